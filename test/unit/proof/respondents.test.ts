import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holds, type Respondent } from '../../../src/questionnaire/logic/evaluate';
import {
  FALSE,
  and,
  compare,
  not,
  number,
  oneOf,
  or,
  present,
  TRUE,
  variable,
  variablesOf,
  type Formula,
} from '../../../src/questionnaire/logic/formula';
import { distance } from '../../../src/proof/respondents/distance';
import { decisions, goalsOf } from '../../../src/proof/respondents/goals';
import { plantFaults } from '../../../src/proof/respondents/plant';
import { seededRandom } from '../../../src/proof/respondents/random';
import { proofMaterial } from '../../../src/proof/proof';
import { makeRespondents } from '../../../src/proof/respondents/respondents';
import { satisfy } from '../../../src/proof/respondents/search';
import { surveyOf } from '../../../src/proof/respondents/survey';
import { unreachedBy } from '../../../src/proof/unreached';
import { Variation } from '../../../src/proof/respondents/variation';
import { planText } from '../../support/plans';
import { answer, check, column, plan, question, sampleSurvey } from './sampleSurvey';

const NAMES = ['A', 'B', 'C'];
const VALUES = [null, 0, 1, 2, 3];

const atom: fc.Arbitrary<Formula> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...NAMES), fc.subarray([0, 1, 2, 3], { minLength: 1 }))
    .map(([name, values]) => oneOf(name, values)),
  fc.constantFrom(...NAMES).map((name) => present(name)),
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom('=', '<>', '<', '<=', '>', '>=' as const),
      fc.integer({ min: 0, max: 3 }),
    )
    .map(([name, operator, value]) => compare(variable(name), operator as '=', number(value))),
  fc
    .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...NAMES))
    .map(([left, right]) => compare(variable(left), '<', variable(right))),
);

const formula: fc.Arbitrary<Formula> = fc.letrec<{ tree: Formula }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    atom,
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts) => and(...parts)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((parts) => or(...parts)),
    tie('tree').map((part) => not(part)),
  ),
})).tree;

function everyone(): readonly Respondent[] {
  return VALUES.flatMap((a) =>
    VALUES.flatMap((b) =>
      VALUES.map(
        (c) =>
          new Map([
            ['A', a],
            ['B', b],
            ['C', c],
          ]),
      ),
    ),
  );
}

