import type {
  CallExpression,
  Expression,
  MemberExpression,
  ObjectExpression,
  PrivateIdentifier,
  SpreadElement,
  Super,
} from 'acorn';
import { compareValues } from '../operations/comparisons';
import { codeOf, termOf, truthOf } from '../operations/conversions';
import { type Term, TRUE } from '../formula';
import { arithmetic, mathFunction } from '../operations/arithmetic';
import type { Context, Environment } from '../context';
import { rowOf } from './forms';
import { callLibrary } from './library';
import { assignedNames } from './assignments';
import { callOverItems } from './callbacks';
import { itemAt, itemOf, listOf } from './listItems';
import { callMethod, combinesSets, setOf, sizeOf } from './methods';
import { concatenate, operate } from './operators';
import {
  type CodeList,
  type Value,
  IN,
  NOTHING,
  UNKNOWN,
  codeKey,
  exactSet,
  exactly,
  isExact,
  truthAnd,
  truthNot,
  truthOr,
} from '../values';
import { extremeOf } from '../operations/extremes';
import { mergeValues } from '../operations/merge';

/** What an expression of the survey's JavaScript stands for; what is not understood is noted in the context. */
export function evaluate(
  node: Expression | SpreadElement | PrivateIdentifier | Super,
  env: Environment,
  context: Context,
): Value {
  switch (node.type) {
    case 'ParenthesizedExpression':
      return evaluate(node.expression, env, context);
    case 'Literal':
      if (typeof node.value === 'string') return { kind: 'text', text: node.value };
      if (typeof node.value === 'number') return { kind: 'term', term: { kind: 'number', value: node.value } };
      if (typeof node.value === 'boolean') return exactly({ kind: 'constant', value: node.value });
      return node.value === null ? NOTHING : context.unknown(node, 'regular expressions are not understood');
    case 'TemplateLiteral': {
      const parts = node.quasis.flatMap((quasi, i): readonly Value[] => {
        const expression = node.expressions[i];
        const text: Value = { kind: 'text', text: quasi.value.cooked ?? '' };
        return expression === undefined ? [text] : [text, evaluate(expression, env, context)];
      });
      const joined = concatenate(parts);
      if (joined !== null) return joined;
      return parts.some(({ kind }) => kind === 'form' || kind === 'choice')
        ? parts.reduce((left, right) => operate('+', left, right, node, context))
        : context.unknown(node, 'this text is only known in the interview');
    }
    case 'Identifier': {
      const known = env.get(node.name);
      if (known !== undefined) return known;
      if (node.name === 'undefined') return NOTHING;
      if (node.name === 'iTest' || node.name === 'bTest') {
        context.usesTestMode = true;
        return exactly({ kind: 'constant', value: false });
      }
      if (node.name === 'Math' || node.name === 'Date') {
        return context.unknown(node, 'chance and the time are only known in the interview');
      }
      return context.unknown(node, `${node.name} is not defined in the export`);
    }
    case 'UnaryExpression': {
      const argument = evaluate(node.argument, env, context);
      if (node.operator === '!') return truthNot(truthOf(argument));
      const term = termOf(argument);
      if (term !== null && node.operator === '+') return { kind: 'term', term };
      if (term !== null && node.operator === '-')
        return { kind: 'term', term: arithmetic({ kind: 'number', value: 0 }, '-', term) };
      return context.unknown(node, `the operator ${node.operator} is not understood`);
    }
    case 'LogicalExpression': {
      const value = evaluate(node.left, env, context);
      const left = truthOf(value);
      if (node.operator === '??') return context.unknown(node, 'the operator ?? is not understood');
      // A side that decides alone leaves nothing to understand in the other.
      const decided = node.operator === '&&' ? left.bounds.possibly : left.bounds.surely;
      if (decided.kind === 'constant' && decided.value === (node.operator === '||')) return left;
      const other = evaluate(node.right, env, context);
      const right = truthOf(other);
      if (node.operator === '||' && isOneValue(value) && isOneValue(other)) {
        const either = mergeValues(left, value, other);
        if (either.kind === 'choice') return { ...either, truth: truthOr(left, right) };
      }
      return node.operator === '&&' ? truthAnd(left, right) : truthOr(left, right);
    }
    case 'ConditionalExpression': {
      const test = truthOf(evaluate(node.test, env, context));
      return mergeValues(test, evaluate(node.consequent, env, context), evaluate(node.alternate, env, context));
    }
    case 'BinaryExpression': {
      const [left, right] = [evaluate(node.left, env, context), evaluate(node.right, env, context)];
      return operate(node.operator, left, right, node, context);
    }
    case 'ObjectExpression':
      return table(node, env, context);
    case 'ArrayExpression': {
      const values = node.elements.map((element) => (element === null ? UNKNOWN : evaluate(element, env, context)));
      const items = values.map(codeOf);
      if (items.some((item) => item === null))
        return listOf(values) ?? context.unknown(node, 'this list is only known in the interview');
      return { kind: 'list', items: items.flatMap((code) => (code === null ? [] : [{ code, there: IN }])) };
    }
    case 'SequenceExpression':
      return node.expressions.map((part) => evaluate(part, env, context)).at(-1) ?? NOTHING;
    case 'NewExpression':
      if (node.callee.type === 'Identifier' && node.callee.name === 'Set') {
        const [codes, more] = node.arguments.map((argument) => evaluate(argument, env, context));
        const isMadeOf = codes?.kind === 'list' || codes?.kind === 'set';
        const made = codes === undefined ? exactSet([]) : isMadeOf && more === undefined ? setOf(codes) : null;
        return made ?? context.unknown(node, 'what is in this set is only known in the interview');
      }
      if (node.callee.type === 'Identifier' && node.callee.name === 'Array' && node.arguments.length === 0)
        return { kind: 'list', items: [] };
      return context.unknown(node, 'this object is only known in the interview');
    case 'MemberExpression':
      return member(node, env, context);
    case 'CallExpression':
      return call(node, env, context);
    default:
      // What a function of its own changes when it is called is not followed.
      for (const name of assignedNames(node)) if (env.has(name)) env.set(name, UNKNOWN);
      return context.unknown(node, `${node.type} is not understood`);
  }
}

