import assert from 'node:assert/strict';
import { planWithMeaning, type MeaningAnswer } from '../../../src/checks/meaning';
import { planQuestionnaire } from '../../../src/checks/plan';
import { grid, multiPunch, open, questionnaireOf, single, type QuestionSpec } from '../questionnaire/support';
import { contradicted } from './support';

const M = multiPunch('M', [1, 2]);

function read(
  id: string,
  specs: readonly QuestionSpec[],
  answers: readonly Omit<MeaningAnswer, 'questionId' | 'reason'>[],
) {
  const planned = planQuestionnaire(questionnaireOf(specs));
  const plan = planned.byId.get(id);
  assert.ok(plan);
  return planWithMeaning(
    plan,
    planned,
    answers.map((answer) => ({ ...answer, questionId: id, reason: 'the label says so' })),
  );
}

describe('A model’s reading of unresolved logic', () => {
  it('takes the place of the part of a condition, whatever its quotes', () => {
    const { plan, rejected } = read(
      'Q',
      [M, single('Q', [1, 2], { entry: [`isHeavy('it\\'s "x"') && f('M').any('1')`] })],
      [{ part: 0, kind: 'condition', expression: "f('M').none('2')" }],
    );
    assert.deepEqual([rejected, plan.unresolved], [[], []]);
    assert.deepEqual(contradicted(plan, { M_1: 1 }), ['asked']);
    assert.deepEqual(contradicted(plan, { M_1: 1, M_2: 1, Q: 1 }), ['asked']);
    assert.deepEqual(contradicted(plan, { M_1: 1, Q: 1 }), []);
    assert.deepEqual(
      plan.checks.map(({ kind, origin }) => `${kind} ${origin.kind}`),
      ['asked model', 'codes stated'],
    );
  });

  it('gives a mask its rows', () => {
    const { plan, rejected } = read(
      'G',
      [M, grid('G', [1, 2], [1, 2], { attributes: { PrecodeMask: 'chosenRows()' } })],
      [{ part: 0, kind: 'mask', expression: "f('M')" }],
    );
    assert.deepEqual([rejected, plan.unresolved], [[], []]);
    assert.deepEqual(contradicted(plan, { M_1: 1, G_1: 1 }), []);
    assert.deepEqual(contradicted(plan, { M_1: 1, G_2: 1 }), ['rows']);
  });

  it('says what must hold, how long a text is, and what a value is', () => {
    const must = read(
      'M',
      [multiPunch('M', [1, 2], { attributes: { ValidationCode: 'customCheck()' } })],
      [{ part: 0, kind: 'condition', expression: "f('M').size() == 1" }],
    ).plan;
    assert.deepEqual(contradicted(must, { M_1: 1, M_2: 1 }), ['validation']);
    const long = read(
      'O',
      [open('O', { attributes: { ValidationCode: 'customCheck()' } })],
      [{ part: 0, kind: 'minimumLength', expression: '5' }],
    ).plan;
    assert.deepEqual(contradicted(long, { O: 'four' }), ['openText']);
    const value = read(
      'D',
      [M, single('D', [1, 2], { attributes: { ValidationCode: 'compute()' } })],
      [{ part: 0, kind: 'derived', expression: "f('M').any('1') ? '1' : '2'" }],
    ).plan;
    assert.deepEqual(contradicted(value, { M_1: 1, D: 2 }), ['derived']);
    assert.deepEqual(contradicted(value, { M_1: 0, D: 2 }), []);
    for (const plan of [must, long, value]) {
      const ids = plan.checks.map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      assert.ok(ids.some((id) => id.includes('.model.')));
    }
  });

  it('is refused where the compiler does not understand it either, with the reason', () => {
    const specs = [M, single('Q', [1, 2], { entry: ['isHeavy()'] })];
    const reasons = ["f('NOPE').any('1')", 'alsoUnknown()', "f('M').any(", 'Q > 1 ??'].map((expression) => {
      const { plan, rejected } = read('Q', specs, [{ part: 0, kind: 'condition', expression }]);
      assert.equal(plan.unresolved.length, 1);
      return rejected[0]?.reason ?? '';
    });
    assert.match(reasons[0] ?? '', /NOPE/);
    assert.match(reasons[1] ?? '', /does not define/);
    assert.match(reasons[2] ?? '', /not valid JavaScript/);
    assert.notEqual(reasons[3], '');
    assert.match(
      read('Q', specs, [{ part: 7, kind: 'condition', expression: 'true' }]).rejected[0]?.reason ?? '',
      /no part 7/,
    );
  });

  it('keeps what cannot be checked from the data, with the reason', () => {
    const { plan } = read(
      'Q',
      [single('Q', [1, 2], { entry: ['quotaFull()'] })],
      [{ part: 0, kind: 'notCheckable', expression: '' }],
    );
    assert.match(plan.unresolved[0]?.reason ?? '', /cannot be checked from the data: the label says so/);
  });
});
