import type { Logic, Question, Questionnaire, Variable } from '../../../questionnaire/model';
import { flagsOf, limitsOf } from '../../../checks/statements/sourceText';
import { codeRanges, quote } from './data';

/** Longest texts in the codebook, in characters. */
const LABEL = 140;
const ROW_LABEL = 32;
const LOGIC = 240;
/** Answers and rows that are written out with their labels; of longer lists the codes alone. */
const WRITTEN_OUT = 24;

export interface Codebook {
  readonly text: string;
  /** Ids of the questions that it holds; the others did not fit and are described where they are asked about. */
  readonly holds: ReadonlySet<string>;
}

/** Characters for a questionnaire that does not fit: the questions that others refer to most. */
const ROOM_OF_LARGE = 12_000;

/**
 * The questionnaire in short: what a writer of any of its scripts needs of the others. It is the same in every call of
 * a run, so that the service's prompt cache serves it. Of a questionnaire that is too large only the questions that
 * others refer to most are in it, and less room is taken: most calls would pay for it in vain.
 * @param limit characters it may have
 */
export function codebook(questionnaire: Questionnaire, limit: number): Codebook {
  const { questions } = questionnaire;
  const lines = new Map(questions.map((question) => [question.id, describeQuestion(question)]));
  const whole = [...lines.values()].reduce((total, line) => total + line.length + 1, 0);
  const holds = whole <= limit ? new Set(lines.keys()) : mostReferred(questions, lines, ROOM_OF_LARGE);
  const text = questions.flatMap(({ id }) => (holds.has(id) ? [lines.get(id) ?? ''] : [])).join('\n');
  return { text, holds };
}

function mostReferred(
  questions: readonly Question[],
  lines: ReadonlyMap<string, string>,
  limit: number,
): ReadonlySet<string> {
  const references = countReferences(questions);
  const ranked = [...lines.keys()].sort((a, b) => (references.get(b) ?? 0) - (references.get(a) ?? 0));
  const holds = new Set<string>();
  let length = 0;
  for (const id of ranked) {
    const added = (lines.get(id)?.length ?? 0) + 1;
    if (length + added > limit) break;
    length += added;
    holds.add(id);
  }
  return holds;
}

/** How often the logic of other questions names each question, by its id or one of its variables. */
function countReferences(questions: readonly Question[]): ReadonlyMap<string, number> {
  const owner = new Map(
    questions.flatMap(({ id, variables }) => [id, ...variables.map(({ name }) => name)].map((name) => [name, id])),
  );
  const counts = new Map<string, number>();
  for (const question of questions) {
    const logics = [...question.entry, ...question.screenOuts, question.mask, question.validation];
    const words = logics.flatMap((logic) => logic?.text.match(/\w+/g) ?? []);
    for (const id of new Set(words.map((word) => owner.get(word)))) {
      if (id !== undefined && id !== question.id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** One question on one line: id, kind, label, variables, codes, limits and logic. */
export function describeQuestion(question: Question): string {
  const facts = [
    `${question.id} (${[question.kind, ...flagsOf(question), ...limitsOf(question)].join(', ')}) ${quote(question.label, LABEL)}`,
    `variables: ${question.variables.length === 0 ? 'none' : describeVariables(question)}`,
    ...describeAnswers(question.variables),
    ...question.entry.map((logic) => `asked if ${code(logic)}`),
    ...question.screenOuts.map((logic) => `ends the interview if ${code(logic)}`),
    ...(question.mask === null ? [] : [`rows shown: ${code(question.mask)}`]),
    ...(question.validation === null ? [] : [`validation: ${code(question.validation)}`]),
  ];
  return facts.join(' | ');
}

function describeVariables(question: Question): string {
  return question.variables
    .map(({ name, type, label, specifies }, index) => {
      const own = withoutQuestion(label, question.label);
      const shown = own !== '' && index < WRITTEN_OUT ? ` ${quote(own, ROW_LABEL)}` : '';
      return `${name}:${type}${specifies === null ? shown : `, specifies ${specifies}`}`;
    })
    .join('; ');
}

/** A row's own words: labels of rows repeat the question's in parentheses. */
function withoutQuestion(label: string, questionLabel: string): string {
  if (label === questionLabel) return '';
  const repeated = ` (${questionLabel})`;
  return label.endsWith(repeated) ? label.slice(0, -repeated.length) : label;
}

/** The answers of coded variables; those of rows that share them once. */
function describeAnswers(variables: readonly Variable[]): readonly string[] {
  const lists = new Map<string, string>();
  for (const { type, answers } of variables) {
    if (type !== 'coded') continue;
    const codes = codeRanges(answers.map((answer) => answer.code));
    if (lists.has(codes)) continue;
    const labelled = answers.map((answer) => {
      const marks = `${answer.exclusive ? ' exclusive' : ''}${answer.other ? ' other' : ''}${answer.screensOut ? ' ends the interview' : ''}`;
      return `${answer.code}=${quote(answer.label, ROW_LABEL)}${marks}`;
    });
    lists.set(codes, answers.length <= WRITTEN_OUT ? labelled.join(' ') : codes);
  }
  return [...lists.values()].map((list) => `codes: ${list}`);
}

function code(logic: Logic): string {
  return quote(logic.text, LOGIC);
}
