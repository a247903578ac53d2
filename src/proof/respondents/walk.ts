import { holds, type Respondent } from '../../questionnaire/logic/evaluate';
import type { Value } from './candidates';
import type { Random } from './random';
import { satisfy, type SearchOptions } from './search';
import type { Fault, Slot, Step, Survey } from './survey';

/** The answers of a respondent who is being made. */
export interface Answers extends Respondent {
  readonly set: (name: string, value: Value) => unknown;
}

/** How often each value of each variable has been used, so that rare ones come first. */
export class Usage {
  readonly #counts = new Map<string, Map<Value, number>>();

  of(name: string, value: Value): number {
    return this.#counts.get(name)?.get(value) ?? 0;
  }

  add(respondent: Respondent): void {
    for (const [name, value] of respondent) {
      const counts = this.#counts.get(name) ?? new Map<Value, number>();
      counts.set(value, (counts.get(value) ?? 0) + 1);
      this.#counts.set(name, counts);
    }
  }
}

export interface WalkOptions {
  readonly random: Random;
  readonly usage: Usage;
  /** Values that must stay as they are. */
  readonly pins: ReadonlyMap<string, Value>;
}

const OPTIONAL_LEFT_EMPTY = 0.2;

/** Times a walk starts again because a condition looks ahead, to later or hidden variables. */
const MOST_TURNS = 5;

/**
 * Walks through the steps given in the order of asking, and through those that what changes concerns, and gives
 * every variable a value: empty where it is not asked, else what it held if the checks allow it, else one that they
 * allow. Changes the respondent in place; what it could not make clean is for the caller to find.
 * @param from positions of the steps to begin with
 * @returns the positions of all steps it walked through
 */
export function walk(
  survey: Survey,
  respondent: Answers,
  from: Iterable<number>,
  options: WalkOptions,
): ReadonlySet<number> {
  const waiting = new Set(from);
  const walked = new Set<number>();
  for (let turn = 0; turn < MOST_TURNS && waiting.size > 0; turn += 1) {
    for (const [position, step] of survey.steps.entries()) {
      if (!waiting.delete(position)) continue;
      walked.add(position);
      const before = step.slots.map((slot) => respondent.get(slot.name));
      fillStep(survey, step, respondent, options);
      for (const [index, slot] of step.slots.entries()) {
        if (respondent.get(slot.name) === before[index]) continue;
        for (const concerned of survey.concerns.get(slot.name) ?? [])
          if (concerned !== position) waiting.add(concerned);
      }
    }
  }
  return walked;
}

function fillStep(survey: Survey, step: Step, respondent: Answers, options: WalkOptions): void {
  for (const slot of step.slots) fillSlot(slot, respondent, options);
  for (let round = 0; round < 3; round += 1) {
    const broken = step.faults.filter((fault) => holds(fault.formula, respondent));
    if (broken.length === 0) return;
    const own = new Set(step.slots.map((slot) => slot.name));
    const repaired = satisfy(relevant(step, broken), respondent, {
      ...searchOptions(survey, options.random),
      editable: (name) => own.has(name) && !options.pins.has(name),
      steps: 60 + 4 * own.size,
    });
    if (repaired === null) return;
    for (const name of own) respondent.set(name, repaired.get(name) ?? null);
    for (const slot of step.slots) fillSlot(slot, respondent, options);
  }
}

/** The broken faults and all others that a repair of them could touch. */
function relevant(step: Step, broken: readonly Fault[]): readonly Fault[] {
  const names = new Set(broken.flatMap((fault) => fault.reads));
  return step.faults.filter((fault) => fault.reads.some((name) => names.has(name)));
}

function fillSlot(slot: Slot, respondent: Answers, options: WalkOptions): void {
  const pinned = options.pins.get(slot.name);
  if (pinned !== undefined) {
    respondent.set(slot.name, pinned);
    return;
  }
  const asked = isAnswered(slot, respondent, options.random);
  const held = respondent.get(slot.name) ?? slot.empty;
  if (asked && held !== slot.empty && admissible(slot, held, respondent)) return;
  const order = asked ? askedOrder(slot, options) : [slot.empty, ...slot.candidates];
  const value = order.find((candidate) => admissible(slot, candidate, respondent));
  respondent.set(slot.name, value ?? (asked ? (order[0] ?? slot.empty) : slot.empty));
}

/** Where it is not understood whether it is asked, either is clean: what it holds stays, else it is left to chance. */
function isAnswered(slot: Slot, respondent: Respondent, random: Random): boolean {
  if (holds(slot.asked.surely, respondent)) return true;
  if (!holds(slot.asked.possibly, respondent)) return false;
  return (respondent.get(slot.name) ?? slot.empty) !== slot.empty || random.chance(0.5);
}

/** Whether none of the faults decided by this variable holds when it has the value. */
function admissible(slot: Slot, value: Value, respondent: Answers): boolean {
  respondent.set(slot.name, value);
  return !slot.decided.some((fault) => holds(fault.formula, respondent));
}

/** Values used least come first half of the time, so that every one is covered soon; otherwise any order. */
function askedOrder(slot: Slot, options: WalkOptions): readonly Value[] {
  const shuffled = options.random.shuffled(slot.candidates);
  if (options.random.chance(OPTIONAL_LEFT_EMPTY)) return [slot.empty, ...shuffled];
  const rare = options.random.chance(0.5)
    ? shuffled.sort((a, b) => options.usage.of(slot.name, a) - options.usage.of(slot.name, b))
    : shuffled;
  return [...rare, slot.empty];
}

export function searchOptions(survey: Survey, random: Random): Pick<SearchOptions, 'random' | 'candidatesOf'> {
  return { random, candidatesOf: (name) => survey.slots.get(name)?.candidates ?? [] };
}
