import { planQuestionnaire } from '../../../checks/plan';
import type { Question, Questionnaire } from '../../../questionnaire/model';
import { readQuestionnaire } from '../../../questionnaire/read';
import { isVariableName } from '../../../spss/names';
import type { TextEdit } from '../writing/note';
import { applied } from './applied';
import { codeEdits, codePlaces, isInRange } from './codes';
import { idEdits, nameAt } from './ids';
import { scriptCodeEdits, scriptNameEdits } from './scripts';

/** What is to be renamed, and where: the questionnaire, and its script where there is one. */
export interface RenamePlace {
  readonly text: string;
  readonly name: string;
  readonly script: string | null;
  readonly in: 'questionnaire' | 'script';
  readonly offset: number;
}

export type RenameTarget =
  | { readonly kind: 'id'; readonly id: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'code';
      readonly questionId: string;
      readonly code: string;
      readonly start: number;
      readonly end: number;
    };

export type Renamed =
  | { readonly kind: 'edits'; readonly questionnaire: readonly TextEdit[]; readonly script: readonly TextEdit[] }
  /** `readsDifferently`: with the new name the questionnaire would no longer say the same. */
  | {
      readonly kind: 'refused';
      readonly why: 'nothing' | 'noName' | 'noCode' | 'taken' | 'inRange' | 'readsDifferently';
    };

/** The id or the code at a place; null where neither stands there. */
export function renameTarget(place: RenamePlace): RenameTarget | null {
  return targetIn(place, readQuestionnaire(place.text, place.name));
}

function targetIn({ text, script, in: side, offset }: RenamePlace, questionnaire: Questionnaire): RenameTarget | null {
  const whole = side === 'script' ? (script ?? '') : text;
  const named = nameAt(whole, offset);
  const question =
    named === null
      ? undefined
      : questionnaire.questions.find(({ id }) => id.toLowerCase() === named.text.toLowerCase());
  if (named !== null && question !== undefined)
    return { kind: 'id', id: question.id, start: named.start, end: named.end };
  if (side === 'script') return null;
  const found = codePlaces(text, questionnaire).find(({ start, end }) => start <= offset && offset <= end);
  if (found === undefined) return null;
  return { kind: 'code', questionId: found.question.id, code: found.code, start: found.start, end: found.end };
}

/**
 * The edits that give the id or code at a place another name, in both documents. What they make of the questionnaire is
 * read again: where it would say anything else than before, nothing is renamed.
 */
export function rename(place: RenamePlace, to: string): Renamed {
  const before = readQuestionnaire(place.text, place.name);
  const target = targetIn(place, before);
  if (target === null) return { kind: 'refused', why: 'nothing' };
  return target.kind === 'id' ? renameId(place, before, target.id, to) : renameCode(place, before, target, to);
}

function renameId({ text, name, script }: RenamePlace, before: Questionnaire, id: string, to: string): Renamed {
  if (!isVariableName(to) || !/^[\p{L}_]/u.test(to)) return { kind: 'refused', why: 'noName' };
  const taken = before.questions
    .filter((question) => question.id !== id)
    .flatMap((question) => [question.id, ...question.variables.map((variable) => variable.name)]);
  if (taken.some((one) => one.toLowerCase() === to.toLowerCase())) return { kind: 'refused', why: 'taken' };
  const edits = idEdits(text, before, id, to);
  const after = readQuestionnaire(applied(text, edits), name);
  const names = namesOf(before, after);
  if (names === null || !saysTheSame(before, after, names)) return { kind: 'refused', why: 'readsDifferently' };
  names.set(`#${id.toLowerCase()}`, `#${to}`);
  names.set(id.toLowerCase(), to);
  return { kind: 'edits', questionnaire: edits, script: script === null ? [] : scriptNameEdits(script, names, id, to) };
}

