import assert from 'node:assert/strict';
import { read } from './reading';

const LIST = ['1. A', '2. B', ''];
/** What every question says of who is asked. */
const entriesOf = (...lines: readonly string[]): readonly (readonly string[])[] =>
  read(...lines).questions.map(({ entry }) =>
    entry.map(({ text, perhaps }) => text + (perhaps === true ? ' (perhaps)' : '')),
  );

describe('A condition ahead of a question that it does not name', () => {
  const study = (line: string): readonly (readonly string[])[] =>
    entriesOf(
      ...['Q1. Smoke? [SINGLE]', ...LIST, line, '', 'Q2. Which? [SINGLE]', ...LIST],
      ...['Q3. Which? [SINGLE]', ...LIST, 'Q4. Which? [SINGLE]', ...LIST],
    );

  it('is of the one that it names, and perhaps of those between', () => {
    for (const line of [
      'Ask Q3 only if Q1 = 1, all others go to Q4',
      'Fragen Q3 nur wenn Q1 = 1, alle anderen weiter mit Q4',
      'Poser Q3 uniquement si Q1 = 1, les autres aller à Q4',
    ])
      assert.deepEqual(study(line), [[], ['Q1 = 1 (perhaps)'], ['Q1 = 1'], []], line);
  });

  it('leads all others on where it names the next', () => {
    const [, second, third, fourth] = study('Ask Q2 only if Q1 = 1, all others go to Q4');
    assert.deepEqual([second, third, fourth], [['(Q1 = 1)'], ['(Q1 = 1)'], []]);
  });
});

describe('A condition of a section between two of its questions', () => {
  it('is of those that follow, and perhaps of the one above', () => {
    for (const line of ['All of this section is asked only if Q1 = 1', 'Ask this section only if Q1 = 1']) {
      const open = ['Q3. Why? [OPEN]', '', line, '', 'Q4. How? [OPEN]', '', 'Q5. How? [OPEN]', ''];
      const [, third, ...more] = entriesOf('Q1. Smoke? [SINGLE]', ...LIST, ...open, '# Part 2', '', 'Q6. Why? [OPEN]');
      const said = more.map((entry) => entry.length);
      assert.deepEqual([third?.every((text) => text.endsWith('(perhaps)')), said], [true, [1, 1, 0]], line);
    }
  });
});

describe('Numbers for the order of a list', () => {
  it('are ranks of as many of it as there are numbers', () => {
    for (const [text, numbers] of [
      ['Please rank them.', 'Number 1 to 3'],
      ['Please rank your top three.', 'Numbers 1 to 3'],
      ['Ordnen Sie diese nach Wichtigkeit.', 'Zahlen 1 bis 3'],
    ] as const) {
      const [question] = read(`Q1. ${text}`, numbers, '1. A', '2. B', '3. C', '4. D').questions;
      assert.deepEqual([question?.kind, question?.choices], ['rank', { min: null, max: 3 }], text);
    }
  });
});
