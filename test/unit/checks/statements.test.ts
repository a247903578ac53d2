import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { planQuestionnaire, type QuestionnairePlan } from '../../../src/checks/plan';
import { applyStatements } from '../../../src/checks/statements/apply';
import { arbitrate, needsSecondOpinion, siftStatements, type Sifted } from '../../../src/checks/statements/arbiter';
import { References, sourceText } from '../../../src/checks/statements/sourceText';
import type { Statement } from '../../../src/checks/statements/statement';
import { bookOf } from '../../../src/pipeline/agents/prompts/book';
import { taskPart } from '../../../src/pipeline/agents/prompts/task';
import { holds, type Respondent } from '../../../src/questionnaire/logic/evaluate';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const SAID: Statement = {
  evidence: ['How do you rate'],
  reason: 'It says so.',
  kind: 'holds',
  target: '',
  when: '',
  expression: 'true',
  replaces: [],
  parts: [],
  sure: 'stated',
};

const block = (id: string, details: string): string =>
  `Question ID:\n${id}\n\ndetails_normalized:\n{${details}}\n\n---\n`;

const rowsOf = (id: string, rows: Readonly<Record<string, string>>, answers: string): string =>
  Object.entries(rows)
    .map(([code, label]) => `{'Variable ID': '${id}_${code}', 'Question Label': '${label}', 'answers': [${answers}]}`)
    .join(', ');

const answer = (code: number, label: string): string => `{'Answer Code': '${code}', 'Answer Label': '${label}'}`;

const loopOf = (id: string, towns: readonly string[]): string =>
  towns
    .flatMap((town, index) =>
      [1, 2, 3].map(
        (code) =>
          `{'Variable ID': '${id}_${code}_${index + 1}', 'Question Label': '${id} - How did you get to ${town}?', 'answers': [${answer(code, ['By boat', 'By train', 'On foot'][code - 1] ?? '')}]}`,
      ),
    )
    .join(', ');

const STUDY = `###Towns

## Sheet1

${block(
  'T1',
  `'Question ID': 'T1', 'Question Label': 'T1 - How do you rate the towns?', 'question_type': 'Grid', 'entry_conditions': [], 'conditions': [], 'question_attributes': {}, 'sub_questions': [${rowsOf('T1', { 1: 'Lisbon (T1 - How do you  rate the towns? )', 2: 'Bergen (T1 - How do you  rate the towns? )', 3: 'Oslo (T1 - How do you  rate the towns? )' }, [1, 2, 3].map((code) => answer(code, `Mark ${code}`)).join(', '))}]`,
)}
${block(
  'T2',
  `'Question ID': 'T2', 'question_type': 'Multi', 'entry_conditions': [], 'conditions': [], 'question_attributes': {'AnswerRequiredType': 'Required'}, 'sub_questions': [${loopOf('T2', ['Lisbon', 'Bergen', 'Oslo'])}]`,
)}
${block(
  'T3',
  `'Question ID': 'T3', 'Question Label': 'T3 - Which place do they take?', 'question_type': 'Multi', 'entry_conditions': ['true //T3 stays'], 'conditions': ['true //T3'], 'question_attributes': {'RankByClick': 'true', 'Ordered': 'true'}, 'sub_questions': [${rowsOf('T3', { 1: 'Lisbon', 2: 'Bergen', 3: 'Oslo' }, answer(1, 'Rank'))}]`,
)}
${block(
  'T4',
  `'Question ID': 'T4', 'Question Label': 'T4 - Would you go again?', 'question_type': 'Single', 'entry_conditions': ["f('T9x').any('1')"], 'conditions': [], 'question_attributes': {}, 'Variable ID': 'T4', 'answers': [${answer(1, 'Yes')}, ${answer(2, 'No')}]`,
)}
${block(
  'T5',
  `'Question ID': 'T5', 'Question Label': 'T5 - How far is each?', 'question_type': 'Grid', 'entry_conditions': [], 'conditions': [], 'question_attributes': {'PrecodeMask': "f('T4').any('1') ? set('1') : cutOff()"}, 'sub_questions': [${rowsOf('T5', { 1: 'Lisbon by sea', 2: 'Bergen by sea' }, `${answer(1, 'Near')}, ${answer(2, 'Far')}`)}]`,
)}
`;

