import {
  and,
  compare,
  number,
  oneOf,
  or,
  present,
  variable as variableTerm,
  type Bounds,
  type Formula,
} from '../../questionnaire/logic/formula';
import type { Scope } from '../../questionnaire/logic/scope';
import { answerVariables, codeKey } from '../../questionnaire/logic/values';
import type { Answer, Question, Variable } from '../../questionnaire/model';
import { normalizedLabel } from '../words/labels';
import { exact, onlyCode, outside, type Class, type Derivation } from './derivation';
import { decided, labelCondition } from './labelCondition';
import { namesake, sourceOf } from './source';

/** Who belongs to a class, as its label says it of a source. */
type Membership = (label: string, source: Question) => Formula | null;

/** The classes of the only variable, each by its label; who is left belongs to the one class that is for them. */
function classesBy(variable: Variable, membership: (label: string) => Bounds | null): readonly Class[] {
  return variable.answers.flatMap((answer): readonly Class[] =>
    answer.value === null ? [] : [{ value: answer.value, belongs: membership(answer.label) }],
  );
}

const NEGATED = /^\s*(?:not|nicht)\b[\s:]*/iu;

/** Classes whose labels are conditions: `S_1 = 0` and `S_1 > 0`, `H_1 and N < 5` and `NOT (H_1 and N < 5)`. */
export function byConditions(question: Question, scope: Scope): Derivation | null {
  const variable = onlyCode(question);
  if (variable === null) return null;
  const classes = classesBy(variable, (label) => {
    const positive = labelCondition(label.replace(NEGATED, ''), question, scope);
    if (positive === null) return bracketed(label, question, scope);
    return NEGATED.test(label) ? outside(exact(positive), decided(positive, scope)) : exact(positive);
  });
  if (!classes.some(({ belongs }) => belongs !== null)) return null;
  return {
    kind: 'classes',
    variable,
    classes,
    disjoint: classes.every(({ belongs }) => belongs !== null),
    reason: 'the labels of its answers are conditions on other answers',
    says: 'holds the class whose label is true of the answers',
  };
}

/** `Heavy (K9_1 > 20)`: the name of a class, and in brackets behind it whom it is for. */
function bracketed(label: string, question: Question, scope: Scope): Bounds | null {
  const [, inner] = /^[^()[\]]*[\p{L}\p{N}][^()[\]]*[([]([^()[\]]+)[)\]]\s*$/u.exec(label) ?? [];
  // Without a comparison, what stands in brackets is as likely a list of names.
  const condition = inner === undefined || !/[<>=≤≥≠]/u.test(inner) ? null : labelCondition(inner, question, scope);
  return condition === null ? null : exact(condition);
}

/** Classes that list codes of a source: `CODES 4+6`, `codes 1-3, 7`. */
export function byCodeLists(question: Question, scope: Scope): Derivation | null {
  return bySource(question, sourceOf(question, scope), codesListed, 'the labels of its answers list codes of');
}

/**
 * Classes that name the answers they hold: `Area I (North, East)`, `Area II (South)`. Where no source is named, it is
 * the only question before that has all of these answers.
 */
export function byGroups(question: Question, scope: Scope): Derivation | null {
  const groups = question.variables.flatMap(({ answers }) => answers.map(({ label }) => namesIn(label)));
  const listed = groups.filter((names) => names.length > 0);
  if (listed.length < 2 || listed.every((names) => names.length < 2)) return null;
  const hasAll = (source: Question): boolean =>
    onlyCode(source) !== null && listed.every((names) => names.every((name) => answerWith(name, source) !== null));
  const named = sourceOf(question, scope);
  const before = scope.questions.slice(
    0,
    scope.questions.findIndex(({ id }) => id === question.id),
  );
  const [found, ...others] =
    named === null ? before.filter((one) => one.variables.length === 1 && hasAll(one)) : [named];
  const source = others.length > 0 ? null : (found ?? null);
  return bySource(question, source, answersNamed, 'the labels of its answers name answers of');
}

