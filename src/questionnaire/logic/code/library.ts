import type { CallExpression } from 'acorn';
import { truncated } from '../operations/arithmetic';
import type { Context } from '../context';
import { codeOf, termOf, truthOf } from '../operations/conversions';
import { formOf, rowOf } from './expressions';
import {
  FALSE,
  TRUE,
  and,
  compare,
  not,
  or,
  present,
  type Comparison,
  type Formula,
  variable as variableTerm,
} from '../formula';
import { type Form, type Value, codeKey, exactly, isExact } from '../values';

type LibraryCall = (context: Context, args: readonly Value[], node: CallExpression) => Value;

/**
 * The functions of the survey platform and of the common survey library that have a meaning in delivered data.
 * They go before definitions of the same name in the export, which are stubs there.
 */
const LIBRARY: Readonly<Record<string, LibraryCall>> = {
  f: (context, args, node) => form(context, args, node),
  set: (context, args, node) => {
    const codes = args.map(codeOf);
    if (codes.some((code) => code === null))
      return context.unknown(node, 'the codes of this set are only known in the interview');
    return {
      kind: 'set',
      members: new Map(codes.flatMap((code) => (code === null ? [] : [[codeKey(code), TRUE] as const]))),
    };
  },
  nset: (context, args, node) => {
    const size = numberArgument(args[0]);
    if (size === null || size < 0 || size > 1000)
      return context.unknown(node, 'the size of this set is only known in the interview');
    return { kind: 'set', members: new Map(Array.from({ length: size }, (_, i) => [String(i + 1), TRUE] as const)) };
  },
  GetNum: (context, args, node) => {
    const found = form(context, args.slice(0, 1), node);
    if (found.kind !== 'form') return found;
    const code = args[1] === undefined ? null : codeOf(args[1]);
    const row = code === null ? found : rowOf(found, code);
    if (row === null) return context.drop(node, `${found.question.id}_${code ?? ''}`);
    const term = termOf(row);
    return term === null ? context.unknown(node, 'this is not one number in the data') : { kind: 'term', term };
  },
  Sum: (context, args, node) => {
    const forms = args.map((arg) => form(context, [arg], node));
    const names = forms.flatMap((item) =>
      item.kind === 'form' ? item.variables.filter((entry) => entry.type !== 'text') : [],
    );
    if (names.length === 0)
      return forms.find((item) => item.kind !== 'form') ?? context.unknown(node, 'there are no numbers to add up');
    return { kind: 'term', term: { kind: 'sum', terms: names.map((entry) => variableTerm(entry.name)) } };
  },
  GreaterThan: (context, args, node) => rowsWhere(context, args, node, '>'),
  GreaterThanOrEqual: (context, args, node) => rowsWhere(context, args, node, '>='),
  GreaterThanEqual: (context, args, node) => rowsWhere(context, args, node, '>='),
  LessThan: (context, args, node) => rowsWhere(context, args, node, '<'),
  LessThanOrEqual: (context, args, node) => rowsWhere(context, args, node, '<='),
  LessThanEqual: (context, args, node) => rowsWhere(context, args, node, '<='),
  EqualTo: (context, args, node) => rowsWhere(context, args, node, '='),
  NotEqualTo: (context, args, node) => rowsWhere(context, args, node, '<>'),
  InBetween: (context, args, node) => {
    const [lower, upper] = [
      rowsWhere(context, args.slice(0, 2), node, '>'),
      rowsWhere(context, [...args.slice(0, 1), ...args.slice(2)], node, '<'),
    ];
    if (lower.kind !== 'set' || upper.kind !== 'set') return lower.kind === 'set' ? upper : lower;
    return {
      kind: 'set',
      members: new Map([...lower.members].map(([code, there]) => [code, and(there, upper.members.get(code) ?? FALSE)])),
    };
  },
  isTest: (context) => testMode(context),
  IsTest: (context) => testMode(context),
  isTestId: (context) => testMode(context),
  IsInTestMode: (context) => testMode(context),
  IsTestMode: (context) => testMode(context),
  // Random test data never reaches a delivery.
  IsInRdgMode: (context) => testMode(context),
  IsInProductionMode: () => exactly(TRUE),
  // Asked while validating: in data that was accepted, there were none.
  QuestionErrors: () => exactly(FALSE),
  CurrentForm: (context) => ({ kind: 'text', text: context.current.id }),
  parseInt: (context, args, node) => {
    const value = numeric(context, args, node);
    return value.kind === 'term' ? { kind: 'term', term: truncated(value.term, context.scope) } : value;
  },
  parseFloat: (context, args, node) => numeric(context, args, node),
  Number: (context, args, node) => numeric(context, args, node),
  isNaN: (context, args, node) => {
    const term = args[0] === undefined ? null : termOf(args[0]);
    return term?.kind === 'variable'
      ? exactly(not(present(term.name)))
      : context.unknown(node, 'this is only known in the interview');
  },
  // Words of statements about the data, which the survey's own language lacks.
  TextLength: (context, args, node) => {
    const found = form(context, args.slice(0, 1), node);
    const [text] = found.kind === 'form' ? found.variables : [];
    if (found.kind !== 'form') return found;
    if (found.variables.length !== 1 || text?.type !== 'text')
      return context.unknown(node, 'this is not one text in the data');
    return { kind: 'term', term: { kind: 'length', name: text.name } };
  },
  Count: (context, args, node) => {
    const conditions = args.map((argument) => truthOf(argument));
    if (conditions.length === 0 || conditions.some(({ bounds, dropped }) => dropped !== null || !isExact(bounds)))
      return context.unknown(node, 'some of these conditions are not understood');
    return { kind: 'term', term: { kind: 'count', of: conditions.map(({ bounds }) => bounds.surely) } };
  },
  Boolean: (_context, args) => truthOf(args[0] ?? { kind: 'nothing' }),
};

