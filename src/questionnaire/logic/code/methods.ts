import type { CallExpression } from 'acorn';
import type { Context } from '../context';
import { codeOf, termOf } from '../operations/conversions';
import { FALSE, TRUE, and, not, or, type Formula } from '../formula';
import {
  type CodeList,
  type Form,
  type Value,
  codeKey,
  compareTerms,
  droppedTruth,
  exactly,
  formAnswered,
  formDomain,
  formHolds,
  formMembers,
  formTerm,
  isExact,
} from '../values';

type Members = ReadonlyMap<string, Formula>;

/** Calls a method of a form or set of the survey platform; what is not understood is noted in the context. */
export function callMethod(
  context: Context,
  receiver: Value,
  name: string,
  args: readonly Value[],
  node: CallExpression,
): Value {
  if (receiver.kind === 'undefined') return callOnUndefined(receiver, name, args);
  if (args.some((argument) => argument.kind === 'unknown')) return { kind: 'unknown' };
  switch (name) {
    case 'any':
    case 'none':
    case 'all':
    case 'has':
    case 'contains':
    case 'includes':
    case 'inc':
      // A text holds no codes: what is asked is whether it is a part of it.
      if (receiver.kind === 'text') break;
      return choose(context, receiver, name, args, node);
    case 'indexOf':
      if (receiver.kind !== 'list' || args.length !== 1) break;
      return placeIn(context, receiver, args, node);
    case 'toBoolean':
      if (receiver.kind === 'form') return exactly(formAnswered(receiver));
      return onMembers(context, receiver, node, (members) => exactly(or(...members.values())));
    case 'size':
    case 'count':
    case 'length':
      return onMembers(context, receiver, node, (members) => ({
        kind: 'term',
        // A code that is never in the set is not worth counting.
        term: { kind: 'count', of: [...members.values()].filter((there) => there.kind !== 'constant' || there.value) },
      }));
    case 'get':
    case 'value':
    case 'valueOf':
    case 'toString':
    case 'categories':
      if (receiver.kind === 'form' || receiver.kind === 'text' || receiver.kind === 'term') return receiver;
      break;
    case 'toNumber':
    case 'toInt':
    case 'toDecimal': {
      const term = receiver.kind === 'form' ? formTerm(receiver) : termOf(receiver);
      if (term !== null) return { kind: 'term', term };
      break;
    }
    case 'members':
    case 'keys':
      return onMembers(context, receiver, node, (members) => ({
        kind: 'list',
        items: [...members].map(([code, there]) => ({ code, there })),
      }));
    case 'domainValues':
      if (receiver.kind === 'form')
        return { kind: 'list', items: formDomain(receiver).map((code) => ({ code, there: TRUE })) };
      break;
    case 'isect':
    case 'intersect':
    case 'union':
    case 'diff':
    case 'sub':
      return combineSets(context, receiver, name, args, node);
    case 'isEmpty':
      return onMembers(context, receiver, node, (members) => exactly(not(or(...members.values()))));
    default:
      break;
  }
  return context.unknown(node, `${name}() of this value is only known in the interview`);
}

/** A condition on an undefined variable is dropped; a set that it contributes to is what the rest of it is. */
function callOnUndefined(receiver: Value & { kind: 'undefined' }, name: string, args: readonly Value[]): Value {
  switch (name) {
    case 'none':
    case 'isEmpty':
      return droppedTruth('excludes');
    case 'any':
    case 'all':
    case 'has':
    case 'contains':
    case 'includes':
    case 'inc':
    case 'toBoolean':
      return droppedTruth('includes');
    case 'union': {
      const [other] = args;
      return other === undefined ? receiver : other;
    }
    default:
      return receiver;
  }
}

function onMembers(context: Context, receiver: Value, node: CallExpression, then: (members: Members) => Value): Value {
  const members = membersOf(receiver);
  return members === null
    ? context.unknown(node, 'the codes of this value are only known in the interview')
    : then(members);
}

/** The codes of a value with the condition that each is in it; `null` where it has none. */
export function membersOf(value: Value): Members | null {
  switch (value.kind) {
    case 'set':
      return value.members;
    case 'form':
      return formMembers(value);
    case 'list':
      return new Map(value.items.map((item) => [codeKey(item.code), item.there]));
    case 'text':
      return new Map([[codeKey(value.text), TRUE]]);
    case 'term':
      return value.term.kind === 'number' ? new Map([[String(value.term.value), TRUE]]) : null;
    default:
      return null;
  }
}

