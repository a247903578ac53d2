import assert from 'node:assert/strict';
import type { QuestionPlan } from '../../../src/checks/check';
import { planQuestionnaire } from '../../../src/checks/plan';
import { makeRespondents } from '../../../src/proof/respondents/respondents';
import { surveyOf } from '../../../src/proof/respondents/survey';
import { holds, type Respondent } from '../../../src/questionnaire/logic/evaluate';
import { readQuestionnaire } from '../../../src/questionnaire/read';
import { block, exportText } from '../questionnaire/support';
import { bank, bankFunctions } from './exports/bank';
import { exportMutants } from './exportMutants';
import { parcelsText } from './otherHands/parcels';

const exports: Readonly<Record<string, string>> = {
  banks: exportText(bank.map(block), bankFunctions),
  parcels: parcelsText,
};

const SEED = 12;

/** Respondents whom no check of the export contradicts. */
function cleanPeople(plans: readonly QuestionPlan[]): readonly Respondent[] {
  const only = new Set(plans.map(({ question }) => question.id));
  return makeRespondents(surveyOf(plans), { seed: SEED, only }).clean;
}

const accused = ({ checks }: QuestionPlan, people: readonly Respondent[]): boolean =>
  people.some((one) => checks.some(({ faults }) => faults.some((fault) => holds(fault, one))));

describe('Names in an export that nobody has explained', () => {
  for (const [title, text] of Object.entries(exports)) {
    const { plans } = planQuestionnaire(readQuestionnaire(text, 'x'));
    const people = cleanPeople(plans);
    const mutants = exportMutants(text).map((mutant) => {
      const questionnaire = readQuestionnaire(mutant.text, 'x');
      return { ...mutant, questionnaire, read: planQuestionnaire(questionnaire) };
    });

    it(`of ${title} are all reported`, () => {
      assert.ok(people.length > 0 && mutants.length > 100);
      const silent = mutants.filter(({ name, questionId, questionnaire, read }) => {
        const open = read.byId.get(questionId)?.unresolved ?? [];
        const isTold = questionnaire.problems.some(({ message }) => message.includes(name));
        return !isTold && !open.some((part) => `${part.text} ${part.reason}`.includes(name));
      });
      assert.deepEqual(
        silent.map(({ what, questionId }) => `${questionId}: ${what}`),
        [],
      );
    });

    it(`of ${title} accuse nobody who answered as the export said before, at any question`, () => {
      for (const plan of plans) assert.ok(!accused(plan, people), plan.question.id);
      const found = mutants.flatMap(({ what, questionId, read }) =>
        read.plans
          .filter((plan) => accused(plan, people))
          .map((plan) => `${plan.question.id}, by ${what} in ${questionId}`),
      );
      assert.deepEqual(found, []);
    });
  }
});
