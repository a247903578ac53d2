import { FALSE, and, filled, not, or, present, type Bounds, type Formula } from '../../questionnaire/logic/formula';
import type { Assignment } from '../../questionnaire/logic/code/lastAssigned';
import { allOf, resolveCondition } from '../../questionnaire/logic/resolve';
import type { Scope } from '../../questionnaire/logic/scope';
import { answered, answerVariables } from '../../questionnaire/logic/values';
import { calledIn } from '../../questionnaire/export/account';
import type { Logic, Question, Questionnaire, Variable } from '../../questionnaire/model';
import type { Notes } from '../notes';

/** What the code of one question fills in. */
export interface Filling {
  readonly question: Question;
  readonly code: Logic;
  readonly assignments: readonly Assignment[];
  /** All that the code does is known. */
  readonly understood: boolean;
  readonly notes: Notes;
}

/** What is filled in of one question, whoever's code does it. */
export interface FilledIn {
  readonly assignments: readonly Assignment[];
  /** Nothing but these assignments fills it in. */
  readonly only: boolean;
}

/**
 * What the survey's code fills in of each question. Code runs once its question was on the screen; what code further
 * down sets takes the place of what was set before, and what else may set an answer leaves nothing sure of it.
 */
export function filledIn(
  fillings: readonly Filling[],
  questionnaire: Questionnaire,
  scope: Scope,
): ReadonlyMap<Question, FilledIn> {
  const setters = new Setters(questionnaire, fillings);
  const places = new Map(questionnaire.questions.map((question, i) => [question, i]));
  const byVariable = new Map<string, (Assignment & { readonly filling: Filling })[]>();
  for (const filling of fillings) {
    if (filling.assignments.length === 0) continue;
    const ran = whenRun(filling.question, scope);
    for (const one of filling.assignments) {
      const known = byVariable.get(one.variable) ?? [];
      byVariable.set(one.variable, known);
      known.push({ ...one, filling, when: and(ran.surely, one.when), possibly: and(ran.possibly, one.possibly) });
    }
  }
  const found = new Map<Question, { assignments: Assignment[]; only: boolean }>();
  for (const [name, all] of byVariable) {
    const owner = scope.variable(name);
    if (owner === undefined) continue;
    const target = scope.within(owner.question, owner.variable.iteration);
    const known = found.get(target) ?? { assignments: [], only: target.hidden };
    const from = new Set(all.map(({ filling }) => filling));
    const isSure = !setters.isSetUnseen(owner.question, from);
    const placeOf = (question: Question): number => places.get(question) ?? -1;
    const notSetBehind = new Map<number, readonly Formula[]>();
    for (const { filling, ...one } of all) {
      const place = placeOf(filling.question);
      const unlessLater =
        notSetBehind.get(place) ??
        all.filter((other) => placeOf(other.filling.question) > place).map(({ possibly }) => not(possibly));
      notSetBehind.set(place, unlessLater);
      const isFinal = target.hidden || placeOf(target) <= place;
      if (!isFinal) noteLater(owner.question, filling, one);
      known.assignments.push({ ...one, when: isSure && isFinal ? and(one.when, ...unlessLater) : FALSE });
    }
    known.only &&= isSure && from.size === 1 && [...from].every(({ understood }) => understood);
    found.set(target, known);
  }
  return found;
}

/** A question that is asked later is set for the respondent to see, and to change. */
function noteLater({ id }: Question, { code, notes }: Filling, { span }: Assignment): void {
  notes.note('validation', code.text, `whether ${id} stays as it is set here is not known: it is asked later`, span);
}

/** When the code of a question has run: once it was answered; of what is not shown, by the conditions of its entry. */
function whenRun(question: Question, scope: Scope): Bounds {
  const entries = question.entry.map((logic) => resolveCondition(logic, scope, question));
  const entry = allOf(entries.filter(({ testMode }) => !testMode).map(({ bounds }) => bounds));
  const own = answerVariables(question);
  if (question.hidden || own.length === 0) return entry;
  return {
    surely: or(...own.map(answered)),
    possibly: question.optional ? entry.possibly : or(...own.map(hasValue)),
  };
}

const hasValue = ({ name, type }: Variable): Formula => (type === 'text' ? filled(name) : present(name));

/** What is set by code other than what is accounted for. */
class Setters {
  /** By logic that is not run for what it sets, and by functions that nothing calls. */
  readonly #unseen: readonly SetNames[];
  /** By code that is read in part, with all that it calls. */
  readonly #misread: ReadonlyMap<Filling, SetNames>;

