import assert from 'node:assert/strict';
import { flagNames, questionScript } from '../../../src/checks/block';
import { multiPunch, single } from '../questionnaire/support';
import { conditionalDemands } from './conditionalDemands';
import { expectations } from './expectations';
import { surveyCode } from './surveyCode';
import { assertBreaks, checkOf, contradicted, planOf } from './support';

describe('Checks, kind by kind', () => {
  for (const { title, id, specs, clean, faulty } of [...expectations, ...surveyCode, ...conditionalDemands]) {
    it(title, () => {
      const plan = planOf(id, specs);
      assert.deepEqual(plan.unresolved, []);
      for (const data of clean) assert.deepEqual(contradicted(plan, data), [], JSON.stringify(data));
      for (const [data, ...kinds] of faulty) assert.deepEqual(contradicted(plan, data), kinds, JSON.stringify(data));
      assertBreaks(plan, clean);
      for (const check of plan.checks) assert.ok(check.sentence.length > 5 && check.variables.length > 0);
    });
  }

  it('have flags that are no variable of any question', () => {
    const specs = [single('S', [1, 2]), single('qc_codes', [1, 2]), single('QCheck_asked', [1])];
    const plan = planOf('S', specs);
    assert.deepEqual([...flagNames(plan).values()], ['qcheck2_asked', 'qcheck2_codes']);
    assert.ok(!/\bqc_codes\b/i.test(questionScript(plan)));
    assert.deepEqual([...flagNames(planOf('S', specs.slice(0, 1))).values()], ['qc_asked', 'qc_codes']);
  });

  it('promise no way to contradict them where nobody can: boxes of the survey system may all be missing', () => {
    const plan = planOf('Q', [multiPunch('Q', [1, 2], { attributes: { ExcludeFromReporting: 'true' } })]);
    const ways = plan.checks.flatMap(({ breaks }) => breaks.map(({ what }) => what));
    assert.deepEqual(ways, ['Q_1 holds 7', 'Q_2 holds 7']);
  });

  it('say of code that is not understood that it is not, whatever the questionnaire defines', () => {
    const ValidationCode = "var x = f('Q').any('1') ? set('1') : 'b'; if (x == 'a') errorMsg('no')";
    const [part] = planOf('Q', [single('Q', [1, 2], { attributes: { ValidationCode } })]).unresolved;
    assert.match(part?.reason ?? '', /condition .* is not understood/);
  });

  it('have ids of their own', () => {
    const plan = planOf('M', [
      multiPunch('M', [1, 2], {
        attributes: { ValidationCode: "if(f('M').any('1')) errorMsg('a'); if(f('M').any('2')) errorMsg('b');" },
      }),
    ]);
    const ids = plan.checks.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('M.validation.2'));
    assert.deepEqual(checkOf(plan, 'multi').origin, { kind: 'stated' });
  });
});
