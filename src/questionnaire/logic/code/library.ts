import type { CallExpression } from 'acorn';
import { truncated } from '../operations/arithmetic';
import type { Context } from '../context';
import { codeOf, termOf, truthOf } from '../operations/conversions';
import { formOf, rowOf } from './forms';
import { mergeValues } from '../operations/merge';
import { findFunction } from './functions';
import { combine, setOf } from './methods';
import { numbersBetween } from './numberSets';
import {
  FALSE,
  TRUE,
  and,
  compare,
  not,
  number,
  oneOf,
  or,
  present,
  type Comparison,
  type Formula,
  type Term,
  variable as variableTerm,
} from '../formula';
import {
  type CodeSet,
  type Form,
  type Value,
  UNKNOWN,
  codeKey,
  exactSet,
  exactly,
  formDomain,
  isExact,
  isMissing,
} from '../values';

type LibraryCall = (context: Context, args: readonly Value[], node: CallExpression) => Value;

/**
 * The functions of the survey platform and of the common survey library that have a meaning in delivered data.
 * They go before definitions of the same name in the export, which are stubs there.
 */
const LIBRARY: Readonly<Record<string, LibraryCall>> = {
  f: (context, args, node) => form(context, args, node),
  set: (context, args, node) => {
    const sets = args.map((one) =>
      one.kind === 'list' || one.kind === 'set' || isOneCode(one) || codeOf(one) !== null ? setOf(one) : null,
    );
    if (sets.includes(null)) return context.unknown(node, 'the codes of this set are only known in the interview');
    return sets.reduce<CodeSet>((left, right) => combine(left, 'union', right ?? left), exactSet([]));
  },
  a: (context, args, node) => {
    const found = form(context, args, node);
    return found.kind === 'form' ? exactSet(formDomain(found).map((code) => [codeKey(code), TRUE] as const)) : found;
  },
  nnset: (context, args, node) => numbers(context, args[0], args[1], node),
  nset: (context, args, node) => numbers(context, { kind: 'term', term: number(1) }, args[0], node),
  GetNum: (context, args, node) => {
    const found = form(context, args.slice(0, 1), node);
    if (found.kind !== 'form') return found;
    const code = args[1] === undefined ? null : codeOf(args[1]);
    const row = code === null ? found : rowOf(found, code);
    if (row === null) return context.drop(node, `${found.question.id}_${code ?? ''}`);
    const term = termOf(row);
    return term === null ? context.unknown(node, 'this is not one number in the data') : { kind: 'term', term };
  },
  GetNumLoop: (context, args, node) => {
    const found = form(context, args, node);
    const term = found.kind === 'form' ? termOf(found) : null;
    return term === null ? unlessUndefined(found, context, node) : { kind: 'term', term };
  },
  // What is missing counts 0, whether whole questions are added up or numbers.
  Sum: (context, args, node) => {
    const terms: Term[] = [];
    for (const argument of args) {
      const value = argument.kind === 'term' ? argument : form(context, [argument], node);
      if (value.kind === 'term') terms.push(value.term);
      else if (value.kind !== 'form') return value.kind === 'undefined' ? UNKNOWN : value;
      else terms.push(...value.variables.filter(({ type }) => type !== 'text').map(({ name }) => variableTerm(name)));
    }
    if (terms.length === 0) return context.unknown(node, 'there are no numbers to add up');
    return { kind: 'term', term: { kind: 'sum', terms } };
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
    return combine(lower, 'isect', upper);
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
  // Codes are compared as numbers and as texts alike.
  String: (context, args, node) => args[0] ?? context.unknown(node, 'it is called without a value'),
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
    if (conditions.length === 0 || conditions.some(({ bounds }) => !isExact(bounds)))
      return context.unknown(node, 'some of these conditions are not understood');
    return { kind: 'term', term: { kind: 'count', of: conditions.map(({ bounds }) => bounds.surely) } };
  },
  IsRanking: (context, args, node) => {
    const found = form(context, args.slice(0, 1), node);
    if (found.kind !== 'form') return found;
    const names = found.variables.filter(({ type }) => type === 'rank' || type === 'number').map(({ name }) => name);
    if (names.length === 0) return context.unknown(node, 'these are no ranks in the data');
    return exactly(isRanking(names, numberArgument(args[1]) ?? names.length));
  },
  Boolean: (_context, args) => truthOf(args[0] ?? { kind: 'nothing' }),
};

