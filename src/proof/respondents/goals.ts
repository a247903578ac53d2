import {
  and,
  compare,
  formulaKey,
  not,
  number,
  oneOf,
  present,
  variablesOf,
  type Formula,
  type Term,
} from '../../questionnaire/logic/formula';
import type { Step, Survey } from './survey';

/** Something at least one clean respondent should show. */
export interface Goal {
  readonly formula: Formula;
  /** What the proof misses without it; the question it belongs to. */
  readonly questionId: string;
  readonly what: GoalKind;
  /** The one it is about; `null` for the question as a whole. */
  readonly variable: string | null;
}

type GoalKind = 'asked' | 'notAsked' | 'decides' | 'code';

/**
 * What clean respondents must show between them: each question asked and not asked, each part of each condition
 * deciding it both ways (so that a condition that lost a part is noticed), and each answer given at least once. One
 * after the other, because a long questionnaire has more of them than need be in memory; conditions that several
 * questions share come once for each.
 */
export function* goalsOf(survey: Survey, only?: ReadonlySet<string>): Generator<Goal> {
  for (const step of survey.steps) {
    if (only?.has(step.question.id) ?? true)
      yield* distinctBy(
        [...conditionGoals(step), ...codeGoals(step)],
        (goal) => `${goal.what} ${formulaKey(goal.formula)}`,
      );
  }
}

function conditionGoals(step: Step): readonly Goal[] {
  const all = [
    { variable: null, bounds: step.plan.asked },
    ...step.slots.map((slot) => ({ variable: slot.name, bounds: slot.asked })),
  ];
  const distinct = distinctBy(all, ({ bounds }) => formulaKey(bounds.surely) + formulaKey(bounds.possibly));
  return distinct.flatMap(({ variable, bounds: { surely, possibly } }) => {
    const goal = (formula: Formula, what: GoalKind): Goal => ({
      formula,
      questionId: step.question.id,
      what,
      variable,
    });
    return [
      ...(possibly.kind === 'constant' ? [] : [goal(possibly, 'asked'), goal(not(possibly), 'notAsked')]),
      ...[...decisions(surely), ...decisions(possibly)].map((formula) => goal(formula, 'decides')),
    ];
  });
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

/**
 * For every comparison in the formula: respondents for whom it decides, once true and once false. Whatever stands
 * beside it under an AND holds, whatever stands beside it under an OR does not. A list of codes has to be true by each
 * of its codes; a bound is tried on the bound itself and beside it.
 * @param outside also with values just outside a list of codes, and with the compared variables missing
 */
export function decisions(formula: Formula, outside = false): readonly Formula[] {
  const goals: Formula[] = [];
  const visit = (part: Formula, beside: readonly Formula[]): void => {
    switch (part.kind) {
      case 'constant':
        return;
      case 'not':
        return visit(part.part, beside);
      case 'and':
      case 'or':
        for (const one of part.parts) {
          const others = part.parts.filter((other) => other !== one);
          visit(one, [...beside, ...others.map((other) => (part.kind === 'and' ? other : not(other)))]);
        }
        return;
      default: {
        const sides = outside ? [...sidesOf(part), ...outsideOf(part)] : sidesOf(part);
        goals.push(
          ...sides.map((side) => and(side, ...beside)).filter((goal) => goal.kind !== 'constant' || goal.value),
        );
      }
    }
  };
  visit(formula, []);
  return distinctBy(goals, formulaKey);
}

const MOST_CODES = 12;

/** The ways an atom can be true and false that a slip of one step would confuse. */
function sidesOf(atom: Formula): readonly Formula[] {
  if (atom.kind === 'oneOf') {
    return [...atom.values.slice(0, MOST_CODES).map((value) => oneOf(atom.name, [value])), not(atom)];
  }
  if (atom.kind === 'compare') {
    const apart = (by: number): Formula => compare(atom.left, '=', plus(atom.right, by));
    return [atom, not(atom), ...[-1, 0, 1].map(apart), ...countedSides(atom, apart)];
  }
  return [atom, not(atom)];
}

const MOST_COUNTED = 24;

/** Each thing that is counted has to be the one that makes the number: so that one left out is missed. */
function countedSides(atom: Extract<Formula, { kind: 'compare' }>, apart: (by: number) => Formula): readonly Formula[] {
  const counted = [atom.left, atom.right].flatMap((term) => (term.kind === 'count' ? term.of : []));
  return counted.slice(0, MOST_COUNTED).flatMap((part) => [and(part, apart(0)), and(part, apart(1))]);
}

function plus(term: Term, by: number): Term {
  if (by === 0) return term;
  if (term.kind === 'number') return number(term.value + by);
  return { kind: 'arithmetic', operator: '+', left: term, right: number(by) };
}

const MOST_GAPS = 2;

/** Values that a slip in the list or the bounds would let in, and no value at all. */
function outsideOf(atom: Formula): readonly Formula[] {
  if (atom.kind === 'oneOf') {
    const { name, values } = atom;
    const gaps = values.map((value) => value + 1).filter((value) => !values.includes(value));
    const beside = [Math.min(...values) - 1, Math.max(...values) + 1, ...gaps.slice(0, MOST_GAPS)];
    return [...new Set(beside)].map((value) => oneOf(name, [value])).concat(not(present(name)));
  }
  if (atom.kind !== 'compare') return [];
  const names = variablesOf(atom).slice(0, MOST_GAPS);
  return names.map((name) => and(not(present(name)), ...names.filter((other) => other !== name).map(present)));
}
