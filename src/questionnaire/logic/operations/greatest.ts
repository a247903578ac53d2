import {
  TRUE,
  and,
  formulaKey,
  not,
  number,
  or,
  present,
  type Bounds,
  type Comparison,
  type Formula,
  type Term,
} from '../formula';
import { UNKNOWN, compareTerms, exactly, truth, type Choice, type Truth, type Value } from '../values';

/** More numbers than this are not compared each with each. */
const MAX_NUMBERS = 12;

/**
 * Of many numbers, the first one that none of the others exceeds. One that is missing comes before all; or it is passed
 * over, as by code that keeps the greatest number so far.
 */
export function amongAll(all: readonly Term[], operator: '>=' | '<=', passesMissing: boolean): Value | null {
  const of = distinct(withOneConstant(all, operator));
  if (of.length > MAX_NUMBERS) return UNKNOWN;
  const [last, ...others] = of.toReversed();
  if (last === undefined) return null;
  const isFirst = (term: Term): Formula => {
    const rest = of.filter((other) => other !== term);
    if (!passesMissing) return or(and(...rest.map((other) => compareTerms(term, operator, other))), not(isThere(term)));
    return and(isThere(term), ...rest.map((other) => or(compareTerms(term, operator, other), not(isThere(other)))));
  };
  const found = others.reduce<Value>(
    (otherwise, term) => ({ kind: 'choice', test: exactly(isFirst(term)), then: { kind: 'term', term }, otherwise }),
    { kind: 'term', term: last },
  );
  return found.kind === 'choice' ? { ...found, extreme: { of, operator, passesMissing } } : found;
}

const distinct = (terms: readonly Term[]): readonly Term[] => [
  ...new Map(terms.map((term) => [JSON.stringify(term), term])).values(),
];

/** Of the numbers that are known, one is left: the last, which is there whatever is missing. */
function withOneConstant(of: readonly Term[], operator: '>=' | '<='): readonly Term[] {
  const known = of.flatMap((term) => (term.kind === 'number' ? [term.value] : []));
  const best = operator === '>=' ? Math.max(...known) : Math.min(...known);
  return known.length === 0 ? of : [...of.filter(({ kind }) => kind !== 'number'), number(best)];
}

/** How a number compares with the greatest or least of others: `null` where that is not what it is compared with. */
export function compareWithExtreme(
  term: Term,
  operator: Comparison,
  { extreme }: Choice,
  negated: Comparison,
): Truth | null {
  if (extreme === undefined) return null;
  const { of, passesMissing } = extreme;
  const holds = (how: Comparison): Formula => {
    if (how === '=') return and(holds('>='), holds('<='));
    if (how === '<>') return or(holds('<'), holds('>'));
    const each = (other: Term): Formula => compareTerms(term, how, other);
    if (!extreme.operator.startsWith(how.charAt(0))) return or(...of.map(each));
    return and(...of.map((other) => or(each(other), and(isThere(term), not(isThere(other))))));
  };
  if (passesMissing) return exactly(holds(operator), holds(negated));
  // Where one of them is missing, the code may have kept what it had, or not.
  const surely = (how: Comparison): Bounds => ({ surely: and(...of.map(isThere), holds(how)), possibly: holds(how) });
  return truth(surely(operator), surely(negated));
}

/** `if (x > most) most = x`: the greatest number so far; `null` for any other choice. */
export function keptExtreme(test: Truth, a: Value, b: Value): Value | null {
  if (a.kind !== 'term' || a.term.kind === 'number') return null;
  const key = formulaKey(test.bounds.surely);
  for (const operator of ['>=', '<='] as const) {
    const isSo = (how: Comparison): boolean => {
      const truth =
        b.kind === 'choice' && b.extreme?.operator === operator
          ? compareWithExtreme(a.term, how, b, how)
          : b.kind === 'term'
            ? exactly(compareTerms(a.term, how, b.term))
            : null;
      return truth !== null && formulaKey(truth.bounds.surely) === key;
    };
    if (!isSo(operator === '>=' ? '>' : '<') && !isSo(operator)) continue;
    const so = b.kind === 'choice' ? (b.extreme?.of ?? []) : b.kind === 'term' ? [b.term] : [];
    // Begun with a number that is known, what is missing is passed over.
    const passesMissing = b.kind === 'choice' ? b.extreme?.passesMissing === true : so[0]?.kind === 'number';
    const found = amongAll([...so, a.term], operator, passesMissing);
    if (found?.kind === 'choice') return found;
  }
  return null;
}

/** Whether a number has a value: only then is it equal to itself. */
function isThere(term: Term): Formula {
  if (term.kind === 'variable') return present(term.name);
  return term.kind === 'arithmetic' || term.kind === 'function' ? compareTerms(term, '=', term) : TRUE;
}
