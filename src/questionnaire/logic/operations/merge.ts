import { TRUE, and, formulaKey, not, or, type Bounds, type Formula, type Term } from '../formula';
import {
  UNKNOWN,
  UNKNOWN_SET,
  bothWays,
  isExact,
  memberOf,
  truth,
  truthAnd,
  truthNot,
  truthOr,
  unknownTruth,
  type CodeList,
  type CodeSet,
  type Truth,
  type Value,
} from '../values';

import { keptExtreme } from './greatest';

/** The value after `if (test) a else b`: both where they agree, a combination where there is one, else unknown. */
export function mergeValues(test: Truth, a: Value, b: Value): Value {
  const { surely } = test.bounds;
  if (isExact(test.bounds) && surely.kind === 'constant') return surely.value ? a : b;
  if (sameValue(a, b)) return a;
  // Beside a statement or a set, what is unknown is one of which nothing is known: the other branch still counts.
  const [left, right] = [likeThe(b, a), likeThe(a, b)];
  if (left.kind === 'truth' && right.kind === 'truth') return mergeTruths(test, left, right);
  if (left.kind === 'set' && right.kind === 'set') return mergeSets(test, left, right);
  if (left.kind === 'list' && right.kind === 'list') return mergeLists(test, left, right);
  const kept = keptExtreme(test, a, b);
  if (kept !== null) return kept;
  if (isExact(test.bounds) && left.kind === 'term' && right.kind === 'term')
    return mergeTerms(surely, left.term, right.term) ?? eitherOf(test, a, b);
  return eitherOf(test, a, b);
}

/** Choices within choices beyond this are not followed. */
const MAX_CHOICES = 16;

/** Two values that have nothing in common, kept with what decides between them. */
function eitherOf(test: Truth, a: Value, b: Value): Value {
  const nothingKnown = a.kind === 'unknown' && b.kind === 'unknown';
  return nothingKnown || choicesIn(a) + choicesIn(b) > MAX_CHOICES
    ? UNKNOWN
    : { kind: 'choice', test, then: a, otherwise: b };
}

/** How many values there are to choose from, one that is not known among them; more than any for what is no value. */
export function choicesIn(value: Value): number {
  switch (value.kind) {
    case 'choice':
      return choicesIn(value.then) + choicesIn(value.otherwise);
    case 'text':
    case 'term':
    case 'form':
    case 'nothing':
    case 'unknown':
      return 1;
    case 'truth':
    case 'set':
    case 'list':
    case 'index':
    case 'place':
    case 'size':
    case 'table':
    case 'undefined':
    case 'platform':
      return Infinity;
  }
}

function likeThe(other: Value, value: Value): Value {
  if (value.kind !== 'unknown' && value.kind !== 'undefined') return value;
  return other.kind === 'truth' ? unknownTruth : other.kind === 'set' ? UNKNOWN_SET : value;
}

/** Which of two statements holds, as a condition decides between them. */
export function mergeTruths(test: Truth, a: Truth, b: Truth): Truth {
  const chosen = truthOr(truthAnd(test, a), truthAnd(truthNot(test), b));
  if (isExact(test.bounds)) return chosen;
  // Whichever is taken, what both say holds.
  const both = truthAnd(a, b);
  const neither = truthAnd(truthNot(a), truthNot(b));
  return truth(
    { surely: or(chosen.bounds.surely, both.bounds.surely), possibly: chosen.bounds.possibly },
    { surely: or(chosen.opposite.surely, neither.bounds.surely), possibly: chosen.opposite.possibly },
  );
}

function mergeSets(test: Truth, a: CodeSet, b: CodeSet): CodeSet {
  const codes = new Set([...a.members.keys(), ...b.members.keys()]);
  const members = [...codes].map((code) => [code, chooseBounds(test, memberOf(a, code), memberOf(b, code))] as const);
  return { kind: 'set', members: new Map(members), rest: chooseBounds(test, a.rest, b.rest) };
}

/** Lists that begin alike: what the one has more is there where it is taken. */
function mergeLists(test: Truth, a: CodeList, b: CodeList): CodeList {
  const differs = a.items.findIndex((item, i) => !isSameItem(item, b.items[i]));
  const common = differs < 0 ? a.items.length : differs;
  const where = ({ bounds }: Truth, { items }: CodeList): CodeList['items'] =>
    items.slice(common).map(({ code, there }) => ({ code, there: bothWays(and, [bounds, there]) }));
  return {
    kind: 'list',
    items: [...a.items.slice(0, common), ...where(test, a), ...where(truthNot(test), b)],
    ...((a.isOfSet ?? b.isOfSet) ? { isOfSet: true } : {}),
  };
}

function isSameItem(a: CodeList['items'][number], b: CodeList['items'][number] | undefined): boolean {
  if (b === undefined || a.code !== b.code) return false;
  return a === b || JSON.stringify(a.there) === JSON.stringify(b.there);
}

