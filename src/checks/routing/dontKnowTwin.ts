import { answerVariables } from '../../questionnaire/logic/values';
import type { Question } from '../../questionnaire/model';

/**
 * The don't-know box of a question, by its name: `Q8DKx1` of `Q8x1`, `Q5DK` or `Q5xDK` of `Q5`. It is a multi-punch
 * of one box; the question itself holds numbers or a grid.
 */
export function dontKnowTwin(question: Question, all: readonly Question[]): Question | null {
  if (question.kind !== 'numeric' && question.kind !== 'grid') return null;
  const id = question.id.toLowerCase();
  const found = all.filter((other) => {
    const name = other.id.toLowerCase();
    if (other === question || !name.includes('dk') || other.kind !== 'multi' || answerVariables(other).length !== 1)
      return false;
    return name.replace('dk', '') === id || name.replace('xdk', '') === id || name.replace('_dk', '') === id;
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
