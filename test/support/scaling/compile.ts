import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { readQuestionnaire } from '../../../src/questionnaire/read';

/** From a questionnaire's text to the script of every question, and what is told of it. */
export const compile = (text: string): readonly string[] => {
  const questionnaire = readQuestionnaire(text, 'study');
  const { plans } = planQuestionnaire(questionnaire);
  return [
    ...plans.map((plan) => questionScript(plan)),
    ...questionnaire.problems.map(({ message, span }) => `${span.line}: ${message}`),
  ];
};
