import assert from 'node:assert/strict';
import { readOutline } from '../../../src/questionnaire/outline/outline';

const told = (lines: readonly string[]): readonly string[] =>
  readOutline(lines.join('\n'), 'study')
    .problems.filter(({ code }) => code === 'unreadWords' || code === 'unreadLine')
    .map(({ span }) => lines[span.line - 1] ?? '');

const asked = (...questions: readonly string[]): readonly string[] =>
  questions.flatMap((line) => [line, '', '1. Yes', '2. No', '']);

describe('Ids that are not understood', () => {
  it('are told in front of questions that are called by their lines', () => {
    assert.deepEqual(told(asked('<X1> Do you own a car? [Single answer]', '<X2> Do you own a bike? [Single answer]')), [
      '<X1> Do you own a car? [Single answer]',
      '<X2> Do you own a bike? [Single answer]',
    ]);
  });

  it('are told where lines that ask count on, and no question has such a name', () => {
    assert.deepEqual(
      told(asked('Are you well?', ...['<A1', '<A2', '<A3'].map((id) => `${id}> Do you ski?`))).length,
      3,
    );
  });

  it('are not seen in numbers that belong to texts, rows and parts', () => {
    assert.deepEqual(told(asked('**Q1.** Is 1 enough?', '**Q2.** Are 2 enough?', '**Q3.** Are 3 enough?')), []);
    assert.deepEqual(
      told([
        ...asked('## Q1. Are you well?'),
        '## Q2. What do you say of the shop? [GRID]',
        '',
        '| | yes | no |',
        '|---|---|---|',
        '| 1. Is it clean? | 1 | 2 |',
        '| 2. Is it safe? | 1 | 2 |',
        '| 3. Is it near? | 1 | 2 |',
      ]),
      [],
    );
    assert.deepEqual(
      told([
        '# 1. Who are you?',
        ...asked('**Q1.** Are you well?', '**Q2.** Are you old?'),
        '# 2. What do you buy?',
        ...asked('**Q3.** Do you buy bread?', '**Q4.** Do you buy milk?'),
        '# 3. What do you think?',
        ...asked('**Q5.** Do you think so?'),
      ]),
      [],
    );
  });

  it('are not seen in titles that count parts', () => {
    for (const word of ['Teil', 'Page', 'Part', 'Bloc'])
      assert.deepEqual(
        told(
          ['**Q1.** Are you well?', '**Q2.** Do you smoke?', '**Q3.** Do you ski?'].flatMap((line, index) => [
            `## ${word} ${index + 1}`,
            '',
            line,
            '',
            '1. Yes',
            '2. No',
            '',
          ]),
        ),
        [],
      );
  });
});
