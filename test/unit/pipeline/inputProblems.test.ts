import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../src/checks/plan';
import { inputProblems } from '../../../src/pipeline/input/inputProblems';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const study = (...lines: readonly string[]): string =>
  ['# Study', '', 'Q1. Which one? SINGLE', '1. This', '2. That', '', ...lines].join('\n');

const problemsOf = (text: string) => inputProblems(planQuestionnaire(readQuestionnaire(text, 'study')));

describe('Problems of a questionnaire', () => {
  it('name a code that a condition asks for and no answer has, where the condition stands', () => {
    const text = study('Q2. Why? OPEN', 'ASK IF Q1 = 1,77');
    const [problem, more] = problemsOf(text);
    assert.equal(more, undefined);
    assert.equal(problem?.code, 'unknownCode');
    assert.equal(problem.severity, 'warning');
    assert.match(problem.message, /^The condition of Q2 asks for the answer 77 of Q1,/);
    assert.equal(problem.span.line, text.split('\n').findIndex((line) => line.includes('77')) + 1);
  });

  it('look into negations', () => {
    assert.deepEqual(
      problemsOf(study('Q2. Why? OPEN', 'ASK IF NOT (Q1 = 9)')).map(({ code, questionId }) => [code, questionId]),
      [['unknownCode', 'Q2']],
    );
  });

  it('name a code that no box of a question with several answers has', () => {
    const boxes = ['Q1. Which? MULTI', '1. This', '2. That', '', 'Q2. Why? OPEN'].join('\n');
    assert.deepEqual(problemsOf(`${boxes}\nASK IF Q1 = 1,2`), []);
    const [problem, more] = problemsOf(`${boxes}\nASK IF Q1 = 1,3`);
    assert.equal(more, undefined);
    assert.match(problem?.message ?? '', /^The condition of Q2 asks for the answer 3 of Q1,/);
  });

  it('are none where every code is there', () => {
    assert.deepEqual(problemsOf(study('Q2. Why? OPEN', 'ASK IF Q1 = 1,2')), []);
  });
});
