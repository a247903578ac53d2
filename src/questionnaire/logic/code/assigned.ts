import { FALSE, and, not, oneOf, or, present, variablesOf, filled, compare, number, variable } from '../formula';
import type { Bounds, Formula, Term } from '../formula';
import type { Variable } from '../../model';
import { termOf } from '../operations/conversions';
import { setOf } from './methods';
import {
  codeKey,
  compareTerms,
  memberOf,
  notIn,
  truth,
  truthAnd,
  truthNot,
  type CodeSet,
  type Form,
  type Truth,
  type Value,
} from '../values';

/** What a variable holds once the survey's code has set it. */
export type Assigned =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'text'; readonly text: string }
  /** No answer: of a box, that it is not ticked; whether it is 0 then or missing, is not said. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' };

/** One value that a variable may be given, and when it is that one. */
export interface Alternative {
  readonly variable: Variable;
  readonly value: Assigned;
  readonly when: Truth;
}

const UNKNOWN_VALUE: Assigned = { kind: 'unknown' };
const EMPTY: Assigned = { kind: 'empty' };

/** A value with what decides that it is this one: a choice is taken apart. */
export function alternatives(value: Value, when: Truth): readonly (readonly [Value, Truth])[] {
  if (value.kind !== 'choice') return [[value, when]];
  return [
    ...alternatives(value.then, truthAnd(when, value.test)),
    ...alternatives(value.otherwise, truthAnd(when, truthNot(value.test))),
  ];
}

/** What `target.set(value)` gives each variable of the target; what is not understood of it is `unknown`. */
export function assignedTo(target: Form, value: Value, when: Truth): readonly Alternative[] {
  const names = new Set(target.variables.map(({ name }) => name));
  // What is set where it held something else before: the data tell what came of it, not what it was.
  return givenTo(target, value, when).map((one) =>
    mentions([one.when.bounds.surely, one.when.bounds.possibly], names) ? { ...one, value: UNKNOWN_VALUE } : one,
  );
}

function givenTo(target: Form, value: Value, when: Truth): readonly Alternative[] {
  const { variables } = target;
  const [only, another] = variables;
  const boxes = variables.filter(({ type }) => type === 'flag');
  if (target.whole && boxes.length > 0 && boxes.length === variables.length)
    return alternatives(value, when).flatMap(([one, then]) => ticked(boxes, one, then));
  if (only === undefined || another !== undefined)
    return variables.map((one) => ({ variable: one, value: UNKNOWN_VALUE, when }));
  return alternatives(value, when).map(([one, then]) => ({ variable: only, value: single(only, one), when: then }));
}

/** Which boxes of a question are ticked once it is given a set of codes. */
function ticked(boxes: readonly Variable[], value: Value, when: Truth): readonly Alternative[] {
  const set = isEmpty(value) ? setOf({ kind: 'list', items: [] }) : setOf(value);
  const own = new Set(boxes.map(({ name }) => name));
  return boxes.flatMap((variable): readonly Alternative[] => {
    const there = set === null ? null : memberIn(set, variable, own);
    if (there === null) return [{ variable, value: UNKNOWN_VALUE, when }];
    const [isIn, isOut] = [truth(there), truth(notIn(there))];
    return [
      { variable, value: { kind: 'term', term: number(1) }, when: truthAnd(when, isIn) },
      { variable, value: EMPTY, when: truthAnd(when, isOut) },
    ];
  });
}

/** What is known of a box being among the codes; `null` where that goes by what the boxes held before. */
function memberIn(set: CodeSet, { rowCode }: Variable, own: ReadonlySet<string>): Bounds | null {
  const there = memberOf(set, codeKey(rowCode ?? ''));
  return mentions([there.surely, there.possibly], own) ? null : there;
}

const mentions = (formulas: readonly Formula[], names: ReadonlySet<string>): boolean =>
  formulas.some((formula) => variablesOf(formula).some((name) => names.has(name)));

const isEmpty = (value: Value): boolean =>
  value.kind === 'nothing' || (value.kind === 'text' && value.text.trim() === '');

function single(variable: Variable, value: Value): Assigned {
  if (isEmpty(value)) return EMPTY;
  if (variable.type === 'text') return value.kind === 'text' ? { kind: 'text', text: value.text } : UNKNOWN_VALUE;
  const term = termOf(value);
  // What it held before, which the data no longer tells.
  if (term === null || mentions([compare(term, '=', number(0))], new Set([variable.name]))) return UNKNOWN_VALUE;
  if (variable.type === 'flag' && term.kind === 'number' && term.value === 0) return EMPTY;
  return { kind: 'term', term };
}

/** That a variable holds something else than it was given; nobody, where that is not known. */
export function differsFrom({ name, type }: Variable, value: Assigned): Formula {
  switch (value.kind) {
    case 'unknown':
      return FALSE;
    case 'empty':
      return type === 'flag' ? oneOf(name, [1]) : type === 'text' ? filled(name) : present(name);
    case 'text':
      return not({ kind: 'textIs', name, text: value.text });
    case 'term':
      return and(isThere(value.term), not(compareTerms(variable(name), '=', value.term)));
  }
}

/** That a term has a value: what it is computed from is not missing. */
function isThere(term: Term): Formula {
  switch (term.kind) {
    case 'variable':
      return present(term.name);
    case 'arithmetic': {
      const there = and(isThere(term.left), isThere(term.right));
      return term.operator === '/' && term.right.kind !== 'number'
        ? and(there, compare(term.right, '<>', number(0)))
        : there;
    }
    case 'function':
      return isThere(term.of);
    case 'number':
    case 'sum':
    case 'count':
    case 'length':
      return and();
  }
}

/** When the variable may be ticked by what it is given. */
export function maybeTicked(given: readonly { readonly value: Assigned; readonly possibly: Formula }[]): Formula {
  return or(
    ...given.map(({ value, possibly }) => {
      switch (value.kind) {
        case 'term':
          return and(possibly, compareTerms(value.term, '=', number(1)));
        case 'unknown':
          return possibly;
        case 'text':
        case 'empty':
          return FALSE;
      }
    }),
  );
}
