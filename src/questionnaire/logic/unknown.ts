import {
  and,
  compare,
  FALSE,
  formulaKey,
  not,
  number,
  or,
  TRUE,
  variablesOf,
  type Bounds,
  type Comparison,
  type Formula,
  type Term,
} from './formula';

/**
 * What is left of a statement where nobody knows the values of some variables: `surely` holds whatever they are,
 * `possibly` may hold. Neither reads any of them.
 * @param unknown names of the variables
 * @param blank names of variables of which only nothing is doubtful: it may stand for nothing or for 0
 */
export function boundsWithout(
  formula: Formula,
  unknown: ReadonlySet<string>,
  blank: ReadonlySet<string> = NONE,
): Bounds {
  const names = variablesOf(formula);
  if (!names.some((name) => unknown.has(name) || blank.has(name))) return { surely: formula, possibly: formula };
  switch (formula.kind) {
    case 'and':
    case 'or': {
      const parts = formula.parts.map((part) => boundsWithout(part, unknown, blank));
      const joined = formula.kind === 'and' ? and : or;
      return {
        surely: joined(...parts.map(({ surely }) => surely)),
        possibly: joined(...parts.map(({ possibly }) => possibly)),
      };
    }
    case 'not': {
      const { surely, possibly } = boundsWithout(formula.part, unknown, blank);
      return { surely: not(possibly), possibly: not(surely) };
    }
    case 'compare':
      // Where it may be 0, it may be any but another number.
      if (formula.operator === '=' && isNoZero(formula.right) && isNothingOr0(formula.left, unknown, blank))
        return { surely: formula, possibly: formula };
      return { surely: surelyMore(formula, unknown, blank) ?? FALSE, possibly: TRUE };
    case 'oneOf':
      if (!unknown.has(formula.name) && !formula.values.includes(0)) return { surely: formula, possibly: formula };
      return { surely: unknown.has(formula.name) ? FALSE : formula, possibly: TRUE };
    case 'constant':
    case 'present':
    case 'filled':
    case 'textIs':
    case 'sameText':
      return { surely: names.some((name) => unknown.has(name)) ? FALSE : formula, possibly: TRUE };
  }
}

const NONE: ReadonlySet<string> = new Set();

const isNoZero = (term: Term): boolean => term.kind === 'number' && term.value !== 0;

/** Whether doubt whether variables are nothing or 0 makes no other doubt of a term than that. */
function isNothingOr0(term: Term, unknown: ReadonlySet<string>, blank: ReadonlySet<string>): boolean {
  switch (term.kind) {
    case 'number':
      return true;
    case 'variable':
    case 'length':
      return !unknown.has(term.name);
    case 'sum':
      return term.terms.every((one) => isNothingOr0(one, unknown, blank));
    case 'count':
      return term.of.every((part) => {
        const { surely, possibly } = boundsWithout(part, unknown, blank);
        return formulaKey(surely) === formulaKey(possibly);
      });
    case 'arithmetic':
      // Multiplied or divided, it stays 0 or nothing; something plus it is something or nothing.
      if (term.operator !== '*' && term.operator !== '/') return isCertain(term, unknown, blank);
      return [term.left, term.right].every((one) => isNothingOr0(one, unknown, blank));
    case 'function':
      return isNothingOr0(term.of, unknown, blank);
  }
}

const isCertain = (term: Term, unknown: ReadonlySet<string>, blank: ReadonlySet<string>): boolean =>
  variablesOf(compare(term, '=', number(0))).every((name) => !unknown.has(name) && !blank.has(name));

const MORE: readonly Comparison[] = ['>', '>='];

/** That more hold than a number is sure where those that are known are more already. */
function surelyMore(
  formula: Extract<Formula, { kind: 'compare' }>,
  unknown: ReadonlySet<string>,
  blank: ReadonlySet<string>,
): Formula | null {
  const { left, operator, right } = formula;
  if (left.kind !== 'count' || right.kind !== 'number' || !MORE.includes(operator)) return null;
  const of = left.of.map((part) => boundsWithout(part, unknown, blank).surely).filter((part) => part !== FALSE);
  const known: Term = { kind: 'count', of };
  return of.length === 0 ? null : { ...formula, left: known };
}
