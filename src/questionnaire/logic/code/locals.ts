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
import { UNKNOWN, type Value } from '../values';
import { evaluate } from './expressions';
import { operate } from './operators';

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
  env.set(name, operate(node.operator.slice(0, -1), env.get(name) ?? UNKNOWN, value, node, context));
}

/** `name++`, `name--`. */
export function step(node: UpdateExpression, env: Environment, context: Context): void {
  const name = node.argument.type === 'Identifier' ? node.argument.name : '';
  const value = env.get(name) ?? UNKNOWN;
  const term = termOf(value);
  const by: Value = { kind: 'term', term: { kind: 'number', value: node.operator === '++' ? 1 : -1 } };
  env.set(name, operate('+', term === null ? value : { kind: 'term', term }, by, node, context));
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
