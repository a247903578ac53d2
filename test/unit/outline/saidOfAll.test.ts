import assert from 'node:assert/strict';
import { read } from './reading';

const under = (line: string) => read(line, '', 'Q1. How old are you? [NUMERIC 0-120]');

describe('What is said of all questions ahead of the first', () => {
  it('lets them stay empty where it says so', () => {
    for (const line of [
      'All questions are optional unless marked as mandatory.',
      'Alle Fragen sind freiwillig.',
      'Sie können jede Frage überspringen.',
      'Toutes les questions sont facultatives.',
    ]) {
      assert.equal(under(line).questions[0]?.optional, true, line);
      assert.match(
        under(line)
          .problems.map(({ code }) => code)
          .join(),
        /allOptional/,
      );
    }
    assert.equal(under('All questions must be answered.').questions[0]?.optional, false);
  });

  it('is in doubt for each where it says of whom they are, or how they are answered', () => {
    for (const line of [
      'Ask all questions of women only.',
      'Every question may also be answered with 99 = no answer.',
      'All questions are multiple choice unless otherwise stated.',
      'Alle Fragen nur an Frauen.',
    ])
      assert.equal(under(line).questions[0]?.doubts?.length, 1, line);
  });
});