function choose(context: Context, receiver: Value, name: string, args: readonly Value[], node: CallExpression): Value {
  if (args.some((argument) => argument.kind === 'undefined'))
    return droppedTruth(name === 'none' ? 'excludes' : 'includes');
  if (args.length === 0) {
    const some = receiver.kind === 'form' ? formAnswered(receiver) : or(...(membersOf(receiver)?.values() ?? []));
    return exactly(name === 'none' ? not(some) : some);
  }
  const chosen: Formula[] = [];
  for (const argument of args) {
    const one = receiver.kind === 'form' || name === 'all' ? null : valueAmong(argument, membersOf(receiver));
    if (one !== null) {
      chosen.push(one);
      continue;
    }
    const wanted = membersOf(argument);
    if (wanted === null) return context.unknown(node, 'the codes to look for are only known in the interview');
    for (const [code, there] of wanted) {
      if (receiver.kind === 'form' && hasRows(receiver) && !rowCodes(receiver).has(code)) {
        context.drop(node, `${receiver.question.id}_${code}`);
        continue;
      }
      const holds = receiver.kind === 'form' ? formHolds(receiver, code) : (membersOf(receiver)?.get(code) ?? FALSE);
      if (holds === null) {
        const literal = codeOf(argument);
        return context.unknown(
          node,
          literal === null ? 'this value has no codes in the data' : `"${literal}" is no code that the data can hold`,
        );
      }
      chosen.push(name === 'all' ? or(not(there), holds) : and(there, holds));
    }
  }
  if (chosen.length === 0) return droppedTruth(name === 'none' ? 'excludes' : 'includes');
  if (name === 'all') return exactly(and(...chosen));
  return exactly(name === 'none' ? not(or(...chosen)) : or(...chosen));
}

/** Whether the one value of a form, or a number, is among the codes; `null` for what holds several codes, or none. */
function valueAmong(value: Value, codes: Members | null): Formula | null {
  if (codes === null || (value.kind === 'form' && (hasRows(value) || value.variables.length !== 1))) return null;
  const alternatives: Formula[] = [];
  for (const [code, there] of codes) {
    const holds = valueIs(value, code);
    if (holds === null) return null;
    alternatives.push(and(there, holds));
  }
  return or(...alternatives);
}

function valueIs(value: Value, code: string): Formula | null {
  if (value.kind === 'form') return formHolds(value, code);
  const wanted = termOf({ kind: 'text', text: code });
  if (value.kind !== 'term' || value.term.kind === 'number') return null;
  return wanted === null ? FALSE : compareTerms(value.term, '=', wanted);
}

function placeIn(context: Context, list: CodeList, args: readonly Value[], node: CallExpression): Value {
  const found = choose(context, list, 'has', args, node);
  return found.kind === 'truth' && found.dropped === null && isExact(found.bounds)
    ? { kind: 'place', there: found.bounds.surely }
    : found;
}

/** Whether the form's codes are variables of their own, so that a code it does not list is a variable that is not there. */
const hasRows = (form: Form): boolean => form.whole && form.variables.some((variable) => variable.type === 'flag');

const rowCodes = (form: Form): ReadonlySet<string> =>
  new Set(form.variables.map((variable) => codeKey(variable.rowCode ?? '')));

function combineSets(
  context: Context,
  receiver: Value,
  name: string,
  args: readonly Value[],
  node: CallExpression,
): Value {
  const left = membersOf(receiver);
  const [argument] = args;
  if (left === null || argument === undefined) return context.unknown(node, 'this set is only known in the interview');
  // What an undefined variable would add or take away is left out; the reference itself has been noted.
  if (argument.kind === 'undefined')
    return name === 'isect' || name === 'intersect' ? argument : { kind: 'set', members: left };
  const right = membersOf(argument);
  if (right === null) return context.unknown(node, 'the set to combine with is only known in the interview');
  const members = new Map<string, Formula>();
  for (const code of name === 'union' ? new Set([...left.keys(), ...right.keys()]) : left.keys()) {
    const [inLeft, inRight] = [left.get(code) ?? FALSE, right.get(code) ?? FALSE];
    if (name === 'union') members.set(code, or(inLeft, inRight));
    else if (name === 'diff' || name === 'sub') members.set(code, and(inLeft, not(inRight)));
    else members.set(code, and(inLeft, inRight));
  }
  return { kind: 'set', members };
}