/** Classes labelled like answers or bands of the source they are named after. */
export function byLabels(question: Question, scope: Scope): Derivation | null {
  const source = namesake(question, scope);
  if (source === null) return null;
  const variable = onlyCode(question);
  const reason = `it is named after ${source.id} and its answers have the labels of ${source.id}`;
  const says = `agrees with ${source.id}`;
  if (variable === null) {
    const flags = answerVariables(question).flatMap((flag) => {
      const belongs = flag.type === 'flag' ? labelled(flag.label || (flag.answers[0]?.label ?? ''), source) : null;
      return belongs === null ? [] : [{ variable: flag, belongs }];
    });
    return flags.length === 0 ? null : { kind: 'flags', flags, reason, says };
  }
  const classes = classesBy(variable, (label) => labelled(label, source));
  if (!classes.some(({ belongs }) => belongs !== null)) return null;
  return { kind: 'classes', variable, classes, disjoint: areDisjoint(variable, source, classes), reason, says };
}

function bySource(
  question: Question,
  source: Question | null,
  membership: Membership,
  because: string,
): Derivation | null {
  const variable = onlyCode(question);
  if (variable === null || source === null) return null;
  const classes = classesBy(variable, (label) => {
    const found = membership(label, source);
    return found === null ? null : exact(found);
  });
  // One label may look like a list by chance.
  if (classes.filter(({ belongs }) => belongs !== null).length < 2) return null;
  return {
    kind: 'classes',
    variable,
    classes,
    disjoint: classes.every(({ belongs }) => belongs !== null) && source.kind !== 'multi',
    reason: `${because} ${source.id}`,
    says: `agrees with ${source.id}`,
  };
}

const CODE_LIST = /\bcodes?\b\s*:?\s*(\d+(?:\s*(?:[-–,+&/]|and|or|und|oder|to)\s*\d+)*)/iu;
const BARE_LIST = /^\s*(\d+(?:\s*[+,&]\s*\d+)+)\s*$/u;

function codesListed(label: string, source: Question): Formula | null {
  const [, list] = CODE_LIST.exec(label) ?? BARE_LIST.exec(label) ?? [];
  if (list === undefined) return null;
  const codes = [...list.matchAll(/(\d+)\s*(?:[-–]|to)\s*(\d+)|(\d+)/gu)].flatMap(([, from, to, one]) => {
    if (one !== undefined) return [Number(one)];
    const first = Number(from);
    return Array.from({ length: Math.min(Number(to) - first + 1, 1000) }, (_, i) => first + i);
  });
  const parts = codes.map((code) => holding(source, String(code)));
  return parts.some((part) => part === null) ? null : or(...parts.filter((part) => part !== null));
}

/** That the source holds a code, or its box is ticked. */
function holding(source: Question, code: string): Formula | null {
  const single = onlyCode(source);
  if (single !== null) {
    const answer = single.answers.find((one) => codeKey(one.code) === codeKey(code));
    return answer === undefined || answer.value === null ? null : oneOf(single.name, [answer.value]);
  }
  const box = answerVariables(source).find(
    (one) => one.type === 'flag' && codeKey(one.rowCode ?? '') === codeKey(code),
  );
  return box === undefined ? null : oneOf(box.name, [1]);
}

/** The names in the brackets at the end of a label. */
function namesIn(label: string): readonly string[] {
  const [, inner] = /\(([^()]+)\)\s*$/u.exec(label) ?? [];
  const names = (inner ?? '').split(/[,;/]|\s+(?:and|or|und|oder)\s+/u).map(normalizedLabel);
  return names.filter((name) => name !== '');
}

function answersNamed(label: string, source: Question): Formula | null {
  const parts = namesIn(label).map((name) => answerWith(name, source) ?? wordIn(name, source));
  return parts.length === 0 || parts.some((part) => part === null)
    ? null
    : or(...parts.filter((part) => part !== null));
}

