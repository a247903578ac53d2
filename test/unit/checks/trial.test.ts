import assert from 'node:assert/strict';
import { multiPunch, numbers, single } from '../questionnaire/support';
import { contradicted, planOf } from './support';

describe('The trial of a plan', () => {
  const S = single('S', [1, 2, 3]);

  it('takes nobody for asked in vain: what nobody left could answer was read wrongly, and is said', () => {
    // Code 3 screens out before anybody could be asked.
    const screened = single('S', [1, 2, 3], { screenOuts: ["f('S').any('3')"] });
    const q = single('Q', [1, 2], { entry: ["f('S').toBoolean() && f('S').none('1','2')"] });
    const plan = planOf('Q', [screened, q]);
    assert.deepEqual(contradicted(plan, { S: 1, Q: 1 }), []);
    assert.deepEqual(contradicted(plan, { S: 1 }), []);
    assert.deepEqual(contradicted(plan, { Q: 7 }), ['codes']);
    assert.equal(plan.unresolved.length, 1);
    assert.match(plan.unresolved[0]?.reason ?? '', /nobody who is left/);
  });

  it('follows what a condition needs to the question before', () => {
    const a = single('A', [1, 2], { entry: ["f('S').any('1')"] });
    const q = single('Q', [1], { entry: ["f('A').any('1') && f('S').any('2')"] });
    const plan = planOf('Q', [S, a, q]);
    assert.deepEqual(contradicted(plan, { S: 2, Q: 1 }), []);
    assert.equal(plan.unresolved.length, 1);
  });

  it('believes what is said to be never shown, and what follows from it', () => {
    const never = single('N', [1, 2], { entry: ['false'] });
    const after = single('Q', [1], { entry: ["f('N').any('1')"] });
    assert.deepEqual(contradicted(planOf('N', [never, after]), { N: 1 }), ['asked']);
    const plan = planOf('Q', [never, after]);
    assert.deepEqual(contradicted(plan, { Q: 1 }), ['asked']);
    assert.deepEqual(plan.unresolved, []);
  });

  it('withdraws a rule that everybody who was asked would contradict', () => {
    const n = numbers('N', [1], { attributes: { ValidationCode: "if (GetNum('N_1') <= 100) { errorMsg('x') }" } });
    const plan = planOf('N', [n]);
    // A number may be missing: then it is not everybody.
    assert.ok(plan.checks.some(({ kind }) => kind === 'validation'));
    const always = numbers('N', [1], { attributes: { ValidationCode: "if (f('N').size() >= 0) { errorMsg('x') }" } });
    const withdrawn = planOf('N', [always]);
    assert.ok(!withdrawn.checks.some(({ kind }) => kind === 'validation'));
    assert.deepEqual(contradicted(withdrawn, { N_1: 5 }), []);
    assert.equal(withdrawn.unresolved.length, 1);
    assert.match(withdrawn.unresolved[0]?.reason ?? '', /everybody who was asked/);
  });

  it('leaves a screen-out alone that would leave nobody, and says so', () => {
    const all = planOf('S', [single('S', [1, 2], { screenOuts: ["f('S').any('1','2')"] })]);
    assert.deepEqual(contradicted(all, { S: 1 }), []);
    assert.equal(all.unresolved.length, 1);
    const numbersLeft = planOf('N', [numbers('N', [1], { screenOuts: ["GetNum('N_1') >= 0"] })]);
    assert.deepEqual(contradicted(numbersLeft, { N_1: 5 }), []);
    assert.equal(numbersLeft.unresolved.length, 1);
  });

  it('does not take a screen-out for one that leads on, nor another question’s answers for its own', () => {
    const leads = single('Q', [1, 2, 3], { screenOuts: ["f('Q').any('1') || f('Q').any('3')"] });
    const on = multiPunch('R', [1, 2], { entry: ["f('Q').any('1')"] });
    const plan = planOf('Q', [leads, on]);
    assert.deepEqual(contradicted(plan, { Q: 1 }), []);
    assert.deepEqual(contradicted(plan, { Q: 3 }), plan.unresolved.length === 0 ? ['codes'] : []);
    const none = { entry: ["f('M').none('3','4') && f('M').any('1')"] };
    const boxes = multiPunch('M', [1, 2, 3, 4], { screenOuts: ["f('M').none('3','4')"] });
    assert.deepEqual(
      contradicted(planOf('M', [boxes, single('R', [1], none)]), { M_1: 1, M_2: 0, M_3: 0, M_4: 0 }),
      [],
    );
    const said = single('Q', [1, 2, 3], { screenOuts: ["f('Q').any('2') //skip to R"] });
    assert.deepEqual(contradicted(planOf('Q', [said, single('R', [1])]), { Q: 2 }), []);
    const late = single('L', [1], { screenOuts: ["f('S').any('3') //S"] });
    assert.deepEqual(contradicted(planOf('S', [S, late]), { S: 3 }), ['codes']);
    assert.deepEqual(contradicted(planOf('L', [S, late]), { S: 3, L: 1 }), []);
  });
});
