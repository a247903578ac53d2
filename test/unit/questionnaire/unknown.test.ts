import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds, type Respondent } from '../../../src/questionnaire/logic/evaluate';
import {
  and,
  compare,
  FALSE,
  not,
  number,
  oneOf,
  or,
  present,
  TRUE,
  variablesOf,
  type Formula,
  type Term,
} from '../../../src/questionnaire/logic/formula';
import { boundsWithout } from '../../../src/questionnaire/logic/unknown';

const NAMES = ['a', 'b', 'c', 'd'];
const UNKNOWN = new Set(['c', 'd']);
const value = fc.constantFrom(null, 0, 1, 2);

const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(1, 2)).map(([name, code]) => oneOf(name, [code])),
    fc.constantFrom(...NAMES).map((name) => present(name)),
    fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((parts) => and(...parts)),
    fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((parts) => or(...parts)),
    tie('formula').map((part) => not(part)),
    fc
      .tuple(fc.array(tie('formula'), { maxLength: 4 }), fc.constantFrom('>', '>=', '<', '=' as const), fc.nat(3))
      .map(([of, operator, least]) => compare({ kind: 'count', of }, operator as '>', number(least))),
  ),
}));

describe('what is left of a statement without some variables', () => {
  it('surely holds only where it holds whatever they are, and possibly wherever it holds', () => {
    fc.assert(
      fc.property(formula, fc.tuple(value, value, value, value), (statement, values) => {
        const { surely, possibly } = boundsWithout(statement, UNKNOWN);
        const respondent: Respondent = new Map(NAMES.map((name, index) => [name, values[index] ?? null]));
        for (const bound of [surely, possibly])
          assert.deepEqual(
            variablesOf(bound).filter((name) => UNKNOWN.has(name)),
            [],
          );
        if (holds(surely, respondent)) assert.ok(holds(statement, respondent));
        if (holds(statement, respondent)) assert.ok(holds(possibly, respondent));
      }),
      { numRuns: 2000 },
    );
  });

  it('is sure only where it is both with nothing and with 0, where that is all the doubt', () => {
    const variable = fc.constantFrom(...NAMES).map((name): Term => ({ kind: 'variable', name }));
    const { term } = fc.letrec<{ term: Term }>((tie) => ({
      term: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        variable,
        fc.nat(2).map(number),
        fc.array(formula, { maxLength: 3 }).map((of): Term => ({ kind: 'count', of })),
        fc.array(tie('term'), { minLength: 1, maxLength: 3 }).map((terms): Term => ({ kind: 'sum', terms })),
        fc
          .tuple(tie('term'), fc.constantFrom('+', '-', '*', '/' as const), tie('term'))
          .map(([left, operator, right]): Term => ({ kind: 'arithmetic', operator: operator as '+', left, right })),
        tie('term').map((of): Term => ({ kind: 'function', name: 'absolute', of })),
      ),
    }));
    const statement = fc.oneof(
      formula,
      fc
        .tuple(term, fc.constantFrom('=', '>', '<' as const), fc.nat(3))
        .map(([left, operator, right]) => compare(left, operator as '=', number(right))),
    );
    const values = fc.tuple(value, value, value, value);
    fc.assert(
      fc.property(statement, values, fc.tuple(fc.boolean(), fc.boolean()), (said, given, zeros) => {
        const { surely, possibly } = boundsWithout(said, new Set(), UNKNOWN);
        const known: Respondent = new Map(NAMES.map((name, index) => [name, given[index] ?? null]));
        const real = new Map(known);
        for (const [index, name] of [...UNKNOWN].entries())
          if (real.get(name) === null && zeros[index] === true) real.set(name, 0);
        if (holds(surely, known)) assert.ok(holds(said, real));
        if (holds(said, real)) assert.ok(holds(possibly, known));
      }),
      { numRuns: 5000 },
    );
  });

  it('counts what may be nothing or 0 for sure where neither changes what is counted', () => {
    const counted = (part: Formula): Formula => compare({ kind: 'count', of: [part, oneOf('a', [1])] }, '=', number(1));
    const blank = new Set(['c']);
    assert.deepEqual(boundsWithout(counted(present('c')), new Set(), blank), { surely: FALSE, possibly: TRUE });
    const surely = counted(oneOf('c', [1]));
    assert.deepEqual(boundsWithout(surely, new Set(), blank), { surely, possibly: surely });
  });

  it('keeps what is sure of a fault', () => {
    const fault = and(oneOf('a', [1]), or(oneOf('b', [1]), oneOf('c', [1])));
    assert.deepEqual(boundsWithout(fault, UNKNOWN).surely, and(oneOf('a', [1]), oneOf('b', [1])));
  });
});
