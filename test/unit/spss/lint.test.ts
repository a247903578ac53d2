import assert from 'node:assert/strict';
import fc from 'fast-check';
import { and, not, oneOf, present } from '../../../src/questionnaire/logic/formula';
import { blockText } from '../../../src/spss/reading/blocks';
import { flagCommands } from '../../../src/spss/flags';
import { LINT_RULES, lint } from '../../../src/spss/lint';
import { type Command, listWhere } from '../../../src/spss/syntax';
import { emit } from '../../../src/spss/emit';
import { CASES, DATA } from './lintCases';

describe('lint', () => {
  for (const [rule, { bad, good, context }] of Object.entries(CASES)) {
    describe(rule, () => {
      for (const [script, marked] of bad) {
        it(`finds ${JSON.stringify(script.slice(0, 60))}`, () => {
          const found = lint(script, context).filter((finding) => finding.rule === rule);
          assert.ok(found.length > 0, 'nothing was found');
          assert.ok(
            found.some((finding) => script.slice(finding.start, finding.end) === marked),
            `marked: ${JSON.stringify(found.map((finding) => script.slice(finding.start, finding.end)))}`,
          );
          for (const finding of found)
            assert.match(`${finding.message} ${finding.nextStep}`, /^[^\n]+[.”] [^\n]+[.”]$/u);
        });
      }
      for (const script of good) {
        it(`lets ${JSON.stringify(script.slice(0, 60))} pass`, () => {
          assert.deepEqual(
            lint(script, context).filter((finding) => finding.rule === rule),
            [],
          );
        });
      }
    });
  }

  it('has a case here and a text for people for every rule', () => {
    assert.deepEqual(LINT_RULES.map((rule) => rule.id).sort(), Object.keys(CASES).sort());
    for (const rule of LINT_RULES) assert.match(rule.docs, /^[A-Z].{30,}\.$/u);
  });

  it('finds nothing in a script of ours', () => {
    const rows = [1, 2, 3].map((row) => and(present(`Q3_${row}`), not(oneOf(`Q3_${row}`, [1, 2, 3, 4, 5]))));
    const block: readonly Command[] = [
      { kind: 'comment', text: 'Q3. How satisfied are you? Not at all. Very! '.repeat(9) },
      { kind: 'title', text: "Q3 it's" },
      ...flagCommands('qc_codes', rows),
      ...flagCommands('qc_asked', [and(oneOf('Q1', [1]), not(present('Q3_1'))), not({ kind: 'filled', name: 'T' })]),
      ...listWhere('qc_codes = 1 OR qc_asked = 1', [
        'respid',
        'qc_codes',
        'qc_asked',
        'Q1',
        'Q3_1',
        'Q3_2',
        'Q3_3',
        'T',
      ]),
      { kind: 'deleteVariables', names: ['qc_codes', 'qc_asked'] },
    ];
    const variables = ['respid', 'Q1', 'Q3_1', 'Q3_2', 'Q3_3', 'T'];
    const script = `* Encoding: UTF-8.\n\n${blockText('Q3', emit(block))}`;
    assert.deepEqual(lint(script, { variables, strings: ['T'] }), []);
  });

  it('finds nothing in the style of those who write by hand', () => {
    const script = `tit S2.
temporary.
sel if miss(S2_1) or ~range(S2_1,2,35).
list respid, S2_1.

count cnt=q1_1 to q1_12(4,5).
exe.
if cnt>0 and (miss(q8) or ~range(q8,0,1)) flag=1.
if sum(0,cnt)=0 and ~miss(q8) flag=2.
temp.
sel if flag>0.
list respid  flag.
delete variables flag cnt.

do repeat x=q1_1 to q1_12/y=q3_1 to q3_12.
if any(x,4,5) and (miss(y) or ~range(y,0,10)) flag=1.
if (~any(x,4,5) or miss(x)) and ~miss(y) flag=2.
end repeat.
temp.
sel if flag>0.
list respid  flag.
del var flag.
`;
    assert.deepEqual(lint(script), []);
  });

  it('is quiet where a comment says so, about that rule and the next command only', () => {
    const script = '* lint: ignore temporary, columns.\nsel if a = 1.\nlist a.\nsel if b = 1.\nlist a.';
    assert.deepEqual(
      lint(script).map((finding) => [finding.rule, finding.line]),
      [['temporary', 4]],
    );
  });

  it('takes any text', () => {
    const piece = fc.constantFrom(
      'list',
      'if',
      '(',
      ')',
      'x',
      '=',
      '.\n',
      '\n',
      ' ',
      '"',
      '* ',
      'define !m ()',
      '!enddefine',
      '!x',
      'count',
      'do repeat',
      'to',
      '<br>',
      'é',
      'temp',
      'any(',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          for (const finding of lint(text, DATA))
            assert.ok(
              finding.start >= 0 && finding.start <= finding.end && finding.end <= text.length && finding.line >= 1,
            );
        },
      ),
      { seed: 20272, numRuns: 1500 },
    );
  });
});
