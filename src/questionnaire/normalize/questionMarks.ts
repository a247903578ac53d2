import type { Question, QuestionKind } from '../model';
import type { AnswerKind } from '../outline/meanings';
import type { StatedMarks } from './statedMarks';

/**
 * The marks that say of a question what it says of itself, as far as none does yet: its type, its limits, how many
 * answers, how long, whether it may stay empty.
 * @param isMultiGrid it is a row of a grid with several answers a row
 */
export function questionMarks(question: Question, stated: StatedMarks, isMultiGrid: boolean): readonly string[] {
  return [
    ...typeMarks(question, stated, isMultiGrid),
    ...countMarks(question, stated),
    ...lengthMarks(question, stated),
    ...[...new Set(question.limits.special)]
      .filter((code) => !stated.has({ kind: 'special', code }))
      .map((code) => `DK ${code}`),
    ...decimalMarks(question, stated),
    ...(question.optional && !stated.hasFlag('optional') ? ['OPTIONAL'] : []),
    ...(question.hidden && !stated.hasFlag('hidden') ? ['HIDDEN'] : []),
    ...carriedMarks(question, stated),
  ];
}

const TYPES: Readonly<Record<QuestionKind, readonly [AnswerKind, string]>> = {
  single: ['single', 'SINGLE'],
  multi: ['multi', 'MULTI'],
  grid: ['grid', 'GRID'],
  numeric: ['numeric', 'NUMERIC'],
  text: ['open', 'OPEN'],
  rank: ['rank', 'RANK'],
};

function typeMarks(question: Question, stated: StatedMarks, isMultiGrid: boolean): readonly string[] {
  const { kind, sum, limits } = question;
  if (isMultiGrid) return stated.hasType('grid') && stated.hasType('multi') ? [] : ['MULTI GRID'];
  if (question.isDate) return stated.hasType('date') ? [] : ['DATE'];
  const range = kind === 'numeric' ? rangeMarks(question, stated) : [];
  if (sum !== null) return [...(stated.has({ kind: 'sum', total: sum }) ? [] : [`SUM ${sum}`]), ...range];
  const [type, word] = TYPES[kind];
  const { min, max, minExclusive, maxExclusive } = limits;
  const plain = min !== null && max !== null && min >= 0 && !minExclusive && !maxExclusive;
  if (kind === 'numeric' && plain && range.length > 0) return [`NUMERIC ${min}-${max}`];
  return [...(stated.hasType(type) ? [] : [word]), ...range];
}

function rangeMarks({ limits }: Question, stated: StatedMarks): readonly string[] {
  const { min, max, minExclusive, maxExclusive } = limits;
  return [
    ...(min === null || stated.hasMin(min, minExclusive) ? [] : [minExclusive ? `> ${min}` : `MIN ${min}`]),
    ...(max === null || stated.hasMax(max, maxExclusive) ? [] : [maxExclusive ? `< ${max}` : `MAX ${max}`]),
  ];
}

function countMarks({ choices: { min, max } }: Question, stated: StatedMarks): readonly string[] {
  const low = min !== null && !stated.hasMin(min, false);
  const high = max !== null && !stated.hasMax(max, false);
  if (min !== null && min === max) return low || high ? [`EXACTLY ${min}`] : [];
  return [...(low ? [`MIN ${min}`] : []), ...(high ? [`MAX ${max}`] : [])];
}

function lengthMarks({ textLength: { min, max } }: Question, stated: StatedMarks): readonly string[] {
  const says = (low: number | null, high: number | null): boolean =>
    stated.has({ kind: 'textLength', min: low, max: high });
  return [
    ...(min === null || says(min, null) ? [] : [`MIN ${min} CHARACTERS`]),
    ...(max === null || says(null, max) ? [] : [`MAX ${max} CHARACTERS`]),
  ];
}

function decimalMarks({ limits: { decimals } }: Question, stated: StatedMarks): readonly string[] {
  if (decimals === null || stated.has({ kind: 'decimals', count: decimals })) return [];
  return [decimals === 0 ? 'NO DECIMALS' : `${decimals} DECIMAL${decimals === 1 ? '' : 'S'}`];
}

function carriedMarks({ mask }: Question, stated: StatedMarks): readonly string[] {
  const from = mask === null ? undefined : /^f\('([^']+)'\)\.union/u.exec(mask.text)?.[1];
  return from === undefined || stated.has({ kind: 'carried', from }) ? [] : [`CARRY FORWARD ${from}`];
}
