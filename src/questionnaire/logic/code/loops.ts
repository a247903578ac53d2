import type { Expression, ForInStatement, ForOfStatement, ForStatement, Node, Statement } from 'acorn';
import { assignedNames } from './assignments';
import type { Context, Environment } from '../context';
import { termOf } from '../operations/conversions';
import { evaluate } from './expressions';
import { OUT, truth, type CodeList, type Truth } from '../values';

/** Loops longer than this are not unrolled. */
const MAX_ROUNDS = 400;

/** What a loop needs of the execution that it is part of. */
export interface LoopSteps {
  readonly context: Context;
  readonly statement: (node: Statement, env: Environment) => void;
  readonly where: (condition: Truth, env: Environment, then: (env: Environment) => void) => void;
  readonly loseTrack: (node: Node, env: Environment, reason: string) => void;
}

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

/** `for (i = a; i < b; i++)`, over numbers or over the length of a list of codes. */
export function runFor(node: ForStatement, env: Environment, steps: LoopSteps): void {
  const header = readLoopHeader(node);
  const first = header === null ? null : termOf(evaluate(header.start, env, steps.context));
  if (header === null || first?.kind !== 'number') {
    steps.loseTrack(node, env, 'this loop is not understood');
    return;
  }
  const { name, bound, inclusive } = header;
  const list = bound.type === 'MemberExpression' ? evaluate(bound.object, env, steps.context) : null;
  if (list?.kind === 'list' && !inclusive) {
    over(list, node, env, steps, (i, scope) => scope.set(name, { kind: 'index', list, position: i }), first.value);
    return;
  }
  const last = termOf(evaluate(bound, env, steps.context));
  if (last?.kind !== 'number' || last.value - first.value > MAX_ROUNDS) {
    steps.loseTrack(node, env, 'how often this loop runs is only known in the interview');
    return;
  }
  if (assignedNames(node.body).includes(name)) {
    steps.loseTrack(node, env, 'this loop changes its counter');
    return;
  }
  const end = inclusive ? last.value + 1 : last.value;
  for (let i = first.value; i < end; i += 1) {
    env.set(name, { kind: 'term', term: { kind: 'number', value: i } });
    steps.statement(node.body, env);
  }
  env.set(name, { kind: 'term', term: { kind: 'number', value: Math.max(end, first.value) } });
}

export function runForEach(node: ForInStatement | ForOfStatement, env: Environment, steps: LoopSteps): void {
  const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]?.id : node.left;
  const list = evaluate(node.right, env, steps.context);
  if (target?.type !== 'Identifier' || list.kind !== 'list') {
    steps.loseTrack(node, env, 'this loop is not understood');
    return;
  }
  const { name } = target;
  over(list, node, env, steps, (i, scope) => {
    const code = list.items[i]?.code ?? '';
    scope.set(
      name,
      node.type === 'ForOfStatement' ? { kind: 'text', text: code } : { kind: 'index', list, position: i },
    );
  });
}

function over(
  list: CodeList,
  node: ForStatement | ForInStatement | ForOfStatement,
  env: Environment,
  steps: LoopSteps,
  bind: (i: number, env: Environment) => void,
  from = 0,
): void {
  if (list.items.length > MAX_ROUNDS) {
    steps.loseTrack(node, env, 'this loop is too long');
    return;
  }
  for (let i = from; i < list.items.length; i += 1) {
    const there = truth(list.items[i]?.there ?? OUT);
    steps.where(there, env, (branch) => {
      bind(i, branch);
      steps.statement(node.body, branch);
    });
  }
}