const plan = planQuestionnaire(readQuestionnaire(STUDY, 'towns'));
const references = new References(plan.questionnaire);
const of = (id: string, from: QuestionnairePlan = plan): QuestionPlan => from.byId.get(id) ?? assert.fail(`no ${id}`);
const sift = (id: string, ...said: readonly Partial<Statement>[]): Sifted =>
  siftStatements(
    of(id),
    plan,
    references,
    said.map((one) => ({ ...SAID, ...one })),
  );
const accuses = ({ checks }: QuestionPlan, respondent: Respondent): boolean =>
  checks.some(({ faults }) => faults.some((fault) => holds(fault, respondent)));
const boxes = (...chosen: readonly [name: string, value: number][]): Respondent => new Map(chosen);

describe('statements about a loop', () => {
  const T2 = { evidence: ['How did you get to'], kind: 'asked' } as const;
  const apply = (...said: readonly Partial<Statement>[]): QuestionPlan => {
    const { plan: after, refused } = applyStatements(
      of('T2'),
      plan,
      said.map((one) => ({ ...SAID, ...T2, ...one })),
    );
    assert.deepEqual(refused, []);
    return after;
  };
  const lisbon = boxes(['T2_1_1', 1], ['T2_2_1', 0], ['T2_3_1', 0]);
  const bergen = boxes(['T2_1_2', 1], ['T2_2_2', 0], ['T2_3_2', 0]);

  it('mean every iteration, each by its own code', () => {
    const after = apply({ expression: "GetNum('T1_{iteration}') > 1" });
    assert.ok(!accuses(after, new Map([...lisbon, ['T1_1', 2], ['T1_2', 1]])));
    assert.ok(accuses(after, new Map([...bergen, ['T1_1', 2], ['T1_2', 1]])), 'Bergen without a mark');
    assert.ok(accuses(after, new Map([...lisbon, ['T1_1', 2], ['T1_2', 2]])), 'Bergen left out');
  });

  it('mean one iteration alone where they name it, and are told so', () => {
    for (const target of ['T2_1_1, T2_2_1, T2_3_1', 'iteration 1']) {
      const after = apply({ target, expression: "GetNum('T1_1') > 1 && notKnown()" });
      const asks = after.checks.filter(({ kind }) => kind === 'rows' || kind === 'asked');
      const [first] = asks.filter(({ sentence }) => sentence.includes('T1_1'));
      assert.match(first?.sentence ?? '', /\(in iteration 1 of the loop\)/);
      assert.ok(
        !accuses({ ...after, checks: after.checks }, new Map([...bergen, ['T2_1_3', 1], ['T2_2_3', 0], ['T2_3_3', 0]])),
      );
      assert.ok(accuses(after, new Map([...lisbon, ['T1_1', 1]])), 'the first iteration has its condition');
      assert.ok(!accuses(after, new Map([...bergen, ['T1_1', 1]])), 'of the others nothing is said');
    }
  });

  it('say of all variables of an iteration what they say of the question in it', () => {
    const after = apply({ target: 'iteration 1', expression: 'notKnown()' });
    const others = [...bergen, ['T2_1_3', 1], ['T2_2_3', 0], ['T2_3_3', 0]] as const;
    assert.ok(!accuses(after, new Map(others)), 'nobody has to tick a box there');
    assert.ok(!accuses(after, new Map([...others, ...lisbon])));
  });

  it('are refused outside of loops', () => {
    const { refused } = sift('T4', { evidence: ['Would you go again?'], expression: "GetNum('T1_{iteration}') > 1" });
    assert.match(refused[0]?.reason ?? '', /is in no loop/);
  });

  it('find the rows, told once for all iterations, with what each is about', () => {
    const text = sourceText(of('T2').question);
    assert.equal(text.match(/"By boat"/g)?.length, 1);
    assert.match(text, /T2_1_\{iteration\}: flag row 1 "By boat"/);
    assert.match(text, /\n {4}2: T2 - How did you get to Bergen\?/);
    assert.match(sourceText(of('T1').question), /T1_2: coded row 2 "Bergen"\n/);
  });
});

