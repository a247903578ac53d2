import type { Term } from '../formula';
import { UNKNOWN, type Value } from '../values';
import { termOf } from './conversions';
import { amongAll } from './greatest';
import { choicesIn, mergeValues } from './merge';

/** Ways to choose the numbers beyond this are not followed. */
const MAX_WAYS = 64;

/** The greatest or the least of some numbers: which it is, answers decide. Where one of them is missing, it is that. */
export function extremeOf(values: readonly Value[], operator: '>=' | '<='): Value | null {
  const all = values.map((value) => termsIn(value, operator));
  if (!all.includes(null))
    return amongAll(
      all.flatMap((terms) => terms ?? []),
      operator,
      false,
    );
  if (values.some((value) => value.kind !== 'choice' && termOf(value) === null)) return null;
  const at = values.findIndex(({ kind }) => kind === 'choice');
  const choice = values[at];
  if (choice?.kind !== 'choice') return null;
  if (values.reduce((ways, value) => ways * choicesIn(value), 1) > MAX_WAYS) return UNKNOWN;
  // Of several numbers, of which answers decide between some already.
  const [then, otherwise] = [choice.then, choice.otherwise].map((one) => extremeOf(values.with(at, one), operator));
  return then && otherwise ? mergeValues(choice.test, then, otherwise) : null;
}

/** The numbers that a value is the greatest or the least of; `null` where it is something else. */
function termsIn(value: Value, operator: '>=' | '<='): readonly Term[] | null {
  if (value.kind === 'choice') {
    const { extreme } = value;
    return extreme?.operator === operator && !extreme.passesMissing ? extreme.of : null;
  }
  const term = termOf(value);
  return term === null ? null : [term];
}
