import type { Value } from './compile';
import type { EditSet } from './edits';

/** Variables that would have to hold something else, by number, each with values that would do. */
export type Repair = ReadonlyMap<number, readonly Value[]>;

interface Found {
  readonly kind: 'found';
  /** All smallest repairs; several are a tie. */
  readonly repairs: readonly Repair[];
}

/** `tooMany`: more values are wrong than are looked for; `time`: it was not found in time. */
export type Search = Found | { readonly kind: 'tooMany' | 'time' };

/** Until when something may take. */
export interface Deadline {
  readonly end: number;
  readonly now: () => number;
}

/** Values that are changed together at most. */
const MOST_CHANGES = 3;
/** Ties kept; more say nothing. */
const MOST_REPAIRS = 12;

/**
 * The smallest set of values whose change satisfies every condition (Fellegi and Holt, 1976): by growing size; each
 * step changes a variable of a condition that fails, because one of them has to change.
 * @param values of the respondent; left as they are
 * @param failing the conditions that fail, by number: a group that shares variables
 * @param time when it has to end, in milliseconds as its clock counts
 */
export function smallestRepairs(
  set: EditSet,
  values: readonly Value[],
  failing: readonly number[],
  time: Deadline,
): Search {
  const search = new RepairSearch(set, [...values], time);
  for (let size = 1; size <= MOST_CHANGES; size += 1) {
    const repairs = search.ofSize(size, failing);
    if (repairs === null) return { kind: 'time' };
    if (repairs.length > 0) return { kind: 'found', repairs };
  }
  const whole = search.ofWholeQuestion(failing);
  return whole.length > 0 ? { kind: 'found', repairs: whole } : { kind: 'tooMany' };
}

class RepairSearch {
  readonly #repairs = new Map<string, Map<number, Set<Value>>>();
  #late = false;
  #steps = 0;

  constructor(
    private readonly set: EditSet,
    private readonly values: Value[],
    private readonly time: Deadline,
  ) {}

  /** Repairs of so many variables; `null` where time was up. */
  ofSize(size: number, failing: readonly number[]): readonly Repair[] | null {
    this.#repairs.clear();
    this.#grow(size, failing, new Map());
    return this.#late ? null : this.#found();
  }

