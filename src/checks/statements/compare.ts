import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { holds, type Respondent } from '../../questionnaire/logic/evaluate';
import { or, variablesOf, type Formula, type Term } from '../../questionnaire/logic/formula';

type Value = number | string | null;

/** Respondents tried for each formula. */
const TRIES = 240;
/** Formulas of one side that are looked at: the rows of a grid are alike. */
const MOST_FORMULAS = 60;

/**
 * Whether somebody whom one list of faults accuses goes free by another: looked for among respondents made up of the
 * values that the formulas speak of. Who is found is real; that nobody is found is no proof.
 */
export function losesAccused(before: readonly Formula[], after: readonly Formula[]): boolean {
  const accusedAfter = or(...after);
  const generator = xoroshiro128plus(before.length);
  const below = (count: number): number => uniformInt(generator, 0, count - 1);
  const clean = freeOf(after);
  const others = before.filter((fault) => !isIn(fault, after));
  if (spread(others, MOST_SOUGHT).some((fault) => isFoundAlone(fault, after, accusedAfter, clean))) return true;
  for (const fault of spread(others, MOST_FORMULAS)) {
    const domains = domainsOf([fault, ...after.filter((other) => sharesVariables(other, fault))]);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const respondent = new Map([...clean, ...someRespondent(domains, clean, tries, below)]);
      if (holds(fault, respondent) && !holds(accusedAfter, respondent)) return true;
    }
  }
  return false;
}

const isIn = (fault: Formula, others: readonly Formula[]): boolean => {
  const key = JSON.stringify(fault);
  return others.some((other) => JSON.stringify(other) === key);
};

function sharesVariables(one: Formula, other: Formula): boolean {
  const names = new Set(variablesOf(one));
  return variablesOf(other).some((name) => names.has(name));
}

/** First, last and some between. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, index) => items[Math.floor((index * items.length) / most)] as Item);
}

type Domains = ReadonlyMap<string, readonly Value[]>;

/** Faults for which somebody is looked for step by step. */
const MOST_SOUGHT = 12;
/** More than all the faults of a question. */
const UNMET = 1_000_000;

/** Whether somebody is found, by changing one answer after the other, whom the fault accuses and none of the others. */
function isFoundAlone(fault: Formula, others: readonly Formula[], any: Formula, clean: Respondent): boolean {
  const near = others.filter((other) => sharesVariables(other, fault));
  const domains = domainsOf([fault, ...near]);
  const cost = (one: Respondent): number =>
    (holds(fault, one) ? 0 : UNMET) + near.filter((other) => holds(other, one)).length;
  const starts = [clean, ...[0, 1, 2, 3].map((place) => new Map([...clean, ...alike(domains, place)]))];
  return starts.some((start) => {
    const { one, left } = mended(start, domains, cost, (now) => [fault, ...near.filter((other) => holds(other, now))]);
    return left === 0 && holds(fault, one) && !holds(any, one);
  });
}

/** Everybody holds the value at that place of what his variable may hold. */
const alike = (domains: Domains, place: number): ReadonlyMap<string, Value> =>
  new Map([...domains].map(([name, values]) => [name, values[Math.min(place, values.length - 1)] ?? null]));

/** Rounds of mending a respondent. */
const MENDINGS = 12;
/** Variables of one condition that are tried for it. */
const MOST_TRIED = 12;

/**
 * Somebody whom few of the faults accuse, best none: the respondent into whom others are put, so that nobody counts as
 * accused for what the question at hand is not about.
 */
function freeOf(faults: readonly Formula[]): Respondent {
  const domains = domainsOf(faults);
  const accusing = (one: Respondent): readonly Formula[] => faults.filter((fault) => holds(fault, one));
  const cost = (one: Respondent): number => accusing(one).length;
  const ranked = [0, 1, 2, 3]
    .map((place) => alike(domains, place))
    .map((one) => ({ one, count: cost(one) }))
    .sort((a, b) => a.count - b.count);
  return mended(ranked[0]?.one ?? new Map<string, Value>(), domains, cost, accusing).one;
}

/**
 * The respondent with answers changed one by one, as long as each change makes it cost less.
 * @param wrong the formulas whose variables are to be changed
 */
