import type { MarkMeaning } from '../meanings';

/** What several meanings are together, as those of a mark or a line. */

/** What marks without brackets may say; anything else in such words is text. */
const INSTRUCTIONS: ReadonlySet<MarkMeaning['kind']> = new Set([
  'type',
  'bounds',
  'sum',
  'decimals',
  'textLength',
  'special',
  'allowed',
  'carried',
  'exclusiveCodes',
]);

export const isScale = (meanings: readonly MarkMeaning[]): boolean =>
  meanings.some(({ kind }) => kind === 'perhapsRange');

const BESIDE_TYPES: ReadonlySet<MarkMeaning['kind']> = new Set([
  'routing',
  'everybody',
  'terminateIf',
  'jumpIf',
  'jump',
  'flag',
  'unknown',
  'unsupported',
  'perhapsRange',
]);

/** A type or limits, and beside them who is asked or what else is demanded. */
export const isMixed = (meanings: readonly MarkMeaning[]): boolean =>
  meanings.some(
    (meaning) => INSTRUCTIONS.has(meaning.kind) || meaning.kind === 'perhapsRange' || isOptional(meaning),
  ) &&
  meanings.every(({ kind }) => INSTRUCTIONS.has(kind) || kind === 'display' || BESIDE_TYPES.has(kind)) &&
  meanings.length > 1;

/** Whether this says how a question is answered, and nothing else but how it is shown. */
export const instructs = (meanings: readonly MarkMeaning[]): boolean =>
  meanings.some(({ kind }) => INSTRUCTIONS.has(kind)) &&
  meanings.every((meaning) => INSTRUCTIONS.has(meaning.kind) || meaning.kind === 'display' || isOptional(meaning));

export const isOptional = (meaning: MarkMeaning): boolean => meaning.kind === 'flag' && meaning.flag === 'optional';

export const isHidden = (meaning: MarkMeaning): boolean => meaning.kind === 'flag' && meaning.flag === 'hidden';

/** Ends the interview, leads elsewhere, or stands alone: what is said of answers. */
export const endsOrStandsAlone = (meaning: MarkMeaning): boolean =>
  meaning.kind === 'jump' || (meaning.kind === 'flag' && ['exclusive', 'terminate'].includes(meaning.flag));