function chooseBounds(test: Truth, a: Bounds, b: Bounds): Bounds {
  if (formulaKey(a.surely) === formulaKey(b.surely) && formulaKey(a.possibly) === formulaKey(b.possibly)) return a;
  if (isExact(test.bounds) && isExact(test.opposite) && isExact(a) && isExact(b)) {
    const formula = choose(test.bounds.surely, test.opposite.surely, a.surely, b.surely);
    return { surely: formula, possibly: formula };
  }
  const taken = bothWays(or, [bothWays(and, [test.bounds, a]), bothWays(and, [test.opposite, b])]);
  return { surely: or(taken.surely, and(a.surely, b.surely)), possibly: taken.possibly };
}

/** `test ? a : b`; where one only adds to the other, the addition alone depends on the test. */
function choose(test: Formula, otherwise: Formula, a: Formula, b: Formula): Formula {
  const [inA, inB] = [alternatives(a), alternatives(b)];
  if ([...inB.keys()].every((key) => inA.has(key))) return or(b, and(test, without(inA, inB)));
  if ([...inA.keys()].every((key) => inB.has(key))) return or(a, and(otherwise, without(inB, inA)));
  return or(and(test, a), and(otherwise, b));
}

function alternatives(formula: Formula): ReadonlyMap<string, Formula> {
  if (formula.kind === 'constant' && !formula.value) return new Map();
  return new Map((formula.kind === 'or' ? formula.parts : [formula]).map((part) => [formulaKey(part), part]));
}

function without(all: ReadonlyMap<string, Formula>, some: ReadonlyMap<string, Formula>): Formula {
  return or(...[...all].flatMap(([key, part]) => (some.has(key) ? [] : [part])));
}

function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.kind === 'text' && b.kind === 'text') return a.text === b.text;
  if (a.kind === 'term' && b.kind === 'term') return JSON.stringify(a.term) === JSON.stringify(b.term);
  return a.kind === 'nothing' && b.kind === 'nothing';
}

/** A counter that the branches raise differently: what one adds and the other does not counts where it is taken. */
function mergeTerms(test: Formula, a: Term, b: Term): Value | null {
  const [left, right] = [countOf(a), countOf(b)];
  if (JSON.stringify(left.base) !== JSON.stringify(right.base)) return null;
  const [onlyA, both] = compareCounts(left.raised, right.raised);
  const [onlyB] = compareCounts(right.raised, left.raised);
  const conditional = [...onlyA.map((when) => and(test, when)), ...onlyB.map((when) => and(not(test), when))];
  const certain = both.filter((when) => when === TRUE).length;
  const counted = [...both.filter((when) => when !== TRUE), ...conditional];
  const start = addition(left.base ?? ZERO, { kind: 'number', value: certain });
  return { kind: 'term', term: counted.length === 0 ? start : addition(start, { kind: 'count', of: counted }) };
}

const ZERO: Term = { kind: 'number', value: 0 };

/** A term as what it was and the ones that were added to it, each under its condition. */
interface Count {
  readonly base: Term | null;
  readonly raised: readonly Formula[];
}

function countOf(term: Term): Count {
  if (term.kind === 'count') return { base: null, raised: term.of };
  if (term.kind === 'number' && Number.isInteger(term.value) && term.value >= 0 && term.value <= 50)
    return { base: null, raised: Array.from({ length: term.value }, () => TRUE) };
  if (term.kind !== 'arithmetic' || term.operator !== '+') return { base: term, raised: [] };
  const [left, right] = [countOf(term.left), countOf(term.right)];
  if (left.base !== null && right.base !== null) return { base: term, raised: [] };
  return { base: left.base ?? right.base, raised: [...left.raised, ...right.raised] };
}

/** The conditions that only the first has, and those that both have, as often as they have them. */
function compareCounts(
  all: readonly Formula[],
  others: readonly Formula[],
): readonly [only: readonly Formula[], both: readonly Formula[]] {
  const left = others.map(formulaKey);
  const [only, both]: [Formula[], Formula[]] = [[], []];
  for (const when of all) {
    const found = left.indexOf(formulaKey(when));
    if (found >= 0) left.splice(found, 1);
    (found >= 0 ? both : only).push(when);
  }
  return [only, both];
}

/** The sum of two terms, with counts joined and zeros left out. */
export function addition(a: Term, b: Term): Term {
  if (a.kind === 'number' && a.value === 0) return b;
  if (b.kind === 'number' && b.value === 0) return a;
  if (a.kind === 'number' && b.kind === 'number') return { kind: 'number', value: a.value + b.value };
  if (a.kind === 'count' && b.kind === 'count') return { kind: 'count', of: [...a.of, ...b.of] };
  return { kind: 'arithmetic', operator: '+', left: a, right: b };
}
