import { holds, valueOf, type Respondent } from '../../questionnaire/logic/evaluate';
import type { Formula, Term } from '../../questionnaire/logic/formula';
import { textOfLength, type Value } from './candidates';
import { distance, type Fixed } from './distance';
import type { Random } from './random';
import { Variation } from './variation';

/** What a formula has to be. */
export interface Constraint {
  readonly formula: Formula;
  readonly want: boolean;
  /** The names the formula reads. */
  readonly reads: readonly string[];
}

export interface SearchOptions {
  readonly random: Random;
  /** Which variables may be changed. */
  readonly editable: (name: string) => boolean;
  readonly candidatesOf: (name: string) => readonly Value[];
  /** Whether a variable may have a value; any unless told. */
  readonly allowed?: (name: string, value: Value) => boolean;
  /** How many changes to try before giving up. */
  readonly steps: number;
  /** How many in a row may bring nothing nearer; 40 unless told. */
  readonly patience?: number;
}

interface Edit {
  readonly name: string;
  readonly value: Value;
}

const SIDESTEP = 0.15;
const MOST_EDITS = 24;

/**
 * Changes a respondent until every constraint is met: repeatedly takes one that is not, follows it down to a
 * comparison that decides it, and makes the change that brings all constraints nearest (sometimes another, so that
 * it does not circle).
 * @returns the changed respondent, or `null` when the steps did not suffice
 */
export function satisfy(
  constraints: readonly Constraint[],
  start: Respondent,
  options: SearchOptions,
): Variation | null {
  const current = new Variation(start);
  const fixed = (name: string): boolean => !options.editable(name);
  const costs = constraints.map((constraint) => distance(constraint.formula, constraint.want, current, fixed));
  const readers = readersOf(constraints);
  const best = { cost: sum(costs), stale: 0 };
  for (let step = 0; step < options.steps; step += 1) {
    const open = costs.flatMap((cost, index) => (cost > 0 ? [index] : []));
    const target = constraints[options.random.pick(open) ?? -1];
    if (target === undefined) return current;
    const edits = editsFor(target, current, options);
    const edit = choose(edits, current, constraints, costs, readers, options);
    if (edit === null) {
      best.stale += 1;
      if (best.stale > 12) return null;
      continue;
    }
    current.set(edit.name, edit.value);
    for (const index of readers.get(edit.name) ?? []) costs[index] = costOf(constraints[index], current, fixed);
    const cost = sum(costs);
    best.stale = cost < best.cost ? 0 : best.stale + 1;
    best.cost = Math.min(best.cost, cost);
    if (best.stale > (options.patience ?? 40)) return null;
  }
  return costs.every((cost) => cost === 0) ? current : null;
}

function costOf(constraint: Constraint | undefined, respondent: Respondent, fixed: Fixed): number {
  return constraint === undefined ? 0 : distance(constraint.formula, constraint.want, respondent, fixed);
}

function readersOf(constraints: readonly Constraint[]): ReadonlyMap<string, readonly number[]> {
  const readers = new Map<string, number[]>();
  for (const [index, constraint] of constraints.entries()) {
    for (const name of constraint.reads) {
      const list = readers.get(name);
      if (list === undefined) readers.set(name, [index]);
      else list.push(index);
    }
  }
  return readers;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The edit after which all constraints together are nearest; now and then any. */
function choose(
  edits: readonly Edit[],
  current: Variation,
  constraints: readonly Constraint[],
  costs: readonly number[],
  readers: ReadonlyMap<string, readonly number[]>,
  { random, editable }: SearchOptions,
): Edit | null {
  if (edits.length === 0) return null;
  const fixed = (name: string): boolean => !editable(name);
  if (random.chance(SIDESTEP)) return random.pick(edits) ?? null;
  let chosen: Edit | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const edit of edits) {
    const before = current.get(edit.name) ?? null;
    current.set(edit.name, edit.value);
    let change = 0;
    for (const index of readers.get(edit.name) ?? []) {
      change += costOf(constraints[index], current, fixed) - (costs[index] ?? 0);
    }
    current.set(edit.name, before);
    if (change < least) {
      least = change;
      chosen = edit;
    }
  }
  return chosen;
}

function editsFor(target: Constraint, respondent: Respondent, options: SearchOptions): readonly Edit[] {
  const leaf = undecidedLeaf(target.formula, target.want, respondent, options);
  if (leaf === null) return [];
  const edits = leafEdits(leaf.formula, leaf.want, respondent, options).filter(
    (edit) =>
      options.editable(edit.name) &&
      (respondent.get(edit.name) ?? null) !== edit.value &&
      (options.allowed?.(edit.name, edit.value) ?? true),
  );
  return edits.length <= MOST_EDITS ? edits : options.random.shuffled(edits).slice(0, MOST_EDITS);
}

interface Wanted {
  readonly formula: Formula;
  readonly want: boolean;
}