  constructor({ questions, functions }: Questionnaire, fillings: readonly Filling[]) {
    const sources = new Map(functions.map(({ name, source }) => [name, source]));
    const known = new Set(questions.flatMap(namesOf));
    const withCalled = (text: string): { readonly text: string; readonly called: ReadonlySet<string> } => {
      const called = new Set(calledIn(text).filter((name) => sources.has(name)));
      for (const name of called)
        for (const next of calledIn(sources.get(name) ?? '')) if (sources.has(next)) called.add(next);
      return { text: [text, ...[...called].map((name) => sources.get(name))].join('\n'), called };
    };
    const logic = questions.flatMap(({ entry, screenOuts, mask, columnMask }) => [
      ...entry,
      ...screenOuts,
      ...[mask, columnMask].filter((one) => one !== null),
    ]);
    const filled = fillings.map((filling) => ({ filling, ...withCalled(filling.code.text) }));
    const reached = new Set(filled.flatMap(({ called }) => [...called]));
    this.#unseen = [
      ...logic.map(({ text }) => withCalled(text).text),
      ...functions.filter(({ name }) => !reached.has(name)).map(({ source }) => withCalled(source).text),
    ].map((text) => namesSet(text, known));
    this.#misread = new Map(
      filled.flatMap(({ filling, text }) => (filling.understood ? [] : [[filling, namesSet(text, known)] as const])),
    );
  }

  /** Whether other code than that of `fillings` may set the question, or a row of it. */
  isSetUnseen(question: Question, fillings: ReadonlySet<Filling>): boolean {
    const own = namesOf(question);
    const misread = [...this.#misread].flatMap(([filling, names]) => (fillings.has(filling) ? [] : [names]));
    return [...this.#unseen, ...misread].some((isSet) => own.some(isSet));
  }
}

/** Whether a piece of code may set what has this name. */
type SetNames = (name: string) => boolean;

const namesOf = ({ id, variables }: Question): readonly string[] =>
  [id, ...variables.map(({ name }) => name)].map((name) => name.toLowerCase());

const SET = /\.\s*set\b/g;
const SET_BY_NAME = /\bf\s*\(\s*['"]([^'"\n]+)['"]\s*\)(?:\s*\[[^\]\n]*\])?\s*\.\s*set\b/g;
const BY_NAME = /\bf\s*\(\s*['"][^'"\n]*['"]\s*\)/g;
const BY_VALUE = /\bf\s*\(/;
const QUOTED = /['"`]([^'"`\n]*)['"`]/g;

/**
 * What code may set that is not run: what it names where it sets, all that it names where that is set by way of a
 * variable, and whatever has a part of a name that it puts together. Where none of them is known here, it is anything.
 */
function namesSet(text: string, known: ReadonlySet<string>): SetNames {
  const direct = captured(text, SET_BY_NAME);
  if (direct.length === [...text.matchAll(SET)].length) return (name) => direct.includes(name);
  const quoted = captured(text, QUOTED);
  const rest = text.replace(BY_NAME, ' ');
  const words = captured(rest, QUOTED).filter((part) => /[\p{L}_]/u.test(part));
  const isEnd = (part: string): boolean => part.startsWith('_');
  const named = isBegunByCallers(rest) ? words.filter((part) => !isEnd(part)) : words;
  const parts = BY_VALUE.test(rest) ? named : null;
  const isPart: SetNames = (name) => (parts ?? []).some((part) => name.includes(part));
  const isFound = [...known].some(parts === null ? (name) => quoted.includes(name) : isPart);
  return isFound ? (name) => quoted.includes(name) || isPart(name) : () => true;
}

const HEADS = /\bf\s*\(\s*([A-Za-z_$][\w$]*)\s*\+/g;
const DEFINED = /\bfunction\s+([A-Za-z_$][\w$]*)\s*\(\s*([A-Za-z_$][\w$]*)/g;

/**
 * Whether all names that the code puts together begin with what functions in it are called with, and that is written
 * out at each call: `fill('Q7')` of a function that sets `f(id + '_2')`. Then an end alone is nobody's name.
 */
function isBegunByCallers(text: string): boolean {
  const heads = [...text.matchAll(HEADS)].map(([, head]) => head);
  if (heads.length === 0 || heads.length < [...text.matchAll(new RegExp(BY_VALUE, 'g'))].length) return false;
  const definitions = [...text.matchAll(DEFINED)].map(([, name = '', first = '']) => ({ name, first }));
  return heads.every((head) => {
    const from = definitions.filter(({ first }) => first === head);
    return from.length > 0 && from.every(({ name }) => isCalledWithLiterals(name, text));
  });
}

function isCalledWithLiterals(name: string, text: string): boolean {
  const called = `(?<!\\bfunction\\s{1,9})(?<![.\\w$])${name.replaceAll('$', '\\$')}\\s*\\(`;
  const all = [...text.matchAll(new RegExp(called, 'g'))].length;
  const literal = [...text.matchAll(new RegExp(`${called}\\s*(['"])[^'"\\n]*\\1`, 'g'))].length;
  return all > 0 && all === literal;
}

const captured = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, name = '']) => name.trim().toLowerCase());
