import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { planQuestionnaire } from '../../../src/checks/plan';
import { applyStatements } from '../../../src/checks/statements/apply';
import { evidenceFault } from '../../../src/checks/statements/evidence';
import { References } from '../../../src/checks/statements/sourceText';
import type { Statement } from '../../../src/checks/statements/statement';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const STUDY = `H1. In which harbour do you live? [SINGLE]
1. Bergen
2. Lisbon

H2. In which language shall we speak? [SINGLE]
1. English
2. Norwegian
3. Portuguese

H3. How much of each do you speak a day, in hours? [NUMERIC LIST 0-24]
1. At home
2. At work
98. Elsewhere, namely

H4. How often in each place? [GRID]
Rows:
1. At home
2. At work
Columns:
1. Often
2. Seldom

H5. How well in each place? [GRID]
Rows:
1. At home
2. At work
98. Other place (please specify)
Columns:
1. Well
2. Badly
`;

const SAID: Statement = {
  evidence: ['In which language shall we speak?'],
  reason: 'It is said so.',
  kind: 'rows',
  target: '',
  when: '',
  expression: 'true',
  replaces: [],
  parts: [],
  sure: 'inferred',
};

const plan = planQuestionnaire(readQuestionnaire(STUDY, 'harbours'));
const of = (id: string): QuestionPlan => plan.byId.get(id) ?? assert.fail(`no ${id}`);
const put = (id: string, ...said: readonly Partial<Statement>[]) =>
  applyStatements(
    of(id),
    plan,
    said.map((one) => ({ ...SAID, ...one })),
  );
const accuses = ({ checks }: QuestionPlan, values: Readonly<Record<string, number>>): boolean =>
  checks.some(({ faults }) => faults.some((fault) => holds(fault, new Map(Object.entries(values)))));

describe('statements about the answers of a single question', () => {
  it('name them by their codes, one condition for each; the others stay as they were', () => {
    const { plan: after, refused } = put(
      'H2',
      { target: '2', expression: "f('H1').any('1')" },
      { target: '3', expression: "f('H1').any('2') && notKnown()" },
    );
    assert.deepEqual(refused, []);
    assert.ok(accuses(after, { H1: 2, H2: 2 }), 'Norwegian in Lisbon');
    assert.ok(!accuses(after, { H1: 1, H2: 2 }));
    assert.ok(accuses(after, { H1: 1, H2: 3 }), 'Portuguese in Bergen');
    assert.ok(!accuses(after, { H1: 2, H2: 3 }), 'perhaps in Lisbon');
    for (const H1 of [1, 2]) assert.ok(!accuses(after, { H1, H2: 1 }), 'English everywhere');
  });

  it('are refused with the code that no answer has', () => {
    assert.match(put('H2', { target: '2, 7', expression: 'false' }).refused[0]?.reason ?? '', /^7 is no answer of H2$/);
  });
});

describe('what statements may quote', () => {
  const references = new References(plan.questionnaire);
  const fault = (said: Partial<Statement>): string | null => {
    const question = of('H4').question;
    return evidenceFault({ ...SAID, evidence: ['How much of each do you speak a day'], ...said }, question, references);
  };

  it('are the words of questions that they name by a row, or in their reason', () => {
    assert.match(fault({ expression: 'true' }) ?? '', /does not stand in the text of H4/);
    assert.equal(fault({ expression: "GetNum('H3_{row}') > 0" }), null);
    assert.equal(fault({ expression: "GetNum('H3_{iteration}') > 0" }), null);
    assert.equal(fault({ expression: 'true', reason: 'Its rows are those of H3.' }), null);
  });
});

describe('what a statement is refused for', () => {
  it('is that nobody is surely asked, where that leaves nobody at fault', () => {
    const [never] = put('H2', { kind: 'holds', when: 'false', expression: "f('H2').any('1')" }).refused;
    assert.match(never?.reason ?? '', /nobody is surely asked H2.*say in the when for whom it holds/);
  });
});

describe('sentences about rows', () => {
  it('say which of them may stay empty', () => {
    const sentences = of('H5').checks.map(({ sentence }) => sentence);
    assert.ok(
      sentences.some((one) => /^H5_1.*: answered by everybody\. H5_98 may stay empty\.$/u.test(one)),
      sentences.join('\n'),
    );
  });

  it('say that some were surely asked and of the others nothing is known', () => {
    const { plan: after } = put('H4', {
      target: '1, 2',
      expression: "GetNum('H3_{row}') > 0 || notKnown()",
      evidence: ['How often in each place?'],
    });
    const [rows] = after.checks.filter(({ kind }) => kind === 'rows');
    assert.match(rows?.sentence ?? '', /answered where it surely was asked \(H4_1 if H3_1 > 0, and so on\); whether/);
    assert.doesNotMatch(rows?.sentence ?? '', /by everybody|empty\.$/);
  });
});
