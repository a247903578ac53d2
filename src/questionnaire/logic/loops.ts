import type { Expression, ForStatement } from 'acorn';

/** `for (name = start; name < bound; name++)`; `inclusive` for `<=`. */
export interface LoopHeader {
  readonly name: string;
  readonly start: Expression;
  readonly bound: Expression;
  readonly inclusive: boolean;
}

/** Reads the head of a counting loop; `null` for any other loop. */
export function readLoopHeader(node: ForStatement): LoopHeader | null {
  const { init, test, update } = node;
  if (test?.type !== 'BinaryExpression' || (test.operator !== '<' && test.operator !== '<=')) return null;
  if (update?.type !== 'UpdateExpression' || update.operator !== '++' || test.left.type !== 'Identifier') return null;
  const counter = readCounter(init);
  if (counter?.name !== test.left.name) return null;
  return { ...counter, bound: test.right, inclusive: test.operator === '<=' };
}

function readCounter(init: ForStatement['init']): { readonly name: string; readonly start: Expression } | null {
  if (init?.type === 'VariableDeclaration') {
    const [declared] = init.declarations;
    return declared?.id.type === 'Identifier' && declared.init
      ? { name: declared.id.name, start: declared.init }
      : null;
  }
  if (init?.type !== 'AssignmentExpression' || init.left.type !== 'Identifier') return null;
  return { name: init.left.name, start: init.right };
}

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
  return type === 'VariableDeclarator' ? id?.name : undefined;
}