describe('search for respondents', () => {
  it('finds a respondent for a formula whenever there is one', () => {
    fc.assert(
      fc.property(formula, fc.integer(), (goal, seed) => {
        const possible = everyone().some((respondent) => holds(goal, respondent));
        const found = satisfy([{ formula: goal, want: true, reads: variablesOf(goal) }], new Map(), {
          random: seededRandom(seed),
          editable: () => true,
          candidatesOf: () => [0, 1, 2, 3],
          steps: 400,
        });
        if (found !== null) assert.ok(holds(goal, found));
        if (possible) assert.notEqual(found, null);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('measures no distance exactly where the formula is what is wanted', () => {
    fc.assert(
      fc.property(formula, fc.boolean(), fc.constantFrom(...everyone()), (one, want, respondent) => {
        assert.equal(distance(one, want, respondent) === 0, holds(one, respondent) === want);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it('asks of each comparison that it decides: dropping it changes the result', () => {
    const condition = and(oneOf('A', [1]), or(oneOf('B', [2]), oneOf('C', [3])));
    const everybody = everyone();
    for (const goal of decisions(condition)) assert.ok(everybody.some((respondent) => holds(goal, respondent)));
    assert.equal(decisions(condition).length, 6);
  });
});

describe('clean respondents', () => {
  const survey = surveyOf(sampleSurvey());
  const made = makeRespondents(survey, { seed: 7 });

  it('contradict no check', () => {
    for (const respondent of made.clean) {
      for (const step of survey.steps) {
        for (const fault of step.faults)
          assert.ok(!holds(fault.formula, respondent), `${fault.check.id}: ${JSON.stringify([...respondent])}`);
      }
    }
    assert.ok(made.clean.length >= 40);
  });

  it('reach every goal: each question asked and not, each answer given, each condition decided both ways', () => {
    assert.deepEqual(
      made.unreached.filter((goal) => goal.what !== 'decides'),
      [],
    );
    // What nobody can show: a row chosen in a question that was not asked.
    assert.deepEqual(
      made.unreached.map((goal) => `${goal.questionId} ${goal.formula.kind}`),
      ['Q1 and', 'Q4 and', 'Q4 and', 'Q4 and'],
    );
    assert.ok([...goalsOf(survey)].length > 30);
  });

  it('answer a row only where it is carried forward, and a question that a later one decides', () => {
    assert.ok(made.clean.some((one) => one.get('Q4_1') !== null && one.get('Q4_2') === null));
    assert.ok(made.clean.every((one) => (one.get('Q5') !== '') === (one.get('S1') === 1)));
  });

  it('are the same for the same seed and others for another', () => {
    const print = (seed: number): string =>
      JSON.stringify(makeRespondents(survey, { seed }).clean.map((one) => [...one]));
    assert.equal(print(3), print(3));
    assert.notEqual(print(3), print(4));
  });

  it('never hold a code that screens out', () => {
    assert.ok(made.clean.every((one) => one.get('S1') !== 4));
  });

  it('are made around checks that contradict each other, which are named', () => {
    const only = question('X', 'single', [column('X', 'coded', [answer(1), answer(2)])]);
    const contradicting = surveyOf([
      plan(only, TRUE, [
        check('X', 'codes', ['X'], [not(oneOf('X', [1]))]),
        check('X', 'validation', ['X'], [not(oneOf('X', [2]))]),
      ]),
      ...sampleSurvey(),
    ]);
    const others = makeRespondents(contradicting, { seed: 1 });
    assert.ok(others.clean.length >= 40);
    assert.equal(others.contradictory.length, 1);
    assert.equal(others.contradictory[0]?.questionId, 'X');
    const [step] = contradicting.steps;
    assert.ok(step);
    assert.deepEqual(plantFaults(contradicting, step, others.clean, 1).clean, []);
  });

  it('say which question nobody can reach', () => {
    const first = question('A', 'single', [column('A', 'coded', [answer(1), answer(2)])]);
    const second = question('B', 'single', [column('B', 'coded', [answer(1)])]);
    const never = and(oneOf('A', [1]), compare(variable('A'), '>', number(1)));
    const made = makeRespondents(
      surveyOf([
        plan(first, TRUE, [check('A', 'codes', ['A'], [not(oneOf('A', [1, 2]))])]),
        plan(second, never, [
          check('B', 'asked', ['B'], [and(never, not(present('B'))), and(not(never), present('B'))]),
        ]),
      ]),
      { seed: 1 },
    );
    assert.ok(made.unreached.some((goal) => goal.questionId === 'B' && goal.what === 'asked'));
    assert.ok(made.clean.length > 0);
  });

  it('say which answer nobody can give, and which check stands in the way', () => {
    const first = question('A', 'single', [column('A', 'coded', [answer(1), answer(2)])]);
    const second = question('B', 'single', [column('B', 'coded', [answer(1), answer(2)])]);
    const material = proofMaterial([
      plan(first, TRUE, [
        check('A', 'asked', ['A'], [not(present('A'))]),
        check('A', 'codes', ['A'], [and(present('A'), not(oneOf('A', [1, 2])))]),
        check('A', 'validation', ['A'], [oneOf('A', [2])]),
      ]),
      plan(second, FALSE, [check('B', 'asked', ['B'], [present('B')])]),
    ]);
    assert.deepEqual(unreachedBy(material, 'A'), ['no respondent can answer A = 2: A: validation']);
    assert.deepEqual(unreachedBy(material, 'B'), ['no respondent can be asked it.']);
  });

  it('say which row nobody can be asked, though others can', () => {
    const study = ['## Q1. Which? [MULTI]', '1. A', '2. B', '', '# Later [ASK IF Q1 not 2]', ''];
    const grid = [
      '## Q2. How good? [CARRY FORWARD Q1]',
      'Rows:',
      '',
      '1. A',
      '2. B',
      '',
      'Scale:',
      '',
      '1. Bad',
      '2. Good',
    ];
    const material = proofMaterial(planText([...study, ...grid].join('\n'), 'study').plans);
    assert.deepEqual(unreachedBy(material, 'Q2'), ['no respondent can be asked Q2_2.']);
  });
});

describe('a variation of a respondent', () => {
  const base = new Map<string, number | string | null>([
    ['A', 1],
    ['B', null],
    ['T', 'words'],
  ]);

  it('reads as a respondent of his own, whatever it varies', () => {
    const once = new Variation(base, [
      ['A', null],
      ['C', 3],
    ]);
    const twice = new Variation(once, [['A', 1]]).set('B', 2);
    const entries = (one: Respondent): Record<string, unknown> => Object.fromEntries(one);
    assert.deepEqual(entries(once), { A: null, B: null, T: 'words', C: 3 });
    assert.deepEqual(entries(twice), { A: 1, B: 2, T: 'words', C: 3 });
    assert.deepEqual(
      [once.size, twice.size, once.get('A'), once.has('C'), once.get('D')],
      [4, 4, null, true, undefined],
    );
    assert.deepEqual([...twice.keys()], ['A', 'B', 'T', 'C']);
    assert.deepEqual([...base.values()], [1, null, 'words']);
  });
});
