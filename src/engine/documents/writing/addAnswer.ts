import type { Answer, Question } from '../../../questionnaire/model';
import { codeShapeOf } from './codeShape';
import { lineEndAt } from './lineEnd';
import type { WritingFix } from './note';

/** What stands for the words of an answer that somebody has to write. */
const WORDS = '…';

/** A line below the last answer, written as that is, for a code that a condition names. */
export function addAnswer({ id, variables }: Question, code: string, text: string): readonly WritingFix[] {
  const answers = variables.flatMap((variable) => variable.answers);
  const last = answers.reduce<Answer | null>(
    (latest, answer) => (latest === null || answer.span.end > latest.span.end ? answer : latest),
    null,
  );
  if (last === null) return [];
  const lineStart = text.lastIndexOf('\n', last.span.start - 1) + 1;
  const at = lineEndAt(text, last.span.start);
  const isAlone = answers.every((one) => one === last || one.span.start < lineStart || at <= one.span.start);
  const line =
    (isAlone ? likeLine(text.slice(lineStart, at), last, code) : null) ?? inList(text, lineStart, last, code);
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const what = { kind: 'addAnswer', questionId: id, code } as const;
  return [{ what, preferred: true, edits: [{ start: at, end: at, text: lineBreak + line }] }];
}

/** The line of an answer with another code and no words; null where it does not have both. */
function likeLine(line: string, answer: Answer, code: string): string | null {
  if (line.includes('|')) return likeRow(line, answer, code);
  const shape = codeShapeOf(line, answer);
  if (shape === null) return null;
  const { between, closing } = shape;
  return shape.isBehind
    ? line.slice(0, shape.words) + WORDS + between + code + closing
    : line.slice(0, shape.code) + code + between + WORDS;
}

/** The row of a table with another code and no words. */
function likeRow(line: string, answer: Answer, code: string): string | null {
  const cells = line.split('|');
  const own = cells.map((cell) => cell.trim());
  if (!own.includes(answer.code) || !own.includes(answer.label)) return null;
  const inPlace = own.map((_, at) => {
    if (at === own.indexOf(answer.code)) return ` ${code} `;
    if (at === own.lastIndexOf(answer.label)) return ` ${WORDS} `;
    return at === 0 || at === own.length - 1 ? (cells[at] ?? '') : ' ';
  });
  return inPlace.join('|');
}

/** Where the line of the last answer is no pattern: a line of a list, with its sign. */
function inList(text: string, lineStart: number, last: Answer, code: string): string {
  const head = text.slice(lineStart, last.span.start);
  const own = /^\d+(\s*[.):=–-]?\s*)/u.exec(text.slice(last.span.start, lineEndAt(text, last.span.start)));
  const marker = /^\s*(?:[-*+•])?\s*$/u.test(head) ? head : '- ';
  return `${marker}${code}${own?.[1] ?? ' = '}${WORDS}`;
}
