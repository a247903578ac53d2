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

/** What is read of a question, without what is in doubt there. */
export interface Facets {
  /** Who is asked, and who is screened out. */
  readonly asked: string;
  /** What may be answered. */
  readonly shape: string;
  /** Its words. */
  readonly label: string;
  /** Of who is asked, something is not known. */
  readonly open: boolean;
}

/** The facets of every question, in order. */
export function facetsOf(questionnaire: Questionnaire): readonly Facets[] {
  const scope = new Scope(questionnaire);
  return questionnaire.questions.map((question) => {
    const [entry, perhaps, screenOuts] = routingOf(question, scope);
    const [surely, possibly, unresolved] = entry;
    const isOpen =
      surely !== possibly ||
      unresolved.length > 0 ||
      question.entry.some(
        (logic) => logic.perhaps === true || resolveCondition(logic, scope, question).dropped.length > 0,
      ) ||
      screenOuts[2].length > 0 ||
      question.screenOuts.some((logic) => resolveCondition(logic, scope, question).dropped.length > 0);
    return {
      asked: JSON.stringify([entry, perhaps, screenOuts]),
      shape: JSON.stringify(shapeOf(unlabelled(question))),
      label: question.label,
      open: isOpen,
    };
  });
}

/** Without the words of the question, which those of its only variable are as well. */
const unlabelled = (question: Question): Question => ({
  ...question,
  label: '',
  variables: question.variables.map((variable) => (variable.rowCode === null ? { ...variable, label: '' } : variable)),
});

function saidOf(question: Question, scope: Scope): string {
  return JSON.stringify([
    shapeOf(question),
    routingOf(question, scope),
    (question.doubts ?? []).map(({ of, text }) => [of, text]),
    question.unread.map(({ text }) => text),
  ]);
}

const shapeOf = (question: Question): unknown => [
  [question.readable, question.kind, question.label, question.iteration],
  question.variables.map(variableOf),
  [question.mask?.text ?? null, question.columnMask?.text ?? null],
  [limitsOf(question), question.choices, question.textLength, question.sum],
  [question.optional, question.hidden, question.isDate, question.quota, question.system],
];

type Joined = readonly [surely: string, possibly: string, unresolved: readonly string[]];

const routingOf = (question: Question, scope: Scope): readonly [Joined, Joined, Joined] => [
  joined(
    question.entry.filter(({ perhaps }) => perhaps !== true),
    and,
    question,
    scope,
  ),
  joined(
    question.entry.filter(({ perhaps }) => perhaps === true),
    and,
    question,
    scope,
  ),
  joined(question.screenOuts, or, question, scope),
];

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
): Joined {
  const resolved = all.map((logic) => resolveCondition(logic, scope, question));
  return [
    formulaKey(join(...resolved.map(({ bounds }) => bounds.surely))),
    formulaKey(join(...resolved.map(({ bounds }) => bounds.possibly))),
    [...new Set(resolved.flatMap(({ unresolved }) => unresolved.map(({ text }) => text)))],
  ];
}
