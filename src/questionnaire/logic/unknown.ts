import {
  and,
  FALSE,
  not,
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
 */
export function boundsWithout(formula: Formula, unknown: ReadonlySet<string>): Bounds {
  if (!variablesOf(formula).some((name) => unknown.has(name))) return { surely: formula, possibly: formula };
  switch (formula.kind) {
    case 'and':
    case 'or': {
      const parts = formula.parts.map((part) => boundsWithout(part, unknown));
      const joined = formula.kind === 'and' ? and : or;
      return {
        surely: joined(...parts.map(({ surely }) => surely)),
        possibly: joined(...parts.map(({ possibly }) => possibly)),
      };
    }
    case 'not': {
      const { surely, possibly } = boundsWithout(formula.part, unknown);
      return { surely: not(possibly), possibly: not(surely) };
    }
    case 'compare':
      return { surely: surelyMore(formula, unknown) ?? FALSE, possibly: TRUE };
    case 'constant':
    case 'oneOf':
    case 'present':
    case 'filled':
    case 'textIs':
      return { surely: FALSE, possibly: TRUE };
  }
}

const MORE: readonly Comparison[] = ['>', '>='];

/** That more hold than a number is sure where those that are known are more already. */
function surelyMore(formula: Extract<Formula, { kind: 'compare' }>, unknown: ReadonlySet<string>): Formula | null {
  const { left, operator, right } = formula;
  if (left.kind !== 'count' || right.kind !== 'number' || !MORE.includes(operator)) return null;
  const of = left.of.map((part) => boundsWithout(part, unknown).surely).filter((part) => part !== FALSE);
  const known: Term = { kind: 'count', of };
  return of.length === 0 ? null : { ...formula, left: known };
}
