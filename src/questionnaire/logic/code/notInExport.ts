import type { Node } from 'acorn';
import type { Context } from '../context';
import { platformHolds } from '../operations/comparisons';
import { codeOf } from '../operations/conversions';
import { truthNot, unknownTruth, type Value } from '../values';

/** Of a variable that the export does not define nothing is known: neither what it holds nor that it holds nothing. */
export function callOnUndefined(receiver: Value & { kind: 'undefined' }, name: string): Value {
  return isStatement(name) ? unknownTruth : receiver;
}

const STATEMENTS: ReadonlySet<string> = new Set('any none all has contains includes inc toBoolean isEmpty'.split(' '));

/** Whether what a method says holds or does not. */
export const isStatement = (name: string): boolean => STATEMENTS.has(name);

/** Calls a method of a variable of the survey system, of which only some codes are known that data never hold. */
export function callOnPlatform(
  context: Context,
  never: readonly string[],
  name: string,
  args: readonly Value[],
  node: Node,
): Value {
  const codes = args.map(codeOf).filter((code): code is string => code !== null);
  if (codes.length === args.length && codes.length > 0) {
    if (name === 'any' || name === 'inc' || name === 'has') return platformHolds(never, codes);
    if (name === 'none') return truthNot(platformHolds(never, codes));
  }
  if (name === 'get' || name === 'value' || name === 'toNumber') return { kind: 'platform', never };
  return context.unknown(node, `${name}() of a variable of the survey system is only known in the interview`);
}