/** What may be taken where another value is empty: `a || b` of two answers. */
const isOneValue = (value: Value): boolean =>
  value.kind === 'choice' || value.kind === 'text' || (value.kind === 'form' && value.variables.length === 1);

function call(node: CallExpression, env: Environment, context: Context): Value {
  const mapped = callOverItems(node, env, context, evaluate);
  if (mapped !== null) return mapped;
  const args = node.arguments.map((argument) => evaluate(argument, env, context));
  if (node.callee.type === 'MemberExpression' && node.callee.property.type === 'Identifier' && !node.callee.computed) {
    const { object, property } = node.callee;
    if (object.type === 'Identifier' && object.name === 'Math' && env.get('Math') === undefined) {
      if (property.name === 'random') return context.unknown(node, 'chance is only known in the interview');
      if (args.some((argument) => argument.kind === 'unknown')) return UNKNOWN;
      if (property.name === 'max' || property.name === 'min') {
        const extreme = extremeOf(args, property.name === 'max' ? '>=' : '<=');
        if (extreme !== null) return extreme;
      }
      const [term, another] = args.map(termOf);
      const result = term && another === undefined ? mathFunction(property.name, term, context.scope) : null;
      return result === null
        ? context.unknown(node, `Math.${property.name}() is not understood`)
        : { kind: 'term', term: result };
    }
    const receiver = evaluate(node.callee.object, env, context);
    if (receiver.kind === 'unknown' && !combinesSets(property.name)) return UNKNOWN;
    return callMethod(context, receiver, node.callee.property.name, args, node);
  }
  if (node.callee.type !== 'Identifier') return context.unknown(node, 'this call is not understood');
  if (args.some((argument) => argument.kind === 'unknown')) return UNKNOWN;
  const { name } = node.callee;
  return callLibrary(context, name, args, node) ?? context.callSurveyFunction(context, name, args, node);
}

