import type { Expression } from 'acorn';
import type { Logic, Question } from '../model';
import { Context, type DroppedReference, type MissingOperand, type UnresolvedPart } from './context';
import { ASSIGNMENT, raisesError } from './code/effects';
import { Execution } from './code/execute';
import { callSurveyFunction } from './code/surveyFunction';
import { codeOf, termOf, truthOf } from './operations/conversions';
import { evaluate } from './code/expressions';
import { FALSE, TRUE, and, not, type Bounds, type Formula, type Term } from './formula';
import { assignmentsOf, type Assignment } from './code/lastAssigned';
import { parseCode, spanWithin } from './code/javascript';
import { setOf } from './code/methods';
import { resolveRouting } from './routing/routingMeaning';
import type { Scope } from './scope';
import type { Span } from '../model';
import { type CodeSet, type Value, isExact, isExactSet, unknownTruth } from './values';

/** What a piece of logic leaves to report. */
interface Notes {
  readonly unresolved: readonly UnresolvedPart[];
  readonly dropped: readonly DroppedReference[];
}

export interface ResolvedCondition extends Notes {
  readonly bounds: Bounds;
  /** It asks whether the survey runs as a test. */
  readonly testMode: boolean;
  /** It asks about a variable of the survey system. */
  readonly platform: boolean;
}

/** Which rows or answers are in a set; `null` where the set is not understood. */
export interface ResolvedRows extends Notes {
  readonly set: CodeSet | null;
}

/** Whether a column of a grid is asked, or which of its rows are: a column mask says the one or the other. */
export type ResolvedColumn =
  ({ readonly kind: 'condition' } & ResolvedCondition) | ({ readonly kind: 'rows' } & ResolvedRows);

/** A message that the survey shows when a condition holds: accepted data never fulfils it. */
export interface ValidationRule {
  /** Any of these raises it: one condition a round where the code loops over rows. */
  readonly when: readonly Formula[];
  readonly message: string;
  readonly span: Span;
}

/** A call of one of the survey library's ready-made validations. Arguments that are not literals are `null`. */
export interface ValidationCall {
  readonly name: string;
  readonly args: readonly (string | null)[];
  /** What the arguments are as numbers, where they are. */
  readonly values: readonly (Term | null)[];
  readonly when: Formula;
  readonly span: Span;
  readonly text: string;
}

export interface ResolvedValidation extends Notes {
  readonly rules: readonly ValidationRule[];
  readonly assignments: readonly Assignment[];
  readonly calls: readonly ValidationCall[];
  /** All that the code does is known. */
  readonly understood: boolean;
}

/**
 * Resolves a condition (of asking, of screening out). `current` is the question it belongs to, or what it is in one
 * iteration of its loop.
 */
export function resolveCondition(
  logic: Logic,
  scope: Scope,
  current: Question,
  missing: MissingOperand = 'unmet',
): ResolvedCondition {
  const context = contextFor(logic, scope, current, missing);
  return conditionOf(valueOfLogic(logic, context), context);
}

function valueOfLogic(logic: Logic, context: Context): Value {
  if (logic.cut === true) {
    context.unresolved.push(failedPart(logic, 'it is cut off in the export', 0));
    return { kind: 'unknown' };
  }
  return logic.syntax === 'routing' ? resolveRouting(logic, context) : valueOfCode(logic, context);
}

function conditionOf(value: Value, context: Context): ResolvedCondition {
  const { bounds } = context.lost ? unknownTruth : truthOf(value);
  const exact = isExact(bounds);
  if (!exact && context.unresolved.length === 0) noteWhole(context, context.dropped);
  return {
    bounds,
    testMode: context.usesTestMode,
    platform: context.usesPlatform,
    unresolved: exact ? [] : distinctParts(context.unresolved),
    dropped: context.dropped,
  };
}

/** Resolves a mask to what is known of each row that it may offer. */
export function resolveRows(logic: Logic, scope: Scope, current: Question): ResolvedRows {
  const context = contextFor(logic, scope, current);
  return rowsOf(logic.syntax === 'routing' ? { kind: 'unknown' } : valueOfLogic(logic, context), context);
}

