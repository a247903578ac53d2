import { questionScript } from '../../../src/checks/block';
import { planQuestionnaire } from '../../../src/checks/plan';
import { readQuestionnaire } from '../../../src/questionnaire/read';

/** From a questionnaire's text to the script of every question. */
export const compile = (text: string): unknown =>
  planQuestionnaire(readQuestionnaire(text, 'study')).plans.map((plan) => questionScript(plan));
