import assert from 'node:assert/strict';
import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { readQuestionnaire } from '../../../src/questionnaire/read';

const QUESTIONNAIRE = [
  '# Study',
  '## Q1. Do you drive? [SINGLE]',
  '1. Yes, often',
  '2. No.',
  "9. Don't know",
  '## Q2. Which of these? [MULTI]',
  '1. Car',
  '2. Van',
  '3. Car',
  '## Q3. Please rate [GRID]',
  '',
  '| | 1 Good | 2 Bad |',
  '|---|---|---|',
  '| 1 Seats | | |',
  '| 2 Doors | | |',
  '',
];

/** The plan of a question that is asked under a condition. */
function asked(condition: string) {
  const text = [...QUESTIONNAIRE, '## Q4. Why? [OPEN]', `[ASK IF ${condition}]`].join('\n');
  const plan = planQuestionnaire(readQuestionnaire(text, 'study')).byId.get('Q4');
  assert.ok(plan);
  return plan;
}

describe('Routing by labels', () => {
  const SAME: readonly (readonly [byLabel: string, byCode: string])[] = [
    ['Q1 = "Yes, often"', 'Q1 = 1'],
    ['Q1 = no', 'Q1 = 2'],
    ['Q1 <> No OR Q1 = Don’t know', 'Q1 <> 2 OR Q1 = 9'],
    ['Q1 = no, "Yes, often"', 'Q1 = 2, 1'],
    ['Q2 = VAN', 'Q2 = 2'],
    ['Q3_1 = bad', 'Q3_1 = 2'],
    ['Q3 row 2 = Good', 'Q3_2 = 1'],
  ];
  for (const [byLabel, byCode] of SAME) {
    it(`${byLabel} is ${byCode}`, () => {
      assert.deepEqual(asked(byLabel).unresolved, []);
      assert.equal(questionScript(asked(byLabel)), questionScript(asked(byCode)));
    });
  }

  const UNKNOWN: readonly (readonly [condition: string, reason: RegExp])[] = [
    ['Q1 = Perhaps', /no answer of Q1 is called “Perhaps”/],
    ['Q2 = Car', /several answers of Q2 are called “Car”/],
    ['Q2_1 = Yes', /no answer of Q2_1 is called “Yes”/],
    ['HOME = Town', /there is no question HOME/],
  ];
  for (const [condition, reason] of UNKNOWN) {
    it(`${condition} is reported, and nobody is accused for it`, () => {
      const plan = asked(condition);
      assert.equal(plan.unresolved.length, 1);
      assert.match(plan.unresolved[0]?.reason ?? '', reason);
      assert.deepEqual(
        plan.checks.filter(({ kind }) => kind === 'asked'),
        [],
      );
      assert.ok(asked('Q1 = 1').checks.some(({ kind }) => kind === 'asked'));
    });
  }
});
