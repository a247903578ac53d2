import type {
  BreakStatement,
  CallExpression,
  ContinueStatement,
  DoWhileStatement,
  Expression,
  ForInStatement,
  ForOfStatement,
  ForStatement,
  Node,
  Statement,
  WhileStatement,
} from 'acorn';
import { assignedNames } from './assignments';
import { doneBy, itemsOf, perItem } from './callbacks';
import type { Context, Environment } from '../context';
import { FALSE, compareNumbers, type Comparison, type Formula } from '../formula';
import { COMPARISONS } from '../operations/comparisons';
import { termOf, truthOf } from '../operations/conversions';
import { evaluate } from './expressions';
import { IN, OUT, UNKNOWN, exactly, truth, truthNot, truthOr, type CodeList, type Table, type Truth } from '../values';

/** Loops longer than this are not unrolled. */
const MAX_ROUNDS = 400;

/** Who has left a loop by `break`, and who has left this round of it, by that or by `continue`. */
export class Exits {
  broken: Truth = exactly(FALSE);
  left: Truth = this.broken;

  note({ type }: BreakStatement | ContinueStatement, who: Truth): void {
    this.left = truthOr(this.left, who);
    if (type === 'BreakStatement') this.broken = truthOr(this.broken, who);
  }

  get hasBroken(): boolean {
    const { possibly } = this.broken.bounds;
    return possibly.kind !== 'constant' || possibly.value;
  }
}

/** What a loop needs of the execution that it is part of. */
export interface LoopSteps {
  readonly context: Context;
  readonly exits: Exits;
  readonly statement: (node: Statement, env: Environment) => void;
  readonly where: (condition: Truth, env: Environment, then: (env: Environment) => void) => void;
  readonly loseTrack: (node: Node, env: Environment, reason: string) => void;
}

/** Ways to leave a loop beyond this are not followed: they multiply with each round. */
const MAX_WAYS = 200;

/** One round of a loop, for all who have not left it. */
function round(body: Statement, env: Environment, { exits, statement, where, loseTrack }: LoopSteps): void {
  exits.left = exits.broken;
  if (!exits.hasBroken) statement(body, env);
  else if (partsIn(exits.broken.bounds.surely) > MAX_WAYS)
    loseTrack(body, env, 'this loop may be left in too many ways');
  else where(truthNot(exits.broken), env, (branch) => statement(body, branch));
}

const partsIn = (formula: Formula): number => {
  if (formula.kind === 'not') return partsIn(formula.part);
  return formula.kind === 'and' || formula.kind === 'or'
    ? formula.parts.reduce((count, part) => count + partsIn(part), 0)
    : 1;
};

/** `for (name = start; name < bound; name++)`, in steps of any size, up or down. */
interface LoopHeader {
  readonly name: string;
  readonly start: Expression;
  readonly operator: Comparison;
  readonly bound: Expression;
  readonly step: number;
}

/** Reads the head of a counting loop; `null` for any other loop. */
function readLoopHeader(node: ForStatement): LoopHeader | null {
  const { init, test, update } = node;
  const counter = readCounter(init);
  if (counter === null || test?.type !== 'BinaryExpression') return null;
  const operator = COMPARISONS[test.operator];
  const step = stepOf(update, counter.name);
  if (operator === undefined || operator === '=' || step === null) return null;
  if (test.left.type !== 'Identifier' || test.left.name !== counter.name) return null;
  return { ...counter, operator, bound: test.right, step };
}

function readCounter(init: ForStatement['init']): { readonly name: string; readonly start: Expression } | null {
  if (init?.type === 'VariableDeclaration') {
    const [declared, another] = init.declarations;
    return declared?.id.type === 'Identifier' && declared.init && another === undefined
      ? { name: declared.id.name, start: declared.init }
      : null;
  }
  if (init?.type !== 'AssignmentExpression' || init.operator !== '=' || init.left.type !== 'Identifier') return null;
  return { name: init.left.name, start: init.right };
}

/** By how much the counter changes: `i++`, `i -= 2`, `i = i + 1`; `null` for anything else, and for no change. */
function stepOf(update: ForStatement['update'], name: string): number | null {
  if (update?.type === 'UpdateExpression')
    return update.argument.type !== 'Identifier' || update.argument.name !== name
      ? null
      : update.operator === '++'
        ? 1
        : -1;
  if (update?.type !== 'AssignmentExpression' || update.left.type !== 'Identifier' || update.left.name !== name)
    return null;
  const { operator, right } = update;
  if (operator === '+=' || operator === '-=') return signed(operator, right);
  const isSum = right.type === 'BinaryExpression' && (right.operator === '+' || right.operator === '-');
  return operator === '=' && isSum && right.left.type === 'Identifier' && right.left.name === name
    ? signed(right.operator, right.right)
    : null;
}

function signed(operator: string, by: Node): number | null {
  const { type, value } = by as Node & { readonly value?: unknown };
  if (type !== 'Literal' || typeof value !== 'number' || value <= 0) return null;
  return operator.startsWith('+') ? value : -value;
}

/** `while (test) …` and `do … while (test)`. */
export function runWhile(node: WhileStatement | DoWhileStatement, env: Environment, steps: LoopSteps): void {
  if (node.type === 'DoWhileStatement') round(node.body, env, steps);
  whileHolds(node, node.test, env, steps, (branch) => {
    round(node.body, branch, steps);
  });
}

/** Rounds that answers decide about, each within the one before, are not followed beyond this. */
const MAX_OPEN_ROUNDS = 20;
/** In whose rounds, which answers decide about, another loop stands: rounds within rounds multiply, and are not followed. */
const inOpenRounds = new WeakSet<Context>();
const HOW_OFTEN = 'how often this loop runs is only known in the interview';

