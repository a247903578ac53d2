import type { Node } from 'acorn';
import { callOnPlatform, callOnUndefined, isStatement } from './notInExport';
import { partOfText } from './parts';
import { mergeValues } from '../operations/merge';
import type { Context } from '../context';
import { codeOf, termOf } from '../operations/conversions';
import { FALSE, TRUE, and, or, type Bounds, type Formula } from '../formula';
import {
  type CodeList,
  type CodeSet,
  type Form,
  type Truth,
  type Value,
  DOUBTFUL,
  IN,
  OUT,
  UNKNOWN,
  UNKNOWN_SET,
  bothWays,
  codeKey,
  compareTerms,
  exactSet,
  formPresent,
  exactly,
  formAnswered,
  formDomain,
  formHolds,
  formMembers,
  formTerm,
  isExact,
  isExactSet,
  isMissing,
  isOut,
  memberOf,
  notIn,
  truth,
  truthNot,
  truthOr,
  unknownTruth,
} from '../values';

/** Calls a method of a form or set of the survey platform; what is not understood is noted in the context. */
export function callMethod(context: Context, receiver: Value, name: string, args: readonly Value[], node: Node): Value {
  if (receiver.kind === 'choice') {
    const { test, then, otherwise } = receiver;
    const of = (value: Value): Value =>
      value.kind === 'unknown' && !combinesSets(name) ? value : callMethod(context, value, name, args, node);
    return mergeValues(test, of(then), of(otherwise));
  }
  if (isMissing(receiver)) return isStatement(name) ? truth(OUT, OUT) : receiver;
  if (SET_METHODS.has(name)) return combineSets(context, receiver, name, args, node);
  if (receiver.kind === 'undefined') return callOnUndefined(receiver, name);
  if (receiver.kind === 'platform') return callOnPlatform(context, receiver.never, name, args, node);
  if (args.some((argument) => argument.kind === 'unknown')) return { kind: 'unknown' };
  switch (name) {
    case 'any':
    case 'none':
    case 'all':
    case 'has':
    case 'contains':
    case 'includes':
    case 'inc':
      if (name === 'includes' || name === 'contains') {
        const within = partOfText(context, receiver, args);
        if (within !== null) return within;
      }
      // A text holds no codes.
      if (receiver.kind === 'text') break;
      return choose(context, receiver, name, args, node);
    case 'indexOf':
    case 'search': {
      // `search` takes its text for a regular expression.
      const [wanted] = args;
      if (name === 'search' && wanted?.kind === 'text' && /[\\^$.|?*+()[\]{}]/u.test(wanted.text)) break;
      const within = partOfText(context, receiver, args);
      if (within !== null) return placeIn(within);
      if (name === 'search' || (receiver.kind !== 'list' && receiver.kind !== 'table') || args.length !== 1) break;
      return placeIn(choose(context, receiver, 'has', args, node));
    }
    case 'toBoolean':
      if (receiver.kind === 'form') return exactly(formAnswered(receiver));
      return onMembers(context, receiver, node, someOf);
    case 'size':
    case 'count':
    case 'length':
      return withPresence(onMembers(context, receiver, node, sizeOf), receiver, context);
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
      return onMembers(context, receiver, node, (set) =>
        isOut(set.rest)
          ? {
              kind: 'list',
              items: [...set.members].map(([code, there]) => ({ code, there })),
              ...(receiver.kind === 'form' ? {} : { isOfSet: true }),
            }
          : context.unknown(node, 'which codes this list has is only partly known'),
      );
    case 'domainValues':
      if (receiver.kind === 'form')
        return { kind: 'list', items: formDomain(receiver).map((code) => ({ code, there: IN })) };
      break;
    case 'isEmpty':
      return onMembers(context, receiver, node, (set) => truthNot(someOf(set)));
    default:
      break;
  }
  return context.unknown(node, `${name}() of this value is only known in the interview`);
}

const SET_METHODS: ReadonlySet<string> = new Set(['isect', 'intersect', 'union', 'diff', 'sub', 'add', 'remove']);

/** Whether a method combines sets: then what is unknown of one of them leaves the rest known. */
export const combinesSets = (name: string): boolean => SET_METHODS.has(name);

function onMembers(context: Context, receiver: Value, node: Node, then: (set: CodeSet) => Value): Value {
  const set = setOf(receiver);
  return set === null ? context.unknown(node, 'the codes of this value are only known in the interview') : then(set);
}

