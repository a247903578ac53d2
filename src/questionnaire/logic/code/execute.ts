import type {
  AssignmentExpression,
  CallExpression,
  Node,
  ParenthesizedExpression,
  Program,
  Statement,
  UpdateExpression,
} from 'acorn';
import type { Context, Environment } from '../context';
import { truthOf } from '../operations/conversions';
import { evaluate } from './expressions';
import { FALSE, TRUE } from '../formula';
import {
  ASSIGNMENT,
  assignedAnswer,
  raisesError,
  setsElsewhere,
  wordsError,
  type Effect,
  type IsEffect,
} from './effects';
import { changeCollection, leftBehind, noteHabits } from './cutCode';
import { saysNothing } from '../functionTable';
import { findFunction } from './functions';
import { CUT } from './javascript';
import { assignedNames, changesLocal, maySet, shadows } from './assignments';
import { assign, choiceIn, step } from './locals';
import { Exits, runFor, runForEach, runForEachCall, runWhile, type LoopSteps } from './loops';
import { mergeValues } from '../operations/merge';
import { asBranches } from './switches';
import {
  type Truth,
  type Value,
  NOTHING,
  UNKNOWN,
  exactly,
  truthAnd,
  truthNot,
  truthOr,
  unknownTruth,
} from '../values';

const always = exactly(TRUE);
const never = exactly(FALSE);
const nothing = (): void => undefined;

/** Runs statements for all respondents at once: variables hold values, branches hold conditions. */
export class Execution {
  readonly effects: Effect[] = [];
  readonly #returned: { readonly when: Truth; readonly value: Value }[] = [];
  /** Under which condition the next statement is reached. */
  #alive: Truth = always;
  /** What conditions have done to sets so far: where code is cut off, the rest of it is taken to go on in this way. */
  readonly #habits = { adds: false, removes: false };
  /** The loops that the next statement is in, the inner one last. */
  readonly #loops: Exits[] = [];

  constructor(
    readonly context: Context,
    readonly isEffect: IsEffect,
  ) {}

  run(program: Program, env: Environment): void {
    for (const statement of program.body) {
      if (statement.type === 'ImportDeclaration' || statement.type.startsWith('Export'))
        this.context.unknown(statement, 'modules are not understood');
      else this.#statement(statement as Statement, env);
    }
  }

  runBody(body: readonly Statement[], env: Environment): void {
    for (const statement of body) this.#statement(statement, env);
  }

  /** The value of a condition: the expression it ends in, or what it returns. Code without statements says nothing. */
  valueOf(program: Program): Value {
    const env: Environment = new Map();
    const last = program.body.at(-1);
    if (last === undefined) return always;
    if (last.type !== 'ExpressionStatement') {
      this.run(program, env);
      // Without a `return`, what such code comes to is the last expression on the way taken.
      return this.#returned.length > 0
        ? this.result()
        : this.context.unknown(last, 'what this code comes to is not understood');
    }
    this.run({ ...program, body: program.body.slice(0, -1) }, env);
    return evaluate(last.expression, env, this.context);
  }

  /** What was returned; nothing where the end may be reached without. */
  result(): Value {
    const last = this.#returned.at(-1);
    const { possibly } = this.#alive.bounds;
    // Where all ways return, the last one is taken by whoever took no other.
    const sure = last !== undefined && possibly.kind === 'constant' && !possibly.value;
    const others = sure ? this.#returned.slice(0, -1) : this.#returned;
    return others.reduceRight((rest, { when, value }) => mergeValues(when, value, rest), sure ? last.value : NOTHING);
  }

