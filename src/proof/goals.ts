import { and, formulaKey, FALSE, not, oneOf, or, TRUE, type Formula } from '../questionnaire/logic/formula';
import type { Step, Survey } from './survey';

/** Something at least one clean respondent should show. */
export interface Goal {
  readonly formula: Formula;
  /** What the proof misses without it; the question it belongs to. */
  readonly questionId: string;
  readonly what: GoalKind;
  readonly variable: string | null;
}

export type GoalKind = 'asked' | 'notAsked' | 'decides' | 'code';

/**
 * What clean respondents must show between them: each question asked and not asked, each part of each condition
 * deciding it both ways (so that a condition that lost a part is noticed), and each answer given at least once.
 */
export function goalsOf(survey: Survey, only?: ReadonlySet<string>): readonly Goal[] {
  return distinctBy(
    survey.steps
      .filter((step) => only?.has(step.question.id) ?? true)
      .flatMap((step) => [...conditionGoals(step), ...codeGoals(step)]),
    (goal) => (goal.what === 'decides' ? '' : `${goal.questionId} ${goal.what} `) + formulaKey(goal.formula),
  );
}

function conditionGoals(step: Step): readonly Goal[] {
  const bounds = [step.plan.asked, ...step.slots.map((slot) => slot.asked)];
  const goal = (formula: Formula, what: GoalKind): Goal => ({
    formula,
    questionId: step.question.id,
    what,
    variable: null,
  });
  return distinctBy(bounds, ({ surely, possibly }) => formulaKey(surely) + formulaKey(possibly)).flatMap((one) => [
    ...(one.possibly.kind === 'constant' ? [] : [goal(one.possibly, 'asked'), goal(not(one.possibly), 'notAsked')]),
    ...[...decisions(one.surely), ...decisions(one.possibly)].map((formula) => goal(formula, 'decides')),
  ]);
}

function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function codeGoals(step: Step): readonly Goal[] {
  return step.slots.flatMap((slot) =>
    slot.type === 'text'
      ? []
      : slot.candidates
          .filter((value) => typeof value === 'number')
          .map((value) => ({
            formula: oneOf(slot.name, [value]),
            questionId: step.question.id,
            what: 'code' as const,
            variable: slot.name,
          })),
  );
}

/** The comparisons a formula is made of, in order, each once. */
export function atomsOf(formula: Formula): readonly Formula[] {
  const atoms = new Map<string, Formula>();
  const visit = (part: Formula): void => {
    if (part.kind === 'and' || part.kind === 'or') part.parts.forEach(visit);
    else if (part.kind === 'not') visit(part.part);
    else if (part.kind !== 'constant') atoms.set(formulaKey(part), part);
  };
  visit(formula);
  return [...atoms.values()];
}

/**
 * For every comparison in the formula: respondents for whom it alone decides, once true and once false. A list of
 * codes has to be true by each of its codes; a bound is tried on the bound itself and beside it.
 */
export function decisions(formula: Formula): readonly Formula[] {
  if (formula.kind === 'constant') return [];
  return atomsOf(formula).flatMap((atom) => {
    const decides = differ(replace(formula, atom, TRUE), replace(formula, atom, FALSE));
    if (decides === FALSE) return [];
    return sidesOf(atom).map((side) => and(side, decides));
  });
}

function differ(one: Formula, other: Formula): Formula {
  return or(and(one, not(other)), and(not(one), other));
}

function replace(formula: Formula, atom: Formula, by: Formula): Formula {
  const key = formulaKey(atom);
  const visit = (part: Formula): Formula => {
    if (part.kind === 'and') return and(...part.parts.map(visit));
    if (part.kind === 'or') return or(...part.parts.map(visit));
    if (part.kind === 'not') return not(visit(part.part));
    return part.kind !== 'constant' && formulaKey(part) === key ? by : part;
  };
  return visit(formula);
}

const MOST_CODES = 12;

/** The ways an atom can be true and false that a slip of one step would confuse. */
function sidesOf(atom: Formula): readonly Formula[] {
  if (atom.kind === 'oneOf') {
    return [...atom.values.slice(0, MOST_CODES).map((value) => oneOf(atom.name, [value])), not(atom)];
  }
  if (atom.kind === 'compare') {
    const beside = ([-1, 0, 1] as const).map((offset): Formula => ({
      kind: 'compare',
      operator: '=',
      left: atom.left,
      right:
        offset === 0
          ? atom.right
          : { kind: 'arithmetic', operator: '+', left: atom.right, right: { kind: 'number', value: offset } },
    }));
    return [atom, not(atom), ...beside];
  }
  return [atom, not(atom)];
}
