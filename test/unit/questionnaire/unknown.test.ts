import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds, type Respondent } from '../../../src/questionnaire/logic/evaluate';
import {
  and,
  compare,
  not,
  number,
  oneOf,
  or,
  present,
  variablesOf,
  type Formula,
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

  it('keeps what is sure of a fault', () => {
    const fault = and(oneOf('a', [1]), or(oneOf('b', [1]), oneOf('c', [1])));
    assert.deepEqual(boundsWithout(fault, UNKNOWN).surely, and(oneOf('a', [1]), oneOf('b', [1])));
  });
});