describe('what statements can say', () => {
  it('is that ranks run from 1 without a gap', () => {
    const [proposal] = sift('T3', {
      evidence: ['Which place do they take?'],
      expression: "IsRanking('T3', 2)",
      replaces: ['T3.rank'],
    }).proposals;
    const [check] = proposal?.adds ?? [];
    const isAccused = (...ranks: readonly (number | null)[]): boolean =>
      (check?.faults ?? []).some((fault) => holds(fault, new Map(ranks.map((rank, i) => [`T3_${i + 1}`, rank]))));
    for (const good of [
      [1, 2, null],
      [null, 1, null],
      [null, null, null],
      [null, 2, 1],
    ])
      assert.ok(!isAccused(...good), JSON.stringify(good));
    for (const bad of [
      [1, 1, null],
      [2, null, null],
      [1, 2, 3],
      [0, 1, null],
      [1.5, 1, null],
    ])
      assert.ok(isAccused(...bad), JSON.stringify(bad));
  });

  it('is which ranks there are', () => {
    const { proposals, refused } = sift('T3', {
      evidence: ['Which place do they take?'],
      kind: 'codes',
      expression: '1-2',
    });
    assert.deepEqual(refused, []);
    assert.ok(proposals[0]?.adds.some(({ faults }) => faults.some((fault) => holds(fault, new Map([['T3_1', 3]])))));
  });

  it('is that an open part says nothing, once somebody else agrees', () => {
    const open = of('T3').unresolved.findIndex(({ text }) => text === 'true //T3');
    assert.ok(open >= 0, JSON.stringify(of('T3').unresolved));
    const { proposals, refused } = sift('T3', {
      evidence: ['true //T3'],
      kind: 'withdraw',
      expression: '',
      parts: [open],
    });
    assert.deepEqual(refused, []);
    const [proposal] = proposals;
    assert.ok(proposal !== undefined && needsSecondOpinion(proposal));
    const left = (agrees: boolean): number =>
      arbitrate(of('T3'), plan, proposals, () => ({ by: 'model', agrees, reason: '' })).plan.unresolved.length;
    assert.equal(left(false), of('T3').unresolved.length);
    assert.equal(left(true), of('T3').unresolved.length - 1);
    const task = taskPart('opinion', [{ plan: of('T3'), contested: [{ proposal, modelIs: 'B' }] }], {
      book: bookOf(plan.questionnaire, references),
      references,
    });
    assert.match(task, /B: The screenOut "true \/\/T3" says nothing of the data/);
    assert.match(task, /A: What it says is not known; it stays open/);
  });
});

describe('statements about rows', () => {
  const rows = {
    ...SAID,
    evidence: ['How far is each?'],
    kind: 'rows',
    target: '2',
    expression: "GetNum('T1_2') > 1",
  } as const;

  it('hold for everybody whom the entry conditions ask, also where the mask leaves open who is', () => {
    const { plan: after, refused } = applyStatements(of('T5'), plan, [rows]);
    assert.deepEqual(refused, []);
    assert.ok(accuses(after, boxes(['T4', 2], ['T1_2', 3])), 'the second row is left out');
    assert.ok(!accuses(after, boxes(['T4', 2], ['T1_2', 3], ['T5_2', 1])));
    assert.ok(accuses(after, boxes(['T4', 2], ['T1_2', 1], ['T5_2', 1])), 'the second row was not asked');
  });

  it('do not do away with what they say anew by naming it', () => {
    const codes = { ...SAID, kind: 'codes', expression: '1-3', replaces: ['T1.codes'] } as const;
    const asked = { ...SAID, kind: 'asked', expression: 'true', replaces: ['T1.asked'] } as const;
    for (const same of [codes, asked]) {
      const { plan: after } = applyStatements(of('T1'), plan, [same]);
      assert.deepEqual(
        after.checks.map(({ id }) => id),
        of('T1').checks.map(({ id }) => id),
      );
    }
  });

  it('read plainly where some of it is not known', () => {
    const { plan: after } = applyStatements(of('T4'), plan, [
      {
        ...SAID,
        kind: 'asked',
        expression: "f('T1_1').any('1') && GetNum('T1_2') > 1 && (f('T1_3').any('2') || notKnown())",
      },
    ]);
    const [check] = after.checks.filter(({ kind }) => kind === 'asked');
    assert.equal(
      check?.sentence,
      'T4: answered if T1_1 is 1 and T1_2 > 1, otherwise empty. Whether it was asked is only partly known.',
    );
  });
});

