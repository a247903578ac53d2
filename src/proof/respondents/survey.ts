import type { Check, QuestionPlan } from '../../checks/check';
import { TRUE, variablesOf, type Bounds, type Formula } from '../../questionnaire/logic/formula';
import type { Question, Variable } from '../../questionnaire/model';
import { constantsOf, candidateValues, type Value } from './candidates';
import type { Constraint } from './search';

/** One column of the data, with what a walk through the questionnaire needs to fill it. */
export interface Slot {
  readonly name: string;
  readonly type: Variable['type'];
  readonly questionId: string;
  readonly asked: Bounds;
  /** Values worth trying, likely ones first; the checks decide which of them are clean. */
  readonly candidates: readonly Value[];
  /** What it holds when it is not answered. */
  readonly empty: null | '';
  /** The faults of its question that can be judged once it is filled: it is the last of the question's own they read. */
  readonly decided: readonly Fault[];
}

/** One formula of one check: it must be false for every clean respondent. */
export interface Fault extends Constraint {
  readonly check: Check;
  readonly want: false;
}

/** One question in the order of asking. */
export interface Step {
  readonly question: Question;
  readonly plan: QuestionPlan;
  readonly slots: readonly Slot[];
  readonly faults: readonly Fault[];
}

/** A planned questionnaire, indexed for making respondents. */
export interface Survey {
  readonly steps: readonly Step[];
  readonly stepOf: ReadonlyMap<string, Step>;
  readonly slots: ReadonlyMap<string, Slot>;
  /** The positions of the steps that a variable concerns: its own, and those whose conditions or checks read it. */
  readonly concerns: ReadonlyMap<string, readonly number[]>;
}

/** Indexes plans in questionnaire order. A name that two questions define belongs to the first. */
export function surveyOf(plans: readonly QuestionPlan[]): Survey {
  const constants = constantsOf(plans.flatMap(formulasOf));
  const slots = new Map<string, Slot>();
  const steps = plans.map((plan) => {
    const step = stepFor(plan, constants, slots);
    for (const slot of step.slots) slots.set(slot.name, slot);
    return step;
  });
  const stepOf = new Map(steps.map((step) => [step.question.id, step]));
  return { steps, stepOf, slots, concerns: concernsOf(steps) };
}

function concernsOf(steps: readonly Step[]): ReadonlyMap<string, readonly number[]> {
  const concerns = new Map<string, Set<number>>();
  for (const [position, step] of steps.entries()) {
    const conditions = step.slots.flatMap(({ asked }) => [asked.surely, asked.possibly]);
    const names = [
      ...step.slots.map((slot) => slot.name),
      ...conditions.flatMap(variablesOf),
      ...step.faults.flatMap((fault) => fault.reads),
    ];
    for (const name of names) concerns.set(name, (concerns.get(name) ?? new Set()).add(position));
  }
  return new Map([...concerns].map(([name, positions]) => [name, [...positions]]));
}

function formulasOf(plan: QuestionPlan): readonly Formula[] {
  const bounds = [plan.asked, ...plan.askedRows.values()];
  return [...bounds.flatMap((one) => [one.surely, one.possibly]), ...plan.checks.flatMap((check) => check.faults)];
}

const ALWAYS: Bounds = { surely: TRUE, possibly: TRUE };

function stepFor(
  plan: QuestionPlan,
  constants: ReadonlyMap<string, readonly Value[]>,
  taken: ReadonlyMap<string, Slot>,
): Step {
  const { question } = plan;
  const faults = plan.checks.flatMap((check) =>
    check.faults.map((formula): Fault => ({ check, formula, want: false, reads: variablesOf(formula) })),
  );
  const own = [...question.variables, ...(plan.beside ?? [])].filter((variable) => !taken.has(variable.name));
  const position = new Map(own.map((variable, index) => [variable.name, index]));
  const decided = new Map<number, Fault[]>();
  for (const fault of faults) {
    const last = Math.max(-1, ...fault.reads.map((name) => position.get(name) ?? -1));
    decided.set(last, [...(decided.get(last) ?? []), fault]);
  }
  const slots = own.map((variable, index): Slot => ({
    name: variable.name,
    type: variable.type,
    questionId: question.id,
    asked: plan.beside?.includes(variable) === true ? ALWAYS : (plan.askedRows.get(variable.name) ?? plan.asked),
    candidates: candidateValues(variable, question, constants.get(variable.name) ?? []),
    empty: variable.type === 'text' ? '' : null,
    decided: decided.get(index) ?? [],
  }));
  return { question, plan, slots, faults };
}
