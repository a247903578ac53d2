import { FALSE, and, formulaKey, not, or, type Formula, type Term } from './formula';
import { UNKNOWN, isExact, truthAnd, truthNot, truthOr, type Truth, type Value } from './values';

/** The value after `if (test) a else b`: both where they agree, a combination where there is one, else unknown. */
export function mergeValues(test: Truth, a: Value, b: Value): Value {
  const { surely } = test.bounds;
  if (isExact(test.bounds) && surely.kind === 'constant' && test.dropped === null) return surely.value ? a : b;
  if (sameValue(a, b)) return a;
  if (a.kind === 'truth' && b.kind === 'truth') return truthOr(truthAnd(test, a), truthAnd(truthNot(test), b));
  if (!isExact(test.bounds)) return UNKNOWN;
  if (a.kind === 'set' && b.kind === 'set') {
    const members = new Map<string, Formula>();
    for (const code of new Set([...a.members.keys(), ...b.members.keys()])) {
      members.set(code, choose(surely, a.members.get(code) ?? FALSE, b.members.get(code) ?? FALSE));
    }
    return { kind: 'set', members };
  }
  if (a.kind === 'term' && b.kind === 'term') return mergeTerms(surely, a.term, b.term);
  return UNKNOWN;
}

/** `test ? a : b`; where one only adds to the other, the addition alone depends on the test. */
function choose(test: Formula, a: Formula, b: Formula): Formula {
  const [inA, inB] = [alternatives(a), alternatives(b)];
  if ([...inB.keys()].every((key) => inA.has(key))) return or(b, and(test, without(inA, inB)));
  if ([...inA.keys()].every((key) => inB.has(key))) return or(a, and(not(test), without(inB, inA)));
  return or(and(test, a), and(not(test), b));
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

/** A counter that only one branch raises: the added ones count where that branch is taken. */
function mergeTerms(test: Formula, a: Term, b: Term): Value {
  const raised = added(b, a);
  if (raised !== null) return counted(b, test, raised);
  const raisedOther = added(a, b);
  return raisedOther === null ? UNKNOWN : counted(a, not(test), raisedOther);
}

function counted(base: Term, test: Formula, times: number): Value {
  return { kind: 'term', term: addition(base, { kind: 'count', of: Array.from({ length: times }, () => test) }) };
}

/** How many ones were added to `base` to get `term`; `null` if it came about otherwise. */
function added(base: Term, term: Term): number | null {
  if (base.kind === 'number' && term.kind === 'number') {
    const difference = term.value - base.value;
    return Number.isInteger(difference) && difference >= 0 && difference <= 50 ? difference : null;
  }
  if (term.kind !== 'arithmetic' || term.operator !== '+' || term.right.kind !== 'number') return null;
  if (JSON.stringify(term.left) === JSON.stringify(base))
    return Number.isInteger(term.right.value) && term.right.value >= 0 && term.right.value <= 50
      ? term.right.value
      : null;
  const inner = added(base, term.left);
  return inner === null ? null : inner + term.right.value;
}

/** The sum of two terms, with counts joined and zeros left out. */
export function addition(a: Term, b: Term): Term {
  if (a.kind === 'number' && a.value === 0) return b;
  if (b.kind === 'number' && b.value === 0) return a;
  if (a.kind === 'number' && b.kind === 'number') return { kind: 'number', value: a.value + b.value };
  if (a.kind === 'count' && b.kind === 'count') return { kind: 'count', of: [...a.of, ...b.of] };
  return { kind: 'arithmetic', operator: '+', left: a, right: b };
}
