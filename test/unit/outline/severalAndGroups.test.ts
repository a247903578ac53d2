import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { holds } from '../../../src/questionnaire/logic/evaluate';
import { planText } from '../../support/plans';

const ANSWERS = ['- 1 Harp', '- 2 Flute', '- 3 Drum', '- 4 Horn'];

function planOf(question: string): QuestionPlan | undefined {
  return planText(['Q1. Who plays?', '- 1 Me', '- 2 Others', '', question, ...ANSWERS].join('\n'), 'band').plans[1];
}

describe('The words of a question without a mark', () => {
  const several: readonly (readonly [string, number | null])[] = [
    ['Q2. Pick up to 3 instruments you own', 3],
    ['Q2. Please name your top two instruments.', null],
    ['Q2. Choose as many as you like', null],
    ['Q2. Which three do you like best?', null],
    ['Q2. Nennen Sie bis zu drei Instrumente, die Sie spielen.', 3],
    ['Q2. Choisissez au maximum 2 instruments', 2],
    ['Q2. Cochez tous les instruments que vous connaissez', null],
    ['Q2. Elija hasta dos instrumentos', 2],
  ];
  for (const [question, most] of several) {
    it(`ask for several answers: ${question}`, () => {
      const plan = planOf(question);
      assert.equal(plan?.question.kind, 'multi');
      assert.equal(plan.question.choices.max, most);
    });
  }

  for (const question of ['Q2. Which of your two harps is older?', 'Q2. Pick one', 'Q2. Do you name your drums?']) {
    it(`ask for one: ${question}`, () => {
      assert.equal(planOf(question)?.question.kind, 'single');
    });
  }

  for (const group of [
    'Women only',
    'Nur Bläser',
    'A toutes les femmes de moins de 50 ans ',
    'To all members',
    'Only for drummers',
  ]) {
    it(`say whom it is for, which accuses nobody while it is not understood: ${group}`, () => {
      const plan = planOf(`Q2. ${group}: what do you play?`);
      assert.ok(plan !== undefined && plan.unresolved.length > 0);
      const nobody = new Map<string, number>();
      assert.ok(!holds(plan.asked.surely, nobody));
      assert.ok(holds(plan.asked.possibly, nobody));
    });
  }

  for (const topic of [
    'Price: how much was it?',
    'All things considered: how was it?',
    'Aux dernières fêtes : qui jouait ?',
  ]) {
    it(`have a topic in front: ${topic}`, () => {
      const plan = planOf(`Q2. ${topic}`);
      assert.ok(plan !== undefined && holds(plan.asked.surely, new Map()));
    });
  }

  it('ask for a number each of blanks with names, within their limits where these are alike', () => {
    for (const [front, behind] of [
      ['', ''],
      ['- ', ''],
    ] as const) {
      const lines = [`${front}Harps: ___${behind}`, `${front}Drums: ___${behind}`];
      const [plan] = planText(['# Band', '', 'Q1. How many do you own?', '', ...lines].join('\n'), 'band').plans;
      assert.deepEqual(
        plan?.question.variables.map(({ name, type }) => `${name} ${type}`),
        ['Q1_1 number', 'Q1_2 number'],
      );
    }
    const limited = ['Q1. How many do you own?', '', 'Harps: ___ (0-20)', 'Drums: ___ (0-20)'];
    const [plan] = planText(['# Band', '', ...limited].join('\n'), 'band').plans;
    assert.deepEqual([plan?.question.limits.min, plan?.question.limits.max], [0, 20]);
  });

  it('have a list rated on a scale that they give', () => {
    const lines = ['Q1. Please rate the following (1 = poor, 5 = excellent)', '- Sound', '- Shape', '- Price'];
    const [plan] = planText(['# Band', '', ...lines].join('\n'), 'band').plans;
    assert.deepEqual(
      plan?.question.variables.map(({ name }) => name),
      ['Q1_1', 'Q1_2', 'Q1_3'],
    );
    assert.deepEqual([plan.question.limits.min, plan.question.limits.max], [1, 5]);
  });

  it('have answers with codes and remarks behind tabs', () => {
    const lines = ['Q1. Which? [MULTI]', '', 'Harp\t1\tTHANK & CLOSE', 'Drum\t3', 'None\t98\t(EXCL)'];
    const [plan] = planText(['# Band', '', ...lines].join('\n'), 'band').plans;
    assert.deepEqual(
      plan?.question.variables.map(({ name }) => name),
      ['Q1_1', 'Q1_3', 'Q1_98'],
    );
    assert.ok(plan.checks.some(({ kind }) => kind === 'exclusive'));
  });

  it('may follow a type of XLSForm behind the name in bold; a note asks for nothing', () => {
    const lines = [
      '**rent** (integer) What is the rent?',
      '',
      '**born** (date) Date of birth',
      '',
      '**bye1** (note) Thanks',
    ];
    const { plans } = planText(['# Band', '', ...lines].join('\n'), 'band');
    assert.deepEqual(
      plans.map(({ question }) => question.id),
      ['rent', 'born'],
    );
  });
});
