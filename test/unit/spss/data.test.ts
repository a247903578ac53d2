import assert from 'node:assert/strict';
import fc from 'fast-check';
import { and, compare, number, variable } from '../../../src/questionnaire/logic/formula';
import { dataProgram } from '../../../src/spss/data';
import { printFormula } from '../../../src/spss/expression';
import type { Command } from '../../../src/spss/syntax';
import { emit } from '../../../src/spss/emit';
import { firstListing, psppOutput, respondent } from './support';

const VARIABLES = [
  { name: 'respid', type: 'number' },
  { name: 'x', type: 'number' },
  { name: 't', type: 'text' },
] as const;

/** Whatever a line can hold; trailing blanks mean nothing in SPSS. */
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('"', "'", ',', '.', ' ', '*', '/', 'END DATA.', ';', '\\', 'a') }),
  )
  .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '').trimEnd());

describe('dataProgram', () => {
  it('brings numbers of two decimals and any text into PSPP as they are', async () => {
    const values = fc.sample(
      fc.tuple(
        fc.integer({ min: -1e7, max: 1e7 }).map((value) => value / 100),
        anyText,
      ),
      { seed: 20274, numRuns: 300 },
    );
    const people = values.map(([x, t], index) => respondent({ respid: index, x, t }));
    const same: readonly Command[] = values.flatMap(([x, text], index): Command[] => [
      {
        kind: 'if',
        condition: printFormula(
          and(compare(variable('respid'), '=', number(index)), compare(variable('x'), '=', number(x)), {
            kind: 'textIs',
            name: 't',
            text,
          }),
        ),
        target: 'same',
        value: '1',
      },
    ]);
    const listing: readonly Command[] = [
      { kind: 'formats', names: ['same'], format: 'F1.0' },
      { kind: 'list', variables: ['respid', 'same'] },
    ];
    const output = await psppOutput(
      dataProgram(VARIABLES, people),
      emit([{ kind: 'compute', target: 'same', value: '0' }, ...same, ...listing]),
    );
    assert.doesNotMatch(output, /error:|warning:/);
    assert.deepEqual(
      firstListing(output),
      people.map((_, index) => [String(index), '1']),
    );
  });

  it('keeps missing numbers and empty texts, at the end of a line too', async () => {
    const people = [
      respondent({ respid: 1, x: null, t: '' }),
      respondent({ respid: 2, x: 0, t: 'a' }),
      respondent({ respid: 3 }),
    ];
    const output = await psppOutput(dataProgram(VARIABLES, people), 'LIST.\n');
    assert.deepEqual(firstListing(output), [
      ['1', '.', ''],
      ['2', '0', 'a'],
      ['3', '.', ''],
    ]);
  });

  it('makes blanks of what a line cannot hold', async () => {
    const output = await psppOutput(
      dataProgram(VARIABLES, [respondent({ respid: 1, x: 1, t: 'a\tb\nc\r\nd' })]),
      'LIST.\n',
    );
    assert.deepEqual(firstListing(output), [['1', '1', 'a b c  d']]);
  });

  it('refuses data that could be taken for commands', () => {
    assert.throws(() => dataProgram([{ name: 't', type: 'text' }], [respondent({ t: 'END DATA.' })]), RangeError);
    assert.throws(() => dataProgram(VARIABLES, [respondent({ x: 1 })]), RangeError);
    assert.throws(() => dataProgram(VARIABLES, [respondent({ respid: 1, x: 'END DATA.' })]), RangeError);
  });
});
