import type { RichText } from './richText';

/** The parts of a text that a pattern finds, without blanks around them. */
export const piecesOf = (text: RichText, pattern: RegExp): readonly RichText[] =>
  [...text.text.matchAll(pattern)].map(({ 0: part, index }) => text.slice(index, index + part.length).trim());
