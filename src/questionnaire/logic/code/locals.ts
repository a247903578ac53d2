import type {
  AssignmentExpression,
  ConditionalExpression,
  Expression,
  LogicalExpression,
  Node,
  UpdateExpression,
} from 'acorn';
import type { Context, Environment } from '../context';
import { termOf } from '../operations/conversions';
import { addition } from '../operations/merge';
import { UNKNOWN } from '../values';
import { evaluate } from './expressions';

/** `name = value`, `name += value`. */
export function assign(node: AssignmentExpression, env: Environment, context: Context): void {
  if (node.left.type !== 'Identifier') {
    context.lose(node, 'this assignment is not understood');
    return;
  }
  const { name } = node.left;
  const value = evaluate(node.right, env, context);
  if (node.operator === '=') {
    env.set(name, value);
    return;
  }
  const [left, right] = [termOf(env.get(name) ?? UNKNOWN), termOf(value)];
  env.set(
    name,
    node.operator === '+=' && left !== null && right !== null ? { kind: 'term', term: addition(left, right) } : UNKNOWN,
  );
}

/** `name++`, `name--`. */
export function step({ argument, operator }: UpdateExpression, env: Environment): void {
  const name = argument.type === 'Identifier' ? argument.name : '';
  const term = termOf(env.get(name) ?? UNKNOWN);
  const by = { kind: 'number', value: operator === '++' ? 1 : -1 } as const;
  env.set(name, term === null ? UNKNOWN : { kind: 'term', term: addition(term, by) });
}

/** An expression that runs one part or another: `test && part`, `test || part`, `test ? part : other`. */
export function choiceIn(
  node: Node,
): { readonly test: Expression; readonly then: Expression | null; readonly otherwise: Expression | null } | null {
  if (node.type === 'ConditionalExpression') {
    const { test, consequent, alternate } = node as ConditionalExpression;
    return { test, then: consequent, otherwise: alternate };
  }
  if (node.type !== 'LogicalExpression') return null;
  const { left, operator, right } = node as LogicalExpression;
  return operator === '&&'
    ? { test: left, then: right, otherwise: null }
    : { test: left, then: null, otherwise: right };
}
