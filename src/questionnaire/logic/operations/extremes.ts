import { TRUE, and, not, number, or, present, type Comparison, type Formula, type Term } from '../formula';
import { UNKNOWN, compareTerms, exactly, type Value } from '../values';
import { termOf } from './conversions';
import { choicesIn, mergeValues } from './merge';

/** The greatest or the least of some numbers: which it is, answers decide. Where one of them is missing, it is that. */
export function extremeOf(values: readonly Value[], operator: Comparison): Value | null {
  const all = values.map((value) => termsIn(value, operator));
  if (!all.includes(null)) return amongAll(withoutConstants(all.flatMap((terms) => terms ?? [])), operator);
  if (values.some((value) => value.kind !== 'choice' && termOf(value) === null)) return null;
  const at = values.findIndex(({ kind }) => kind === 'choice');
  const choice = values[at];
  if (choice?.kind !== 'choice') return null;
  if (values.reduce((ways, value) => ways * choicesIn(value), 1) > MAX_WAYS) return UNKNOWN;
  // Of several numbers, of which answers decide between some already.
  const [then, otherwise] = [choice.then, choice.otherwise].map((one) => extremeOf(values.with(at, one), operator));
  return then && otherwise ? mergeValues(choice.test, then, otherwise) : null;

  /** Of the numbers that are known, one is left. */
  function withoutConstants(of: readonly Term[]): readonly Term[] {
    const known = of.flatMap((term) => (term.kind === 'number' ? [term.value] : []));
    const best = operator === '>=' ? Math.max(...known) : Math.min(...known);
    return known.length === 0 ? of : [number(best), ...of.filter(({ kind }) => kind !== 'number')];
  }
}

/** Ways to choose the numbers beyond this are not followed. */
const MAX_WAYS = 64;

/** More numbers than this are not compared each with each. */
const MAX_NUMBERS = 12;

/** The numbers that a value is the greatest or the least of; `null` where it is something else. */
function termsIn(value: Value, operator: Comparison): readonly Term[] | null {
  if (value.kind === 'choice') return value.extreme?.operator === operator ? value.extreme.of : null;
  const term = termOf(value);
  return term === null ? null : [term];
}

/** Of many numbers, the first one that none of the others exceeds; one that is missing before all. */
function amongAll(of: readonly Term[], operator: Comparison): Value | null {
  const distinct = [...new Map(of.map((term) => [JSON.stringify(term), term])).values()];
  if (distinct.length > MAX_NUMBERS) return UNKNOWN;
  const [last, ...others] = distinct.toReversed();
  if (last === undefined) return null;
  const found = others.reduce<Value>(
    (otherwise, term) => {
      const rest = distinct.filter((other) => other !== term).map((other) => compareTerms(term, operator, other));
      const test = exactly(or(and(...rest), not(isThere(term))));
      return { kind: 'choice', test, then: { kind: 'term', term }, otherwise };
    },
    { kind: 'term', term: last },
  );
  return found.kind === 'choice' ? { ...found, extreme: { of: distinct, operator } } : found;
}

/** Whether a number has a value: only then is it equal to itself. */
function isThere(term: Term): Formula {
  if (term.kind === 'variable') return present(term.name);
  return term.kind === 'arithmetic' || term.kind === 'function' ? compareTerms(term, '=', term) : TRUE;
}