  #statement(node: Statement, env: Environment): void {
    switch (node.type) {
      case 'EmptyStatement':
      case 'FunctionDeclaration':
        return;
      case 'BlockStatement':
        if (shadows(node, env)) this.context.lose(node, 'a name means something else inside this block');
        this.#sequence(node.body, env);
        return;
      case 'VariableDeclaration':
        for (const declared of node.declarations) {
          if (declared.id.type === 'Identifier')
            env.set(declared.id.name, declared.init ? evaluate(declared.init, env, this.context) : NOTHING);
          else this.context.unknown(declared, 'this declaration is not understood');
        }
        return;
      case 'ExpressionStatement':
        this.#expression(node.expression, env);
        return;
      case 'IfStatement': {
        const test = truthOf(evaluate(node.test, env, this.context));
        this.#branch(
          test,
          env,
          (branch) => this.#statement(node.consequent, branch),
          (branch) => {
            if (node.alternate) this.#statement(node.alternate, branch);
          },
        );
        return;
      }
      case 'SwitchStatement': {
        const branches = asBranches(node);
        if (branches === null) this.#loseTrack(node, env, 'this switch is no choice of one branch');
        else this.#statement(branches, env);
        return;
      }
      case 'ForStatement':
        this.#inLoop((steps) => runFor(node, env, steps));
        return;
      case 'ForInStatement':
      case 'ForOfStatement':
        this.#inLoop((steps) => runForEach(node, env, steps));
        return;
      case 'WhileStatement':
      case 'DoWhileStatement':
        this.#inLoop((steps) => runWhile(node, env, steps));
        return;
      case 'BreakStatement':
      case 'ContinueStatement': {
        const loop = this.#loops.at(-1);
        if (loop === undefined || node.label) this.context.lose(node, 'where this leads to is not understood');
        else loop.note(node, this.#alive);
        return;
      }
      case 'ReturnStatement':
        this.#returned.push({
          when: this.#alive,
          value: node.argument ? evaluate(node.argument, env, this.context) : NOTHING,
        });
        this.#alive = never;
        return;
      default:
        this.#loseTrack(node, env, `${node.type} is not understood`);
    }
  }

  #branch(
    condition: Truth,
    env: Environment,
    then: (env: Environment) => void,
    otherwise: (env: Environment) => void,
  ): void {
    const test = condition;
    const { surely, possibly } = test.bounds;
    if (surely.kind === 'constant' && possibly.kind === 'constant' && surely.value === possibly.value) {
      (surely.value ? then : otherwise)(env);
      return;
    }
    const before = this.#alive;
    const returned = this.#returned.length;
    const [envThen, envElse] = [new Map(env), new Map(env)];
    this.#alive = truthAnd(before, test);
    then(envThen);
    const aliveThen = this.#alive;
    this.#alive = truthAnd(before, truthNot(test));
    otherwise(envElse);
    noteHabits(env, [envThen, envElse], this.#habits);
    this.#alive = truthOr(aliveThen, this.#alive);
    for (const name of new Set([...envThen.keys(), ...envElse.keys()])) {
      const [a, b] = [envThen.get(name) ?? NOTHING, envElse.get(name) ?? NOTHING];
      env.set(name, a === b ? a : mergeValues(test, a, b));
    }
    // Where neither branch returned, all go on: the join would only say so at length.
    if (this.#returned.length === returned) this.#alive = before;
  }

  #expression(node: Node, env: Environment): void {
    if (node.type === 'AssignmentExpression') {
      assign(node as AssignmentExpression, env, this.context);
      return;
    }
    if (node.type === 'UpdateExpression') {
      step(node as UpdateExpression, env, this.context);
      return;
    }
    if (node.type === 'CallExpression') {
      this.#call(node as CallExpression, env);
      return;
    }
    if (node.type === 'SequenceExpression') {
      for (const part of (node as Node & { expressions: Node[] }).expressions) this.#expression(part, env);
      return;
    }
    if (node.type === 'ParenthesizedExpression') {
      this.#expression((node as ParenthesizedExpression).expression, env);
      return;
    }
    const choice = choiceIn(node);
    if (choice !== null) {
      const taking = (part: Node | null) => (branch: Environment) => {
        if (part !== null) this.#expression(part, branch);
      };
      const test = truthOf(evaluate(choice.test, env, this.context));
      this.#branch(test, env, taking(choice.then), taking(choice.otherwise));
      return;
    }
    if (node.type !== 'Literal' && node.type !== 'Identifier')
      this.context.lose(node, `${node.type} is not understood`);
  }

  #call(node: CallExpression, env: Environment): void {
    if (node.callee.type !== 'Identifier') {
      if (this.#forEach(node, env)) return;
      if (changeCollection(node, env, this.context) || setsElsewhere(node, env, this.context)) return;
      const assigned = assignedAnswer(node, env, this.context, this.#alive);
      if (assigned !== null) {
        this.effects.push({ name: ASSIGNMENT, args: assigned, when: this.#alive, node });
        return;
      }
      if (changesLocal(node.callee, env)) this.context.lose(node, 'what this changes in a list or set is not followed');
      else this.context.unknown(node, 'what this changes in the interview is not known');
      return;
    }
    const { name } = node.callee;
    if (name === CUT) {
      this.#cut(node, env);
      return;
    }
    if (wordsError(name) || saysNothing(name)) return;
    if (raisesError(name) && this.isEffect(name)) {
      // How an error is worded says nothing about the data.
      const args = this.context.silently(() => node.arguments.map((argument) => evaluate(argument, env, this.context)));
      this.effects.push({ name, args, when: this.#alive, node });
      return;
    }
    const args = node.arguments.map((argument) => evaluate(argument, env, this.context));
    if (this.isEffect(name)) {
      this.effects.push({ name, args, when: this.#alive, node });
      return;
    }
    const called = this.context.within(node, name, () => runFunction(this.context, name, args, this.isEffect));
    if (called === null || called.kind === 'failed') {
      this.context.unknown(node, called === null ? `${name}() calls itself` : called.reason, [name]);
      return;
    }
    for (const effect of called.execution.effects)
      this.effects.push({ ...effect, when: truthAnd(this.#alive, effect.when), node });
  }

  /** `list.forEach(…)`. What a function of its own changes when something else calls it is not followed. */
  #forEach(node: CallExpression, env: Environment): boolean {
    const hasFunction = node.arguments.some(({ type }) => /Function/.test(type));
    if (!hasFunction) return false;
    let isRun = false;
    this.#inLoop((steps) => (isRun = runForEachCall(node, env, steps)));
    if (!isRun) this.#loseTrack(node, env, 'what this changes in the interview is not known');
    return true;
  }

  /** The code is cut off here: what its sets have is known in part, and so is what it gives. */
  #cut(node: Node, env: Environment): void {
    this.context.unknown(node, 'its definition is cut off in the export');
    const value = leftBehind(env, this.#habits);
    this.#returned.push({ when: this.#alive, value });
    this.#alive = never;
  }

  /** Statements one after the other, each for those who have not left the loop around them. */
  #sequence(statements: readonly Statement[], env: Environment): void {
    const loop = this.#loops.at(-1);
    for (const [i, statement] of statements.entries()) {
      const before = loop?.left;
      this.#statement(statement, env);
      if (loop === undefined || loop.left === before) continue;
      this.#branch(truthNot(loop.left), env, (branch) => this.#sequence(statements.slice(i + 1), branch), nothing);
      return;
    }
  }

  #inLoop(run: (steps: LoopSteps) => void): void {
    const exits = new Exits();
    this.#loops.push(exits);
    run(this.#loopSteps(exits));
    this.#loops.pop();
  }

  #loopSteps(exits: Exits): LoopSteps {
    return {
      context: this.context,
      exits,
      statement: (node, env) => this.#statement(node, env),
      where: (condition, env, then) => this.#branch(condition, env, then, nothing),
      loseTrack: (node, env, reason) => this.#loseTrack(node, env, reason),
    };
  }

  /** After a statement that is not understood, nothing is known of what it may set, nor whether the next is reached. */
  #loseTrack(node: Node, env: Environment, reason: string): void {
    for (const name of assignedNames(node)) env.set(name, UNKNOWN);
    this.context.unknown(node, reason);
    this.#alive = truthAnd(this.#alive, unknownTruth);
    if (maySet(node, (called) => findFunction(this.context.scope, called).kind !== 'failed'))
      this.effects.push({ name: ASSIGNMENT, args: [UNKNOWN, UNKNOWN], when: this.#alive, node });
    this.#returned.push({ when: this.#alive, value: UNKNOWN });
  }
}

type FunctionRun =
  { readonly kind: 'run'; readonly execution: Execution } | { readonly kind: 'failed'; readonly reason: string };

/** Runs a function of the survey with the given arguments. */
export function runFunction(context: Context, name: string, args: readonly Value[], isEffect: IsEffect): FunctionRun {
  const found = findFunction(context.scope, name);
  if (found.kind === 'failed') return found;
  const { declaration } = found;
  const env: Environment = new Map(
    declaration.params.flatMap((parameter, i) =>
      parameter.type === 'Identifier' ? [[parameter.name, args[i] ?? NOTHING] as const] : [],
    ),
  );
  const execution = new Execution(context, isEffect);
  execution.runBody(declaration.body.body, env);
  return { kind: 'run', execution };
}
