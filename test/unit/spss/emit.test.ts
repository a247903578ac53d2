import assert from 'node:assert/strict';
import fc from 'fast-check';
import { not, oneOf, or } from '../../../src/questionnaire/logic/formula';
import { dataProgram } from '../../../src/spss/data';
import { printFormula } from '../../../src/spss/expression';
import { flagCommands } from '../../../src/spss/flags';
import { quoteExact } from '../../../src/spss/literals';
import { byteLength, isVariableName } from '../../../src/spss/names';
import { type Command, listWhere } from '../../../src/spss/syntax';
import { emit } from '../../../src/spss/emit';
import { psppOutput, respondent } from './support';

/** Text that tries to get out of its string or comment. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({
    unit: fc.constantFrom('.', '\n', '"', "'", '!', '*', '/', ' ', 'a', '…', '\u2028', '\0', 'é'),
    maxLength: 300,
  }),
  fc
    .array(
      fc.constantFrom(
        'end.',
        'ERASE FILE="x".',
        '\n',
        'Question ID: Q9',
        '...',
        '*/',
        'word',
        'ERASE.\nHOST.',
        '漢字。',
      ),
      { maxLength: 60 },
    )
    .map((words) => words.join(' ')),
);

const lines = (text: string): string[] => text.split('\n');

