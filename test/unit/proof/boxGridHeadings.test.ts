import assert from 'node:assert/strict';
import { readHeader } from '../../../src/proof/data/files/headerNames';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const GRID = [
  '## Q2. When do you use these? [MULTI GRID]',
  '',
  '| | 1 Morning | 2 Evening - late |',
  '| --- | --- | --- |',
  '| 1 Weights | | |',
  '| 2 Treadmill | | |',
  '',
].join('\n');
const { questions } = readQuestionnaire(GRID, 'gym');
const BOXES = ['Q2_1_1', 'Q2_1_2', 'Q2_2_1', 'Q2_2_2'];

const named = (...headings: readonly (readonly [text: string, below: string])[]): readonly (string | null)[] =>
  readHeader(
    headings.map(([text, below]) => ({ text, below })),
    questions,
  ).names;

describe('headings of a grid of boxes', () => {
  it('have the question above the first column, and row and answer below each', () => {
    const names = named(
      ['When do you use these?', 'Weights - Morning'],
      ['', 'Weights - Evening - late'],
      ['', 'Treadmill - Morning'],
      ['', 'Treadmill - Evening - late'],
    );
    assert.deepEqual(names, BOXES);
  });

  it('have all of it in one line, whichever comes first', () => {
    const rowFirst = named(
      ['When do you use these? - Weights - Morning', ''],
      ['When do you use these? - Weights - Evening - late', ''],
      ['When do you use these? - Treadmill - Morning', ''],
      ['When do you use these? - Treadmill - Evening - late', ''],
    );
    const inBrackets = named(
      ['When do you use these? [Morning][Weights]', ''],
      ['When do you use these? [Evening - late][Weights]', ''],
      ['When do you use these? [Morning][Treadmill]', ''],
      ['When do you use these? [Evening - late][Treadmill]', ''],
    );
    assert.deepEqual([rowFirst, inBrackets], [BOXES, BOXES]);
  });

  it('are of nobody where the row, or the answer, is none of it', () => {
    assert.deepEqual(
      named(['When do you use these? - Rower - Morning', ''], ['When do you use these? - Weights - Noon', '']),
      [null, null],
    );
  });
});