function renameCode(
  { text, name, script }: RenamePlace,
  before: Questionnaire,
  { questionId, code }: Extract<RenameTarget, { kind: 'code' }>,
  to: string,
): Renamed {
  if (!/^\d{1,9}$/u.test(to)) return { kind: 'refused', why: 'noCode' };
  const question = before.questions.find(({ id }) => id === questionId);
  if (question === undefined) return { kind: 'refused', why: 'nothing' };
  const codes = question.variables.flatMap(({ answers }) => answers.map((answer) => answer.code));
  if (codes.some((one) => Number(one) === Number(to))) return { kind: 'refused', why: 'taken' };
  if (isInRange(before, question, [Number(code), Number(to)])) return { kind: 'refused', why: 'inRange' };
  const edits = codeEdits(text, before, question, code, to);
  const after = readQuestionnaire(applied(text, edits), name);
  const names = namesOf(before, after);
  if (names === null || !hasCodes(before, after, question, code, to))
    return { kind: 'refused', why: 'readsDifferently' };
  return {
    kind: 'edits',
    questionnaire: edits,
    script: script === null ? [] : scriptCodeEdits(script, names, question, code, to),
  };
}

/** What every variable is called now, by its name before in lower case; null where they are others. */
function namesOf(before: Questionnaire, after: Questionnaire): Map<string, string> | null {
  if (before.questions.length !== after.questions.length) return null;
  const names = new Map<string, string>();
  for (const [index, { variables }] of before.questions.entries()) {
    const others = after.questions[index]?.variables ?? [];
    if (others.length !== variables.length) return null;
    for (const [at, variable] of variables.entries()) {
      const now = others[at]?.name ?? variable.name;
      if (now !== variable.name) names.set(variable.name.toLowerCase(), now);
    }
  }
  return names;
}

/** Whether all checks and all problems are the same but for the names. */
function saysTheSame(before: Questionnaire, after: Questionnaire, names: ReadonlyMap<string, string>): boolean {
  const ids = new Map(before.questions.map(({ id }, index) => [id.toLowerCase(), after.questions[index]?.id ?? id]));
  const renamed = (text: string): string =>
    text.replace(
      /[\p{L}_][\p{L}\p{N}_]*/gu,
      (word) => names.get(word.toLowerCase()) ?? ids.get(word.toLowerCase()) ?? word,
    );
  return said(before, renamed) === said(after, renamed);
}

function said(questionnaire: Questionnaire, renamed: (text: string) => string): string {
  const plans = planQuestionnaire(questionnaire).plans.map(({ question, checks, unresolved }) => [
    renamed(question.id),
    question.kind,
    question.variables.map(({ type, answers }) => [type, answers.map(({ code, label }) => [code, label])]),
    checks.map(({ kind, sentence }) => [kind, renamed(sentence)]),
    unresolved.length,
  ]);
  return JSON.stringify([plans, problemsOf(questionnaire)]);
}

/** What is reported, but for what is said of the order of ids: a new name begins another row of them. */
const OF_THE_ORDER: ReadonlySet<string> = new Set(['missingId', 'missingCode', 'oddId']);

const problemsOf = ({ problems }: Questionnaire): string =>
  problems
    .filter(({ code }) => !OF_THE_ORDER.has(code))
    .map(({ code }) => code)
    .join();

/** Whether the answers are the same but for the one code, and nothing is reported that was not before. */
function hasCodes(before: Questionnaire, after: Questionnaire, of: Question, code: string, to: string): boolean {
  const answers = ({ questions }: Questionnaire, change: (question: Question, code: string) => string): string =>
    JSON.stringify(
      questions.map((question) => [
        question.id,
        question.kind,
        question.entry.length,
        question.variables.map((variable) => variable.answers.map((one) => [change(question, one.code), one.label])),
      ]),
    );
  const changed = answers(before, (question, one) => (question === of && one === code ? to : one));
  return changed === answers(after, (_, one) => one) && problemsOf(before) === problemsOf(after);
}
