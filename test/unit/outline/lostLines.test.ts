import assert from 'node:assert/strict';
import { read, shortProblems } from './reading';

const codesOf = (...lines: readonly string[]): readonly string[] =>
  shortProblems(read(...lines)).map((problem) => problem.split(' ').at(-1) ?? '');
const asked = (id: string, type: string): readonly string[] => [
  `${id}. Which of the brands is nearest to you? ${type}`.trim(),
  '1. North',
  '2. South',
  '3. West',
  '',
];

/** What is noticed of lines that have got lost, run together, or stop too early. */
describe('Lines that have got lost', () => {
  it('are noticed where a number has a list of answers', () => {
    assert.ok(codesOf('Q1. How old are you? [NUMERIC 18-99]', '1. Blue', '2. Green').includes('listOfNumbers'));
    assert.ok(codesOf('Q1. How old are you?', '1. Blue', '2. Green').includes('listOfNumbers'));
    assert.ok(!codesOf('Q1. How many of each? [NUMERIC]', '1. Cats', '2. Dogs').includes('listOfNumbers'));
    assert.ok(!codesOf('Q1. How many cats?', '1. None', '2. One', '3. More').includes('listOfNumbers'));
  });

  it('are noticed where numbers and letters of ids leave one out, or change', () => {
    const ids = (...all: readonly string[]): readonly string[] =>
      codesOf(...all.flatMap((id) => asked(id, '[SINGLE]')));
    assert.deepEqual(ids('Q2a', 'Q2b', 'Q2d'), ['missingId']);
    assert.deepEqual(ids('SCR1', 'SCR2', 'SVR3'), ['oddId']);
    assert.deepEqual(ids('SCR1', 'SCR2', 'Q1', 'Q2'), []);
  });

  it('are noticed in the answer that another has run into', () => {
    for (const answer of ['No (2) * Never (3)', 'No ..... 2 - Never ..... 3'])
      assert.ok(
        codesOf('Q1. Do you?', answer.includes('(') ? '* Yes (1)' : '- Yes ..... 1', answer).length > 0,
        answer,
      );
    assert.ok(codesOf('Q1. Do you?', '1 Yes', "2 No 8 Don't know").includes('joinedAnswers'));
  });

  it('are noticed where a condition or capitals stop, or stand behind no point', () => {
    const below = (line: string): readonly string[] =>
      codesOf('Q1. Do you?', '1. Yes', '2. No', '', line, '', 'Q2. Why? [OPEN]');
    for (const line of ['FILTE', 'Wenn', 'Mostra']) assert.deepEqual(below(line), ['unreadLine'], line);
    assert.ok(
      codesOf('Q1. Which have you heard of MULTI, RANDOMISE', '1. North', '2. South').includes('capitalsInText'),
    );
  });
});
