import type { QuestionnairePlan } from '../checks/plan';
import type { PlannedQuestionnaire, QuestionView } from './languageFeatures';

/**
 * What the views show of a plan, as data that can be copied to another thread: without formulas and without the ways
 * to break a check, which are functions.
 */
export function planView({ questionnaire, plans }: QuestionnairePlan): PlannedQuestionnaire {
  const views = plans.map(({ question, checks, unresolved, dropped }): QuestionView => {
    const shown = checks.map(({ id, questionId, kind, origin, variables, sentence, span }) => {
      return { id, questionId, kind, origin, variables, sentence, span };
    });
    return { question, checks: shown, unresolved, dropped };
  });
  return { questionnaire, plans: views, byId: new Map(views.map((view) => [view.question.id, view])) };
}
