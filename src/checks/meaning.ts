import type { Questionnaire } from '../questionnaire/model';
import type { QuestionPlan } from './check';

/**
 * What an answer says about one piece of unresolved logic.
 * `condition`: when the question is asked, or what must hold of its answers, as an expression ·
 * `mask`: which rows are asked, as a set expression · `derived`: the value of a hidden variable, as an expression ·
 * `minimumLength`: a number of characters · `notCheckable`: the data cannot show it (quotas, chance, test mode) ·
 * `spss`: only SPSS can say it; the expression is that syntax.
 */
export type MeaningKind = 'condition' | 'mask' | 'derived' | 'minimumLength' | 'notCheckable' | 'spss';

/** A reading of one unresolved part of a question, in the survey logic's own language unless it is `spss`. */
export interface MeaningAnswer {
  readonly questionId: string;
  /** Index into the plan's `unresolved`. */
  readonly part: number;
  readonly kind: MeaningKind;
  readonly expression: string;
  /** Why the reading is right, in one sentence: it becomes the reason of the check's origin. */
  readonly reason: string;
}

/** An answer that could not be used, and why, in words its author can act on. */
export interface RejectedAnswer {
  readonly answer: MeaningAnswer;
  readonly reason: string;
}

export interface MeaningResult {
  readonly plan: QuestionPlan;
  readonly rejected: readonly RejectedAnswer[];
}

/** The plans of a whole questionnaire: answers may name the variables of any question. */
export interface PlanContext {
  readonly questionnaire: Questionnaire;
  readonly byId: ReadonlyMap<string, QuestionPlan>;
}

/**
 * The plan with the unresolved parts that the answers explain turned into checks of origin `model`.
 * `spss` answers are not for the compiler: they leave the plan as it is and are not rejected.
 */
export function planWithMeaning(
  plan: QuestionPlan,
  _context: PlanContext,
  answers: readonly MeaningAnswer[],
): MeaningResult {
  const rejected = answers
    .filter((answer) => answer.kind !== 'spss')
    .map((answer) => ({ answer, reason: 'Expressions are not read yet: say it as SPSS.' }));
  return { plan, rejected };
}