  #found(): readonly Repair[] {
    return [...this.#repairs.values()].map(
      (repair) => new Map([...repair].map(([at, values]) => [at, [...values]] as const)),
    );
  }

  #grow(left: number, failing: readonly number[], changed: ReadonlyMap<number, Value>): void {
    if (failing.length === 0) return this.#keep(changed);
    if (left === 0 || this.#isLate()) return;
    for (const at of this.#choices(left, failing, changed)) {
      const before = this.values[at] ?? null;
      for (const value of this.#candidates(at, failing)) {
        this.values[at] = value;
        const after = this.#failingAfter(at, failing, left === 1);
        if (after !== null) this.#grow(left - 1, after, new Map([...changed, [at, value]]));
        if (this.#late) break;
      }
      this.values[at] = before;
    }
  }

  /** Variables to change next: where one change is left, only those that every failing condition reads. */
  #choices(left: number, failing: readonly number[], changed: ReadonlyMap<number, Value>): readonly number[] {
    const reads = failing.map((edit) => this.set.edits[edit]?.reads ?? []);
    const [shortest = []] = reads.toSorted((one, other) => one.length - other.length);
    const free = shortest.filter((at) => !changed.has(at));
    return left > 1 ? free : free.filter((at) => reads.every((read) => read.includes(at)));
  }

  /** The conditions that fail once a variable has its new value; `null` where any fails and none may. */
  #failingAfter(at: number, failing: readonly number[], noneMay: boolean): readonly number[] | null {
    const { edits, variables } = this.set;
    const touched = variables[at]?.edits ?? [];
    if (noneMay) return touched.some((edit) => edits[edit]?.fails(this.values)) ? null : [];
    const untouched = failing.filter((edit) => !edits[edit]?.reads.includes(at));
    return [...untouched, ...touched.filter((edit) => edits[edit]?.fails(this.values))];
  }

  #candidates(at: number, failing: readonly number[]): readonly Value[] {
    const variable = this.set.variables[at];
    if (variable === undefined) return [];
    const current = this.values[at] ?? null;
    const numeric = variable.type === 'number' || variable.type === 'rank';
    const all = numeric ? [...variable.usual, ...this.#solutions(at, failing)] : variable.usual;
    return [...new Set(all)].filter((value) => value !== current);
  }

  /** Values at and beside which a comparison turns: found from two trials, because most terms are sums. */
  #solutions(at: number, failing: readonly number[]): readonly number[] {
    const { edits, variables } = this.set;
    const before = this.values[at] ?? null;
    const near = new Set([...failing, ...(variables[at]?.edits ?? [])]);
    const solved = [...near].flatMap((edit) => {
      const related = edits[edit];
      if (related === undefined || !related.reads.includes(at)) return [];
      return related.differences.flatMap((difference) => {
        const [zero, one] = [0, 1].map((trial) => {
          this.values[at] = trial;
          return difference(this.values);
        });
        if (typeof zero !== 'number' || typeof one !== 'number' || zero === one) return [];
        const root = zero / (zero - one);
        return [root, Math.floor(root), Math.ceil(root), root + 1, root - 1];
      });
    });
    this.values[at] = before;
    return [...new Set(solved)].slice(0, MOST_SOLUTIONS);
  }

  #keep(changed: ReadonlyMap<number, Value>): void {
    const key = [...changed.keys()].sort((one, other) => one - other).join();
    const known = this.#repairs.get(key);
    if (known === undefined && this.#repairs.size >= MOST_REPAIRS) return;
    const repair = known ?? new Map<number, Set<Value>>();
    for (const [at, value] of changed) repair.set(at, (repair.get(at) ?? new Set()).add(value));
    this.#repairs.set(key, repair);
  }

  #isLate(): boolean {
    this.#steps += 1;
    if (this.#steps % 16 === 0 && this.time.now() > this.time.end) this.#late = true;
    return this.#late;
  }

  /** A question of many variables that is empty where it should not be, or the other way round: all of it at once. */
  ofWholeQuestion(failing: readonly number[]): readonly Repair[] {
    this.#repairs.clear();
    const questions = new Set(
      failing.flatMap((edit) => this.set.edits[edit]?.reads ?? []).map((at) => this.set.variables[at]?.question),
    );
    for (const question of questions) {
      const own = question === undefined ? [] : (this.set.ofQuestion.get(question) ?? []);
      if (own.length < 2) continue;
      for (const filled of [false, true]) this.#tryWhole(own, filled, failing);
    }
    return this.#found();
  }

  #tryWhole(own: readonly number[], filled: boolean, failing: readonly number[]): void {
    const before = own.map((at) => this.values[at] ?? null);
    const changed = new Map<number, Value>();
    let first = true;
    for (const at of own) {
      const variable = this.set.variables[at];
      const isText = variable?.type === 'text';
      const chosen = variable?.type === 'flag' ? (first ? 1 : 0) : (variable?.usual[0] ?? null);
      const value = !filled || isText ? (isText ? '' : null) : chosen;
      if (!isText) first = false;
      if (value !== (this.values[at] ?? null)) changed.set(at, value);
      this.values[at] = value;
    }
    const touched = new Set([...failing, ...own.flatMap((at) => this.set.variables[at]?.edits ?? [])]);
    if (changed.size > 0 && ![...touched].some((edit) => this.set.edits[edit]?.fails(this.values))) this.#keep(changed);
    own.forEach((at, index) => (this.values[at] = before[index] ?? null));
  }
}

const MOST_SOLUTIONS = 30;

/** The failing conditions in groups that share no variable, so that each group has a repair of its own. */
export function groupsOf(set: EditSet, failing: readonly number[]): readonly (readonly number[])[] {
  let groups: { readonly edits: readonly number[]; readonly reads: ReadonlySet<number> }[] = [];
  for (const edit of failing) {
    const reads = set.edits[edit]?.reads ?? [];
    const touching = groups.filter((group) => reads.some((at) => group.reads.has(at)));
    const merged = {
      edits: [...touching.flatMap((group) => group.edits), edit],
      reads: new Set([...touching.flatMap((group) => [...group.reads]), ...reads]),
    };
    groups = [...groups.filter((group) => !touching.includes(group)), merged];
  }
  return groups.map(({ edits }) => edits);
}
