import assert from 'node:assert/strict';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const unread = (question: string): readonly string[] =>
  readQuestionnaire(`# Study\n\n${question}\n`, 'study')
    .problems.filter(({ code }) => code === 'unreadWords')
    .map(({ message }) => message);

describe('what both ends of a scale are called, behind the question', () => {
  it('says nothing else of a number', () => {
    for (const text of [
      'How easy is it to use? 1 is very hard, 5 is very easy',
      'How easy is it to use? 1 is very hard, and 5 is very easy',
      'Wie einfach ist es? 1 ist sehr schwer, 5 ist sehr leicht',
    ])
      assert.deepEqual(unread(`## Q1. ${text} [NUMERIC 1-5]`), [], text);
  });

  it('is told where it says whom it is for', () => {
    assert.notDeepEqual(unread('## Q1. How easy is it? 1 is for those with a car, 5 is for all [NUMERIC 1-5]'), []);
    assert.notDeepEqual(unread('## Q1. How easy is it? 1 is only to be asked if Q0 is 2 [NUMERIC 1-5]'), []);
  });
});
