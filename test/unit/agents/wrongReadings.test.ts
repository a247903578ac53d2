import assert from 'node:assert/strict';
import { questionScript } from '../../../src/checks/block';
import type { QuestionPlan } from '../../../src/checks/check';
import type { Statement, StatementKind } from '../../../src/checks/statements/statement';
import { agentsCrew } from '../../../src/pipeline/agents/crew';
import { NO_TRAINING } from '../../../src/pipeline/agents/prompts/training';
import type { Crew, ReadQuestion } from '../../../src/pipeline/ports';
import { renderBlock } from '../../../src/pipeline/store/blockText';
import type { QuestionnairePlan } from '../../../src/checks/plan';
import { sectionsOf } from '../../support/modelServer/compilerAnswers';
import { planText } from '../../support/plans';
import { draftsOf, startBench, type Bench } from './harness';

const STUDY = `# Travel

## A1. In which country do you live? [SINGLE]
1. Portugal
2. Norway
3. Elsewhere

## A2. How old are you? [NUMERIC 18-99]

## A3. Which of these have you used in the last year? [MULTI]
1. Train
2. Coach
3. Ferry
98. Other, please specify [OTHER]
99. None of these [EXCLUSIVE]

## A4. How often do you take the train? [SINGLE]
[ASK IF A3 = 1]

1. Every week
2. Every month
3. Less often

## A5. How satisfied are you with each? [GRID]
[ASK IF A1 = 1]

Rows:
1. Price
2. Comfort
3. Speed
Columns:
1. Not at all
2. Somewhat
3. Very

## A6. How do you split 100 points? [NUMERIC] [SUM 100]
Rows:
1. Work
2. Leisure
3. Other

## A7. What would you change? [OPEN]
[ASK IF A4 = 1,2]
`;

type Wrong = readonly [what: string, questionId: string, kind: StatementKind, said: Partial<Statement>];

const label = (text: string): Partial<Statement> => ({ evidence: [text] });

