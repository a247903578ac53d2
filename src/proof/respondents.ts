import { holds, type Respondent } from '../questionnaire/logic/evaluate';
import { variablesOf, type Formula } from '../questionnaire/logic/formula';
import type { Value } from './candidates';
import { goalsOf, type Goal } from './goals';
import { seededRandom, type Random } from './random';
import { satisfy, type Constraint } from './search';
import type { Fault, Survey } from './survey';
import { searchOptions, Usage, walk } from './walk';

export interface RespondentOptions {
  readonly seed: number;
  /** How many to make at random before looking for what none of them shows. */
  readonly random?: number;
  /** The questions whose answers and conditions are to be shown; all unless told. */
  readonly only?: ReadonlySet<string>;
}

/** Clean respondents: no fault of any check holds for any of them, unless the checks contradict each other. */
export interface Respondents {
  readonly clean: readonly Respondent[];
  /** What no respondent could be found to show. */
  readonly unreached: readonly Goal[];
  /** Faults that hold for some respondent whatever is tried: their checks contradict others. */
  readonly contradictory: readonly Fault[];
}

const RANDOM_RESPONDENTS = 40;
const ROUNDS = 8;
const TRIES = 3;

/**
 * Makes respondents who answered the questionnaire without a fault, and who between them show every answer and both
 * sides of every condition. The same seed makes the same respondents.
 */
export function makeRespondents(survey: Survey, options: RespondentOptions): Respondents {
  const maker = new Maker(survey, seededRandom(options.seed));
  for (let made = 0; made < (options.random ?? RANDOM_RESPONDENTS); made += 1) maker.addRandom();
  const unreached = goalsOf(survey, options.only).filter((goal) => !maker.reach(goal));
  return { clean: maker.clean, unreached, contradictory: maker.contradictory() };
}

class Maker {
  readonly clean: Respondent[] = [];
  readonly #usage = new Usage();
  readonly #refused = new Map<Fault, number>();

  constructor(
    private readonly survey: Survey,
    private readonly random: Random,
  ) {}

  addRandom(): void {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const made = this.#solve([], new Map());
      if (made !== null) {
        this.#keep(made);
        return;
      }
    }
  }

  /** Whether a clean respondent shows it; looks for one if none does yet. */
  reach(goal: Goal): boolean {
    if (goal.formula.kind === 'constant') return goal.formula.value;
    if (this.clean.some((respondent) => holds(goal.formula, respondent))) return true;
    if (this.#isRefused(goal)) return true;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const start = this.random.pick(this.clean) ?? new Map<string, Value>();
      const made = this.#solve([wanted(goal.formula)], new Map(start));
      if (made !== null) {
        this.#keep(made);
        return true;
      }
    }
    return false;
  }

  contradictory(): readonly Fault[] {
    return this.clean.length > 0 ? [] : [...this.#refused.keys()];
  }

  #keep(respondent: Respondent): void {
    this.#usage.add(respondent);
    this.clean.push(respondent);
  }

  /** A code or number that its own checks forbid, whatever else the respondent says: no goal to reach. */
  #isRefused(goal: Goal): boolean {
    if (goal.what !== 'code' || goal.variable === null || goal.formula.kind !== 'oneOf') return false;
    const { variable, formula } = goal;
    const slot = this.survey.slots.get(variable);
    const base = this.clean.find((respondent) => (respondent.get(variable) ?? null) !== null);
    if (slot === undefined || base === undefined) return false;
    const tried = new Map(base).set(variable, formula.values[0] ?? null);
    return slot.decided.some(
      (fault) => (fault.check.kind === 'codes' || fault.check.kind === 'range') && holds(fault.formula, tried),
    );
  }

  /** Changes a respondent until what is wanted is shown and nothing is at fault; `null` when it cannot be found. */
  #solve(wants: readonly Constraint[], start: Map<string, Value>): Respondent | null {
    let current = start;
    const constraints = new Map(wants.map((one) => [one.formula, one]));
    const pins = new Map<string, Value>();
    for (let round = 0; round < ROUNDS; round += 1) {
      if (constraints.size > 0) {
        const found = this.#close(constraints, current);
        if (found === null) return null;
        current = found;
        pins.clear();
        for (const one of constraints.values())
          for (const name of one.reads) pins.set(name, current.get(name) ?? this.#empty(name));
      }
      this.#settle(current, pins);
      const broken = this.survey.steps.flatMap((step) => step.faults.filter((fault) => holds(fault.formula, current)));
      if (broken.length === 0 && [...constraints.values()].every((one) => holds(one.formula, current) === one.want))
        return current;
      for (const fault of broken.slice(0, 6)) {
        this.#refused.set(fault, (this.#refused.get(fault) ?? 0) + 1);
        constraints.set(fault.formula, fault);
      }
    }
    return null;
  }

  /** Walks until conditions that look ahead (to later or hidden variables) have come to rest. */
  #settle(respondent: Map<string, Value>, pins: ReadonlyMap<string, Value>): void {
    for (let turn = 0; turn < 4; turn += 1) {
      const before = [...respondent].join('|');
      walk(this.survey, respondent, { random: this.random, usage: this.#usage, pins });
      if ([...respondent].join('|') === before) return;
    }
  }

  /** Meets the constraints, and with them that every variable they need a value of is asked. */
  #close(constraints: Map<Formula, Constraint>, start: Map<string, Value>): Map<string, Value> | null {
    let current: Map<string, Value> | null = start;
    for (let turn = 0; turn < 12; turn += 1) {
      current = satisfy([...constraints.values()], current, {
        ...searchOptions(this.survey, this.random),
        editable: () => true,
        steps: 200,
      });
      if (current === null) return null;
      const more = this.#conditionsFor(constraints, current);
      if (more.length === 0) return current;
      for (const one of more) constraints.set(one.formula, one);
    }
    return null;
  }

  #conditionsFor(constraints: ReadonlyMap<Formula, Constraint>, respondent: Respondent): readonly Constraint[] {
    const names = new Set([...constraints.values()].flatMap((one) => one.reads));
    return [...names].flatMap((name) => {
      const slot = this.survey.slots.get(name);
      if (slot === undefined || slot.asked.possibly.kind === 'constant' || constraints.has(slot.asked.possibly))
        return [];
      return (respondent.get(name) ?? slot.empty) === slot.empty ? [] : [wanted(slot.asked.possibly)];
    });
  }

  #empty(name: string): Value {
    return this.survey.slots.get(name)?.empty ?? null;
  }
}

function wanted(formula: Formula): Constraint {
  return { formula, want: true, reads: variablesOf(formula) };
}
