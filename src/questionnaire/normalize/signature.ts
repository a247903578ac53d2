import { and, formulaKey, or, type Bounds } from '../logic/formula';
import { resolveCondition } from '../logic/resolve';
import { Scope } from '../logic/scope';
import type { Logic, Question, Questionnaire, Variable } from '../model';

/** What a questionnaire says, wherever in the file it stands and in whatever words. */
export interface Signature {
  /** For each question in order, all that is read of it. */
  readonly questions: ReadonlyMap<string, string>;
  readonly ids: readonly string[];
  /** How often each problem is reported of each question. */
  readonly problems: ReadonlyMap<string, { readonly count: number; readonly id: string }>;
}

export function signatureOf(questionnaire: Questionnaire): Signature {
  const scope = new Scope(questionnaire);
  const problems = new Map<string, { readonly count: number; readonly id: string }>();
  for (const { code, questionId } of questionnaire.problems) {
    const key = `${code} ${questionId ?? ''}`;
    problems.set(key, { count: (problems.get(key)?.count ?? 0) + 1, id: questionId ?? '' });
  }
  return {
    questions: new Map(questionnaire.questions.map((question) => [question.id, saidOf(question, scope)])),
    ids: questionnaire.questions.map(({ id }) => id),
    problems,
  };
}

/**
 * The ids of the questions of which a reading says something else than another, or reports what the other did not;
 * `''` stands for what is said of none. Empty: both say the same.
 */
export function differences(read: Signature, wanted: Signature): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [id, said] of wanted.questions) if (read.questions.get(id) !== said) found.add(id);
  for (const [key, { count, id }] of read.problems) if (count > (wanted.problems.get(key)?.count ?? 0)) found.add(id);
  const sameOrder = read.ids.length === wanted.ids.length && read.ids.every((id, index) => id === wanted.ids[index]);
  if (!sameOrder && found.size === 0) found.add('');
  return found;
}

function saidOf(question: Question, scope: Scope): string {
  const entry = question.entry.filter(({ perhaps }) => perhaps !== true);
  const perhaps = question.entry.filter((logic) => logic.perhaps === true);
  return JSON.stringify([
    [question.readable, question.kind, question.label, question.iteration],
    question.variables.map(variableOf),
    joined(entry, and, question, scope),
    joined(perhaps, and, question, scope),
    joined(question.screenOuts, or, question, scope),
    [question.mask?.text ?? null, question.columnMask?.text ?? null],
    [limitsOf(question), question.choices, question.textLength, question.sum],
    [question.optional, question.hidden, question.isDate, question.quota, question.system],
    (question.doubts ?? []).map(({ of, text }) => [of, text]),
    question.unread.map(({ text }) => text),
  ]);
}

/** A code that is said twice stands for no number once. */
const limitsOf = ({ limits }: Question): unknown => ({
  ...limits,
  special: [...new Set(limits.special)].sort((a, b) => a - b),
});

const variableOf = ({ name, type, rowCode, label, answers, specifies }: Variable): unknown => [
  [name, type, rowCode, label, specifies],
  answers.map((answer) => [answer.code, answer.value, answer.label, answer.exclusive, answer.other, answer.screensOut]),
];

/** Conditions as one: that a second one says the same again is no difference. */
function joined(
  all: readonly Logic[],
  join: (...parts: readonly Bounds['surely'][]) => Bounds['surely'],
  question: Question,
  scope: Scope,
): unknown {
  const resolved = all.map((logic) => resolveCondition(logic, scope, question));
  return [
    formulaKey(join(...resolved.map(({ bounds }) => bounds.surely))),
    formulaKey(join(...resolved.map(({ bounds }) => bounds.possibly))),
    [...new Set(resolved.flatMap(({ unresolved }) => unresolved.map(({ text }) => text)))],
  ];
}
