import type { Break, Check } from '../../checks/check';
import { holds, type Respondent } from '../../questionnaire/logic/evaluate';
import { formulaKey, or, variablesOf, type Formula } from '../../questionnaire/logic/formula';
import type { Value } from './candidates';
import { distance } from './distance';
import { decisions } from './goals';
import { seededRandom, type Random } from './random';
import { satisfy, type Constraint, type SearchOptions } from './search';
import type { Step, Survey } from './survey';
import { Variation } from './variation';
import { searchOptions } from './walk';

/** A respondent with a fault put in: the script of the check's question has to list him. */
export interface Planted {
  readonly respondent: Respondent;
  readonly check: Check;
  /** In words a writer of scripts can act on. */
  readonly what: string;
  /** `break`: a way the check itself knows · `edge`: one that a part of its condition decides. */
  readonly source: 'break' | 'edge';
}

export interface Plants {
  /** Those of the respondents who contradict none of the question's checks: all, unless checks contradict each other. */
  readonly clean: readonly Respondent[];
  readonly planted: readonly Planted[];
  /** Respondents changed at the edge of a check without contradicting any of the question's: not to be listed. */
  readonly nearMisses: readonly Respondent[];
  /** Ways of breaking a check that suit no clean respondent. */
  readonly unplanted: readonly { readonly check: Check; readonly what: string }[];
}

/** Clean respondents tried for each way of breaking before it is given up. */
const TRIED = 60;
/** Clean respondents an edge is looked for from, nearest first. */
const EDGE_TRIED = 2;

/**
 * Plants the faults of one question: every way each of its checks knows to break a clean respondent, and, for every
 * formula of the check, respondents for whom one of its comparisons decides. The same seed plants the same.
 */
export function plantFaults(survey: Survey, step: Step, respondents: readonly Respondent[], seed: number): Plants {
  const random = seededRandom(seed);
  const clean = respondents.filter((one) => step.faults.every((fault) => !holds(fault.formula, one)));
  const pool = random.shuffled(distinctFor(step, clean));
  const finder = new EdgeFinder(survey, step, pool, random);
  const planted: Planted[] = [];
  const unplanted: Plants['unplanted'][number][] = [];
  const nearMisses: Respondent[] = [];
  for (const check of step.plan.checks) {
    for (const way of check.breaks) {
      const respondent = broken(step, check, pool.slice(0, TRIED), way);
      if (respondent === null) unplanted.push({ check, what: way.what });
      else planted.push({ respondent, check, what: way.what, source: 'break' });
    }
    for (const edge of edgesOf(check)) {
      const respondent = finder.find(edge);
      if (respondent === null) continue;
      const speaking = speakingFor(check, step, respondent);
      if (speaking === null) nearMisses.push(respondent);
      else planted.push(contradicting(speaking, respondent));
    }
    if (planted.some((one) => one.check === check && isAlone(step, check, one.respondent))) continue;
    const alone = finder.findAlone(check);
    if (alone !== null) planted.push(contradicting(check, alone));
  }
  return { clean, planted, nearMisses, unplanted };
}

const contradicting = (check: Check, respondent: Respondent): Planted => ({
  respondent,
  check,
  what: `${check.sentence}: contradicted`,
  source: 'edge',
});

/** Whether the respondent is to be listed for this check and for none else. */
function isAlone(step: Step, check: Check, respondent: Respondent): boolean {
  return step.faults.every((fault) => fault.check === check || !holds(fault.formula, respondent));
}

/** The check that a respondent contradicts: this one, another of the question's, or none. */
function speakingFor(check: Check, step: Step, respondent: Respondent): Check | null {
  if (check.faults.some((fault) => holds(fault, respondent))) return check;
  return step.faults.find((fault) => holds(fault.formula, respondent))?.check ?? null;
}

/** Respondents who are the same in everything the question's checks read are one. */
function distinctFor(step: Step, respondents: readonly Respondent[]): readonly Respondent[] {
  const names = [...new Set([...step.slots.map((slot) => slot.name), ...step.faults.flatMap((fault) => fault.reads)])];
  const keyOf = (one: Respondent): string => names.map((name) => `${typeof one.get(name)}${one.get(name)}`).join('|');
  return [...new Map(respondents.map((one) => [keyOf(one), one])).values()];
}

/** A clean respondent broken in the way given, by nothing but this check if there is one: so no other can cover up for it. */
function broken(step: Step, check: Check, pool: readonly Respondent[], way: Break): Respondent | null {
  let fallback: Respondent | null = null;
  for (const respondent of pool) {
    const values = way.apply(respondent);
    if (values === null) continue;
    const changed = new Variation(respondent, values);
    const faults = step.faults.filter((fault) => holds(fault.formula, changed));
    if (!faults.some((fault) => fault.check === check)) continue;
    if (faults.length === 1) return changed;
    fallback ??= changed;
  }
  return fallback;
}