const someOf = ({ members, rest }: CodeSet): Truth => truth(bothWays(or, [...members.values(), rest]));

/** How many codes a set has. */
export function sizeOf(set: CodeSet): Value {
  if (!isExactSet(set)) return { kind: 'size', set };
  // A code that is never in the set is not worth counting.
  const of = [...set.members.values()].map(({ surely }) => surely).filter((there) => there !== FALSE);
  return { kind: 'term', term: { kind: 'count', of } };
}

/** How many answers somebody gave to another question: of one that was not asked it is not 0 but missing. */
function withPresence(size: Value, receiver: Value, { current }: Context): Value {
  return size.kind === 'term' && receiver.kind === 'form' && receiver.question.id !== current.id
    ? { ...size, there: formPresent(receiver, [], false) }
    : size;
}

/** The codes of a value, each with what is known of its being there; `null` where it has none. */
export function setOf(value: Value): CodeSet | null {
  switch (value.kind) {
    case 'set':
      return value;
    case 'form': {
      const members = formMembers(value);
      return members === null ? null : exactSet(members);
    }
    case 'list':
      return { kind: 'set', members: membersOf(value), rest: OUT };
    case 'text':
      return exactSet([[codeKey(value.text), TRUE]]);
    case 'choice': {
      const [then, otherwise] = [setOf(value.then), setOf(value.otherwise)];
      const either = then && otherwise ? mergeValues(value.test, then, otherwise) : UNKNOWN;
      return either.kind === 'set' ? either : null;
    }
    case 'nothing':
      return exactSet([]);
    case 'table': {
      const sets = value.isList === true ? [...value.entries.values()].map(setOf) : [null];
      return sets.includes(null)
        ? null
        : sets.reduce<CodeSet>((all, set) => combine(all, 'union', set ?? all), exactSet([]));
    }
    case 'term':
      return value.term.kind === 'number' ? exactSet([[String(value.term.value), TRUE]]) : null;
    default:
      return null;
  }
}

/** The codes of a list; one that it has more than once is there where any of them is. */
function membersOf({ items }: CodeList): ReadonlyMap<string, Bounds> {
  const members = new Map<string, Bounds>();
  for (const { code, there } of items) {
    const known = members.get(codeKey(code));
    members.set(codeKey(code), known === undefined ? there : bothWays(or, [known, there]));
  }
  return members;
}

/** Of a box that the question does not have. */
const NO_SUCH_BOX: Truth = truth(DOUBTFUL, DOUBTFUL);

function choose(context: Context, receiver: Value, name: string, args: readonly Value[], node: Node): Value {
  if (args.some((argument) => argument.kind === 'undefined')) return unknownTruth;
  const signed = (value: Truth): Truth => (name === 'none' ? truthNot(value) : value);
  if (args.length === 0) {
    const set = receiver.kind === 'form' ? null : setOf(receiver);
    return signed(
      receiver.kind === 'form' ? exactly(formAnswered(receiver)) : set === null ? unknownTruth : someOf(set),
    );
  }
  const chosen: Truth[] = [];
  for (const argument of args) {
    const one = receiver.kind === 'form' || name === 'all' ? null : valueAmong(argument, setOf(receiver), context);
    const found = one ?? membersAmong(context, receiver, name, argument, node);
    if (found === null) return { kind: 'unknown' };
    chosen.push(...(Array.isArray(found) ? found : [found]));
  }
  const known = name === 'all' ? chosen : chosen.filter((one) => one !== NO_SUCH_BOX);
  if (known.length === 0) return unknownTruth;
  return name === 'all'
    ? truth(
        bothWays(
          and,
          chosen.map(({ bounds }) => bounds),
        ),
      )
    : signed(truthOr(...known));
}

/** Whether the receiver holds the codes of an argument; `null` where that is not understood, which is noted. */
function membersAmong(
  context: Context,
  receiver: Value,
  name: string,
  argument: Value,
  node: Node,
): Truth | Truth[] | null {
  const wanted = setOf(argument);
  if (wanted === null || !isOut(wanted.rest)) {
    context.unknown(node, 'the codes to look for are only known in the interview');
    return null;
  }
  if (receiver.kind === 'form') return codesOfForm(context, receiver, name, argument, wanted, node);
  const own = setOf(receiver);
  return [...wanted.members].map(([code, there]) => {
    const holds = own === null ? OUT : memberOf(own, code);
    return truth(name === 'all' ? bothWays(or, [notIn(there), holds]) : bothWays(and, [there, holds]));
  });
}

