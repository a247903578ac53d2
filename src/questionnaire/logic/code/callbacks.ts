import type { ArrowFunctionExpression, CallExpression, Expression, FunctionExpression, Node, Statement } from 'acorn';
import type { Context, Environment } from '../context';
import { and } from '../formula';
import { truthOf } from '../operations/conversions';
import { bothWays, exactly, isOut, truth, truthAnd, truthNot, truthOr, type CodeList, type Value } from '../values';

type Callback = ArrowFunctionExpression | FunctionExpression;
type Evaluate = (node: Expression, env: Environment, context: Context) => Value;

/** The function that a call is given to be called for each item, with the name of the item in it. */
export interface PerItem {
  readonly name: string;
  readonly callback: Callback;
}

/** `list.some((c) => …)`: its function; `null` for any other call, and for a function that looks at more than the item. */
export function perItem({ arguments: [callback, more] }: CallExpression): PerItem | null {
  if (more !== undefined) return null;
  if (callback?.type !== 'ArrowFunctionExpression' && callback?.type !== 'FunctionExpression') return null;
  const [item, another] = callback.params;
  return item?.type === 'Identifier' && another === undefined ? { name: item.name, callback } : null;
}

/** The items of a list, or of a set of which all is known; `null` for anything else. */
export function itemsOf(value: Value): CodeList | null {
  if (value.kind === 'list') return value;
  if (value.kind !== 'set' || !isOut(value.rest)) return null;
  return { kind: 'list', items: [...value.members].map(([code, there]) => ({ code, there })), isOfSet: true };
}

/** What a function says of each item of a list, taken together; `null` where it is none of these calls. */
export function callOverItems(
  node: CallExpression,
  env: Environment,
  context: Context,
  evaluate: Evaluate,
): Value | null {
  const { callee } = node;
  const each = perItem(node);
  const given = each === null ? null : valueOf(each.callback);
  if (each === null || given === null || callee.type !== 'MemberExpression' || callee.object.type === 'Super')
    return null;
  const method = callee.property.type === 'Identifier' && !callee.computed ? callee.property.name : '';
  if (!METHODS.has(method)) return null;
  const list = itemsOf(evaluate(callee.object, env, context));
  if (list === null) return null;
  const said = list.items.map(({ code, there }) => {
    const inside = new Map(env).set(each.name, { kind: 'text', text: code });
    return { code, there: truth(there), holds: truthOf(evaluate(given, inside, context)) };
  });
  switch (method) {
    case 'some':
      return truthOr(exactly({ kind: 'constant', value: false }), ...said.map((one) => truthAnd(one.there, one.holds)));
    case 'every':
      return truthAnd(
        exactly({ kind: 'constant', value: true }),
        ...said.map((one) => truthOr(truthNot(one.there), one.holds)),
      );
    default:
      return {
        ...list,
        items: said.map(({ code, there, holds }) => ({ code, there: bothWays(and, [there.bounds, holds.bounds]) })),
      };
  }
}

const METHODS: ReadonlySet<string> = new Set(['some', 'every', 'filter']);

/** The one expression that a function gives; `null` where it does more. */
function valueOf({ body }: Callback): Expression | null {
  if (body.type !== 'BlockStatement') return body;
  const [only, another] = body.body;
  return only?.type === 'ReturnStatement' && another === undefined ? (only.argument ?? null) : null;
}

/** What a function does for each item, as a statement; `null` where it may stop in its midst. */
export function doneBy({ body }: Callback): Statement | null {
  if (body.type !== 'BlockStatement')
    return { type: 'ExpressionStatement', expression: body, start: body.start, end: body.end };
  return hasReturn(body) ? null : body;
}

function hasReturn(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  if (Array.isArray(node)) return node.some(hasReturn);
  return (node as Node).type === 'ReturnStatement' || Object.values(node).some(hasReturn);
}
