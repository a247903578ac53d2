import type { CallExpression } from 'acorn';
import type { Context } from '../context';
import type { Value } from '../values';
import { runFunction } from './execute';
import { isMarkOfStub } from './functions';

/** Calls a function of the survey for its value. */
export function callSurveyFunction(
  context: Context,
  name: string,
  args: readonly Value[],
  node: CallExpression,
): Value {
  const run = context.within(node, name, () => runFunction(context, name, args, () => false));
  if (run === null) return context.unknown(node, `${name}() calls itself`, [name]);
  if (run.kind === 'failed') return context.unknown(node, run.reason, [name]);
  const value = run.execution.result();
  if (isMarkOfStub(value)) return context.unknown(node, `the export holds only a stub of ${name}()`, [name]);
  if (value.kind === 'unknown' && context.unresolved.length === 0)
    return context.unknown(node, `what ${name}() gives is only known in the interview`, [name]);
  return value;
}