/** A part without parts of its own that keeps the formula from being what is wanted; `null` when nothing does. */
function undecidedLeaf(formula: Formula, want: boolean, respondent: Respondent, options: SearchOptions): Wanted | null {
  const { random } = options;
  switch (formula.kind) {
    case 'constant':
      return null;
    case 'not':
      return undecidedLeaf(formula.part, !want, respondent, options);
    case 'and':
    case 'or': {
      const wrong = formula.parts.filter((part) => holds(part, respondent) !== want);
      const part =
        everyPart(formula.kind, want) || random.chance(0.3)
          ? random.pick(wrong)
          : easiest(wrong, want, respondent, options);
      return part === undefined ? null : undecidedLeaf(part, want, respondent, options);
    }
    default:
      return holds(formula, respondent) === want ? null : { formula, want };
  }
}

/** Whether all parts have to become what is wanted, or one is enough. */
function everyPart(kind: 'and' | 'or', want: boolean): boolean {
  return (kind === 'and') === want;
}

function easiest(
  parts: readonly Formula[],
  want: boolean,
  respondent: Respondent,
  { editable }: SearchOptions,
): Formula | undefined {
  const fixed = (name: string): boolean => !editable(name);
  let chosen: Formula | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const cost = distance(part, want, respondent, fixed);
    if (cost < least) {
      least = cost;
      chosen = part;
    }
  }
  return chosen;
}

function leafEdits(formula: Formula, want: boolean, respondent: Respondent, options: SearchOptions): readonly Edit[] {
  switch (formula.kind) {
    case 'constant':
    case 'and':
    case 'or':
    case 'not':
      return [];
    case 'oneOf': {
      const values = want ? formula.values : [...otherValues(formula.name, formula.values, options), null];
      return values.map((value) => ({ name: formula.name, value }));
    }
    case 'present': {
      const values = want ? options.candidatesOf(formula.name) : [null];
      return values.map((value) => ({ name: formula.name, value }));
    }
    case 'filled': {
      const values = want ? options.candidatesOf(formula.name) : [''];
      return values.map((value) => ({ name: formula.name, value }));
    }
    case 'textIs':
      return (want ? [formula.text] : ['', ...options.candidatesOf(formula.name)]).map((value) => ({
        name: formula.name,
        value,
      }));
    case 'sameText': {
      const names = [formula.name, formula.other];
      return names.flatMap((name, i) => {
        const values = want ? [respondent.get(names[1 - i] ?? '') ?? ''] : ['', ...options.candidatesOf(name)];
        return values.map((value) => ({ name, value }));
      });
    }
    case 'compare': {
      const left = valueOf(formula.left, respondent);
      const right = valueOf(formula.right, respondent);
      const gap = left === null || right === null ? 0 : right - left;
      return [
        ...termEdits(formula.left, gap, respondent, options),
        ...termEdits(formula.right, -gap, respondent, options),
      ];
    }
  }
}

/** What the variable can hold besides, and the numbers just outside the list. */
function otherValues(name: string, values: readonly number[], options: SearchOptions): readonly Value[] {
  const outside = [Math.max(...values) + 1, Math.min(...values) - 1];
  return [...options.candidatesOf(name), ...outside].filter(
    (value) => typeof value === 'number' && !values.includes(value),
  );
}

/** Edits that move a term by the gap, and by one less and one more; candidates besides. */
function termEdits(term: Term, gap: number, respondent: Respondent, options: SearchOptions): readonly Edit[] {
  switch (term.kind) {
    case 'number':
      return [];
    case 'variable': {
      const value = respondent.get(term.name);
      const now = typeof value === 'number' ? value : 0;
      const moved = [gap, gap - 1, gap + 1].map((change) => tidy(now + change));
      return [...moved, ...options.candidatesOf(term.name), null].map((next) => ({ name: term.name, value: next }));
    }
    case 'length': {
      const value = respondent.get(term.name);
      const now = typeof value === 'string' ? value.trimEnd().length : 0;
      return [gap, gap - 1, gap + 1].map((change) => ({ name: term.name, value: textOfLength(now + change) }));
    }
    case 'sum': {
      const part = options.random.pick(term.terms);
      const others = options.random.pick(term.terms);
      return [part, others].flatMap((one) => (one === undefined ? [] : termEdits(one, gap, respondent, options)));
    }
    case 'count': {
      const want = gap > 0;
      const flippable = term.of.filter((part) => holds(part, respondent) !== want);
      return options.random
        .shuffled(flippable)
        .slice(0, 6)
        .flatMap((part) => {
          const leaf = undecidedLeaf(part, want, respondent, options);
          return leaf === null ? [] : leafEdits(leaf.formula, leaf.want, respondent, options);
        });
    }
    case 'function': {
      const edits = termEdits(term.of, gap, respondent, options);
      return term.name === 'absolute' ? [...edits, ...termEdits(term.of, -gap, respondent, options)] : edits;
    }
    case 'arithmetic':
      return [
        ...termEdits(term.left, gap, respondent, options),
        ...termEdits(term.right, term.operator === '-' ? -gap : gap, respondent, options),
      ];
  }
}

/** Without the noise of binary fractions. */
function tidy(value: number): number {
  return Number(value.toFixed(6));
}
