import assert from 'node:assert/strict';
import { inWords } from '../../../src/checks/words/words';
import {
  and,
  call,
  compare,
  not,
  number,
  oneOf,
  or,
  variable,
  type Term,
} from '../../../src/questionnaire/logic/formula';

const minus = (left: Term, right: Term): Term => ({ kind: 'arithmetic', operator: '-', left, right });
const times = (left: Term, right: Term): Term => ({ kind: 'arithmetic', operator: '*', left, right });
const [a, b, c] = [variable('A'), variable('B'), variable('C')];
const sum: Term = { kind: 'sum', terms: [a, b] };

describe('Conditions in words', () => {
  it('keep the brackets that a term needs, and no others', () => {
    const words = (term: Term): string => inWords(compare(term, '=', number(1)));
    assert.equal(words(minus(a, minus(b, number(1)))), 'A - (B - 1) = 1');
    assert.equal(words(minus(minus(a, b), c)), 'A - B - C = 1');
    assert.equal(words(times(a, minus(b, c))), 'A * (B - C) = 1');
    assert.equal(words(minus(a, times(b, c))), 'A - B * C = 1');
    assert.equal(words(minus(sum, c)), '(the sum of A, B) - C = 1');
    assert.equal(words(call('absolute', minus(a, b))), 'the size of (A - B) = 1');
    assert.equal(words(call('truncate', a)), 'A without decimals = 1');
  });

  it('say where a list of alternatives ends', () => {
    const neither = not(or(oneOf('A', [1]), oneOf('B', [2])));
    assert.equal(inWords(neither), 'none of: A is 1 or B is 2');
    assert.equal(inWords(and(neither, oneOf('C', [3]))), 'none of (A is 1 or B is 2) and C is 3');
  });

  it('name everything that may be missing in the opposite of a comparison', () => {
    assert.equal(inWords(not(compare(a, '<', b))), 'A is missing or B is missing or A ≥ B');
    assert.equal(inWords(not(compare(a, '<', number(3)))), 'A is missing or A ≥ 3');
    assert.equal(inWords(not(compare(sum, '>', number(0)))), 'the sum of A, B ≤ 0');
    assert.equal(
      inWords(and(not(compare(minus(a, b), '=', number(0))), oneOf('C', [1]))),
      '(A is missing or B is missing or A - B ≠ 0) and C is 1',
    );
  });
});
