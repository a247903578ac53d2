import { and, not, or, type Formula, type Term } from './formula';
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
      const [inA, inB] = [a.members.get(code), b.members.get(code)];
      members.set(
        code,
        or(inA === undefined ? or() : and(surely, inA), inB === undefined ? or() : and(not(surely), inB)),
      );
    }
    return { kind: 'set', members };
  }
  if (a.kind === 'term' && b.kind === 'term') return mergeTerms(surely, a.term, b.term);
  return UNKNOWN;
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
