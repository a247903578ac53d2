import type { Respondent } from '../../questionnaire/logic/evaluate';
import type { Value } from '../respondents/candidates';
import type { BlockData } from '../caseData';
import { childrenOf, namesIn, type Expression } from './expression';
import { domainOf, numberOf, usesIn } from './domains';
import { flagRules, type FlagRule } from './flagValues';
import { certain, exactly, isTaken, MISSING, NotUnderstood, possible, type Lookup, type Possible } from './possible';

/**
 * Whether anybody can tell two scripts apart.
 * `equivalent`: nobody, whatever his answers · `different`: this respondent · `open`: not found out, and why.
 */
export type Equivalence =
  | { readonly kind: 'equivalent' }
  | { readonly kind: 'different'; readonly respondent: Respondent }
  | { readonly kind: 'open'; readonly reason: string };

/** Partial respondents looked at before it is left open. */
const MOST_NODES = 40_000;

/**
 * Looks for a respondent in whom the scripts set a flag differently or list differently: variables get their values one
 * after the other, first those in what was changed, then those that are named most; and what is the same for everybody with the values so far is not looked into. A variable that is
 * only compared with constants has as many values as those can tell apart; others of other questions only those that
 * clean respondents have.
 */
export function compareScripts(
  script: string,
  changed: string,
  data: BlockData,
  own: ReadonlySet<string>,
): Equivalence {
  try {
    const [before, after] = [flagRules(script), flagRules(changed)];
    const names = new Set([...before.keys(), ...after.keys()]);
    const differing = [...names].filter((name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)));
    for (const name of differing) {
      const found = new Search(name, before, after, data, own).run();
      if (found !== null) return { kind: 'different', respondent: found };
    }
    return { kind: 'equivalent' };
  } catch (error) {
    if (error instanceof NotUnderstood)
      return { kind: 'open', reason: 'it compares numbers with each other, or texts' };
    if (error instanceof TooMany) return { kind: 'open', reason: 'too many combinations of answers matter' };
    throw error;
  }
}

class TooMany extends Error {}

type Rules = ReadonlyMap<string, FlagRule>;

class Search {
  readonly #domains = new Map<string, readonly Value[]>();
  readonly #values = new Map<string, Value>();
  readonly #order: readonly string[];
  #nodes = 0;