function rowsOf(value: Value, context: Context): ResolvedRows {
  const set = value.kind === 'undefined' || context.lost ? null : setOf(value);
  const exact = set !== null && isExactSet(set);
  if (!exact && context.unresolved.length === 0) noteWhole(context, context.dropped);
  return { set, unresolved: exact ? [] : distinctParts(context.unresolved), dropped: context.dropped };
}

/** Resolves a column mask, which is a condition on the column or the set of its rows. */
export function resolveColumn(logic: Logic, scope: Scope, current: Question): ResolvedColumn {
  const context = contextFor(logic, scope, current);
  const value = valueOfLogic(logic, context);
  return value.kind === 'set' || value.kind === 'list' || value.kind === 'form'
    ? { kind: 'rows', ...rowsOf(value, context) }
    : { kind: 'condition', ...conditionOf(value, context) };
}

/** Whether a condition is nothing but `false`: then the question was taken out of the survey. */
export function isLiterallyFalse(logic: Logic): boolean {
  if (logic.syntax !== 'javascript') return false;
  const parsed = parseCode(logic.text);
  const last = parsed.kind === 'parsed' ? parsed.program.body.at(-1) : undefined;
  return last?.type === 'ExpressionStatement' && saysFalse(last.expression);
}

/** `false`, also as a part that decides all by itself: `false && …`. */
function saysFalse(node: Expression): boolean {
  if (node.type === 'ParenthesizedExpression') return saysFalse(node.expression);
  if (node.type === 'LogicalExpression') {
    const [left, right] = [saysFalse(node.left), saysFalse(node.right)];
    return node.operator === '&&' ? left || right : node.operator === '||' && left && right;
  }
  return node.type === 'Literal' && node.value === false;
}

/**
 * Resolves validation code to the rules it enforces. What a rule needs to be certain of is taken as its condition;
 * parts that are not understood are reported and enforce nothing.
 */
export function resolveValidation(
  logic: Logic,
  scope: Scope,
  current: Question,
  isLibraryCheck: (name: string) => boolean,
): ResolvedValidation {
  const context = contextFor(logic, scope, current);
  const parsed = parseCode(logic.text);
  if (parsed.kind === 'failed') {
    return {
      rules: [],
      calls: [],
      assignments: [],
      understood: false,
      dropped: [],
      unresolved: [failedPart(logic, parsed.reason, parsed.offset)],
    };
  }
  const execution = new Execution(context, (name) => raisesError(name) || isLibraryCheck(name));
  execution.run(parsed.program, new Map());
  const rules: ValidationRule[] = [];
  const calls: ValidationCall[] = [];
  const assignments = assignmentsOf(execution.effects, (start, end) => spanWithin(logic, start, end)).map(
    // Whatever comes after a change that is not followed, its value is not known.
    (one): Assignment => (context.lost ? { ...one, when: FALSE, value: { kind: 'unknown' } } : one),
  );
  for (const { name, args, when, node } of execution.effects) {
    if (name === ASSIGNMENT) continue;
    const span = spanWithin(logic, node.start, node.end);
    const text = logic.text.slice(node.start, node.end);
    if (!isExact(when.bounds) && context.unresolved.length === 0) {
      const reason =
        context.dropped.length > 0
          ? 'whether this is reached depends on a variable that the export does not define'
          : 'the condition under which this is reached is not understood';
      context.unresolved.push({ text, reason, span, calls: [] });
    }
    if (when.bounds.surely.kind === 'constant' && !when.bounds.surely.value) continue;
    // Whether a condition still holds after a change that is not followed is not known.
    if (context.lost && when.bounds.surely.kind !== 'constant') continue;
    if (raisesError(name))
      rules.push({ when: [when.bounds.surely], message: args[0] === undefined ? '' : (codeOf(args[0]) ?? ''), span });
    else
      calls.push({
        name,
        args: args.map((argument) => argumentText(argument)),
        values: args.map((argument) => termOf(argument)),
        when: when.bounds.surely,
        span,
        text,
      });
  }
  return {
    rules: mergeRules(rules),
    calls,
    assignments,
    understood: context.unresolved.length === 0 && context.dropped.length === 0 && !context.lost,
    unresolved: distinctParts(context.unresolved),
    dropped: context.dropped,
  };
}