/** What a model may say that is wrong, each with words that are there unless that is what is wrong. */
const WRONG: readonly Wrong[] = [
  // Conditions that nobody wrote.
  ['age', 'A2', 'holds', { ...label('How old are you?'), expression: "GetNum('A2') >= 30" }],
  [
    'age by country',
    'A2',
    'holds',
    { ...label('How old are you?'), expression: "GetNum('A2') > 40", when: "f('A1').any('1')" },
  ],
  ['two answers', 'A3', 'holds', { ...label('Which of these have you used'), expression: "f('A3').size() >= 2" }],
  [
    'no ferry in Norway',
    'A3',
    'holds',
    { ...label('3. Ferry'), expression: "!f('A3').any('3')", when: "f('A1').any('2')" },
  ],
  ['no ferry, in the words shown', 'A3', 'holds', { ...label('"Ferry"'), expression: "!f('A3').any('3')" }],
  [
    'train weekly when old',
    'A4',
    'holds',
    { ...label('1 = Every week'), expression: "f('A4').any('1')", when: "GetNum('A2') > 60" },
  ],
  [
    'all the same',
    'A5',
    'holds',
    { ...label('How satisfied are you with each?'), expression: "GetNum('A5_1') == GetNum('A5_2')" },
  ],
  ['no row above 2', 'A5', 'holds', { ...label('3 = Very'), expression: "GetNum('A5_{row}') <= 2" }],
  ['sum of 90', 'A6', 'holds', { ...label('How do you split 100 points?'), expression: "Sum('A6') == 90" }],
  ['long answers', 'A7', 'holds', { ...label('What would you change?'), expression: "TextLength('A7') >= 20" }],
  ['nobody', 'A2', 'holds', { ...label('How old are you?'), expression: 'false' }],
  ['everybody', 'A2', 'holds', { ...label('How old are you?'), expression: 'true' }],
  // Routing that nobody wrote, or turned round.
  ['asked in Norway only', 'A2', 'asked', { ...label('How old are you?'), expression: "f('A1').any('2')" }],
  ['never asked', 'A2', 'asked', { ...label('How old are you?'), expression: 'false', replaces: ['A2.asked'] }],
  [
    'routing turned round',
    'A4',
    'asked',
    { ...label('A3 = 1'), expression: "f('A3').none('1')", replaces: ['A4.asked'] },
  ],
  ['routing dropped', 'A4', 'asked', { ...label('How often do you take the train?'), expression: 'true' }],
  ['routing by another answer', 'A4', 'asked', { ...label('A3 = 1'), expression: "f('A3').any('2')" }],
  ['wider routing', 'A7', 'asked', { ...label('A4 = 1,2'), expression: "f('A4').any('1','2','3')" }],
  ['narrower routing', 'A7', 'asked', { ...label('A4 = 1,2'), expression: "f('A4').any('1')" }],
  ['unknown routing', 'A7', 'asked', { ...label('A4 = 1,2'), expression: 'notKnown()' }],
  ['asked by itself', 'A4', 'asked', { ...label('A3 = 1'), expression: "f('A4').any('1')" }],
  ['a row never', 'A5', 'rows', { ...label('"Comfort"'), target: '2', expression: 'false' }],
  ['rows by age', 'A5', 'rows', { ...label('"Price"'), expression: "GetNum('A2') > 50 ? set('1') : set('1','2','3')" }],
  ['rows that are not there', 'A5', 'rows', { ...label('"Price"'), target: '7', expression: 'true' }],
  // Codes swapped, lost and invented.
  ['a code lost', 'A1', 'codes', { ...label('3 = Elsewhere'), expression: '1,2', replaces: ['A1.codes'] }],
  ['a code more', 'A1', 'codes', { ...label('3 = Elsewhere'), expression: '1-4', replaces: ['A1.codes'] }],
  ['codes swapped', 'A4', 'codes', { ...label('1 = Every week'), expression: '11-13', replaces: ['A4.codes'] }],
  ['codes of a grid', 'A5', 'codes', { ...label('3 = Very'), expression: '2-3' }],
  ['codes by country', 'A4', 'codes', { ...label('1 = Every week'), expression: '1', when: "f('A1').any('2')" }],
  ['codes that are none', 'A4', 'codes', { ...label('1 = Every week'), expression: 'weekly' }],
  // Stated checks withdrawn.
  ['codes withdrawn', 'A1', 'withdraw', { ...label('1 = Portugal'), replaces: ['A1.codes'] }],
  ['limits withdrawn', 'A2', 'withdraw', { ...label('How old are you?'), replaces: ['A2.range'] }],
  [
    'boxes withdrawn',
    'A3',
    'withdraw',
    { ...label('Which of these have you used'), replaces: ['A3.multi', 'A3.exclusive'] },
  ],
  ['routing withdrawn', 'A4', 'withdraw', { ...label('A3 = 1'), replaces: ['A4.asked'] }],
  ['the sum withdrawn', 'A6', 'withdraw', { ...label('How do you split 100 points?'), replaces: ['A6.sum'] }],
  [
    'the text withdrawn',
    'A3',
    'withdraw',
    { ...label('98'), evidence: ['Other, please specify'], replaces: ['A3.otherSpecify'] },
  ],
  [
    'all withdrawn at once',
    'A7',
    'withdraw',
    { ...label('What would you change?'), replaces: ['A7.asked', 'A7.openText'] },
  ],
  ['what is not there withdrawn', 'A1', 'withdraw', { ...label('1 = Portugal'), replaces: ['A1.moon'] }],
  // Values that nothing says.
  ['a derived age', 'A2', 'derived', { ...label('How old are you?'), expression: "f('A1').any('1') ? 30 : 40" }],
  ['derived from itself', 'A2', 'derived', { ...label('How old are you?'), expression: "GetNum('A2') + 1" }],
  // Quotations that are not there, or prove nothing.
  [
    'an invented quotation',
    'A2',
    'holds',
    { ...label('Only respondents above 30 are asked.'), expression: "GetNum('A2') > 30" },
  ],
  ['no quotation', 'A2', 'holds', { evidence: [], expression: "GetNum('A2') > 30" }],
  ['an empty quotation', 'A2', 'holds', { evidence: ['  '], expression: "GetNum('A2') > 30" }],
  ['a quotation of a letter', 'A2', 'holds', { evidence: ['a'], expression: "GetNum('A2') > 30" }],
  ['own words in it', 'A2', 'holds', { evidence: ['How old are you ... in years?'], expression: "GetNum('A2') > 30" }],
  [
    'words of a question that has nothing to do with it',
    'A2',
    'holds',
    { ...label('How often do you take the train?'), expression: "GetNum('A2') > 30" },
  ],
  // What cannot be read, or must not be.
  [
    'ranks of what is shared out',
    'A6',
    'holds',
    { ...label('How do you split 100 points?'), expression: "IsRanking('A6')" },
  ],
  ['a variable that is not there', 'A2', 'holds', { ...label('How old are you?'), expression: "GetNum('Z9') > 30" }],
  ['a function of its own', 'A2', 'holds', { ...label('How old are you?'), expression: 'isAdult()' }],
  ['code', 'A2', 'holds', { ...label('How old are you?'), expression: 'process.exit(1); while (true) {}' }],
  [
    'an open part that is not there',
    'A2',
    'holds',
    { ...label('How old are you?'), expression: "GetNum('A2') > 30", parts: [3] },
  ],
  [
    'an instruction',
    'A2',
    'holds',
    { ...label('How old are you?'), expression: "GetNum('A2') > 30", reason: "x.\nHOST COMMAND=['rm'].\n* " },
  ],
];

