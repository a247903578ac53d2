import type { Value } from './compile';

/** A value that probably is wrong, and what it would have to be. */
interface Change {
  readonly variable: string;
  readonly questionId: string;
  /** Whether the file holds a text there that is none of the answers. */
  readonly isStrange: boolean;
  /** What the respondent has; `null` and the empty text are nothing. */
  readonly from: Value;
  /** Values that would satisfy every check, some of them where there are many. */
  readonly to: readonly Value[];
}

/** The smallest set of values whose change satisfies the checks. */
export type Cause = readonly Change[];

/** What explains some of the checks that list a respondent. */
export interface Explanation {
  /** Smallest sets of equal size; more than one is a tie. None where none was found. */
  readonly causes: readonly Cause[];
  /** The checks that it explains, as rows name them, with their questions. */
  readonly checks: readonly { readonly questionId: string; readonly check: string }[];
  /** Why there is none: too many values would have to change, or it took too long. */
  readonly unknown: 'tooMany' | 'time' | null;
}

export interface RespondentCauses {
  readonly respondent: string;
  readonly row: number;
  readonly explanations: readonly Explanation[];
  /** The checks that list him, all in all. */
  readonly checks: number;
}

/** One cause that several respondents share. */
export interface CauseGroup {
  readonly sentence: string;
  /** The ties included: alternatives to the first. */
  readonly causes: readonly Cause[];
  readonly respondents: readonly string[];
  /** How many listings it explains of each of them. */
  readonly explained: readonly number[];
  /** How many listings of a respondent by a check it explains, over all these respondents. */
  readonly explains: number;
}

export interface RootCauses {
  readonly respondents: readonly RespondentCauses[];
  /** The most explaining first. */
  readonly groups: readonly CauseGroup[];
  /** Respondents of whom it was not found in time, and those of whom too many values would have to change. */
  readonly notInTime: number;
  readonly tooMany: number;
}

/** The causes of all respondents, grouped by what is wrong. */
export function groupCauses(respondents: readonly RespondentCauses[]): readonly CauseGroup[] {
  const groups = new Map<string, { causes: readonly Cause[]; respondents: string[]; explained: number[] }>();
  for (const { respondent, explanations } of respondents) {
    for (const { causes, checks } of explanations) {
      if (causes.length === 0) continue;
      const key = causes.map(keyOf).join(' | ');
      const group = groups.get(key) ?? { causes, respondents: [], explained: [] };
      group.respondents.push(respondent);
      group.explained.push(checks.length);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .map((group) => ({
      ...group,
      sentence: causeSentence(group.causes),
      explains: group.explained.reduce((sum, count) => sum + count, 0),
    }))
    .toSorted((one, other) => other.explains - one.explains || other.respondents.length - one.respondents.length);
}

/** Alike are causes of the same variables that are empty, filled or of one value; texts and numbers differ by person. */
function keyOf(cause: Cause): string {
  return cause
    .map(({ variable, isStrange, from, to }) => `${variable}=${isStrange ? '?' : kindOf(from)}>${targetOf(to)}`)
    .join('&');
}

function kindOf(value: Value): string {
  if (isNothing(value)) return '';
  return typeof value === 'string' ? '"' : String(value);
}

/** "probably S5: 3 should be 1 or 2", ties with "or". */
export function causeSentence(causes: readonly Cause[]): string {
  const told = causes.slice(0, MOST_TOLD).map((cause) => cause.map(changeSentence).join(' and '));
  const more = causes.length - told.length;
  return `probably ${told.join('; or ')}${more > 0 ? `; or ${more} other changes` : ''}`;
}

const MOST_TOLD = 3;
const MOST_VALUES = 4;

function changeSentence({ variable, isStrange, from, to }: Change): string {
  const now = isStrange ? 'a text that no answer has' : isNothing(from) ? 'empty' : shown(from);
  return `${variable}: ${now} should be ${targetOf(to)}`;
}

function targetOf(to: readonly Value[]): string {
  const filled = to.filter((value) => !isNothing(value));
  const empty = filled.length < to.length ? ['empty'] : [];
  if (filled.some((value) => typeof value === 'string')) return ['filled', ...empty].join(' or ');
  const numbers = filled.filter((value) => typeof value === 'number').sort((one, other) => one - other);
  const named = numbers.slice(0, MOST_VALUES).map(String);
  const parts = [...named, ...(numbers.length > named.length ? ['another value'] : []), ...empty];
  return parts.length < 3 ? parts.join(' or ') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

function shown(value: Value): string {
  const text = String(value).replace(/\s+/gu, ' ');
  return typeof value === 'string' ? `"${text.length > 30 ? `${text.slice(0, 29)}…` : text}"` : text;
}

const isNothing = (value: Value): boolean => value === null || (typeof value === 'string' && value.trim() === '');