/**
 * Rounds as long as a condition holds. Where answers decide whether there is another, it is run for those who go on:
 * among them, a counter stands at a number that is known, and so the end is.
 */
function whileHolds(
  node: Node,
  test: Expression,
  env: Environment,
  steps: LoopSteps,
  once: (env: Environment) => void,
  open = 0,
): void {
  for (let count = 0; count < MAX_ROUNDS; count += 1) {
    const goesOn = truthOf(evaluate(test, env, steps.context));
    const { surely, possibly } = goesOn.bounds;
    if (possibly.kind === 'constant' && !possibly.value) return;
    // Who has left some rounds does not go on: from there on, each of them counts for himself.
    if (steps.exits.hasBroken) break;
    if (surely.kind !== 'constant') {
      const { context } = steps;
      if (open >= MAX_OPEN_ROUNDS || (open === 0 && inOpenRounds.has(context))) break;
      inOpenRounds.add(context);
      try {
        steps.where(goesOn, env, (branch) => {
          once(branch);
          whileHolds(node, test, branch, steps, once, open + 1);
        });
      } finally {
        if (open === 0) inOpenRounds.delete(context);
      }
      return;
    }
    // Nothing is known of it.
    if (!surely.value) break;
    once(env);
  }
  steps.loseTrack(node, env, HOW_OFTEN);
}

/** `for (i = a; i < b; i++)`, over numbers or over the length of a list of codes. */
export function runFor(node: ForStatement, env: Environment, steps: LoopSteps): void {
  const header = readLoopHeader(node);
  const first = header === null ? null : termOf(evaluate(header.start, env, steps.context));
  if (header === null || first?.kind !== 'number') {
    if (header === null && node.test) runAsWhile(node, node.test, env, steps);
    else steps.loseTrack(node, env, 'this loop is not understood');
    return;
  }
  const { name, operator, bound, step } = header;
  const list = bound.type === 'MemberExpression' ? evaluate(bound.object, env, steps.context) : null;
  if (list?.kind === 'list' && operator === '<' && step === 1) {
    over(list, node, env, steps, (i, scope) => scope.set(name, { kind: 'index', list, position: i }), first.value);
    return;
  }
  const last = termOf(evaluate(bound, env, steps.context));
  if (last?.kind !== 'number') {
    steps.loseTrack(node, env, HOW_OFTEN);
    return;
  }
  if (assignedNames(node.body).includes(name)) {
    steps.loseTrack(node, env, 'this loop changes its counter');
    return;
  }
  let i = first.value;
  for (let count = 0; compareNumbers(i, operator, last.value); count += 1) {
    if (count > MAX_ROUNDS) {
      steps.loseTrack(node, env, HOW_OFTEN);
      return;
    }
    env.set(name, { kind: 'term', term: { kind: 'number', value: i } });
    round(node.body, env, steps);
    i += step;
  }
  // Where somebody has left it early, the counter stands elsewhere.
  env.set(name, steps.exits.hasBroken ? UNKNOWN : { kind: 'term', term: { kind: 'number', value: i } });
}

/** `for (k = 0; k < n && more; k++)`, whose head is no plain count. */
function runAsWhile(node: ForStatement, test: Expression, env: Environment, steps: LoopSteps): void {
  const { init, update } = node;
  const run = (part: Expression, where: Environment): void => {
    const { start, end } = part;
    steps.statement({ type: 'ExpressionStatement', expression: part, start, end }, where);
  };
  if (init?.type === 'VariableDeclaration') steps.statement(init, env);
  else if (init) run(init, env);
  whileHolds(node, test, env, steps, (branch) => {
    round(node.body, branch, steps);
    if (update) run(update, branch);
  });
}

export function runForEach(node: ForInStatement | ForOfStatement, env: Environment, steps: LoopSteps): void {
  const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]?.id : node.left;
  const right = evaluate(node.right, env, steps.context);
  const isOfKeys = right.kind === 'table' && node.type === 'ForInStatement';
  const list = isOfKeys ? keysOf(right) : right;
  if (target?.type !== 'Identifier' || list.kind !== 'list') {
    steps.loseTrack(node, env, 'this loop is not understood');
    return;
  }
  const { name } = target;
  over(list, node, env, steps, (i, scope) => {
    const code = list.items[i]?.code ?? '';
    scope.set(
      name,
      node.type === 'ForOfStatement' || isOfKeys ? { kind: 'text', text: code } : { kind: 'index', list, position: i },
    );
  });
}

const keysOf = ({ entries }: Table): CodeList => ({
  kind: 'list',
  items: [...entries.keys()].map((code) => ({ code, there: IN })),
});

/** `list.forEach(function (item) { … })`; whether it is such a call that can be followed. */
export function runForEachCall(node: CallExpression, env: Environment, steps: LoopSteps): boolean {
  const { callee } = node;
  const each = perItem(node);
  const body = each === null ? null : doneBy(each.callback);
  if (each === null || body === null || callee.type !== 'MemberExpression' || callee.object.type === 'Super')
    return false;
  if (callee.property.type !== 'Identifier' || callee.property.name !== 'forEach') return false;
  const { object } = callee;
  const list = steps.context.silently(() => itemsOf(evaluate(object, env, steps.context)));
  if (list === null || env.has(each.name)) return false;
  const bind = (i: number, scope: Environment): void => {
    scope.set(each.name, { kind: 'text', text: list.items[i]?.code ?? '' });
  };
  over(list, { type: 'ForOfStatement', body, start: node.start, end: node.end }, env, steps, bind);
  env.delete(each.name);
  return true;
}

function over(
  list: CodeList,
  node: Pick<ForStatement | ForInStatement | ForOfStatement, 'type' | 'body' | 'start' | 'end'>,
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
      round(node.body, branch, steps);
    });
  }
}
