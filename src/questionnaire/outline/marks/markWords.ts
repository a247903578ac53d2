import { PHRASES } from './markPhrases';
import { VALUES } from './markValues';
import type { MarkPattern } from './markPattern';

const ends = String.raw`(?![\p{L}\p{N}])`;

/** Every pattern, the most specific first. */
export const MARK_PATTERNS: readonly MarkPattern[] = [
  ...VALUES.map(([make, source]) => ({ pattern: new RegExp(source + ends, 'iuy'), make })),
  ...PHRASES.flatMap(([make, phrases]) => phrases.map((phrase) => ({ make, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
    .map(({ make, phrase }) => ({
      pattern: new RegExp(phrase.replaceAll(' ', String.raw`[\s-]*`) + ends, 'iuy'),
      make,
    })),
];
