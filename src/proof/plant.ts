import type { Check } from '../checks/check';
import { holds, type Respondent } from '../questionnaire/logic/evaluate';
import { variablesOf, type Formula } from '../questionnaire/logic/formula';
import type { Value } from './candidates';
import { decisions } from './goals';
import { seededRandom, type Random } from './random';
import { satisfy, type Constraint } from './search';
import type { Step, Survey } from './survey';
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
  readonly planted: readonly Planted[];
  /** Respondents changed at the edge of a check without contradicting any of the question's: not to be listed. */
  readonly nearMisses: readonly Respondent[];
  /** Ways of breaking a check that suit no clean respondent. */
  readonly unplanted: readonly { readonly check: Check; readonly what: string }[];
}

/** Clean respondents tried for each way of breaking before it is given up. */
const TRIED = 60;
const EDGE_TRIED = 6;
/** Formulas of one check that get every edge; the others (rows of the same shape) only their fault. */
const EDGED_ROWS = 2;

/**
 * Plants the faults of one question: every way each of its checks knows to break a clean respondent, and, for every
 * formula of the check, respondents for whom one of its comparisons decides. The same seed plants the same.
 */
export function plantFaults(survey: Survey, step: Step, clean: readonly Respondent[], seed: number): Plants {
  const random = seededRandom(seed);
  const planted: Planted[] = [];
  const unplanted: Plants['unplanted'][number][] = [];
  const nearMisses: Respondent[] = [];
  for (const check of step.plan.checks) {
    const candidates = random.shuffled(clean).slice(0, TRIED);
    for (const way of check.breaks) {
      const respondent = broken(check, candidates, way.apply);
      if (respondent === null) unplanted.push({ check, what: way.what });
      else planted.push({ respondent, check, what: way.what, source: 'break' });
    }
    for (const respondent of edges(survey, step, check, candidates, random)) {
      if (step.faults.every((fault) => !holds(fault.formula, respondent))) nearMisses.push(respondent);
      else if (check.faults.some((fault) => holds(fault, respondent))) {
        planted.push({ respondent, check, what: `${check.sentence}: contradicted`, source: 'edge' });
      }
    }
  }
  return { planted, nearMisses, unplanted };
}

function broken(
  check: Check,
  candidates: readonly Respondent[],
  apply: (clean: Respondent) => ReadonlyMap<string, Value> | null,
): Respondent | null {
  for (const respondent of candidates) {
    const values = apply(respondent);
    if (values === null) continue;
    const changed = new Map([...respondent, ...values]);
    if (check.faults.some((fault) => holds(fault, changed))) return changed;
  }
  return null;
}

function edges(
  survey: Survey,
  step: Step,
  check: Check,
  clean: readonly Respondent[],
  random: Random,
): readonly Respondent[] {
  const own = new Set(step.slots.map((slot) => slot.name));
  return check.faults.flatMap((fault, index) => {
    const goals = index < EDGED_ROWS ? [fault, ...decisions(fault)] : [fault];
    return goals.flatMap((goal) => {
      const found = edge(survey, goal, own, clean, random);
      return found === null ? [] : [found];
    });
  });
}

/** A clean respondent in whom only the question's own answers are changed, so that the formula holds. */
function edge(
  survey: Survey,
  goal: Formula,
  own: ReadonlySet<string>,
  clean: readonly Respondent[],
  random: Random,
): Respondent | null {
  const constraint: Constraint = { formula: goal, want: true, reads: variablesOf(goal) };
  const editable = (name: string): boolean => own.has(name);
  for (const respondent of random.shuffled(clean).slice(0, EDGE_TRIED)) {
    const found = satisfy([constraint], respondent, { ...searchOptions(survey, random), editable, steps: 40 });
    if (found !== null) return found;
  }
  return null;
}
