import type { Check, CheckKind } from '../../checks/check';
import { holds, type Respondent } from '../../questionnaire/logic/evaluate';
import { formulaKey, variablesOf, type Formula } from '../../questionnaire/logic/formula';
import type { Value } from './candidates';
import { goalsOf, type Goal } from './goals';
import { seededRandom, type Random } from './random';
import { satisfy, type Constraint } from './search';
import type { Fault, Survey } from './survey';
import { Variation } from './variation';
import { searchOptions, Usage, walk, type Answers } from './walk';

export interface RespondentOptions {
  readonly seed: number;
  /** How many to make at random before looking for what none of them shows. */
  readonly random?: number;
  /** The questions whose answers and conditions are to be shown; all unless told. */
  readonly only?: ReadonlySet<string>;
}

/** Clean respondents: no fault of any check holds for any of them, contradictory checks aside. */
export interface Respondents {
  readonly clean: readonly Respondent[];
  /** What no respondent could be found to show. */
  readonly unreached: readonly Goal[];
  /** Checks that contradict others: no respondent was found who satisfies them and all the rest. */
  readonly contradictory: readonly Check[];
}

const RANDOM_RESPONDENTS = 40;
const ROUNDS = 8;
const TRIES = 4;
/** Checks looked at for the one that contradicts the others. */
const MOST_SUSPECTS = 6;

/**
 * Makes respondents who answered the questionnaire without a fault, and who between them show every answer and both
 * sides of every condition. The same seed makes the same respondents.
 */
export function makeRespondents(survey: Survey, options: RespondentOptions): Respondents {
  const maker = new Maker(survey, seededRandom(options.seed));
  for (let made = 0; made < (options.random ?? RANDOM_RESPONDENTS); made += 1) maker.addRandom();
  const unreached: Goal[] = [];
  const unreachable = new Set<string>();
  for (const goal of goalsOf(survey, options.only)) {
    const key = formulaKey(goal.formula);
    // A condition that nobody could be found for is not looked for again when another question has it too.
    if ((goal.what === 'decides' && unreachable.has(key)) || maker.reach(goal)) continue;
    unreached.push(goal);
    unreachable.add(key);
  }
  return { clean: maker.clean, unreached, contradictory: [...maker.contradictory] };
}

/** Kinds of check that can forbid a value whatever else is answered. */
const LIMITING: ReadonlySet<CheckKind> = new Set<CheckKind>(['codes', 'range', 'rank', 'screenOut']);

class Maker {
  readonly clean: Respondent[] = [];
  readonly #usage = new Usage();
  /** Checks given up, so that one that nobody can satisfy does not cost the proof of all others. */
  readonly contradictory = new Set<Check>();
  /** How often each check was still broken when a search was given up. */
  readonly #failures = new Map<Check, number>();

  constructor(
    private readonly survey: Survey,
    private readonly random: Random,
  ) {}

  /** Adds a respondent; where none can be found, gives up a check that stands in the way. */
  addRandom(): void {
    for (;;) {
      this.#failures.clear();
      const made = this.#tried();
      if (made !== null) {
        this.#keep(made);
        return;
      }
      const suspects = [...this.#failures].sort(([, one], [, other]) => other - one).map(([check]) => check);
      const [worst] = suspects;
      if (worst === undefined) return;
      this.contradictory.add(suspects.slice(0, MOST_SUSPECTS).find((check) => this.#isToBlame(check)) ?? worst);
    }
  }

  #tried(): Answers | null {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const made = this.#solve([], new Map());
      if (made !== null) return made;
    }
    return null;
  }

  /** Whether there are respondents as soon as the check is given up: what is broken most often need not be at fault. */
  #isToBlame(check: Check): boolean {
    this.contradictory.add(check);
    const made = this.#tried();
    this.contradictory.delete(check);
    return made !== null;
  }

  /** Whether a clean respondent shows it; looks for one if none does yet. */
  reach(goal: Goal): boolean {
    if (goal.formula.kind === 'constant') return goal.formula.value;
    if (this.clean.some((respondent) => holds(goal.formula, respondent))) return true;
    if (this.#isRefused(goal)) return true;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const start = this.random.pick(this.clean) ?? new Map<string, Value>();
      const made = this.#solve([wanted(goal.formula)], start);
      if (made !== null) {
        this.#keep(made);
        return true;
      }
    }
    return false;
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
    const tried = new Variation(base, [[variable, formula.values[0] ?? null]]);
    return slot.decided.some((fault) => LIMITING.has(fault.check.kind) && holds(fault.formula, tried));
  }

  /**
   * Changes a respondent until what is wanted is shown and nothing is at fault; `null` when it cannot be found. The
   * start is clean or empty; only what changes concerns is walked and judged again.
   */
  #solve(wants: readonly Constraint[], start: Respondent): Answers | null {
    let current: Answers = start.size === 0 ? new Map<string, Value>() : new Variation(start);
    const constraints = new Map(wants.map((one) => [one.formula, one]));
    const touched = new Set<number>(start.size === 0 ? this.survey.steps.keys() : []);
    let broken: readonly Fault[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const pins = new Map<string, Value>();
      if (constraints.size > 0) {
        const found = this.#close(constraints, current);
        if (found === null) break;
        for (const one of constraints.values()) {
          for (const name of one.reads) pins.set(name, found.get(name) ?? this.#empty(name));
        }
        for (const name of pins.keys()) for (const one of this.survey.concerns.get(name) ?? []) touched.add(one);
        current = found;
      }
      for (const position of walk(this.survey, current, touched, { random: this.random, usage: this.#usage, pins }))
        touched.add(position);
      broken = [...touched].flatMap((position) => this.#brokenIn(position, current));
      if (broken.length === 0 && wants.every((one) => holds(one.formula, current) === one.want)) return current;
      for (const fault of broken.slice(0, 6)) constraints.set(fault.formula, fault);
    }
    for (const { check } of broken) this.#failures.set(check, (this.#failures.get(check) ?? 0) + 1);
    return null;
  }

  #brokenIn(position: number, respondent: Respondent): readonly Fault[] {
    const faults = this.survey.steps[position]?.faults ?? [];
    return faults.filter((fault) => !this.contradictory.has(fault.check) && holds(fault.formula, respondent));
  }

  /** Meets the constraints, and with them that every variable they need a value of is asked. */
  #close(constraints: Map<Formula, Constraint>, start: Answers): Answers | null {
    let current: Answers | null = start;
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