/** The names of the functions that are understood without a look into the export. */
export const LIBRARY_FUNCTIONS: readonly string[] = Object.keys(LIBRARY);

/**
 * Calls a function of the library; `null` where it has none of that name. A numbered variant (`GreaterThan2`) that the
 * export does not explain is read like the one it varies.
 */
export function callLibrary(
  context: Context,
  name: string,
  args: readonly Value[],
  node: CallExpression,
): Value | null {
  const base = name.replace(/\d+$/, '');
  const known = Object.hasOwn(LIBRARY, name) ? name : base;
  if (!Object.hasOwn(LIBRARY, known)) return null;
  if (known !== name && findFunction(context.scope, name).kind === 'found') return null;
  return called(context, known, args, node);
}

/** A call with one value or another is one call or another. */
function called(context: Context, name: string, args: readonly Value[], node: CallExpression): Value | null {
  const at = args.findIndex(({ kind }) => kind === 'choice');
  const choice = args[at];
  if (choice?.kind !== 'choice') return LIBRARY[name]?.(context, args, node) ?? null;
  const { test, then, otherwise } = choice;
  const [a, b] = [then, otherwise].map((value) => {
    const result =
      value.kind === 'unknown' || isMissing(value) ? value : called(context, name, args.with(at, value), node);
    // One of several names that the export lacks leaves the others known.
    return result?.kind === 'undefined' ? UNKNOWN : result;
  });
  return !a || !b ? null : mergeValues(test, a, b);
}

/** The one answer of a question: `set(f('Q').get())`. */
const isOneCode = (value: Value): boolean =>
  value.kind === 'form' && value.variables.length === 1 && value.variables[0]?.type === 'coded';

function testMode(context: Context): Value {
  context.usesTestMode = true;
  return exactly(FALSE);
}

function form(context: Context, args: readonly Value[], node: CallExpression): Value {
  const [argument, loop] = args;
  if (argument?.kind === 'form' || argument?.kind === 'undefined') return argument;
  const name = argument === undefined ? null : codeOf(argument);
  if (name === null) return context.unknown(node, 'which question is meant is only known in the interview');
  const iteration = loop === undefined ? null : codeOf(loop);
  const found = formOf(context, name, iteration);
  if (found === 'iteration')
    return context.unknown(node, `${name} is asked in a loop: which iteration is meant is only known in the interview`);
  if (found !== null) return found;
  const never = context.scope.house.platform.get(name.toLowerCase());
  if (never === undefined) return context.drop(node, name);
  context.usesPlatform = true;
  return { kind: 'platform', never };
}

function unlessUndefined(found: Value, context: Context, node: CallExpression): Value {
  return found.kind === 'form' ? context.unknown(node, 'this is not one number in the data') : found;
}

function numbers(context: Context, from: Value | undefined, to: Value | undefined, node: CallExpression): Value {
  const [first, last] = [from, to].map((value) => (value === undefined ? null : termOf(value)));
  const found = first && last ? numbersBetween(first, last, context.scope) : null;
  return found ?? context.unknown(node, 'the size of this set is only known in the interview');
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

/** Ranks from 1 to at most `last`, each given once and without a gap; where none is given, that holds as well. */
function isRanking(names: readonly string[], last: number): Formula {
  const given: Term = { kind: 'count', of: names.map(present) };
  const places = Array.from({ length: Math.min(last, names.length) }, (_, i) => i + 1);
  return and(
    ...names.map((name) => or(not(present(name)), oneOf(name, places))),
    ...places.map((place) => {
      const here: Term = { kind: 'count', of: names.map((name) => oneOf(name, [place])) };
      return compare(here, '<=', { kind: 'number', value: 1 });
    }),
    ...names.map((name) => not(compare(variableTerm(name), '>', given))),
  );
}

/** The set of the row codes of a grid or numeric list whose value compares so. */
function rowsWhere(context: Context, args: readonly Value[], node: CallExpression, operator: Comparison): Value {
  const found = form(context, args.slice(0, 1), node);
  if (found.kind !== 'form') return found;
  const limit = args[1] === undefined ? null : termOf(args[1]);
  if (limit === null) return context.unknown(node, 'the number to compare with is only known in the interview');
  return exactSet(rowMembers(found, (name) => compare(variableTerm(name), operator, limit)));
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
