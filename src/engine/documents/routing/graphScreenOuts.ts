import { inWords } from '../../../checks/words/words';
import { FALSE, oneOf, or } from '../../../questionnaire/logic/formula';
import { resolveCondition } from '../../../questionnaire/logic/resolve';
import type { Scope } from '../../../questionnaire/logic/scope';
import type { Question } from '../../../questionnaire/model';

/** Who is screened out at a question, in words; as it is written where it is not understood. */
export function screenOutsOf(question: Question, scope: Scope): readonly string[] {
  const byAnswer = question.variables.flatMap(({ name, type, answers }) => {
    const codes = answers.flatMap(({ screensOut, value }) => (screensOut && value !== null ? [value] : []));
    if (codes.length === 0) return [];
    return [oneOf(name, type === 'flag' ? [1] : codes)];
  });
  const answers = byAnswer.length === 0 ? [] : [inWords(or(FALSE, ...byAnswer))];
  const conditions = question.screenOuts.map((logic) => {
    const { surely } = resolveCondition(logic, scope, question).bounds;
    return surely.kind === 'constant' ? logic.text.trim() : inWords(surely);
  });
  return [...new Set([...answers, ...conditions])];
}