/** Calls a function of the library; `null` where it has none of that name. */
export function callLibrary(
  context: Context,
  name: string,
  args: readonly Value[],
  node: CallExpression,
): Value | null {
  if (!Object.hasOwn(LIBRARY, name)) return null;
  return LIBRARY[name]?.(context, args, node) ?? null;
}

function testMode(context: Context): Value {
  context.usesTestMode = true;
  return exactly(FALSE);
}

function form(context: Context, args: readonly Value[], node: CallExpression): Value {
  const [argument] = args;
  if (argument?.kind === 'form' || argument?.kind === 'undefined') return argument;
  const name = argument === undefined ? null : codeOf(argument);
  if (name === null) return context.unknown(node, 'which question is meant is only known in the interview');
  return formOf(context, name) ?? context.drop(node, name);
}

function numberArgument(value: Value | undefined): number | null {
  const term = value === undefined ? null : termOf(value);
  return term?.kind === 'number' ? term.value : null;
}

function numeric(context: Context, args: readonly Value[], node: CallExpression): Value {
  const [argument] = args;
  if (argument?.kind === 'undefined') return argument;
  const term = argument === undefined ? null : termOf(argument);
  return term === null ? context.unknown(node, 'this is not one number in the data') : { kind: 'term', term };
}

/** The set of the row codes of a grid or numeric list whose value compares so. */
function rowsWhere(context: Context, args: readonly Value[], node: CallExpression, operator: Comparison): Value {
  const found = form(context, args.slice(0, 1), node);
  if (found.kind !== 'form') return found;
  const limit = args[1] === undefined ? null : termOf(args[1]);
  if (limit === null) return context.unknown(node, 'the number to compare with is only known in the interview');
  return { kind: 'set', members: rowMembers(found, (name) => compare(variableTerm(name), operator, limit)) };
}

function rowMembers(found: Form, holds: (name: string) => Formula): ReadonlyMap<string, Formula> {
  const members = new Map<string, Formula>();
  for (const row of found.variables) {
    if (row.type === 'text' || row.rowCode === null) continue;
    const code = codeKey(row.rowCode);
    members.set(code, or(members.get(code) ?? FALSE, holds(row.name)));
  }
  return members;
}