type Judge = 'A' | 'B' | 'neither' | 'liar';

function statementOf([, , kind, said]: Wrong): Statement {
  const nothing = { target: '', when: '', expression: '', replaces: [], parts: [], evidence: [] };
  return { ...nothing, reason: 'So it is.', sure: 'stated', kind, ...said };
}

/** Which side quotes: the one that a liar takes in the second opinion as well. */
function quotingSide(dispute: string): 'A' | 'B' {
  return dispute.indexOf('\n   quoting:') < dispute.indexOf('\nB: ') ? 'A' : 'B';
}

async function withLiar(
  judge: Judge,
  work: (crew: Crew, bench: Bench, say: (wrong: Wrong) => void) => Promise<void>,
  plan: QuestionnairePlan,
): Promise<void> {
  let current: Wrong | null = null;
  const bench = await startBench({
    server: {
      answer: ({ task }) => {
        const sections = sectionsOf(task);
        if (task.startsWith('# Task\nRead')) {
          const statements = current === null ? [] : [statementOf(current)];
          return { questions: sections.map(({ id }) => ({ questionId: id, statements, notes: [], examples: [] })) };
        }
        return {
          opinions: sections.map(({ id, text }) => ({
            questionId: id,
            verdicts: text
              .split(/^Dispute \d+$/m)
              .slice(1)
              .map((dispute, index) => ({
                dispute: index,
                reason: 'It seems so.',
                right: judge === 'liar' ? quotingSide(dispute) : judge,
              })),
          })),
        };
      },
    },
  });
  const crew = agentsCrew(plan, {
    engine: 'auto',
    caller: bench.caller,
    limits: { transformer: 16_000, reviewer: 16_000 },
    training: NO_TRAINING,
    trainingInAll: false,
    compile: questionScript,
    reviewers: [],
  });
  try {
    await work(crew, bench, (wrong) => (current = wrong));
  } finally {
    await bench.close();
  }
}

const faultsOf = (plan: QuestionPlan): ReadonlySet<string> =>
  new Set(plan.checks.map(({ faults }) => JSON.stringify(faults)));

/** What was said reaches the plan only as disputed; what was stated is in the plan, or shown as the other reading. */
function assertShown(what: string, before: QuestionPlan, { plan, refused }: ReadQuestion): void {
  const disputes = plan.disputes ?? [];
  const [had, has] = [faultsOf(before), faultsOf(plan)];
  const added = plan.checks.filter(({ faults }) => !had.has(JSON.stringify(faults)));
  const lost = before.checks.filter(({ faults }) => !has.has(JSON.stringify(faults)));
  if (added.length + lost.length === 0) {
    assert.ok(refused.length + disputes.length > 0, `${what}: neither refused nor disputed`);
    return;
  }
  assert.ok(disputes.length > 0, `${what}: changed the plan and is not disputed`);
  const shown = renderBlock({
    ...{ questionId: plan.question.id, outcome: 'passed', loops: 0, script: questionScript(plan), live: true },
    ...{ findings: [], disputes },
  }).replace(/\n\* {1,3}/g, ' ');
  assert.match(shown, /DISPUTED \(/);
  assert.match(shown, /NOT TAKEN: compiler: /, what);
  for (const { origin } of added) assert.equal(origin.kind, 'model', what);
}

describe('wrong readings', function () {
  this.timeout(60_000);
  const plan = planText(STUDY, 'travel');

  it(`are ${WRONG.length}, each said of a question that the compiler reads whole`, () => {
    assert.ok(WRONG.length >= 40);
    for (const { checks, unresolved } of plan.plans) assert.ok(checks.length > 0 && unresolved.length === 0);
  });

  for (const judge of ['neither', 'A', 'B', 'liar'] as const) {
    it(`reach no script unseen, where the second opinion says ${judge}`, async () => {
      await withLiar(
        judge,
        async (crew, bench, say) => {
          for (const wrong of WRONG) {
            const [what, questionId] = wrong;
            const before = plan.byId.get(questionId) ?? assert.fail(questionId);
            say(wrong);
            const request = { plan: before, previous: null };
            const [read] = (await crew.reader?.read([request], bench.context())) ?? [];
            assert.ok(read !== undefined && read.error === undefined, what);
            assertShown(`${what} (${judge})`, before, read);
            const drafts = draftsOf(
              await crew.transformer.transform([{ plan: read.plan, previous: null }], bench.context()),
            );
            assert.doesNotMatch(drafts[0]?.script ?? '', /^HOST/m, what);
            if (judge !== 'neither') continue;
            const has = faultsOf(read.plan);
            for (const { id, origin, faults } of before.checks)
              assert.ok(origin.kind !== 'stated' || has.has(JSON.stringify(faults)), `${what}: ${id} did not survive`);
          }
        },
        plan,
      );
    });
  }
});