describe('refusals and disputes', () => {
  it('name every quotation that is not there', () => {
    const { refused } = sift('T1', { evidence: ['How do you rate', 'the cities', 'and villages'] });
    assert.match(refused[0]?.reason ?? '', /"the cities", "and villages" do not stand in/);
  });

  it('count the words of what the expression names as referred to', () => {
    const evidence = ['Would you go again?'];
    assert.deepEqual(sift('T1', { evidence, when: "f('T4').any('1')", expression: "f('T1_1').any('3')" }).refused, []);
    assert.equal(sift('T1', { evidence, expression: "f('T1_1').any('3')" }).refused.length, 1);
  });

  it('count the words of all whose names a code that is left open may complete', () => {
    const named = (text: string): readonly string[] => references.questionsIn(text).map(({ id }) => id);
    assert.deepEqual(named("GetNum('T1_{row}') > 1"), ['T1']);
    assert.deepEqual(named("f('T{row}_1').any('1') && f('T{row}_{iteration}').any('1')"), ['T1', 'T3', 'T5']);
    assert.deepEqual(named("f('X{row}').any('1')"), []);
  });

  it('need a second opinion where one accusation would take the place of an inferred one', () => {
    const inferred = { ...of('T1') };
    const checks = inferred.checks.map((check) => ({ ...check, origin: { kind: 'inferred', reason: 'so' } as const }));
    const [turned, dropped] = siftStatements({ ...inferred, checks }, plan, references, [
      { ...SAID, kind: 'asked', expression: "f('T4').any('2')", replaces: ['T1.asked'] },
      { ...SAID, kind: 'asked', expression: 'notKnown()', replaces: ['T1.asked'] },
    ]).proposals;
    assert.ok(turned !== undefined && turned.yields.length > 0 && needsSecondOpinion(turned));
    assert.ok(dropped !== undefined && dropped.yields.length > 0 && !needsSecondOpinion(dropped));
  });

  it('need it as well where a loop is said to follow another question than the compiler inferred', () => {
    const boxed = { ...of('T2') };
    const { plan: inferred } = applyStatements(boxed, plan, [
      { ...SAID, kind: 'asked', expression: "GetNum('T1_{iteration}') > 1" },
    ]);
    const checks = inferred.checks.map((check) => ({ ...check, origin: { kind: 'inferred', reason: 'so' } as const }));
    const [turned] = siftStatements({ ...inferred, checks }, plan, references, [
      {
        ...SAID,
        evidence: ['How did you get to'],
        kind: 'asked',
        target: 'iteration 1',
        expression: "GetNum('T3_1') > 0 && notKnown()",
      },
    ]).proposals;
    assert.ok(turned?.accusesAnew === true && needsSecondOpinion(turned));
  });

  it('say what would be checked instead, or that nothing would', () => {
    const described = (said: Partial<Statement>): string => {
      const [proposal] = sift('T1', said).proposals;
      assert.ok(proposal !== undefined);
      const told = { book: bookOf(plan.questionnaire, references), references };
      return taskPart('opinion', [{ plan: of('T1'), contested: [{ proposal, modelIs: 'A' }] }], told);
    };
    assert.match(
      described({ kind: 'asked', target: '3', expression: 'notKnown()' }),
      /so that: T1_1, T1_2: answered by everybody\.\n/,
    );
    assert.match(described({ kind: 'withdraw', expression: '', replaces: ['T1.codes'] }), /so that: nothing of what/);
  });

  it('read like sentences where codes are counted', () => {
    const [proposal] = sift('T1', { expression: "EqualTo('T1', 1).size() == 1" }).proposals;
    assert.match(proposal?.adds[0]?.sentence ?? '', /exactly 1 of T1_1, T1_2, T1_3 is 1/);
  });
});

describe('the questionnaire in prompts', () => {
  it('lists what logic names and the data do not have', () => {
    assert.match(bookOf(plan.questionnaire, references).text, /# Named by logic, and not in the data\n"T9x"/);
  });
});