  constructor(
    private readonly flag: string,
    private readonly before: Rules,
    private readonly after: Rules,
    private readonly data: BlockData,
    own: ReadonlySet<string>,
  ) {
    const conditions = [before, after].flatMap((rules) => this.#conditionsOf(rules));
    const all = [...new Set(conditions.flatMap(namesIn))];
    const uses = usesIn(conditions);
    for (const name of all) this.#domains.set(name, domainOf(name, uses, data, own));
    const decisive = new Set(this.#changedNames());
    const weight = (name: string): number =>
      (decisive.has(name) ? 1_000_000 : 0) +
      conditions.reduce((sum, condition) => sum + occurrences(condition, name), 0);
    this.#order = all
      .map((name) => ({ name, weight: weight(name) }))
      .sort((one, other) => other.weight - one.weight)
      .map(({ name }) => name);
  }

  run(): Respondent | null {
    if (!this.#descend(0)) return null;
    return new Map(this.data.columns.map(({ name }) => [name, this.#values.get(name.toUpperCase()) ?? null]));
  }

  /** The conditions of the flag, with those of the flags that they read in place of these. */
  #conditionsOf(rules: Rules): readonly Expression[] {
    const conditions = (rules.get(this.flag)?.cases ?? []).map(({ when }) => when);
    const flags = conditions.flatMap(namesIn).filter((name) => rules.has(name));
    const read = flags.flatMap((name) => (rules.get(name)?.cases ?? []).map(({ when }) => when));
    return [...conditions, ...read].filter((condition) => !namesIn(condition).some((name) => rules.has(name)));
  }

  #changedNames(): readonly string[] {
    const [one = [], other = []] = [this.before, this.after].map((rules) =>
      (rules.get(this.flag)?.cases ?? []).map(({ when }) => when),
    );
    const [left, right] = [without(one, other), without(other, one)];
    if (left.length !== right.length) return [...left, ...right].flatMap(namesIn);
    return left.flatMap((when, index) => differingNames(when, right[index] ?? when));
  }

  #descend(depth: number): boolean {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES) throw new TooMany();
    const verdict = this.#verdict();
    if (verdict !== undefined) return verdict;
    const name = this.#order[depth];
    if (name === undefined) throw new NotUnderstood();
    for (const value of this.#domains.get(name) ?? []) {
      this.#values.set(name, value);
      if (this.#descend(depth + 1)) return true;
    }
    this.#values.delete(name);
    return false;
  }

  /** Whether the flag certainly differs, certainly does not, or `undefined`. */
  #verdict(): boolean | undefined {
    const one = this.#outcome(this.before);
    const other = this.#outcome(this.after);
    const [first, second] = [certain(one), certain(other)];
    if (first !== undefined && second !== undefined) return first !== second;
    return this.#sameByParts() ? false : undefined;
  }

  #outcome(rules: Rules): Possible {
    const rule = rules.get(this.flag);
    return rule === undefined ? MISSING : outcomeOf(rule, this.#lookup(rules));
  }

  #lookup(rules: Rules): Lookup {
    return (name) => {
      const rule = rules.get(name);
      if (rule !== undefined && name !== this.flag) return outcomeOf(rule, this.#lookup(rules));
      const domain = this.#domains.get(name);
      if (domain === undefined) throw new NotUnderstood();
      const value = this.#values.get(name);
      if (value === undefined) return openValue(domain);
      return value === null ? MISSING : exactly(numberOf(value));
    };
  }

  /** The same in every case, although what they come to is open. */
  #sameByParts(): boolean {
    const [one, other] = [this.before.get(this.flag), this.after.get(this.flag)];
    if (one === undefined || other === undefined || one.cases.length !== other.cases.length) return false;
    return one.cases.every(({ when, value }, index) => {
      const second = other.cases[index];
      if (second?.value !== value) return false;
      return when === second.when || isSame(when, second.when, this.#lookup(this.before));
    });
  }
}

/** The value of the last case that holds; several where that is open. */
function outcomeOf({ start, cases }: FlagRule, lookup: Lookup): Possible {
  const values: number[] = [];
  for (const { when, value } of cases.toReversed()) {
    const taken = isTaken(possible(when, lookup));
    if (taken === false) continue;
    values.push(value);
    if (taken === true) return between(values);
  }
  return between([...values, start]);
}

const between = (values: readonly number[]): Possible => ({
  low: Math.min(...values),
  high: Math.max(...values),
  present: true,
  missing: false,
});

/** Whether two expressions certainly come to the same, part by part; a part that only one has must not matter. */
function isSame(one: Expression, other: Expression, lookup: Lookup): boolean {
  if (printed(one) === printed(other)) return true;
  const [first, second] = [certain(possible(one, lookup)), certain(possible(other, lookup))];
  if (first !== undefined && second !== undefined) return first === second;
  if (one.kind !== other.kind || !sameHead(one, other)) return false;
  const [left, right] = [childrenOf(one), childrenOf(other)];
  if (left.length > 0 && left.length === right.length)
    return left.every((part, index) => isSame(part, right[index] ?? part, lookup));
  if (one.kind !== 'and' && one.kind !== 'or') return false;
  const neutral = one.kind === 'and' ? 1 : 0;
  return [...without(left, right), ...without(right, left)].every(
    (part) => certain(possible(part, lookup)) === neutral,
  );
}

function without(parts: readonly Expression[], others: readonly Expression[]): readonly Expression[] {
  const said = new Set(others.map(printed));
  return parts.filter((part) => !said.has(printed(part)));
}

const PRINTED = new WeakMap<Expression, string>();

function printed(expression: Expression): string {
  const known = PRINTED.get(expression);
  if (known !== undefined) return known;
  const text = JSON.stringify(expression);
  PRINTED.set(expression, text);
  return text;
}

function sameHead(one: Expression, other: Expression): boolean {
  const head = (expression: Expression): string =>
    expression.kind === 'call' ? expression.name : 'operator' in expression ? expression.operator : '';
  return head(one) === head(other);
}

/** The names in what differs between two expressions. */
function differingNames(one: Expression, other: Expression): readonly string[] {
  if (printed(one) === printed(other)) return [];
  const [left, right] = [childrenOf(one), childrenOf(other)];
  if (one.kind === other.kind && left.length > 0 && left.length === right.length && sameHead(one, other))
    return left.flatMap((part, index) => differingNames(part, right[index] ?? part));
  if (one.kind !== other.kind || left.length === 0) return [...namesIn(one), ...namesIn(other)];
  const only = [...without(left, right), ...without(right, left)].flatMap(namesIn);
  return only.length > 0 ? only : [...namesIn(one), ...namesIn(other)];
}

function occurrences(expression: Expression, name: string): number {
  if (expression.kind === 'name') return expression.name === name ? 1 : 0;
  return childrenOf(expression).reduce((sum, part) => sum + occurrences(part, name), 0);
}

function openValue(domain: readonly Value[]): Possible {
  const numbers = domain.flatMap((value) => (value === null ? [] : [numberOf(value)]));
  if (numbers.length === 0) return MISSING;
  return { low: Math.min(...numbers), high: Math.max(...numbers), present: true, missing: domain.includes(null) };
}
