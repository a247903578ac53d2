import type { QuestionnairePlan } from '../../checks/plan';
import type { Answer, Question } from '../../questionnaire/model';
import type { AnswerView, PlannedQuestionnaire, QuestionView } from '../../views/language/languageFeatures';

/**
 * What the views show of a plan, as data that can be copied to another thread: without formulas, without the ways to
 * break a check, which are functions, and without what only the compiler needs. Copying holds the editor up, and a
 * questionnaire has a hundred thousand answers.
 */
export function planView({ plans }: QuestionnairePlan): PlannedQuestionnaire {
  const answersOf = sharedAnswers();
  const views = plans.map(({ question, checks, unresolved, dropped }): QuestionView => {
    const shown = checks.map(({ id, questionId, kind, origin, variables, sentence, span }) => {
      return { id, questionId, kind, origin, variables, sentence, span };
    });
    return { question: shownOf(question, answersOf), checks: shown, unresolved, dropped };
  });
  return { plans: views };
}

type AnswersOf = (answers: readonly Answer[]) => readonly AnswerView[];

function shownOf(question: Question, answersOf: AnswersOf): QuestionView['question'] {
  const { id, kind, label, entry, screenOuts, mask, validation, span, idSpan } = question;
  const variables = question.variables.map(({ name, type, label: of, specifies, span: at, answers }) => {
    return { name, type, label: of, specifies, span: at, answers: answersOf(answers) };
  });
  return { id, kind, label, entry, screenOuts, mask, validation, span, idSpan, variables };
}

/** Variables that share their answers go on sharing them. */
function sharedAnswers(): AnswersOf {
  const known = new Map<readonly Answer[], readonly AnswerView[]>();
  return (answers) => {
    const shared = known.get(answers);
    if (shared !== undefined) return shared;
    const shown = answers.map(({ code, label, exclusive, other, screensOut }) => {
      return { code, label, exclusive, other, screensOut };
    });
    known.set(answers, shown);
    return shown;
  };
}
