import assert from 'node:assert/strict';
import { read } from './reading';

const limitsOf = (...lines: readonly string[]): string => {
  const { questions, problems } = read(...lines);
  const { limits, doubts = [] } = questions[0] ?? {};
  const doubted = doubts.length > 0 || problems.some(({ severity }) => severity === 'warning');
  return doubted ? 'in doubt' : `${String(limits?.min)}..${String(limits?.max)}`;
};

describe('Numbers whose digits stand in groups', () => {
  it('end a range, or are one end of it', () => {
    for (const [line, range] of [
      ['Q1. Rent: between 0 and 1,250 euros [NUMERIC]', '0..1250'],
      ['Q1. Rent (0 to 4,750): ____', '0..4750'],
      ['Q1. Rent? [RANGE 0-1,250]', '0..1250'],
      ['Q1. Rent per month (min 0, max 2,550) [NUMERIC]', '0..2550'],
      ['Q1. Rent? [NUMERIC, MIN 0, MAX 1,250]', '0..1250'],
      ['Q1. Rent? [NUMERIC, min 1,000, max 25,000]', '1000..25000'],
      ['Q1. Steps? Please enter a number between 0 and 24,999', '0..24999'],
      ['Q1. Amount? [NUMERIC 0-1,999,999]', '0..1999999'],
      ['Q1. Miete? [Zahl, höchstens 12.500]', 'null..12500'],
      ['Q1. Amount? [NUMERIC 0-1,999]', '0..1999'],
      ['Q1. Weight in kg [NUMERIC 0.000-1.5]', '0..1.5'],
    ] as const)
      assert.equal(limitsOf(line), range, line);
    assert.equal(limitsOf('Q1. Price? [NUMERIC]', 'Range: 1-99,999'), '1..99999');
  });

  it('are in doubt where a code may stand behind the comma', () => {
    for (const lines of [
      ['Q1. Price? [NUMERIC 1-19,999]'],
      ['Q1. Price? [RANGE 1-1,999]'],
      ['Q1. Price? [NUMERIC]', 'Range: 1-19,999'],
      ['Q1. Preis? [NUMERIC]', 'Wertebereich: 1-19,998'],
    ])
      assert.equal(limitsOf(...lines), 'in doubt', lines.join());
  });
});
