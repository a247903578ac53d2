import type { Expression } from './expression';

/**
 * What an expression may come to while some variables are open: numbers between two bounds, missing, or both; truth is
 * 1 and 0. Never less than what can be: where bounds meet and it is not both, it is certain.
 */
export interface Possible {
  readonly low: number;
  readonly high: number;
  readonly present: boolean;
  readonly missing: boolean;
}

/** Thrown for what is not understood here, so that nothing is claimed about it. */
export class NotUnderstood extends Error {}

export type Lookup = (name: string) => Possible;

export const MISSING: Possible = { low: 0, high: 0, present: false, missing: true };
export const exactly = (value: number): Possible => ({ low: value, high: value, present: true, missing: false });

/** The one value it comes to (`null` is missing); `undefined` while it is open. */
export function certain(one: Possible): number | null | undefined {
  if (!one.present) return null;
  return one.low === one.high && !one.missing ? one.low : undefined;
}

/** Whether IF and SELECT IF certainly take it for true, certainly not, or `undefined`. */
export function isTaken(one: Possible): boolean | undefined {
  if (!one.present || (one.low === 0 && one.high === 0)) return false;
  return !one.missing && (one.low > 0 || one.high < 0) ? true : undefined;
}

/** What the expression may come to; texts are 1 where they are filled and 0 where they are empty. */
export function possible(expression: Expression, lookup: Lookup): Possible {
  switch (expression.kind) {
    case 'number':
      return exactly(expression.value);
    case 'name':
      return lookup(expression.name);
    case 'text':
      throw new NotUnderstood();
    case 'and':
      return junction(expression.parts, lookup, 0);
    case 'or':
      return junction(expression.parts, lookup, 1);
    case 'not': {
      const part = possible(expression.part, lookup);
      return { ...part, low: 1 - part.high, high: 1 - part.low };
    }
    case 'compare':
      return comparison(expression, lookup);
    case 'arithmetic':
      return arithmetic(expression, lookup);
    case 'call':
      return called(expression.name, expression.args, lookup);
  }
}

const truth = (canBeTrue: boolean, canBeFalse: boolean, missing: boolean): Possible => ({
  low: canBeFalse ? 0 : 1,
  high: canBeTrue ? 1 : 0,
  present: canBeTrue || canBeFalse,
  missing,
});

/** AND with what decides it being 0, OR with 1: one of those decides even where another is missing. */
function junction(parts: readonly Expression[], lookup: Lookup, deciding: 0 | 1): Possible {
  let mayDecide = false;
  let mayMiss = false;
  let allCanBeOther = true;
  for (const part of parts) {
    const one = possible(part, lookup);
    if (certain(one) === deciding) return exactly(deciding);
    const canDecide = one.present && one.low <= deciding && deciding <= one.high;
    const other = 1 - deciding;
    mayDecide ||= canDecide;
    mayMiss ||= one.missing;
    allCanBeOther &&= one.present && one.low <= other && other <= one.high;
  }
  return deciding === 0 ? truth(allCanBeOther, mayDecide, mayMiss) : truth(mayDecide, allCanBeOther, mayMiss);
}

function comparison({ operator, left, right }: Extract<Expression, { kind: 'compare' }>, lookup: Lookup): Possible {
  const text = right.kind === 'text' ? right.text : null;
  if (text !== null && (text.trim() !== '' || left.kind !== 'name')) throw new NotUnderstood();
  const one = possible(left, lookup);
  const other = text === null ? possible(right, lookup) : exactly(0);
  if (!one.present || !other.present) return MISSING;
  const missing = one.missing || other.missing;
  const overlap = one.low <= other.high && other.low <= one.high;
  const same = one.low === one.high && other.low === other.high && one.low === other.low;
  const below = one.low < other.high;
  const above = one.high > other.low;
  const notAbove = one.low <= other.high;
  const notBelow = one.high >= other.low;
  switch (operator) {
    case '=':
      return truth(overlap, !same, missing);
    case '<>':
    case '~=':
      return truth(!same, overlap, missing);
    case '<':
      return truth(below, notBelow, missing);
    case '<=':
      return truth(notAbove, above, missing);
    case '>':
      return truth(above, notAbove, missing);
    case '>=':
      return truth(notBelow, below, missing);
    default:
      throw new NotUnderstood();
  }
}

/** Sums and differences of counts; products and quotients are left to others. */
function arithmetic({ operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>, lookup: Lookup): Possible {
  const [one, other] = [possible(left, lookup), possible(right, lookup)];
  const parts = { present: one.present && other.present, missing: one.missing || other.missing };
  if (operator === '+') return { low: one.low + other.low, high: one.high + other.high, ...parts };
  if (operator === '-') return { low: one.low - other.high, high: one.high - other.low, ...parts };
  throw new NotUnderstood();
}

function called(name: string, args: readonly Expression[], lookup: Lookup): Possible {
  const [first, ...others] = args.map((arg) => possible(arg, lookup));
  if (first === undefined) throw new NotUnderstood();
  switch (name) {
    case 'MISSING':
    case 'SYSMIS':
      return truth(first.missing, first.present, false);
    case 'ANY':
    case 'RANGE':
      return within(first, name === 'ANY' ? others.map((one) => [one, one] as const) : pairsOf(others));
    case 'SUM':
      return total([first, ...others]);
    case 'NVALID':
      return total([first, ...others].map((one) => truth(one.present, one.missing, false)));
    case 'TRUNC':
      return { ...first, low: Math.trunc(first.low), high: Math.trunc(first.high) };
    default:
      throw new NotUnderstood();
  }
}

function pairsOf(bounds: readonly Possible[]): readonly (readonly [Possible, Possible])[] {
  return bounds.flatMap((bound, index) => {
    const next = bounds[index + 1];
    return index % 2 === 0 && next !== undefined ? [[bound, next] as const] : [];
  });
}

function within(value: Possible, ranges: readonly (readonly [Possible, Possible])[]): Possible {
  if (!value.present) return MISSING;
  const canBe = ranges.some(([low, high]) => value.low <= high.high && low.low <= value.high);
  const mustBe = ranges.some(([low, high]) => low.high <= value.low && value.high <= high.low);
  return truth(canBe, !mustBe, value.missing);
}

/** SUM skips what is missing, and is missing where everything is. */
function total(parts: readonly Possible[]): Possible {
  let [low, high] = [0, 0];
  for (const part of parts) {
    if (!part.present) continue;
    low += part.missing ? Math.min(0, part.low) : part.low;
    high += part.missing ? Math.max(0, part.high) : part.high;
  }
  return { low, high, present: parts.some((part) => part.present), missing: parts.every((part) => part.missing) };
}
