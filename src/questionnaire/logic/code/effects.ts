import type { CallExpression } from 'acorn';
import type { Context, Environment } from '../context';
import { termOf } from '../operations/conversions';
import { evaluate } from './expressions';
import { formTerm, type Truth, type Value } from '../values';

/** A call made for what it does, under the condition that it is reached. */
export interface Effect {
  readonly name: string;
  readonly args: readonly Value[];
  readonly when: Truth;
  readonly node: CallExpression;
}

/** Decides whether a call is an effect to note down (`errorMsg`, `checkOS` …) or a function to look into. */
export type IsEffect = (name: string) => boolean;

/** Whether the call tells the respondent that the answers are wrong. */
export const raisesError: IsEffect = (name) => name === 'errorMsg' || name === 'RaiseError';

/** Whether the call only words the error that `RaiseError` raises. */
export const wordsError: IsEffect = (name) => name === 'SetErrorMessage' || name === 'SetQuestionErrorMessage';

/** The name of the effect of `set`: no function of a survey can have it. */
export const ASSIGNMENT = '=';

/** `f('Q').set('2')`: the survey fills in an answer itself. The form and the value, or `null` for any other call. */
export function assignedAnswer(
  node: CallExpression,
  env: Environment,
  context: Context,
): readonly [Value, Value] | null {
  const { callee } = node;
  const [argument, more] = node.arguments;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.property.name !== 'set')
    return null;
  if (argument === undefined || more !== undefined) return null;
  const receiver = evaluate(callee.object, env, context);
  const value = evaluate(argument, env, context);
  return receiver.kind === 'form' && formTerm(receiver) !== null && termOf(value) !== null ? [receiver, value] : null;
}

/** Whether the call sets a variable that the export does not have: nothing of the data follows from it. */
export function setsElsewhere({ callee }: CallExpression, env: Environment, context: Context): boolean {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || callee.property.name !== 'set')
    return false;
  const { object } = callee;
  return context.silently(() => evaluate(object, env, context)).kind === 'undefined';
}
