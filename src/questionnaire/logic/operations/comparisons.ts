import type { Context } from '../context';
import { codeOf, termOf, truthOf } from './conversions';
import { compareWithExtreme } from './greatest';
import { mergeTruths } from './merge';
import { sizeOf } from './size';
import {
  FALSE,
  TRUE,
  and,
  compareNumbers,
  filled,
  not,
  present,
  type Bounds,
  type Comparison,
  type Formula,
  type Term,
} from '../formula';
import {
  type CodeSet,
  type Form,
  type Truth,
  type Value,
  MIRRORED,
  codeKey,
  compareTerms,
  exactly,
  formAnswered,
  formHolds,
  truth,
  truthAnd,
  truthNot,
  truthOr,
  unknownTruth,
} from '../values';

/** How JavaScript writes comparisons. */
export const COMPARISONS: Readonly<Record<string, Comparison | undefined>> = {
  '==': '=',
  '===': '=',
  '!=': '<>',
  '!==': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** What holds where a comparison does not, and both sides are there. */
export const NEGATED: Readonly<Record<Comparison, Comparison>> = {
  '=': '<>',
  '<>': '=',
  '<': '>=',
  '<=': '>',
  '>': '<=',
  '>=': '<',
};

/** What is chosen between by more conditions is not followed: they double with each comparison. */
const MAX_CONDITIONS = 800;

/** Compares two values; `null` where the data does not tell. */
export function compareValues(left: Value, operator: Comparison, right: Value, context: Context): Truth | null {
  const chosen = left.kind === 'choice' ? left : right.kind === 'choice' ? right : null;
  if (chosen !== null) {
    const number = termOf(chosen === left ? right : left);
    const how = chosen === left ? MIRRORED[operator] : operator;
    const extreme = number === null ? null : compareWithExtreme(number, how, chosen, NEGATED[how]);
    if (extreme !== null) return context.missing === 'unmet' ? extreme : truth(extreme.bounds);
    const compared = (value: Value): Truth | null =>
      value.kind === 'unknown'
        ? unknownTruth
        : chosen === left
          ? compareValues(value, operator, right, context)
          : compareValues(left, operator, value, context);
    const [a, b] = [compared(chosen.then), compared(chosen.otherwise)];
    if (a === null || b === null) return null;
    const tooMany = [chosen.test, a, b].reduce((sum, one) => sum + sizeOf(one.bounds.surely), 0) > MAX_CONDITIONS;
    return tooMany ? null : mergeTruths(chosen.test, a, b);
  }
  if (left.kind === 'place') return comparePlace(left.there, operator, termOf(right));
  if (left.kind === 'size') return compareSize(left.set, operator, termOf(right));
  if (left.kind === 'undefined' || right.kind === 'undefined') return unknownTruth;
  const equality = operator === '=' || operator === '<>';
  const signed = (truth: Truth): Truth => (operator === '<>' ? truthNot(truth) : truth);
  if (equality && (left.kind === 'platform' || right.kind === 'platform')) {
    const [platform, other] = left.kind === 'platform' ? [left, right] : [right, left];
    const code = codeOf(other);
    return platform.kind === 'platform' && code !== null ? signed(platformHolds(platform.never, [code])) : null;
  }
  if (equality && (left.kind === 'nothing' || right.kind === 'nothing')) {
    const other = left.kind === 'nothing' ? right : left;
    if (other.kind === 'nothing') return signed(exactly(TRUE));
    if (other.kind === 'form') return signed(exactly(not(formAnswered(other))));
    return codeOf(other) === null ? null : signed(exactly(FALSE));
  }
  if (equality && left.kind === 'form' && right.kind === 'form') {
    const same = sameTexts(left, right);
    if (same !== null) return signed(same);
  }
  if (equality && left.kind === 'form' && right.kind === 'text')
    return nullable(formIs(left, right.text, context), signed);
  if (equality && right.kind === 'form' && left.kind === 'text')
    return nullable(formIs(right, left.text, context), signed);
  if (equality && left.kind === 'text' && right.kind === 'text' && termOf(left) === null) {
    return signed(exactly({ kind: 'constant', value: left.text === right.text }));
  }
  if (equality && (left.kind === 'truth' || right.kind === 'truth')) {
    const other = termOf(left.kind === 'truth' ? right : left);
    if (other !== null && !(other.kind === 'number' && (other.value === 0 || other.value === 1))) return null;
    const [a, b] = [truthOf(left), truthOf(right)];
    return signed(truthOr(truthAnd(a, b), truthAnd(truthNot(a), truthNot(b))));
  }
  const [a, b] = [termOf(left), termOf(right)];
  if (a === null || b === null) return compareWithText(left, operator, right, context);
  const compared = compareTerms(a, operator, b);
  if (context.missing !== 'unmet') return exactly(compared);
  const there = [left, right].flatMap((value) =>
    value.kind === 'term' && value.term.kind !== 'count' ? (value.there ?? []) : [],
  );
  if (there.length > 0) return exactly(and(...there, compared), and(...there, opposite(a, operator, b, compared)));
  if (left.kind === 'term' && left.there !== undefined && b.kind === 'number')
    return exactly(
      counted(a, operator, b.value, left.there, compared),
      counted(a, NEGATED[operator], b.value, left.there, not(compared)),
    );
  return exactly(compared, opposite(a, operator, b, compared));
}

/** A number that is known and a text that is none: JavaScript takes an empty one for 0, and no other is like a number. */
function compareWithText(left: Value, operator: Comparison, right: Value, context: Context): Truth | null {
  const [text, other] = left.kind === 'text' ? [left, right] : [right, left];
  if (text.kind !== 'text' || other.kind !== 'term' || other.term.kind !== 'number') return null;
  if (text.text.trim() !== '') return exactly({ kind: 'constant', value: operator === '<>' });
  const zero: Value = { kind: 'term', term: { kind: 'number', value: 0 } };
  return left === text ? compareValues(zero, operator, right, context) : compareValues(left, operator, zero, context);
}

/**
 * A comparison with how many answers were given. Who gave none because he was not asked has no such number: he does not
 * count among those with few, unless having none at all is what it says.
 */
function counted(count: Term, operator: Comparison, limit: number, there: Formula, compared: Formula): Formula {
  if (count.kind !== 'count' || !compareNumbers(0, operator, limit)) return compared;
  const holdsAbove = count.of.some((_, i) => compareNumbers(i + 1, operator, limit));
  return holdsAbove ? and(there, compared) : compared;
}

/** The comparison that holds where the first does not and nothing is missing. */
function opposite(a: Term, operator: Comparison, b: Term, compared: Formula): Formula {
  // Counting goes by what is there: nothing can be missing.
  if (a.kind === 'count' || b.kind === 'count' || compared.kind === 'constant') return not(compared);
  if (compared.kind === 'oneOf') return and(present(compared.name), not(compared));
  return compareTerms(a, NEGATED[operator], b);
}

/** What is known of a variable of the survey system being one of the codes. */
export function platformHolds(never: readonly string[], codes: readonly string[]): Truth {
  const keys = new Set(never.map(codeKey));
  return codes.every((code) => keys.has(codeKey(code))) ? exactly(FALSE) : unknownTruth;
}

/** How many codes a set has, between those that are surely in it and those that may be. */
function compareSize({ members, rest }: CodeSet, operator: Comparison, limit: Term | null): Truth | null {
  if (limit?.kind !== 'number') return null;
  const least: Term = { kind: 'count', of: [...members.values()].map(({ surely }) => surely) };
  const most: Term = { kind: 'count', of: [...members.values()].map(({ possibly }) => possibly) };
  const open = rest.possibly !== FALSE;
  const atLeast = (floor: Term): Bounds => ({
    surely: compareTerms(least, '>=', floor),
    possibly: open ? TRUE : compareTerms(most, '>=', floor),
  });
  const more = (by: number): Term => ({ kind: 'number', value: Math.floor(limit.value) + by });
  switch (operator) {
    case '>=':
      return truth(atLeast({ kind: 'number', value: Math.ceil(limit.value) }));
    case '>':
      return truth(atLeast(more(1)));
    case '<':
      return truthNot(truth(atLeast({ kind: 'number', value: Math.ceil(limit.value) })));
    case '<=':
      return truthNot(truth(atLeast(more(1))));
    case '=':
      return truthAnd(truth(atLeast(limit)), truthNot(truth(atLeast(more(1)))));
    case '<>':
      return truthNot(truthAnd(truth(atLeast(limit)), truthNot(truth(atLeast(more(1))))));
  }
}

/** `list.indexOf(x) >= 0` and its other spellings; which place it is, is not known. */
function comparePlace(there: Truth, operator: Comparison, limit: Term | null): Truth | null {
  if (limit?.kind !== 'number') return null;
  switch (`${operator}${limit.value}`) {
    case '>=0':
    case '>-1':
    case '<>-1':
      return there;
    case '<0':
    case '<=-1':
    case '=-1':
      return truthNot(there);
    // What stands at the very beginning does not count here: that is not followed.
    case '>0':
    case '>=1':
      return truth(
        { surely: FALSE, possibly: there.bounds.possibly },
        { surely: there.opposite.surely, possibly: TRUE },
      );
    case '<=0':
    case '<1':
      return truth(
        { surely: there.opposite.surely, possibly: TRUE },
        { surely: FALSE, possibly: there.bounds.possibly },
      );
    default:
      return null;
  }
}

/** `f('A').get() == f('B').get()` of two texts; where both are empty, code that does not look first is not followed. */
function sameTexts(left: Form, right: Form): Truth | null {
  const [a, b] = [textVariable(left), textVariable(right)];
  if (a === null || b === null) return null;
  const same: Formula = a === b ? TRUE : { kind: 'sameText', name: a, other: b };
  return truth({ surely: and(filled(a), filled(b), same), possibly: same });
}

function textVariable({ variables: [only, another] }: Form): string | null {
  return only?.type === 'text' && another === undefined ? only.name : null;
}

function nullable(truth: Truth | null, then: (truth: Truth) => Truth): Truth | null {
  return truth === null ? null : then(truth);
}

/** `f('Q') == 'x'`: a code of a coded question, the text of an open one. */
function formIs(form: Form, text: string, context: Context): Truth | null {
  const [only] = form.variables;
  if (form.variables.length === 1 && only?.type === 'text') {
    if (text === '') return exactly(not(filled(only.name)));
    return context.aboutAnswer({ kind: 'textIs', name: only.name, text }, filled(only.name));
  }
  if (text === '') return exactly(not(formAnswered(form)));
  const holds = formHolds(form, text);
  return holds === null ? null : context.aboutForm(holds, form, [text]);
}