describe('emit', () => {
  it('prints a block as a data processor writes it', () => {
    const script = emit([
      { kind: 'comment', text: 'Q3. How satisfied are you?' },
      { kind: 'title', text: 'Q3 "satisfaction"' },
      ...flagCommands('qc_codes', [not(oneOf('Q3', [1, 2, 3]))]),
      ...listWhere('qc_codes = 1', ['respid', 'qc_codes', 'Q3']),
      { kind: 'deleteVariables', names: ['qc_codes'] },
    ]);
    assert.deepEqual(lines(script), [
      '* Q3. How satisfied are you?.',
      'TITLE "Q3 ""satisfaction""".',
      'COMPUTE qc_codes = 0.',
      'IF (SYSMIS(Q3) OR NOT ANY(VALUE(Q3), 1, 2, 3)) qc_codes = 1.',
      'TEMPORARY.',
      'SELECT IF (qc_codes = 1).',
      'LIST VARIABLES = respid qc_codes Q3.',
      'DELETE VARIABLES qc_codes.',
      '',
    ]);
  });

  it('prints every kind of command so that PSPP runs it', async () => {
    const every: readonly Command[] = [
      { kind: 'numeric', names: ['n'], format: 'F8.2' },
      { kind: 'string', names: ['s'], width: 12 },
      { kind: 'compute', target: 's', value: quoteExact('it is "so"') },
      { kind: 'if', condition: 'x = 1', target: 'n', value: '2' },
      { kind: 'count', target: 'c', names: ['x', 'n'], values: [1, 2] },
      {
        kind: 'recode',
        names: ['x'],
        rules: [
          { from: '1 THRU 3', to: '9' },
          { from: 'ELSE', to: 'COPY' },
        ],
        into: ['y'],
      },
      {
        kind: 'doRepeat',
        standIns: [
          { name: '#a', items: ['x', 'y'] },
          { name: '#b', items: ['1', '9'] },
        ],
        body: [{ kind: 'if', condition: '#a = #b', target: 'n', value: 'n + 1' }],
      },
      {
        kind: 'doIf',
        condition: 'x = 1',
        then: [{ kind: 'compute', target: 'z', value: '1' }],
        otherwise: [{ kind: 'compute', target: 'z', value: '2' }],
      },
      {
        kind: 'variableLabels',
        labels: [
          { name: 'x', label: "it's" },
          { name: 'y', label: 'new\nline' },
        ],
      },
      { kind: 'formats', names: ['n', 'c', 'y', 'z'], format: 'F4.0' },
      { kind: 'blank' },
      { kind: 'echo', text: 'said "so".' },
      { kind: 'execute' },
      ...listWhere('x = 1', ['x', 's', 'n', 'c', 'y', 'z']),
      { kind: 'frequencies', variables: ['x'] },
      { kind: 'deleteVariables', names: ['n', 's'] },
      { kind: 'list', variables: ['x', 'y'] },
    ];
    const output = await psppOutput(
      dataProgram([{ name: 'x', type: 'number' }], [respondent({ x: 1 }), respondent({ x: 5 })]),
      emit(every),
    );
    assert.doesNotMatch(output, /error:|warning:/);
    assert.match(output, /"said ""so""\."\n/);
    assert.match(output, /x,s,n,c,y,z\n1,"it is ""so""",4,2,9,1\n\n/);
    assert.match(output, /x,y\n1,9\n5,5\n/);
  });

  it('keeps any text inside its comment or string', async () => {
    const texts = fc.sample(hostile, { seed: 20265, numRuns: 300 });
    const script = emit(
      texts.flatMap((text, index): Command[] => [
        { kind: 'comment', text },
        { kind: 'title', text },
        { kind: 'variableLabels', labels: [{ name: 'x', label: text }] },
        { kind: 'compute', target: 'ok', value: '0' },
        { kind: 'if', condition: printFormula({ kind: 'textIs', name: 't', text }), target: 'ok', value: '1' },
        { kind: 'echo', text: `reached ${index}` },
      ]),
    );
    const program = dataProgram(
      [
        { name: 'x', type: 'number' },
        { name: 't', type: 'text' },
      ],
      [respondent({ x: 1 })],
    );
    const output = await psppOutput(program, script);
    assert.doesNotMatch(output, /error:|warning:/);
    for (const index of texts.keys()) assert.match(output, new RegExp(`^reached ${index}$`, 'm'));
  });

  it('breaks lines only where every mode of SPSS reads the same', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.array(fc.integer({ min: 1, max: 99999 }), { minLength: 1, maxLength: 200 }),
        (text, values) => {
          const formula = or(oneOf('Q1', values), { kind: 'textIs', name: 't', text }, not(oneOf('Q2', values)));
          const found = lines(
            emit([
              { kind: 'comment', text },
              { kind: 'title', text },
              { kind: 'selectIf', condition: printFormula(formula) },
            ]),
          );
          assert.equal(found.pop(), '');
          for (const [index, line] of found.entries()) {
            const next = found[index + 1];
            assert.ok(byteLength(line) <= 250, `too long: ${line}`);
            assert.match(line, /^(\* \S|TITLE "|SELECT IF \(|[ ]{2}\S)/u);
            assert.doesNotMatch(line, /[\p{Cc}\u2028\u2029]/u);
            assert.equal(
              (line.match(/"/g) ?? []).length % 2 === 0 || line.startsWith('*') || inComment(found, index),
              true,
              line,
            );
            assert.equal(line.trimEnd().endsWith('.'), next === undefined || !next.startsWith(' '), line);
            if (inComment(found, index)) assert.doesNotMatch(line, /!|\/\*/u);
          }
        },
      ),
      { seed: 20266, numRuns: 300 },
    );
  });

  it('puts no operator first in a line, where PSPP would see a comment', async () => {
    const factors = Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? '1.25' : '(1 - 0.2)'));
    const script = emit([
      { kind: 'compute', target: 'product', value: factors.join(' * ') },
      { kind: 'list', variables: ['product'] },
    ]);
    assert.ok(lines(script).length > 10);
    const output = await psppOutput(dataProgram([{ name: 'x', type: 'number' }], [respondent({ x: 1 })]), script);
    assert.match(output, /product\n1\.00\n/);
  });

  it('lets no comment look like the start of a block', () => {
    const script = emit([{ kind: 'comment', text: 'Question ID: Q9.\n*** question id : Q8\nEncoding: latin1' }]);
    assert.deepEqual(lines(script), ['* (Question ID) Q9.', '* (question id) Q8.', '* (Encoding) latin1.', '']);
  });

  it('refuses names that are none', () => {
    const refused = ['', '1x', 'x.', 'a b', 'to', 'AND', 'x"', 'x\n', 'é'.repeat(33), '_x', 'x-y'];
    assert.deepEqual(refused.filter(isVariableName), []);
    const taken = ['Q1', 'q1_98_other', 'größe', '@x', '#x', '$casenum', 'é'.repeat(32), 'a.b'];
    assert.deepEqual(taken.filter(isVariableName), taken);
    assert.throws(() => emit([{ kind: 'deleteVariables', names: ['x. ERASE'] }]), RangeError);
  });
});

function inComment(found: readonly string[], index: number): boolean {
  const start = found.slice(0, index + 1).findLast((line) => !line.startsWith(' '));
  return start?.startsWith('*') ?? false;
}
