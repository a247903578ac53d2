import { PHRASES } from './markPhrases';
import { MORE_PHRASES } from './morePhrases';
import { VALUES } from './markValues';
import { MORE_VALUES } from './moreValues';
import type { MarkPattern } from './markPattern';

const ends = String.raw`(?![\p{L}\p{N}])`;

/** Every pattern, the most specific first. */
export const MARK_PATTERNS: readonly MarkPattern[] = [
  ...[...VALUES, ...MORE_VALUES].map(([make, source]) => ({ pattern: new RegExp(source + ends, 'iuy'), make })),
  ...[...PHRASES, ...MORE_PHRASES]
    .flatMap(([make, phrases]) => phrases.map((phrase) => ({ make, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length)
    .map(({ make, phrase }) => ({
      pattern: new RegExp(phrase.replaceAll(' ', String.raw`[\s-]*`) + ends, 'iuy'),
      make,
    })),
];

/** Whether any of them matches, asked at once: nearly all places of a text have none. */
export const ANY_MARK = new RegExp(MARK_PATTERNS.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'iuy');