/** Formulas of the same shape that get every edge; of the others (rows of a grid) their fault alone. */
const EDGED = 2;

/** Something to find a respondent for, and the formula of the check it is about. */
interface Edge {
  readonly goal: Formula;
  readonly fault: Formula;
  readonly check: Check;
}

function edgesOf(check: Check): readonly Edge[] {
  const shapes = new Map<string, number>();
  return check.faults.flatMap((fault) => {
    const shape = formulaKey(fault).replaceAll(/"name":"[^"]*"/gu, '');
    const met = shapes.get(shape) ?? 0;
    shapes.set(shape, met + 1);
    const goals = met < EDGED ? [fault, ...decisions(fault, true)] : [fault];
    return goals.map((goal) => ({ goal, fault, check }));
  });
}

/** Changes clean respondents to lie at an edge: the question's own answers in any way, others only as others answer. */
class EdgeFinder {
  readonly #own: ReadonlySet<string>;
  readonly #seen = new Map<string, Set<Value>>();
  readonly #options: Omit<SearchOptions, 'editable'>;

  constructor(
    survey: Survey,
    private readonly step: Step,
    private readonly pool: readonly Respondent[],
    random: Random,
  ) {
    this.#own = new Set(step.slots.map((slot) => slot.name));
    for (const name of new Set(step.faults.flatMap((fault) => fault.reads))) {
      const empty = survey.slots.get(name)?.empty ?? null;
      this.#seen.set(name, new Set([empty, ...pool.map((one) => one.get(name) ?? null)]));
    }
    this.#options = {
      ...searchOptions(survey, random),
      allowed: (name, value) => this.#own.has(name) || (this.#seen.get(name)?.has(value) ?? false),
      steps: 40,
      patience: 8,
    };
  }

  /**
   * A respondent at the edge of a formula for whom nothing else of the question speaks; failing that, nothing else of
   * the same check, whose flag would be up anyway; failing that, any at the edge.
   */
  find({ goal, fault, check }: Edge): Respondent | null {
    const constraint: Constraint = { formula: goal, want: true, reads: variablesOf(goal) };
    const others = this.step.faults.filter(
      (other) => other.formula !== fault && other.reads.some((name) => constraint.reads.includes(name)),
    );
    const ofCheck = others.filter((other) => other.check === check);
    return (
      this.#find(constraint, others) ??
      (ofCheck.length < others.length ? this.#find(constraint, ofCheck) : null) ??
      (ofCheck.length > 0 ? this.#find(constraint, []) : null)
    );
  }

  /** A respondent who contradicts the check in any way and no other check of the question. */
  findAlone(check: Check): Respondent | null {
    const formula = or(...check.faults);
    const constraint: Constraint = { formula, want: true, reads: variablesOf(formula) };
    const others = this.step.faults.filter((other) => other.check !== check);
    return this.#find(constraint, others);
  }

  #find(constraint: Constraint, others: readonly Constraint[]): Respondent | null {
    const goal = constraint.formula;
    const nearest = this.pool
      // Of equally near ones the one with least chosen: in him less has to be taken back.
      .map((respondent) => ({
        respondent,
        cost: distance(goal, true, respondent),
        chosen: constraint.reads.filter((name) => Boolean(respondent.get(name))).length,
      }))
      .sort((one, other) => one.cost - other.cost || one.chosen - other.chosen)
      .slice(0, EDGE_TRIED);
    const [first] = nearest;
    // The pool is clean: nothing else speaks for who is there already.
    if (first?.cost === 0) return first.respondent;
    for (const { respondent } of nearest) {
      const found = satisfy([constraint, ...others], respondent, {
        ...this.#options,
        editable: (name) => this.#own.has(name),
      });
      if (found !== null) return found;
    }
    for (const { respondent } of nearest) {
      const found = this.#around(constraint, others, respondent);
      if (found !== null) return found;
    }
    return null;
  }

  /**
   * First to the edge, whatever it breaks, then everything else around it: what lies at the edge stays as it is. A
   * search for both at once turns back from an edge that ten rows of the question have to follow.
   */
  #around(constraint: Constraint, others: readonly Constraint[], start: Respondent): Respondent | null {
    const reads = new Set(constraint.reads);
    const at = satisfy([constraint], start, {
      ...this.#options,
      editable: (name) => reads.has(name) || this.#own.has(name),
      steps: 40 + 2 * reads.size,
      patience: 12 + reads.size / 2,
    });
    if (at === null) return null;
    const steps = { steps: 40 + 2 * this.#own.size, patience: 12 + this.#own.size };
    const all = [constraint, ...others];
    return (
      satisfy(all, at, { ...this.#options, ...steps, editable: (name) => this.#own.has(name) && !reads.has(name) }) ??
      satisfy(all, at, { ...this.#options, ...steps, editable: (name) => this.#own.has(name) })
    );
  }
}