/** The one answer that has the words of a name among its own: `AL` of `AL Alabama`. */
function wordIn(name: string, source: Question): Formula | null {
  const single = onlyCode(source);
  const found = (single?.answers ?? []).filter(({ label }) => ` ${normalizedLabel(label)} `.includes(` ${name} `));
  const [only, ...others] = found;
  return single === null || only?.value === undefined || only.value === null || others.length > 0
    ? null
    : oneOf(single.name, [only.value]);
}

/** Whether nobody can belong to two classes: bands of a number, answers of a single, or an answer and its opposite. */
function areDisjoint(variable: Variable, source: Question, classes: readonly Class[]): boolean {
  if (classes.some(({ belongs }) => belongs === null)) return false;
  if (onlyCode(source) !== null || onlyNumber(source) !== null) return true;
  const labels = variable.answers.map((answer) => normalizedLabel(answer.label));
  return labels.length === 2 && labels.some((label) => labels.includes(`not ${label}`));
}

/** Which answers of the source a label stands for. */
function labelled(label: string, source: Question): Bounds | null {
  const wanted = normalizedLabel(label);
  if (wanted === '') return null;
  const found = answerWith(wanted, source) ?? (wanted.startsWith('not ') ? null : band(label, source));
  if (found !== null) return exact(found);
  const opposite = wanted.startsWith('not ') ? answerWith(wanted.slice(4), source) : null;
  if (opposite === null) return null;
  // Who was not asked the source may have been put here, or in no class.
  return outside(exact(opposite), or(...answerVariables(source).map((variable) => present(variable.name))));
}

function answerWith(label: string, source: Question): Formula | null {
  const matches: Formula[] = [];
  const fits = (answer: Answer): boolean => normalizedLabel(answer.label) === label;
  for (const variable of answerVariables(source)) {
    if (variable.type === 'flag' && normalizedLabel(variable.label) === label) matches.push(oneOf(variable.name, [1]));
    if (variable.type === 'coded' && variable.rowCode === null)
      for (const { value } of variable.answers.filter(fits))
        if (value !== null) matches.push(oneOf(variable.name, [value]));
  }
  return matches.length === 1 ? or(...matches) : null;
}

function onlyNumber(source: Question): Variable | null {
  const [only, ...others] = answerVariables(source);
  return only?.type === 'number' && others.length === 0 ? only : null;
}

/** `18-24`, `65+`, `under 18`, `3 or fewer`, `more than 3` over a source that is one number. */
function band(label: string, source: Question): Formula | null {
  const only = onlyNumber(source);
  if (only === null) return null;
  const value = variableTerm(only.name);
  const between = /^\D*(\d+)\s*(?:-|–|—|to)\s*(\d+)\D*$/iu.exec(label);
  if (between !== null)
    return and(compare(value, '>=', number(Number(between[1]))), compare(value, '<=', number(Number(between[2]))));
  for (const [pattern, operator] of BANDS) {
    const [, limit] = pattern.exec(label) ?? [];
    if (limit !== undefined) return compare(value, operator, number(Number(limit)));
  }
  return null;
}

const BANDS = [
  [/^\D*(\d+)\s*(?:\+|or more|or over|or older|and over|and above)\D*$/iu, '>='],
  [/^\D*(\d+)\s*(?:or fewer|or less|or under|or younger|and under|and below)\D*$/iu, '<='],
  [/^\s*(?:under|below|less than|fewer than|<)\s*(\d+)\D*$/iu, '<'],
  [/^\s*(?:over|above|more than|>)\s*(\d+)\D*$/iu, '>'],
  [/^\s*(?:at least|minimum)\s*(\d+)\D*$/iu, '>='],
  [/^\s*(?:at most|up to|maximum)\s*(\d+)\D*$/iu, '<='],
] as const;
