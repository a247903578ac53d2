import type { Answer, Question, Questionnaire, Span } from '../model';
import { marksIn } from '../normalize/statedMarks';
import { contentStart, linesOf } from './text/chunks';
import { OUTLINE_LOOKED_AT } from './lookedAt';
import { readOutline } from './outline';

/** How much of a file is read, in characters: most are known by their first page, some begin with a long foreword. */
const LOOKED_AT = [4_096, OUTLINE_LOOKED_AT] as const;

/** Questions that say how they are answered, from which on what else stands in the document counts for less. */
const ENOUGH = 3;
/** Parts of the lines that belong to questions, at least: of a document with few questions, and with enough of them. */
const SHARE_OF_FEW = 0.5;
const SHARE_OF_MANY = 0.2;
/** Answers are words or short sentences; steps and minutes are told in long ones, on average of so many characters. */
const LONG_ANSWER = 60;

/**
 * Whether a markdown text is a questionnaire: whether the reader finds questions in it that say how they are answered,
 * and little else. Looks at its beginning alone, whatever the size of the file.
 */
export function looksLikeOutline(text: string): boolean {
  const heads = new Set(LOOKED_AT.map((most) => headOf(text, most)));
  return [...heads].some(
    (head) => head.trim() !== '' && !head.includes('\0') && isQuestionnaire(head, readOutline(head, '')),
  );
}

/** Whole lines only: half a line is another one. */
function headOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.max(text.lastIndexOf('\n', most), text.lastIndexOf('\r', most));
  return end <= 0 ? text.slice(0, most) : text.slice(0, end);
}

function isQuestionnaire(text: string, questionnaire: Questionnaire): boolean {
  const { questions } = questionnaire;
  const told = questions.filter((question) => isTold(question, questionnaire, text));
  const [first] = told;
  if (first === undefined || 3 * told.length < questions.length) return false;
  return told.length < ENOUGH
    ? shareOfLines(text, contentStart(text), questions) >= SHARE_OF_FEW
    : shareOfLines(text, first.span.start, questions) >= SHARE_OF_MANY;
}

/**
 * Whether it is certain that something is asked and how it is answered: by a type that is written, or by a list of
 * answers below words that ask or an id. A heading above a list of steps is no question, a task is none with answers.
 */
function isTold(question: Question, { problems }: Questionnaire, text: string): boolean {
  if (!question.readable) return false;
  const remarks = new Set(problems.flatMap(({ code, questionId }) => (questionId === question.id ? [code] : [])));
  const asks = /[?？]/u.test(question.label);
  const isTyped = !remarks.has('inferredType') && !remarks.has('unknownType') && statesType(question, text);
  const answers = [...new Map(question.variables.flatMap((one) => one.answers).map((one) => [one.code, one])).values()];
  if (answers.length === 0) return isTyped || (asks && question.kind !== 'text');
  if (isTyped) return true;
  if (answers.length < 2 || isProse(answers)) return false;
  return remarks.has('numberedAnswers') ? asks && !remarks.has('emptyId') : asks || hasName(question);
}

/** A type that words or marks give it; an answer without any may be one of a list that is none. */
function statesType({ kind, entry, span }: Question, text: string): boolean {
  return kind !== 'single' || entry.length > 0 || marksIn(text, span).hasType('single');
}

/** Steps, rules and notes are told in sentences, answers in words. */
function isProse(answers: readonly Answer[]): boolean {
  const length = answers.reduce((sum, { label }) => sum + label.length, 0);
  const sentences = answers.filter(({ label }) => /[.;:]$/u.test(label.trim()));
  return length > LONG_ANSWER * answers.length || 2 * sentences.length > answers.length;
}

/** `Q1` stands there, and no bare number. */
const hasName = ({ id, idSpan }: Question): boolean =>
  idSpan.end - idSpan.start >= id.length && /^\p{L}+_?\d/u.test(id);

/** Which part of the lines is of questions, of their answers and of who is asked; a foreword may be as long as it likes. */
function shareOfLines(text: string, from: number, questions: readonly Question[]): number {
  const lines = [...linesOf(text, from)].filter(({ line }) => line.trim() !== '');
  const taken = new Set<number>();
  const take = ({ start, end }: Pick<Span, 'start' | 'end'>): void => {
    for (const { line, at } of lines) if (at < end && at + line.length >= start) taken.add(at);
  };
  for (const { idSpan, variables, entry } of questions) {
    take(idSpan);
    for (const { span } of entry) take(span);
    for (const { span, answers, rowCode } of variables) {
      // The only variable of a question is as long as the question.
      take(rowCode === null ? { start: span.start, end: span.start } : span);
      for (const answer of answers) take(answer.span);
    }
  }
  return lines.length === 0 ? 0 : taken.size / lines.length;
}
