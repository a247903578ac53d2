import type { Question, Variable } from '../questionnaire/model';
import { STATED, type Facts, type Sourced } from './facts';
import type { Obligations } from './routing/obligations';

/** Who answers the question itself leaves its don't-know box alone. */
export const notRequired = ({ variables }: Question): Facts['required'] =>
  new Map(variables.map(({ name }) => [name, { value: false, origin: STATED }]));

/** What beside the question itself decides. */
interface Demands {
  readonly owed: Obligations;
  readonly hasDontKnow: boolean;
  /** Whether it is a hidden question that says how it follows from others. */
  readonly hasRule: boolean;
}

/** Whether the variable must be filled where it is asked. */
export function requiredOf(
  question: Question,
  variable: Variable,
  { owed, hasDontKnow, hasRule }: Demands,
): Sourced<boolean> {
  // Of a list of boxes, its own check says which are filled.
  if (owed.openList !== null) return { value: false, origin: STATED };
  if (owed.requiredNames.has(variable.name) || hasDontKnow) {
    // The row for another answer of a grid is filled only by those who have one; among numbers that add up to a total,
    // a 0 stands there.
    const isPartOfTotal = question.kind === 'numeric' && question.sum !== null;
    return { value: isPartOfTotal || !isOtherRow(question, variable), origin: STATED };
  }
  if (question.system || (question.optional && !question.hidden)) return { value: false, origin: STATED };
  if (question.optional && !question.entry.length) return { value: false, origin: STATED };
  if (isOtherRow(question, variable)) return { value: false, origin: STATED };
  if (!question.hidden) return { value: true, origin: STATED };
  if (question.quota && question.entry.length === 0)
    return { value: true, origin: { kind: 'inferred', reason: 'a quota is known of everybody' } };
  // It is filled where its source is answered, which the rule that it follows from says; without one, nobody knows.
  if (variable.type !== 'coded' || question.entry.length === 0) return { value: false, origin: STATED };
  if (!hasRule && variable.rowCode === null) return { value: false, origin: STATED };
  return { value: true, origin: { kind: 'inferred', reason: 'a hidden classification is filled where it is set' } };
}

/** The row of a grid that is for something else the respondent names. */
function isOtherRow(question: Question, variable: Variable): boolean {
  if (question.kind !== 'grid' && question.kind !== 'numeric') return false;
  return question.variables.some(
    (text) => text.specifies !== null && text.rowCode === variable.rowCode && text.name !== variable.name,
  );
}
