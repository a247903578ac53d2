import type { CallExpression, Node } from 'acorn';
import type { Context, Environment } from '../context';
import { alternatives, assignedTo } from './assigned';
import { evaluate } from './expressions';
import { IN, UNKNOWN, truth, type Truth, type Value } from '../values';

/** A call made for what it does, or a statement that is not followed and may set anything, under the condition that it is reached. */
export interface Effect {
  readonly name: string;
  readonly args: readonly Value[];
  readonly when: Truth;
  /** Where it is called. */
  readonly node: Pick<Node, 'start' | 'end'>;
}

/** Decides whether a call is an effect to note down (`errorMsg`, `checkOS` …) or a function to look into. */
export type IsEffect = (name: string) => boolean;

/** Whether the call tells the respondent that the answers are wrong. */
export const raisesError: IsEffect = (name) => name === 'errorMsg' || name === 'RaiseError';

/** Whether the call only words the error that `RaiseError` raises. */
export const wordsError: IsEffect = (name) => name === 'SetErrorMessage' || name === 'SetQuestionErrorMessage';

/** The name of the effect of `set`: no function of a survey can have it. */
export const ASSIGNMENT = '=';

/**
 * `f('Q').set('2')`: the survey fills in an answer itself. What is set, and to which value; `null` for any other call.
 * What is not understood of it is noted, and unknown.
 */
export function assignedAnswer(
  node: CallExpression,
  env: Environment,
  context: Context,
  when: Truth,
): readonly [Value, Value] | null {
  const { callee } = node;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return null;
  const receiver = context.silently(() => evaluate(callee.object, env, context));
  const isSet = callee.property.name === 'set';
  if (!isSet && !alternatives(receiver, truth(IN)).some(([one]) => one.kind === 'form')) return null;
  const [argument, more] = node.arguments;
  const value = isSet && argument !== undefined && more === undefined ? evaluate(argument, env, context) : UNKNOWN;
  const known = alternatives(receiver, truth(IN)).every(
    ([one]) => one.kind === 'form' && assignedTo(one, value, when).every((given) => given.value.kind !== 'unknown'),
  );
  if (!known) context.unknown(node, 'what this changes in the interview is not known');
  return [receiver, value];
}

/** Whether the call sets a variable that the export does not have: nothing of the data follows from it. */
export function setsElsewhere({ callee }: CallExpression, env: Environment, context: Context): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.property.name !== 'set')
    return false;
  const { object } = callee;
  return context.silently(() => evaluate(object, env, context)).kind === 'undefined';
}