function codesOfForm(
  context: Context,
  form: Form,
  name: string,
  argument: Value,
  wanted: CodeSet,
  node: Node,
): Truth | Truth[] | null {
  const codes: string[] = [];
  const holding: Bounds[] = [];
  let missing = false;
  for (const [code, there] of wanted.members) {
    if (hasRows(form) && !rowCodes(form).has(code)) {
      context.drop(node, `${form.question.id}_${code}`);
      missing = true;
      continue;
    }
    const holds = formHolds(form, code);
    if (holds === null) {
      const literal = codeOf(argument);
      context.unknown(
        node,
        literal === null ? 'this value has no codes in the data' : `"${literal}" is no code that the data can hold`,
      );
      return null;
    }
    codes.push(code);
    const exact: Bounds = { surely: holds, possibly: holds };
    holding.push(name === 'all' ? bothWays(or, [notIn(there), exact]) : bothWays(and, [there, exact]));
  }
  // A box that the question does not have is not ticked; where nothing else is asked for, the export may have lost it.
  if (codes.length === 0 || (missing && name === 'all')) return missing ? NO_SUCH_BOX : [];
  const met = bothWays(name === 'all' ? and : or, holding);
  return isExact(met) ? context.aboutForm(met.surely, form, codes) : truth(met);
}

/** Whether the one value of a form, or a number, is among the codes; `null` for what holds several codes, or none. */
function valueAmong(value: Value, codes: CodeSet | null, context: Context): Truth | null {
  if (
    codes === null ||
    !isOut(codes.rest) ||
    (value.kind === 'form' && (hasRows(value) || value.variables.length !== 1))
  )
    return null;
  const alternatives: Bounds[] = [];
  for (const [code, there] of codes.members) {
    const holds = valueIs(value, code);
    if (holds === null) return null;
    alternatives.push(bothWays(and, [there, { surely: holds, possibly: holds }]));
  }
  const met = bothWays(or, alternatives);
  if (value.kind !== 'form' || !isExact(met)) return truth(met);
  return context.aboutForm(met.surely, value, [...codes.members.keys()]);
}

function valueIs(value: Value, code: string): Formula | null {
  if (value.kind === 'form') return formHolds(value, code);
  const wanted = termOf({ kind: 'text', text: code });
  if (value.kind !== 'term' || value.term.kind === 'number') return null;
  return wanted === null ? FALSE : compareTerms(value.term, '=', wanted);
}

const placeIn = (found: Value): Value => (found.kind === 'truth' ? { kind: 'place', there: found } : found);

/** Whether the form's codes are variables of their own, so that a code it does not list is a variable that is not there. */
const hasRows = (form: Form): boolean => form.whole && form.variables.some((variable) => variable.type === 'flag');

const rowCodes = (form: Form): ReadonlySet<string> =>
  new Set(form.variables.map((variable) => codeKey(variable.rowCode ?? '')));

/** A set combined with others. What is not known of one of them is not known of the codes that it decides. */
function combineSets(context: Context, receiver: Value, name: string, args: readonly Value[], node: Node): Value {
  const sets = [receiver, ...args].map((value) =>
    value.kind === 'undefined' || value.kind === 'unknown' || value.kind === 'platform' ? UNKNOWN_SET : setOf(value),
  );
  if (sets.length < 2 || sets.includes(null)) {
    return context.unknown(
      node,
      sets[0] === null
        ? 'this set is only known in the interview'
        : 'the set to combine with is only known in the interview',
    );
  }
  return sets.flatMap((set) => set ?? []).reduce((left, right) => combine(left, name, right));
}

/** Two sets joined, or the first without the second, or what both have. */
export function combine(left: CodeSet, name: string, right: CodeSet): CodeSet {
  const join = (a: Bounds, b: Bounds): Bounds => {
    if (name === 'union' || name === 'add') return bothWays(or, [a, b]);
    return bothWays(and, [a, name === 'diff' || name === 'sub' || name === 'remove' ? notIn(b) : b]);
  };
  const codes = new Set([...left.members.keys(), ...right.members.keys()]);
  const rest = join(left.rest, right.rest);
  const members = [...codes].map((code) => [code, join(memberOf(left, code), memberOf(right, code))] as const);
  // A code that is as absent as any other need not be listed.
  return {
    kind: 'set',
    members: new Map(members.filter(([code, when]) => left.members.has(code) || !isOut(when))),
    rest,
  };
}
