import type { BlockStatement, Node } from 'acorn';
import type { Environment } from '../context';

/** The names that a stretch of code may set. */
export function assignedNames(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(assignedNames);
  if (typeof node !== 'object' || node === null) return [];
  const own = assignedName(node);
  return [...(own === undefined ? [] : [own]), ...Object.values(node).flatMap(assignedNames)];
}

function assignedName(node: object): string | undefined {
  const { type, left, argument, id } = node as Readonly<Record<string, { readonly name?: string } | undefined>> & {
    readonly type?: unknown;
  };
  if (type === 'AssignmentExpression') return left?.name;
  if (type === 'UpdateExpression') return argument?.name;
  if (type === 'CallExpression') return changedCollection((node as { readonly callee?: unknown }).callee);
  return type === 'VariableDeclarator' ? id?.name : undefined;
}

const CHANGING: ReadonlySet<string> = new Set(
  'add remove delete clear push pop shift unshift splice sort reverse'.split(' '),
);

/** The list or set that a call changes: `s` of `s.add(…)`. */
function changedCollection(callee: unknown): string | undefined {
  const { type, object, property } = (callee ?? {}) as Readonly<
    Record<string, { readonly name?: string } | undefined>
  > & { readonly type?: unknown };
  return type === 'MemberExpression' && CHANGING.has(property?.name ?? '') ? object?.name : undefined;
}

/** Whether code that is not followed may set an answer: by `set`, or by a function of the survey's own. */
export function maySet(node: unknown, isDefined: (name: string) => boolean): boolean {
  if (Array.isArray(node)) return node.some((one) => maySet(one, isDefined));
  if (typeof node !== 'object' || node === null) return false;
  const { type, property, callee } = node as Readonly<Record<string, { readonly name?: string } | undefined>> & {
    readonly type?: unknown;
  };
  if (type === 'MemberExpression' && property?.name === 'set') return true;
  if (type === 'CallExpression' && callee?.name !== undefined && isDefined(callee.name)) return true;
  return Object.values(node).some((part) => maySet(part, isDefined));
}

/** Whether a call of the kind `list.push(…)` changes what a name of the code stands for. */
export function changesLocal(callee: Node, env: Environment): boolean {
  const { type, object, name } = callee as Node & { readonly object?: Node; readonly name?: string };
  if (type === 'Identifier') return env.has(name ?? '');
  return type === 'MemberExpression' && object !== undefined && changesLocal(object, env);
}

/** Whether the block declares a name of its own that means something else outside. */
export function shadows({ body }: BlockStatement, env: Environment): boolean {
  return body.some(
    (statement) =>
      statement.type === 'VariableDeclaration' &&
      statement.kind !== 'var' &&
      statement.declarations.some(({ id }) => id.type === 'Identifier' && env.has(id.name)),
  );
}
