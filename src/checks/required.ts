import type { Formula } from '../questionnaire/logic/formula';
import { whereMissing } from '../questionnaire/logic/missing';
import type { Scope } from '../questionnaire/logic/scope';
import type { Question, Variable } from '../questionnaire/model';
import { STATED, type Facts, type Sourced } from './facts';
import type { Obligations } from './routing/obligations';
import { isForTestsAlone, storesSomething } from './routing/testMode';

/** Who answers the question itself leaves its don't-know box alone. */
export const notRequired = ({ variables }: Question): Facts['required'] =>
  new Map(variables.map(({ name }) => [name, { value: false, origin: STATED }]));

/** What beside the question itself decides. */
interface Demands {
  readonly scope: Scope;
  readonly owed: Obligations;
  readonly hasDontKnow: boolean;
  /** Whether it is a hidden question that says how it follows from others. */
  readonly hasRule: boolean;
}

/** Whether the variable must be filled where it is asked. */
export function requiredOf(
  question: Question,
  variable: Variable,
  { scope, owed, hasDontKnow, hasRule }: Demands,
): Sourced<boolean> {
  // Of a list of boxes, its own check says which are filled.
  if (owed.openList !== null) return { value: false, origin: STATED };
  if (owed.requiredNames.has(variable.name) || hasDontKnow) {
    // The row for another answer of a grid is filled only by those who have one; among numbers that add up to a total,
    // a 0 stands there.
    const isPartOfTotal = question.kind === 'numeric' && question.sum !== null;
    return { value: isPartOfTotal || !isOtherRow(question, variable, scope), origin: owed.requiredBy };
  }
  if (question.system) return { value: false, origin: STATED };
  if (question.optional && !question.hidden) return isShareOfTotal(question, variable, owed) ? SHARE : OPTIONAL;
  if (question.optional && !question.entry.length) return { value: false, origin: STATED };
  if (isOtherRow(question, variable, scope)) return { value: false, origin: STATED };
  if (!question.hidden) return { value: true, origin: STATED };
  if (question.quota && question.entry.length === 0)
    return { value: true, origin: { kind: 'inferred', reason: 'a quota is known of everybody' } };
  // It is filled where its source is answered, which the rule that it follows from says; without one, nobody knows.
  if (variable.type !== 'coded' || question.entry.length === 0) return { value: false, origin: STATED };
  if (!hasRule && variable.rowCode === null && !isFilledForEverybody(question)) return { value: false, origin: STATED };
  return { value: true, origin: { kind: 'inferred', reason: 'a hidden classification is filled where it is set' } };
}

/** A question like any other that is shown in tests alone: the platform fills it in the data. */
const isFilledForEverybody = (question: Question): boolean => isForTestsAlone(question) && !storesSomething(question);

const OPTIONAL: Sourced<boolean> = { value: false, origin: STATED };
const SHARE: Sourced<boolean> = {
  value: true,
  origin: {
    kind: 'inferred',
    reason: 'its numbers add up to a total and the survey lets nobody leave it empty: a row without a share holds 0',
  },
};

/** Whether the variable is a number of a total that the survey’s own code demands of everybody who is asked. */
function isShareOfTotal(question: Question, { type }: Variable, { rules }: Obligations): boolean {
  if (question.sum === null || type !== 'number') return false;
  const own = new Set(question.variables.map(({ name }) => name));
  return rules.some(({ when }) => when.some((fault) => isTrue(whereMissing(fault, own))));
}

const isTrue = (formula: Formula): boolean => formula.kind === 'constant' && formula.value;

/** The row of a grid, list or ranking that is for something else the respondent names. */
function isOtherRow(question: Question, variable: Variable, scope: Scope): boolean {
  if (question.kind !== 'grid' && question.kind !== 'numeric' && question.kind !== 'rank') return false;
  return scope.isForSomethingElse(variable);
}