/** A value that depends on conditions: `a ? '1' : b ? '2' : '3'`, as alternatives of which one holds. */
export interface ResolvedChoice extends Notes {
  readonly choices: readonly { readonly when: Formula; readonly value: Term }[] | null;
}

/** Resolves an expression for the value of a variable; `null` where a part of it is not understood. */
export function resolveChoice(logic: Logic, scope: Scope, current: Question): ResolvedChoice {
  const context = contextFor(logic, scope, current);
  const parsed = parseCode(logic.text);
  const last = parsed.kind === 'parsed' ? parsed.program.body.at(-1) : undefined;
  if (parsed.kind === 'failed' || last?.type !== 'ExpressionStatement') {
    const reason = parsed.kind === 'failed' ? parsed.reason : 'it is not an expression';
    return { choices: null, dropped: [], unresolved: [failedPart(logic, reason, 0)] };
  }
  const choices = choicesOf(last.expression, TRUE, context);
  const understood = choices !== null && context.unresolved.length === 0 && context.dropped.length === 0;
  return { choices: understood ? choices : null, unresolved: context.unresolved, dropped: context.dropped };
}

function choicesOf(node: Expression, when: Formula, context: Context): { when: Formula; value: Term }[] | null {
  if (node.type === 'ParenthesizedExpression') return choicesOf(node.expression, when, context);
  if (node.type !== 'ConditionalExpression') {
    const value = termOf(evaluate(node, new Map(), context));
    return value === null ? null : [{ when, value }];
  }
  const test = truthOf(evaluate(node.test, new Map(), context)).bounds.surely;
  const [yes, no] = [
    choicesOf(node.consequent, and(when, test), context),
    choicesOf(node.alternate, and(when, not(test)), context),
  ];
  return yes === null || no === null ? null : [...yes, ...no];
}

function contextFor(logic: Logic, scope: Scope, current: Question, missing: MissingOperand = 'unmet'): Context {
  const spanOf = (start: number, end: number): Span => spanWithin(logic, start, end);
  return new Context(scope, current, logic.text, spanOf, callSurveyFunction, missing);
}

/** The value of code that is one expression, or statements that return one. */
function valueOfCode(logic: Logic, context: Context): Value {
  const parsed = parseCode(logic.text);
  if (parsed.kind === 'failed') {
    context.unresolved.push(failedPart(logic, parsed.reason, parsed.offset));
    return { kind: 'unknown' };
  }
  const execution = new Execution(context, () => false);
  return execution.valueOf(parsed.program);
}

function failedPart(logic: Logic, reason: string, offset: number): UnresolvedPart {
  const start = Math.min(offset, logic.text.length);
  return { text: logic.text, reason, span: spanWithin(logic, start, logic.text.length), calls: [] };
}

function noteWhole(context: Context, dropped: readonly DroppedReference[]): void {
  const names = dropped.map((reference) => reference.name).join(', ');
  const isPartial = dropped.some(({ name }) => context.scope.partial(name) !== undefined);
  const why = isPartial ? 'of which not everything has been read' : 'which the export does not define';
  const reason = names === '' ? 'its meaning in the data is not known' : `it depends on ${names}, ${why}`;
  context.unresolved.push({ text: context.text, reason, span: context.spanOf(0, context.text.length), calls: [] });
}

function argumentText(value: Value): string | null {
  return value.kind === 'form' ? value.question.id : codeOf(value);
}

function distinctParts(parts: readonly UnresolvedPart[]): readonly UnresolvedPart[] {
  return [...new Map(parts.map((part) => [`${part.span.start}:${part.span.end}:${part.reason}`, part])).values()];
}

/** A message raised in a loop is one rule with a condition a round. */
function mergeRules(rules: readonly ValidationRule[]): readonly ValidationRule[] {
  const byPlace = new Map<number, ValidationRule>();
  for (const rule of rules) {
    const known = byPlace.get(rule.span.start);
    byPlace.set(rule.span.start, known === undefined ? rule : { ...known, when: [...known.when, ...rule.when] });
  }
  return [...byPlace.values()];
}

/** All conditions must hold. */
export function allOf(bounds: readonly Bounds[]): Bounds {
  return {
    surely: and(TRUE, ...bounds.map((item) => item.surely)),
    possibly: and(TRUE, ...bounds.map((item) => item.possibly)),
  };
}
