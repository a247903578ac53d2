import type { Node } from 'acorn';
import type { Context } from '../context';
import { arithmetic, remainder } from '../operations/arithmetic';
import { COMPARISONS, compareValues } from '../operations/comparisons';
import { codeOf, termOf } from '../operations/conversions';
import { addition, mergeValues } from '../operations/merge';
import { UNKNOWN, truthAnd, truthOr, type Value } from '../values';

/** `left operator right`; of one value or another, it is one result or another. What is not understood is noted. */
export function operate(operator: string, left: Value, right: Value, node: Node, context: Context): Value {
  if (left.kind === 'unknown' || right.kind === 'unknown') return UNKNOWN;
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
  }
  // Between statements, `&` and `|` say what `&&` and `||` say.
  if (left.kind === 'truth' && right.kind === 'truth') {
    if (operator === '&') return truthAnd(left, right);
    if (operator === '|') return truthOr(left, right);
  }
  // An answer is a text: with `+`, texts are joined.
  const joins = operator === '+' && (left.kind === 'form' || right.kind === 'form');
  const [a, b] = joins ? [null, null] : [termOf(left), termOf(right)];
  if (a !== null && b !== null) {
    switch (operator) {
      case '+':
        return { kind: 'term', term: addition(a, b) };
      case '-':
      case '*':
      case '/':
        return { kind: 'term', term: arithmetic(a, operator, b) };
      case '%':
        return { kind: 'term', term: remainder(a, b, context.scope) };
      default:
        break;
    }
  }
  return context.unknown(node, `the operator ${operator} is not understood here`);
}

/** Texts known now, one behind the other; `null` where one is known in the interview only. */
export function concatenate(values: readonly Value[]): Value | null {
  const codes = values.map(codeOf);
  return codes.includes(null) ? null : { kind: 'text', text: codes.join('') };
}
