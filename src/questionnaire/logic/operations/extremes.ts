import { TRUE, not, or, present, type Comparison, type Formula, type Term } from '../formula';
import { UNKNOWN, compareTerms, exactly, type Value } from '../values';
import { termOf } from './conversions';
import { mergeValues } from './merge';

/** The greatest or the least of some numbers: which it is, answers decide. Where one of them is missing, it is that. */
export function extremeOf(values: readonly Value[], operator: Comparison): Value | null {
  const terms = values.map(termOf);
  if (terms.length === 0 || terms.includes(null)) return null;
  return terms
    .flatMap((term): Value[] => (term === null ? [] : [{ kind: 'term', term }]))
    .reduce((a, b) => {
      const [left, right] = [termOf(a), termOf(b)];
      if (left === null || right === null) return a.kind === 'choice' ? among(a, b, operator) : UNKNOWN;
      return mergeValues(exactly(or(compareTerms(left, operator, right), not(isThere(left)))), a, b);
    });
}

/** Of several numbers, of which answers decide between the first ones already. */
function among({ test, then, otherwise }: Value & { kind: 'choice' }, b: Value, operator: Comparison): Value {
  const [left, right] = [extremeOf([then, b], operator), extremeOf([otherwise, b], operator)];
  return left === null || right === null ? UNKNOWN : mergeValues(test, left, right);
}

/** Whether a number has a value: only then is it equal to itself. */
function isThere(term: Term): Formula {
  if (term.kind === 'variable') return present(term.name);
  return term.kind === 'arithmetic' || term.kind === 'function' ? compareTerms(term, '=', term) : TRUE;
}
