import assert from 'node:assert/strict';
import { includesWords } from '../../../src/questionnaire/outline/prose/labelWords';
import { planText } from '../../support/plans';
import { read, readOne, shortOf } from './reading';

const limitsOf = (line: string) => {
  const { kind, limits, variables } = readOne('Q1. How much is it?', line);
  return [kind, limits.min, limits.max, limits.special, variables.length];
};

describe('Lines to write on', () => {
  const numbers: readonly (readonly [line: string, min: number | null, max: number | null])[] = [
    ['____ times (1-20)', 1, 20],
    ['Jahr: ____ (1925–1975)', 1925, 1975],
    ['________ Euro pro Monat', null, null],
    ['______ € (0 à 500)', 0, 500],
    ['…… minutes', null, null],
    ['_ _ _ kg [1 to 300]', 1, 300],
  ];
  for (const [line, min, max] of numbers) {
    it(`ask for a number: ${line}`, () => {
      assert.deepEqual(limitsOf(line), ['numeric', min, max, [], 1]);
    });
  }

  it('have codes for no number beside them', () => {
    assert.deepEqual(limitsOf('____ hours (DK = 99)'), ['numeric', null, null, [99], 1]);
  });

  it('ask for a text where nothing is counted', () => {
    const question = readOne('Q1. What is it called?', 'Name: ____________');
    assert.deepEqual([question.kind, shortOf(question)], ['text', ['Q1 text']]);
  });

  it('are told where what stands in brackets is not understood', () => {
    const { problems } = read('Q1. How much is it?', '____ hours (those from Q2)');
    assert.ok(problems.some(({ severity, span }) => severity === 'warning' && span.line === 2));
    // A condition is one of the question: planning says that it is open.
    const { plans } = planText('Q1. How much is it?\n____ hours (only those from 2)', 'written');
    assert.deepEqual(
      plans.flatMap(({ unresolved }) => unresolved.map(({ text }) => text)),
      ['only'],
    );
  });

  it('are rows where several stand below each other', () => {
    const question = readOne('Q1. Please divide 100 points.', '____ Price', '____ Quality');
    assert.deepEqual([question.kind, question.sum, question.variables.length], ['numeric', 100, 2]);
  });
});

describe('Answers with their codes on one line', () => {
  for (const line of ['bad (1) / so so (2) / good (3)', '(1) bad – (2) so so – (3) good', '1 bad 2 so so 3 good']) {
    it(`are read one by one: ${line}`, () => {
      const answers = readOne('Q1. How is it? [SINGLE]', line).variables[0]?.answers ?? [];
      assert.deepEqual(
        answers.map(({ code, label }) => `${code} ${label}`),
        ['1 bad', '2 so so', '3 good'],
      );
    });
  }

  it('are none where the numbers do not count, or the line asks', () => {
    for (const line of ['In 2 years 5 people came 9 times', '1 Tea 2 Milk 3 Rum?']) {
      const { questions } = read('Q1. Tell us. [OPEN]', line);
      assert.deepEqual(questions[0]?.kind, 'text', line);
    }
  });
});

describe('Labels in other words', () => {
  it('are known by the words that they share, and not where one of both says no', () => {
    assert.equal(includesWords('i have a garden of my own', 'garden of my own'), true);
    assert.equal(includesWords('i have no garden of my own', 'garden of my own'), false);
    assert.equal(includesWords('i have no garden of my own', 'no garden'), true);
    assert.equal(includesWords('none of them has a garden', 'has a garden'), false);
    assert.equal(includesWords('i have a garden', 'garden shed'), false);
  });
});
