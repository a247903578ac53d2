import assert from 'node:assert/strict';
import { isOnlyLine } from '../../../src/questionnaire/outline/routing/parts/onlyLine';
import { read } from './reading';

/** What every question says of who is asked. */
const entriesOf = (...lines: readonly string[]): readonly (readonly string[])[] =>
  read(...lines).questions.map(({ entry }) =>
    entry.map(({ text, perhaps }) => text + (perhaps === true ? ' (perhaps)' : '')),
  );

describe('A line of whom a question is for', () => {
  it('is kept below the line of the question, of whomever and wherever', () => {
    for (const line of [
      'Only smokers',
      'Solo mujeres',
      'Seulement les fumeurs',
      'This one is for smokers',
      'Diese Frage ist für Raucher',
      'Not asked in Austria',
      'Not displayed in wave 2',
      'Only in Germany',
      'Nur Deutschland',
      'Nicht in Österreich',
      'Pas en Suisse',
    ]) {
      assert.deepEqual(entriesOf('Q1. Which? [SINGLE]', line, '1. A', '2. B'), [[line]], line);
      assert.equal(read('Q1. Which? [SINGLE]', line, '1. A', '2. B').questions[0]?.variables[0]?.answers.length, 2);
    }
  });

  it('is said of what follows below a heading and behind answers', () => {
    for (const line of ['Only women', 'Nur Frauen']) {
      const question = ['Q1. Smoke? [SINGLE]', '1. Yes', '2. No', ''];
      const behind = [line, '', 'Q8. Why? [OPEN]', '', 'Q9. Why? [OPEN]'];
      assert.deepEqual(entriesOf(...question, '# Part D', '', ...behind), [[], [line], [`${line} (perhaps)`]]);
      assert.deepEqual(entriesOf(...question, ...behind), [[], [line], []]);
    }
  });

  it('is none where it says how, how much or what for', () => {
    for (const line of [
      'Only one answer',
      'Only a few more questions',
      'Nur eine Antwort',
      'Only two more questions to go.',
      'Only tick what applies',
      'This question is for statistical purposes',
      'Diese Frage ist für uns wichtig',
      'Not in the list',
      'For office use only',
    ])
      assert.equal(isOnlyLine(line), false, line);
  });
});
