import assert from 'node:assert/strict';
import { planQuestionnaire } from '../../../src/checks/plan';
import { questionnaireOf } from '../questionnaire/support';
import { codeForms } from './codeForms';
import { combined } from './combined';
import { counted } from './counted';
import { idioms } from './idioms';
import { assertBreaks, contradicted } from './support';

describe('Idioms of survey code', () => {
  for (const { title, id, specs, functions, open, clean, faulty } of [
    ...idioms,
    ...counted,
    ...combined,
    ...codeForms,
  ]) {
    it(title, () => {
      const { plans, byId } = planQuestionnaire(questionnaireOf(specs, functions));
      const plan = byId.get(id) ?? assert.fail(id);
      for (const data of clean) assert.deepEqual(contradicted(plan, data), [], JSON.stringify(data));
      for (const [data, ...kinds] of faulty) assert.deepEqual(contradicted(plan, data), kinds, JSON.stringify(data));
      assertBreaks(plan, clean);
      const left = plans.flatMap(({ unresolved }) => unresolved.map(({ text, reason }) => `${text}: ${reason}`));
      assert.deepEqual(
        left.filter((part) => open?.test(part) !== true),
        [],
      );
    });
  }
});
