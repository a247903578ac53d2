import type { Node } from 'acorn';
import type { Context } from '../context';
import { arithmetic, remainder } from '../operations/arithmetic';
import { COMPARISONS, compareValues } from '../operations/comparisons';
import { codeOf, termOf } from '../operations/conversions';
import { addition, mergeValues } from '../operations/merge';
import { FALSE, and, oneOf, or, present, variable, type Formula, type Term } from '../formula';
import type { Scope } from '../scope';
import { MISSING, UNKNOWN, exactly, isExact, isMissing, truthAnd, truthOr, type Form, type Value } from '../values';

/** `left operator right`; of one value or another, it is one result or another. What is not understood is noted. */
export function operate(operator: string, left: Value, right: Value, node: Node, context: Context): Value {
  if (left.kind === 'unknown' || right.kind === 'unknown') return UNKNOWN;
  if (operator === '+' && (isMissing(left) || isMissing(right))) return MISSING;
  const comparison = COMPARISONS[operator];
  if (comparison !== undefined) {
    return (
      compareValues(left, comparison, right, context) ??
      context.unknown(node, 'these two cannot be compared in the data')
    );
  }
  if (left.kind === 'choice') {
    const of = (value: Value): Value => operate(operator, value, right, node, context);
    return mergeValues(left.test, of(left.then), of(left.otherwise));
  }
  if (right.kind === 'choice') {
    const of = (value: Value): Value => operate(operator, left, value, node, context);
    return mergeValues(right.test, of(right.then), of(right.otherwise));
  }
  if (operator === '+') {
    const joined = left.kind === 'text' || right.kind === 'text' ? concatenate([left, right]) : null;
    if (joined !== null) return joined;
    const [a, b] = [left, right].map((value) => (value.kind === 'form' ? byAnswer(value) : value));
    const isName = (left.kind === 'text') !== (right.kind === 'text');
    if (isName && a && b && (a !== left || b !== right)) return operate(operator, a, b, node, context);
  }
  // Between statements, `&` and `|` say what `&&` and `||` say.
  if (left.kind === 'truth' && right.kind === 'truth') {
    if (operator === '&') return truthAnd(left, right);
    if (operator === '|') return truthOr(left, right);
  }
  if (operator === '+' || operator === '-') {
    const [a, b] = [asNumber(left), asNumber(right)];
    if (a !== left || b !== right) return operate(operator, a, b, node, context);
  }
  // An answer is a text: with `+`, texts are joined.
  const joins = operator === '+' && (left.kind === 'form' || right.kind === 'form');
  const [a, b] = joins ? [null, null] : [termOf(left), termOf(right)];
  if (a !== null && b !== null) {
    switch (operator) {
      case '+':
        return (
          sumOfRows(left, right, context.scope) ?? { kind: 'term', term: addition(a, b), ...thereWith(left, right) }
        );
      case '-':
      case '*':
      case '/':
        return { kind: 'term', term: arithmetic(a, operator, b), ...thereWith(left, right) };
      case '%':
        return { kind: 'term', term: remainder(a, b, context.scope), ...thereWith(left, right) };
      default:
        break;
    }
  }
  return context.unknown(node, `the operator ${operator} is not understood here`);
}

/** A statement counts 1 where it holds; what is said of no answer as well, `none('1')`, would count 0 for nobody's. */
function asNumber(value: Value): Value {
  return value.kind === 'truth' && isExact(value.bounds) && value.whenMissing === 'fails'
    ? { kind: 'term', term: { kind: 'count', of: [value.bounds.surely] } }
    : value;
}

/** Texts known now, one behind the other; `null` where one is known in the interview only. */
export function concatenate(values: readonly Value[]): Value | null {
  const codes = values.map(codeOf);
  return codes.includes(null) ? null : { kind: 'text', text: codes.join('') };
}

/** A name that goes on with an answer, `"Q_" + f('P').get()`, is one name or another. */
const MAX_NAMES = 15;

/** The code of a form as the texts that it may be, missing where it has none; `null` where it holds no codes, or too many. */
function byAnswer({ variables }: Form): Value | null {
  const [only, another] = variables;
  if (only?.type !== 'coded' || another !== undefined || only.answers.length > MAX_NAMES) return null;
  return only.answers.reduceRight<Value>((rest, { code, value }) => {
    const is = value === null ? FALSE : oneOf(only.name, [value]);
    return { kind: 'choice', test: exactly(is), then: { kind: 'text', text: code }, otherwise: rest };
  }, MISSING);
}

/**
 * Rows of one question, added up, of which a mask may have left some out: those count nothing, as long as there are
 * others. `null` for anything else, where a missing operand is missing.
 */
function sumOfRows(left: Value, right: Value, scope: Scope): Value | null {
  const terms = [left, right].flatMap((value): readonly (Term | null)[] => {
    const term = termOf(value);
    return term?.kind === 'sum' && value.kind === 'term' && value.there !== undefined ? term.terms : [term];
  });
  const names = terms.flatMap((term) => (term?.kind === 'variable' ? [term.name] : []));
  const [question, another] = new Set(names.map((name) => scope.variable(name)?.question));
  if (names.length < terms.length || question === undefined || another !== undefined) return null;
  if (question.kind !== 'numeric' || (question.mask === null && question.columnMask === null)) return null;
  return {
    kind: 'term',
    term: { kind: 'sum', terms: names.map((name) => variable(name)) },
    there: or(...names.map(present)),
  };
}

/** What is computed from such a sum is there where the sum is. */
function thereWith(...values: readonly Value[]): { readonly there?: Formula } {
  const known = values.flatMap((value) =>
    value.kind === 'term' && value.term.kind !== 'count' ? (value.there ?? []) : [],
  );
  return known.length === 0 ? {} : { there: and(...known) };
}
