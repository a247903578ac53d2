import assert from 'node:assert/strict';
import { planQuestionnaire, type PlanOptions } from '../../../src/checks/plan';
import { questionnaireOf, type QuestionSpec } from '../questionnaire/support';
import { bank, bankFunctions, bankStatements, customer } from './exports/bank';
import { contradicted, type Data } from './support';

interface InventedExport {
  readonly specs: readonly QuestionSpec[];
  readonly functions: Parameters<typeof questionnaireOf>[1];
  readonly clean: Data;
  readonly statements: Readonly<Record<string, readonly (readonly [Data, ...string[]])[]>>;
  readonly options?: PlanOptions;
}

const exports: Readonly<Record<string, InventedExport>> = {
  bank: { specs: bank, functions: bankFunctions, clean: customer, statements: bankStatements },
};

for (const [name, { specs, functions, clean, statements, options }] of Object.entries(exports)) {
  describe(`the invented export ${name}`, () => {
    const { byId, plans } = planQuestionnaire(questionnaireOf(specs, functions), options);

    it('contradicts nobody who answered it as it says', () => {
      for (const plan of plans) assert.deepEqual(contradicted(plan, clean), [], plan.question.id);
    });

    for (const [id, cases] of Object.entries(statements)) {
      it(id, () => {
        const plan = byId.get(id);
        assert.ok(plan, id);
        for (const [changes, ...kinds] of cases)
          assert.deepEqual(contradicted(plan, { ...clean, ...changes }), kinds, JSON.stringify(changes));
      });
    }

    it('has a statement for every question', () => {
      for (const { id } of specs) assert.ok(statements[id], id);
    });
  });
}
