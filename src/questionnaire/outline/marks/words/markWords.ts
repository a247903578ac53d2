import { PHRASES } from './markPhrases';
import { MORE_PHRASES } from './morePhrases';
import { VALUES } from './markValues';
import { MORE_VALUES } from './moreValues';
import { FURTHER_PHRASES } from './furtherPhrases';
import { FURTHER_VALUES } from './furtherValues';
import { ROW_WORDS } from './rowWords';
import { POLISH_PHRASES, POLISH_VALUES } from './polishWords';
import { SENTENCES } from './sentences';
import { COMPOSED } from './composedWords';
import { END_WORDS } from './endWords';
import { HELP } from './helpWords';
import { SHAPED } from './shapedWords';
import { NOTE_WORDS } from './noteWords';
import { OPTIONAL_SENTENCES } from './optionalWords';
import { PRINTED } from './printedWords';
import { SCRIPTER } from './scripterWords';
import { SPOKEN } from './spokenWords';
import { CLOSING } from './closingWords';
import { LIMITS } from './limitWords';
import type { MarkPattern } from './markPattern';

const ends = String.raw`(?![\p{L}\p{N}])`;

/** `RESPUESTA UNICA`, `REPONSE UNIQUE`: letters that are written without their accents, in capitals above all. */
function withoutAccents(phrase: string): string {
  return phrase.replace(/[áàâéèêíîóôúûçñ]/giu, (letter) => {
    const plain = letter.normalize('NFD').charAt(0);
    return `[${letter}${plain}]`;
  });
}

/** Sources of patterns with what they say, the most specific first; behind each stands the end of a word. */
const SOURCES: readonly (readonly [MarkPattern['make'], string])[] = [
  ...COMPOSED,
  ...NOTE_WORDS,
  ...SPOKEN,
  ...PRINTED,
  ...SCRIPTER,
  ...OPTIONAL_SENTENCES,
  ...VALUES,
  ...SENTENCES,
  ...SHAPED,
  ...HELP,
  ...END_WORDS,
  ...ROW_WORDS,
  ...CLOSING,
  ...LIMITS,
  ...MORE_VALUES,
  ...FURTHER_VALUES,
  ...POLISH_VALUES,
  ...[...PHRASES, ...MORE_PHRASES, ...FURTHER_PHRASES, ...POLISH_PHRASES]
    .flatMap(([make, phrases]) => phrases.map((phrase) => ({ make, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
    .map(({ make, phrase }) => [make, withoutAccents(phrase).replaceAll(' ', String.raw`[\s-]*`)] as const),
];

/** One pattern that says whether any of a group matches, and these, which are made when they are first asked for. */
export interface MarkGroup {
  readonly any: RegExp;
  readonly patterns: () => readonly MarkPattern[];
}

const GROUP = 32;

/**
 * Every pattern, the most specific first, in groups: nearly all places of a text have none of them, and a pattern that
 * is not asked is never compiled. The end of a word stands once for a group and not once for each of its patterns: with
 * a thousand of it in one pattern, the engine takes seconds to compile it.
 */
export const MARK_GROUPS: readonly MarkGroup[] = Array.from({ length: Math.ceil(SOURCES.length / GROUP) }, (_, index) =>
  groupOf(SOURCES.slice(index * GROUP, (index + 1) * GROUP)),
);

function groupOf(sources: typeof SOURCES): MarkGroup {
  const all = sources.map(([, source]) => `(?:${source})`).join('|');
  let made: readonly MarkPattern[] | null = null;
  return {
    any: new RegExp(`(?:${all})${ends}`, 'iuy'),
    patterns: () =>
      (made ??= sources.map(([make, source]) => ({ make, pattern: new RegExp(`(?:${source})${ends}`, 'iuy') }))),
  };
}
