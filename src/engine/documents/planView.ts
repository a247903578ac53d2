import type { Check, QuestionPlan } from '../../checks/check';
import type { QuestionnairePlan } from '../../checks/plan';
import type { Answer, Question, Variable } from '../../questionnaire/model';

/** A check as far as the views show it: data that can come from another thread. */
export type CheckView = Pick<Check, 'id' | 'questionId' | 'kind' | 'origin' | 'variables' | 'sentence' | 'span'>;

export type AnswerView = Pick<Answer, 'code' | 'label' | 'exclusive' | 'other' | 'screensOut'>;

export interface VariableView extends Pick<Variable, 'name' | 'type' | 'label' | 'specifies' | 'span'> {
  readonly answers: readonly AnswerView[];
}

type Shown = 'id' | 'kind' | 'label' | 'entry' | 'screenOuts' | 'mask' | 'validation' | 'span' | 'idSpan';

/** A question with its checks, as far as the views show them. */
export interface QuestionView extends Pick<QuestionPlan, 'unresolved' | 'dropped'> {
  readonly question: Pick<Question, Shown> & { readonly variables: readonly VariableView[] };
  readonly checks: readonly CheckView[];
}

/** A questionnaire that was read and planned, without what only the compiler needs. What `planQuestionnaire` gives fits. */
export interface PlannedQuestionnaire {
  readonly plans: readonly QuestionView[];
}

/**
 * What the views show of a plan, as data that can be copied to another thread: without formulas, without the ways to
 * break a check, which are functions, and without what only the compiler needs. Copying holds the editor up, and a
 * questionnaire has a hundred thousand answers.
 */
export function planView({ plans }: Pick<QuestionnairePlan, 'plans'>): PlannedQuestionnaire {
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

/** The check that a flag of a generated block stands for (`qc_codes`, `qc_validation_2`); undefined where it is none. */
export function checkOfFlag(view: QuestionView, flag: string): CheckView | undefined {
  const named = /^(?:qc|qcheck\d*)_(.+)$/i.exec(flag)?.[1]?.toLowerCase();
  return view.checks.find(({ id, kind, questionId }) => {
    const suffix = id.slice(`${questionId}.${kind}`.length).replaceAll('.', '_');
    return named === `${kind}${suffix}`.toLowerCase();
  });
}
