import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../src/checks/plan';
import { questionnaireOf, single } from '../questionnaire/support';
import { elsewhereSet, recodes, recodesInPart } from './recodes';
import { assertBreaks, contradicted, planOf } from './support';

describe('Recodes in the code of questions', () => {
  for (const { title, id, specs, clean, faulty } of recodes) {
    it(title, () => {
      const plan = planOf(id, specs);
      for (const data of clean) assert.deepEqual(contradicted(plan, data), [], JSON.stringify(data));
      for (const [data, ...kinds] of faulty) assert.deepEqual(contradicted(plan, data), kinds, JSON.stringify(data));
      assertBreaks(plan, clean);
      for (const { unresolved } of planQuestionnaire(questionnaireOf(specs)).plans) assert.deepEqual(unresolved, []);
    });
  }

  for (const { id, code, specs, clean, faulty } of recodesInPart) {
    it(`accuse nobody of what is not known: ${code}`, () => {
      const all = [single('Q1', [1, 2], { attributes: { ValidationCode: code } }), ...specs];
      const plan = planOf(id, all);
      for (const data of clean) assert.deepEqual(contradicted(plan, data), [], JSON.stringify(data));
      for (const [data, ...kinds] of faulty) assert.deepEqual(contradicted(plan, data), kinds, JSON.stringify(data));
      assert.notDeepEqual(planOf('Q1', all).unresolved, []);
    });
  }

  for (const { title, specs, functions = [], sure } of elsewhereSet)
    it(`${sure ? 'hold' : 'accuse nobody'} where ${title}`, () => {
      const plan = planQuestionnaire(questionnaireOf(specs, functions)).byId.get('H1');
      assert.ok(plan);
      assert.deepEqual(contradicted(plan, { Q1: 1, Q2: 1, H1: 1 }), []);
      assert.deepEqual(contradicted(plan, { Q1: 1, Q2: 1, H1: 2 }), sure ? ['derived'] : []);
    });
});
