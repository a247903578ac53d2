import { planQuestionnaire, type QuestionnairePlan } from '../../src/checks/plan';
import { readQuestionnaire } from '../../src/questionnaire/read';
import { syntheticExport } from './syntheticQuestionnaire';

/** What the compiler makes of a questionnaire's text. */
export function planText(text: string, name: string): QuestionnairePlan {
  return planQuestionnaire(readQuestionnaire(text, name));
}

/** The plan of a synthetic questionnaire of so many questions. */
export function syntheticPlan(questions: number): QuestionnairePlan {
  return planText(syntheticExport(questions), 'synthetic');
}
