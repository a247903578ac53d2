import type { Question, Questionnaire } from '../../questionnaire/model';
import { inLongLines } from '../../spss/longLines';
import { columnNamed, madePrefix, type DataColumn } from './columns';
import type { DataFile } from './files/dataFile';

/** Those who were screened out and are in the file, though nothing came after: from there on they contradict nothing. */
export interface ScreenedOut {
  /** The variable that is 1 for them. */
  readonly variable: DataColumn;
  /** The variable that says by which of the questions they were, counted from 1; 0 for all others. */
  readonly place: DataColumn;
  /** The questions in their order. */
  readonly order: readonly string[];
  /** What makes it. */
  readonly program: string;
  /** The questions that screened somebody out, perhaps. */
  readonly questions: readonly string[];
}

/**
 * Who gave an answer that ends the interview and has nothing in all variables behind it. Whoever went on after such an
 * answer is not meant.
 * @returns `null` where no answer ends it, or nothing in the file comes after
 */
export function screenedOutOf({ columns }: DataFile, questionnaire: Questionnaire | null): ScreenedOut | null {
  const questions = questionnaire?.questions ?? [];
  const [name, place] = [`${madePrefix(columns)}_OUT`, `${madePrefix(columns)}_OUTAT`];
  const found = questions.flatMap((question, at) => {
    const chosen = endsBy(question, columns);
    const later = questions.slice(at + 1).filter((one) => !(one.hidden || one.quota || one.system));
    const behind = later.flatMap(({ variables }) =>
      variables.flatMap(({ name, type }) => {
        const column = columnNamed(columns, name);
        return column === undefined ? [] : [{ column, isBox: type === 'flag' }];
      }),
    );
    return chosen === null || behind.length === 0
      ? []
      : [{ id: question.id, number: at + 1, isIt: [chosen, ...areEmpty(behind)].join(' AND ') }];
  });
  if (found.length === 0) return null;
  return {
    variable: { name, type: 'number', width: 0, format: null },
    place: { name: place, type: 'number', width: 0, format: null },
    program: [
      `COMPUTE ${place} = 0.`,
      ...found.map((one) => `IF (${place} = 0 AND ${one.isIt}) ${place} = ${one.number}.`),
      `COMPUTE ${name} = (${place} > 0).\n`,
    ].join('\n'),
    order: questions.map(({ id }) => id.toUpperCase()),
    questions: found.map(({ id }) => id),
  };
}

/** Whom a question lists for nothing: what they have said before they were screened out may contradict it all the same. */
export function sparedAt({ place: { name }, order }: ScreenedOut, questionId: string): string {
  return `RANGE(${name}, 1, ${order.indexOf(questionId.toUpperCase()) + 1})`;
}

/** The condition that an answer was given that ends the interview; `null` where there is none. */
function endsBy({ variables }: Question, columns: readonly DataColumn[]): string | null {
  for (const { name, type, answers } of variables) {
    const codes = answers.flatMap(({ screensOut, value }) => (screensOut && value !== null ? [String(value)] : []));
    if (type === 'coded' && codes.length > 0 && columnNamed(columns, name)?.type === 'number')
      return `ANY(VALUE(${name}), ${inLongLines(codes, ', ')})`;
  }
  return null;
}

/** A box that is not ticked is no answer. */
function areEmpty(behind: readonly { readonly column: DataColumn; readonly isBox: boolean }[]): readonly string[] {
  const columns = behind.map(({ column }) => column);
  const ofType = (boxes: boolean): readonly string[] =>
    behind.flatMap(({ column: { name, type }, isBox }) => (type === 'number' && isBox === boxes ? [name] : []));
  const [boxes, numbers] = [ofType(true), ofType(false)];
  const texts = columns.filter(({ type }) => type === 'text').map(({ name }) => `${name} = ""`);
  return [
    ...(numbers.length === 0 ? [] : [`NVALID(${inLongLines(numbers, ', ')}) = 0`]),
    ...(boxes.length === 0 ? [] : [`MAX(0, ${inLongLines(boxes, ', ')}) = 0`]),
    ...(texts.length === 0 ? [] : [inLongLines(texts, ' AND ')]),
  ];
}

/** What is said of them; `null` where there are none. */
export function screenedOutNote(total: (variable: string) => number, out: ScreenedOut | null): string | null {
  const count = out === null ? 0 : total(out.variable.name);
  if (out === null || count === 0) return null;
  const where = out.questions.join(', ');
  return count === 1
    ? `1 respondent was screened out (${where}) and has answered nothing behind that: nothing from there on is listed.`
    : `${count} respondents were screened out (${where}) and have answered nothing behind that: nothing from there on is listed.`;
}
