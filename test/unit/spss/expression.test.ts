import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds, valueOf } from '../../../src/questionnaire/logic/evaluate';
import {
  type Formula,
  type Term,
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
import { printFormula, printTerm } from '../../../src/spss/expression';
import { collapses } from '../../../src/spss/normalForm';
import type { Command } from '../../../src/spss/syntax';
import { emit } from '../../../src/spss/emit';
import { NUMBERS, TEXTS, anyFormula, anyRespondent, anyTerm } from './formulas';
import { firstListing, psppOutput, respondent } from './support';

const codes = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('printFormula', () => {
  const product: Term = { kind: 'arithmetic', operator: '*', left: variable('a'), right: variable('b') };
  const cases: readonly [string, Formula, string][] = [
    ['one code', oneOf('x', [3]), 'VALUE(x) = 3'],
    ['few codes', oneOf('x', codes(1, 5)), 'ANY(VALUE(x), 1, 2, 3, 4, 5)'],
    ['consecutive codes', oneOf('x', codes(1, 20)), 'RANGE(VALUE(x), 1, 20) AND VALUE(x) = TRUNC(VALUE(x))'],
    ['codes with a gap', oneOf('x', [1, 2, 3, 9]), 'ANY(VALUE(x), 1, 2, 3, 9)'],
    [
      'many codes and some',
      oneOf('x', [...codes(1, 20), 98, 99]),
      '(RANGE(VALUE(x), 1, 20) AND VALUE(x) = TRUNC(VALUE(x))) OR ANY(VALUE(x), 98, 99)',
    ],
    [
      'not one of consecutive codes',
      not(oneOf('x', codes(1, 20))),
      'SYSMIS(x) OR NOT RANGE(VALUE(x), 1, 20) OR VALUE(x) <> TRUNC(VALUE(x))',
    ],
    [
      'none of the codes, with a value',
      and(present('x'), not(oneOf('x', codes(1, 5)))),
      'NOT SYSMIS(x) AND NOT ANY(VALUE(x), 1, 2, 3, 4, 5)',
    ],
    [
      'a guard that a neighbour makes needless',
      or(not(present('x')), not(oneOf('x', [1, 5]))),
      'SYSMIS(x) OR NOT ANY(VALUE(x), 1, 5)',
    ],
    ['a comparison that implies a value', and(present('x'), compare(variable('x'), '>', number(2))), 'VALUE(x) > 2'],
    ['not above', not(compare(variable('x'), '>', variable('y'))), 'SYSMIS(x) OR SYSMIS(y) OR VALUE(x) <= VALUE(y)'],
    ['a conjunction denied', not(and(oneOf('x', [1]), filled('t'))), 'SYSMIS(x) OR VALUE(x) <> 1 OR t = ""'],
    [
      'or within and',
      and(present('y'), or(oneOf('x', [1]), filled('t'))),
      'NOT SYSMIS(y) AND (VALUE(x) = 1 OR t <> "")',
    ],
    [
      'how many are chosen',
      compare({ kind: 'count', of: [oneOf('a', [1]), oneOf('b', [1])] }, '>', number(1)),
      'SUM(0, VALUE(a) = 1, VALUE(b) = 1) > 1',
    ],
    [
      'how many are answered',
      compare({ kind: 'count', of: [present('a'), present('b')] }, '=', number(0)),
      'SUM(NOT SYSMIS(a), NOT SYSMIS(b)) = 0',
    ],
    [
      'a sum',
      compare({ kind: 'sum', terms: [variable('a'), variable('b')] }, '<>', number(100)),
      'SUM(0, VALUE(a), VALUE(b)) <> 100',
    ],
    ['a part of a text', { kind: 'textIs', name: 't', text: '@', part: { kind: 'anywhere' } }, 'INDEX(t, "@") > 0'],
    [
      'a part that is not there',
      not({ kind: 'textIs', name: 't', text: '@', part: { kind: 'anywhere' } }),
      'INDEX(t, "@") = 0',
    ],
    ['a text with quotes', { kind: 'textIs', name: 't', text: 'say "no"' }, 't = "say ""no"""'],
    [
      'none of several',
      not(or(oneOf('a', [1]), oneOf('b', [1]), oneOf('c', [1, 2]))),
      'SUM(0, VALUE(a) = 1, VALUE(b) = 1, ANY(VALUE(c), 1, 2)) = 0',
    ],
    ['a product', compare(product, '>', number(3)), 'NOT SYSMIS(a) AND NOT SYSMIS(b) AND VALUE(a) * VALUE(b) > 3'],
    ['no such product', not(compare(product, '>', number(3))), 'SYSMIS(a) OR SYSMIS(b) OR VALUE(a) * VALUE(b) <= 3'],
    ['always', and(), '1 = 1'],
    ['never', or(), '1 = 0'],
  ];
  for (const [what, formula, text] of cases) {
    it(`prints ${what}`, () => assert.equal(printFormula(formula), text));
  }

  it('refuses what is no name: a name is never taken for a command', () => {
    assert.throws(() => printFormula(present('x) x = 1. ERASE FILE="y"')), RangeError);
  });

  it('agrees with evaluate in PSPP, for any formula and any respondent', async () => {
    const formulas = fc.sample(anyFormula, { seed: 20261, numRuns: 800 });
    const respondents = fc.sample(anyRespondent, { seed: 20262, numRuns: 120 });
    const flags = formulas.flatMap((formula, index): Command[] => [
      { kind: 'compute', target: `f${index}`, value: '0' },
      { kind: 'if', condition: printFormula(formula), target: `f${index}`, value: '1' },
      { kind: 'formats', names: [`f${index}`], format: 'F1.0' },
    ]);
    const script = emit([...flags, { kind: 'list', variables: formulas.map((_, index) => `f${index}`) }]);
    const output = await psppOutput(data(respondents), script);
    assert.doesNotMatch(output, /error:|warning:/);
    const rows = firstListing(output);
    assert.equal(rows.length, respondents.length);
    respondents.forEach((case_, row) => {
      formulas.forEach((formula, column) => {
        const found = rows[row]?.[column];
        const what = () => `${printFormula(formula)}\n${JSON.stringify(formula)}\n${JSON.stringify([...case_])}`;
        if (found !== (holds(formula, case_) ? '1' : '0')) assert.fail(`PSPP says ${found}: ${what()}`);
      });
    });
    const truths = formulas.map((formula) => respondents.filter((case_) => holds(formula, case_)).length);
    assert.ok(
      truths.filter((count) => count > 0 && count < respondents.length).length > 200,
      'too few formulas decide',
    );
  });

  it('prints terms whose value PSPP agrees with', async () => {
    const terms = fc.sample(anyTerm, { seed: 20263, numRuns: 200 });
    const respondents = fc.sample(anyRespondent, { seed: 20264, numRuns: 60 });
    const commands = terms.map((term, index): Command => ({
      kind: 'compute',
      target: `v${index}`,
      value: printTerm(term),
    }));
    const names = terms.map((_, index) => `v${index}`);
    const script = emit([
      ...commands,
      { kind: 'formats', names, format: 'F40.16' },
      { kind: 'list', variables: names },
    ]);
    const output = await psppOutput(data(respondents), script);
    assert.doesNotMatch(output, /error:|warning:/);
    const rows = firstListing(output);
    assert.equal(rows.length, respondents.length);
    respondents.forEach((case_, row) => {
      terms.forEach((term, column) => {
        const expected = valueOf(term, case_);
        const cell = rows[row]?.[column] ?? '';
        const found = cell === '.' ? null : Number(cell);
        const close =
          expected !== null && found !== null && Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
        if (found !== expected && !close && !(collapses(term) && expected === null))
          assert.fail(`PSPP says ${cell}, not ${expected}: ${printTerm(term)}`);
      });
    });
  });

  it('compares texts beyond ASCII and control characters exactly, and counts their length in bytes', async () => {
    const texts = ['zażółć', '日本語', '👩‍👩‍👧 family', 'x'.repeat(260), 'a\u0007b', 'tail '];
    const formulas = texts.map((text): Formula => ({ kind: 'textIs', name: 't', text }));
    const people = texts.map((text, index) => respondent({ respid: index, t: text }));
    const program = dataProgram(
      [
        { name: 'respid', type: 'number' },
        { name: 't', type: 'text' },
      ],
      people,
    );
    const flags = formulas.flatMap((formula, index): Command[] => [
      { kind: 'compute', target: `f${index}`, value: '0' },
      { kind: 'if', condition: printFormula(formula), target: `f${index}`, value: '1' },
    ]);
    const length: Command = { kind: 'compute', target: 'bytes', value: printTerm({ kind: 'length', name: 't' }) };
    const listed = [...formulas.map((_, index) => `f${index}`), 'bytes'];
    const script = emit([
      ...flags,
      length,
      { kind: 'formats', names: listed, format: 'F4.0' },
      { kind: 'list', variables: listed },
    ]);
    const rows = firstListing(await psppOutput(program, script));
    const expected = texts.map((text, row) => [
      ...texts.map((_, column) => (row === column ? '1' : '0')),
      String(Buffer.byteLength(text.trimEnd())),
    ]);
    assert.deepEqual(rows, expected);
  });
});

function data(respondents: Parameters<typeof dataProgram>[1]): string {
  const variables = [
    { name: 'respid', type: 'number' } as const,
    ...NUMBERS.map((name) => ({ name, type: 'number' }) as const),
    ...TEXTS.map((name) => ({ name, type: 'text' }) as const),
  ];
  return dataProgram(
    variables,
    respondents.map((case_, index) => new Map([['respid', index], ...case_])),
  );
}