function mended(
  start: Respondent,
  domains: Domains,
  cost: (one: Respondent) => number,
  wrong: (one: Respondent) => readonly Formula[],
): { readonly one: Respondent; readonly left: number } {
  let best = { one: start, left: cost(start) };
  for (let round = 0; round < MENDINGS && best.left > 0; round += 1) {
    const before = best.left;
    for (const formula of wrong(best.one).slice(0, MOST_FORMULAS)) {
      for (const name of variablesOf(formula).slice(0, MOST_TRIED)) {
        for (const value of domains.get(name) ?? []) {
          const one = new Map(best.one).set(name, value);
          const left = cost(one);
          if (left < best.left) best = { one, left };
        }
      }
    }
    if (best.left === before) break;
  }
  return best;
}

/** Everybody empty, everybody alike, everybody different, everybody as it is clean; each with a few changes. */
function someRespondent(
  domains: Domains,
  clean: Respondent,
  tries: number,
  below: (count: number) => number,
): Respondent {
  const pick = (values: readonly Value[]): Value => values[below(values.length)] ?? null;
  const mode = tries % 6;
  const base = (name: string, values: readonly Value[]): Value => {
    if (mode === 0) return values[0] ?? null;
    if (mode < 4) return values[Math.min(mode, values.length - 1)] ?? null;
    return mode === 4 ? pick(values) : (clean.get(name) ?? null);
  };
  const respondent = new Map([...domains].map(([name, values]) => [name, base(name, values)]));
  const names = [...domains.keys()];
  const changes = Math.floor(tries / 6) % 6;
  for (let change = 0; change < changes; change += 1) {
    const name = names[below(names.length)];
    if (name !== undefined) respondent.set(name, pick(domains.get(name) ?? []));
  }
  return respondent;
}

/** The values that the formulas tell apart, the empty one first. */
function domainsOf(formulas: readonly Formula[]): Domains {
  const domains = new Map<string, Set<Value>>();
  const note = (name: string, empty: Value, ...values: readonly Value[]): void => {
    const known = domains.get(name) ?? new Set<Value>([empty]);
    for (const value of values) known.add(value);
    domains.set(name, known);
  };
  const visitTerm = (term: Term, constants: readonly number[]): void => {
    switch (term.kind) {
      case 'number':
        return;
      case 'variable':
        return note(term.name, null, 0, 1, ...constants.flatMap((value) => [value, value - 1, value + 1]));
      case 'sum':
        for (const part of term.terms) visitTerm(part, [...constants, 2]);
        return;
      case 'count':
        for (const part of term.of) visit(part);
        return;
      case 'length':
        return note(term.name, '', ...constants.flatMap((value) => textsAround(value)));
      case 'arithmetic':
        visitTerm(term.left, [...constants, 1, 2, 10]);
        visitTerm(term.right, [...constants, 1, 2, 10]);
        return;
      case 'function':
        visitTerm(term.of, [...constants, 0.5]);
    }
  };
  const visit = (formula: Formula): void => {
    switch (formula.kind) {
      case 'constant':
        return;
      case 'and':
      case 'or':
        formula.parts.forEach(visit);
        return;
      case 'not':
        return visit(formula.part);
      case 'compare': {
        const constants = [formula.left, formula.right].flatMap((term) => (term.kind === 'number' ? [term.value] : []));
        visitTerm(formula.left, constants.length === 0 ? [1, 2, 5] : constants);
        visitTerm(formula.right, constants.length === 0 ? [1, 2, 5] : constants);
        return;
      }
      case 'oneOf':
        return note(formula.name, null, ...formula.values.slice(0, 20), Math.max(...formula.values) + 1, 0);
      case 'present':
        return note(formula.name, null, 1);
      case 'filled':
        return note(formula.name, '', 'words');
      case 'textIs':
        return note(formula.name, '', formula.text, 'words');
      case 'sameText':
        for (const name of [formula.name, formula.other]) note(name, '', 'words', 'others');
        return;
    }
  };
  formulas.forEach(visit);
  return new Map([...domains].map(([name, values]) => [name, [...values]]));
}

function textsAround(length: number): readonly string[] {
  return [length - 1, length, length + 1].filter((one) => one > 0 && one < 2000).map((one) => 'x'.repeat(one));
}