function member(node: MemberExpression, env: Environment, context: Context): Value {
  const object = evaluate(node.object, env, context);
  if (object.kind === 'unknown' || object.kind === 'undefined') return object;
  if (!node.computed) {
    if (node.property.type === 'Identifier' && node.property.name === 'length' && isCountable(object)) {
      return { kind: 'term', term: lengthOf(object) };
    }
    const [only, another] = object.kind === 'form' ? object.variables : [];
    if (node.property.type === 'Identifier' && node.property.name === 'length' && only?.type === 'text' && !another)
      return { kind: 'term', term: { kind: 'length', name: only.name } };
    if (
      node.property.type === 'Identifier' &&
      node.property.name === 'length' &&
      object.kind === 'table' &&
      object.isList
    )
      return { kind: 'term', term: { kind: 'number', value: object.entries.size } };
    if (
      node.property.type === 'Identifier' &&
      node.property.name === 'length' &&
      only?.type === 'flag' &&
      object.kind === 'form' &&
      object.whole
    )
      return callMethod(context, object, 'size', [], node);
    if (node.property.type === 'Identifier' && object.kind === 'table')
      return object.entries.get(node.property.name) ?? NOTHING;
    if (node.property.type === 'Identifier' && node.property.name === 'size' && object.kind === 'set')
      return sizeOf(object);
    // A method that is named and not called is there: true once the question exists.
    if (node.property.type === 'Identifier' && object.kind === 'form' && /^(?:any|none|all)$/.test(node.property.name))
      return exactly(TRUE);
    return context.unknown(
      node,
      `the property ${node.property.type === 'Identifier' ? node.property.name : ''} is not understood`,
    );
  }
  const key = evaluate(node.property, env, context);
  if (object.kind === 'list') {
    const item = itemOf(object, key) ?? lookUp(listedAt(object), key, context) ?? itemAt(object, key);
    return item ?? context.unknown(node, 'this place in the list is only known in the interview');
  }
  if (object.kind === 'table')
    return (
      lookUp(object.entries, key, context) ??
      context.unknown(node, 'which value is meant is only known in the interview')
    );
  const code = codeOf(key);
  if (object.kind !== 'form' || code === null) return context.unknown(node, 'this row is only known in the interview');
  return rowOf(object, code) ?? context.drop(node, `${object.question.id}_${code}`);
}

/** Whether all is known of how many items a list has. */
const isCountable = (value: Value): value is CodeList =>
  value.kind === 'list' && value.items.every(({ there }) => isExact(there));

/** How many items of the list are there. */
function lengthOf(list: CodeList): Term {
  const certain = list.items.every(({ there }) => there.surely === TRUE);
  return certain
    ? { kind: 'number', value: list.items.length }
    : { kind: 'count', of: list.items.map(({ there }) => there.surely) };
}

/** `{ '1': '10', '2': '20' }`: values by their keys. */
function table(node: ObjectExpression, env: Environment, context: Context): Value {
  const entries = new Map<string, Value>();
  for (const property of node.properties) {
    const isPlain = property.type === 'Property' && property.kind === 'init' && !property.method && !property.computed;
    const key = !isPlain
      ? null
      : property.key.type === 'Identifier'
        ? property.key.name
        : codeOf(evaluate(property.key, env, context));
    if (!isPlain || key === null) return context.unknown(node, 'this object is only known in the interview');
    entries.set(codeKey(key), evaluate(property.value, env, context));
  }
  return { kind: 'table', entries };
}

/** The items of a list of which none may be absent, by their places. */
function listedAt({ items }: CodeList): ReadonlyMap<string, Value> {
  const certain = items.every(({ there }) => there.surely === TRUE);
  return new Map(certain ? items.map(({ code }, i) => [String(i), { kind: 'text', text: code }] as const) : []);
}

/** The value that a table has for an answer, which decides between them; `null` where it cannot. */
function lookUp(entries: ReadonlyMap<string, Value>, key: Value, context: Context): Value | null {
  if (entries.size === 0) return null;
  const literal = codeOf(key);
  if (literal !== null) return entries.get(codeKey(literal)) ?? NOTHING;
  let found: Value = NOTHING;
  for (const [code, value] of [...entries].toReversed()) {
    const isIt = compareValues(key, '=', { kind: 'text', text: code }, context);
    if (isIt === null) return null;
    found = mergeValues(isIt, value, found);
  }
  return found;
}
