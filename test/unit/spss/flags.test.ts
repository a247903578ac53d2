import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import {
  type Formula,
  and,
  compare,
  filled,
  not,
  number,
  oneOf,
  or,
  present,
  variable,
} from '../../../src/questionnaire/logic/formula';
import { dataProgram } from '../../../src/spss/data';
import { flagCommands } from '../../../src/spss/flags';
import { lint } from '../../../src/spss/lint';
import { findUnsafe } from '../../../src/spss/safety';
import type { Command } from '../../../src/spss/syntax';
import { emit } from '../../../src/spss/emit';
import { NUMBERS, TEXTS, anyFormula, anyRespondent } from './formulas';
import { firstListing, psppOutput } from './support';

const text = (faults: readonly Formula[]): readonly string[] => emit(flagCommands('qc', faults)).trimEnd().split('\n');

describe('flagCommands', () => {
  it('writes one IF a fault where there are one or two', () => {
    assert.deepEqual(text([present('a'), filled('b')]), [
      'COMPUTE qc = 0.',
      'IF (NOT SYSMIS(a)) qc = 1.',
      'IF (b <> "") qc = 1.',
    ]);
  });

  it('runs over rows that differ in names and numbers, several conditions in one loop', () => {
    const rows = [1, 2, 10].flatMap((row) => {
      const asked = oneOf('Q1', [row]);
      return [and(asked, not(present(`Q3_${row}`))), and(not(asked), present(`Q3_${row}`))];
    });
    assert.deepEqual(text(rows), [
      'COMPUTE qc = 0.',
      'DO REPEAT #value = 1 2 10',
      '  /#Q3 = Q3_1 Q3_2 Q3_10.',
      'IF (VALUE(Q1) = #value AND SYSMIS(#Q3)) qc = 1.',
      'IF ((SYSMIS(Q1) OR VALUE(Q1) <> #value) AND NOT SYSMIS(#Q3)) qc = 1.',
      'END REPEAT.',
    ]);
  });

  it('keeps apart what has another shape', () => {
    const limits = ['a_1', 'a_2', 'a_3'].map((name) => not(oneOf(name, [1, 2, 3])));
    const found = text([...limits, not(oneOf('a_4', [1, 2, 4, 5]))]);
    assert.equal(found.at(-1), 'END REPEAT.');
    assert.ok(found.includes('IF (SYSMIS(a_4) OR NOT ANY(VALUE(a_4), 1, 2, 4, 5)) qc = 1.'));
    assert.ok(found.includes('IF (SYSMIS(#a) OR NOT ANY(VALUE(#a), 1, 2, 3)) qc = 1.'));
  });

  it('tells stand-ins apart that would have the same name, whatever their case', () => {
    const faults = [1, 2, 3].map((row) => compare(variable(`Q_${row}`), '<>', variable(`q_${4 - row}`)));
    assert.deepEqual(text(faults).slice(1, 3), ['DO REPEAT #Q = Q_1 Q_2 Q_3', '  /#q_b = q_3 q_2 q_1.']);
  });

  it('writes a repeated fault once', () => {
    assert.deepEqual(text([present('a'), present('a'), present('a')]), [
      'COMPUTE qc = 0.',
      'IF (NOT SYSMIS(a)) qc = 1.',
    ]);
  });

  it('asks nothing where a fault cannot be', () => {
    assert.deepEqual(text([or(), and(present('a'), or())]), ['COMPUTE qc = 0.']);
  });

  it('keeps a name from standing twice in a list, which PSPP would take once', () => {
    const faults = [1, 2, 3, 4, 5, 6].map((row) => and(present(`Q3_${row}`), oneOf(`Q1_${Math.ceil(row / 2)}`, [0])));
    assert.deepEqual(text(faults), [
      'COMPUTE qc = 0.',
      'DO REPEAT #Q3 = Q3_1 Q3_3 Q3_5',
      '  /#Q1 = Q1_1 Q1_2 Q1_3',
      '  /#Q3_b = Q3_2 Q3_4 Q3_6.',
      'IF (NOT SYSMIS(#Q3) AND VALUE(#Q1) = 0) qc = 1.',
      'IF (NOT SYSMIS(#Q3_b) AND VALUE(#Q1) = 0) qc = 1.',
      'END REPEAT.',
    ]);
  });

  it('writes what lint and the safety check let pass, whatever the formulas', () => {
    const variables = [...NUMBERS, ...TEXTS];
    fc.assert(
      fc.property(fc.array(anyFormula, { minLength: 1, maxLength: 4 }), (formulas) => {
        const script = emit(flagCommands('qc', formulas.flatMap(everyName)));
        assert.deepEqual(lint(script, { variables, strings: TEXTS }), []);
        assert.deepEqual(findUnsafe(script), []);
      }),
      { seed: 20273, numRuns: 500 },
    );
  });

  it('flags in PSPP whom the faults catch, whatever their shapes and however many', async () => {
    const lists = fc.sample(fc.array(anyFormula, { minLength: 1, maxLength: 5 }), { seed: 20267, numRuns: 60 });
    const row = (name: string, value: number): Formula =>
      or(not(present(name)), compare(variable(name), '>', number(value)));
    const faults = [
      ...lists.map((list) => list.flatMap(everyName)),
      NUMBERS.map((name, index) => row(name, index - 2)),
    ];
    const people = fc.sample(anyRespondent, { seed: 20268, numRuns: 80 });
    const variables = [
      { name: 'respid', type: 'number' } as const,
      ...NUMBERS.map((name) => ({ name, type: 'number' }) as const),
      ...TEXTS.map((name) => ({ name, type: 'text' }) as const),
    ];
    const commands = faults.flatMap((list, index) => flagCommands(`f${index}`, list));
    const names = faults.map((_, index) => `f${index}`);
    assert.ok(commands.filter((command) => command.kind === 'doRepeat').length > 30, 'too few loops');
    const listing: readonly Command[] = [
      { kind: 'formats', names, format: 'F1.0' },
      { kind: 'list', variables: names },
    ];
    const program = dataProgram(
      variables,
      people.map((person, index) => new Map([['respid', index], ...person])),
    );
    const output = await psppOutput(program, emit([...commands, ...listing]));
    assert.doesNotMatch(output, /error:|warning:/);
    const expected = people.map((person) =>
      faults.map((list) => (list.some((fault) => holds(fault, person)) ? '1' : '0')),
    );
    assert.deepEqual(firstListing(output), expected);
  });

  it('runs over thousands of rows', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => `Q_${index + 1}`);
    const variables = [
      { name: 'respid', type: 'number' } as const,
      ...rows.map((name) => ({ name, type: 'number' }) as const),
    ];
    const people = [
      new Map([['respid', 1]]),
      new Map([
        ['respid', 2],
        ['Q_2999', 7],
      ]),
    ];
    const commands = flagCommands(
      'qc',
      rows.map((name) => and(present(name), not(oneOf(name, [1, 2])))),
    );
    const output = await psppOutput(
      dataProgram(variables, people),
      emit([...commands, { kind: 'list', variables: ['respid', 'qc'] }]),
    );
    assert.deepEqual(firstListing(output), [
      ['1', '.00'],
      ['2', '1.00'],
    ]);
  });
});

/** The formula once for each numeric variable in the place of Q1: faults of one shape. */
function everyName(formula: Formula): readonly Formula[] {
  const printed = JSON.stringify(formula);
  return NUMBERS.map((name) => JSON.parse(printed.replaceAll('"Q1"', `"${name}"`)) as Formula);
}
