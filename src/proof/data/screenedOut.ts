import type { Question, Questionnaire } from '../../questionnaire/model';
import { inLongLines } from '../../spss/longLines';
import { columnNamed, madePrefix, type DataColumn } from './columns';
import type { DataFile } from './files/dataFile';

/** Those who were screened out and are in the file, though nothing came after: they contradict nothing. */
export interface ScreenedOut {
  /** The variable that is 1 for them. */
  readonly variable: DataColumn;
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
  const name = `${madePrefix(columns)}_OUT`;
  const found = questions.flatMap((question, at) => {
    const chosen = endsBy(question, columns);
    const later = questions.slice(at + 1).filter((one) => !(one.hidden || one.quota || one.system));
    const behind = later.flatMap(({ variables }) => variables.flatMap((one) => columnNamed(columns, one.name) ?? []));
    return chosen === null || behind.length === 0
      ? []
      : [{ id: question.id, isIt: [chosen, ...areEmpty(behind)].join(' AND ') }];
  });
  if (found.length === 0) return null;
  return {
    variable: { name, type: 'number', width: 0, format: null },
    program: `COMPUTE ${name} = 0.\n${found.map(({ isIt }) => `IF (${isIt}) ${name} = 1.\n`).join('')}`,
    questions: found.map(({ id }) => id),
  };
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

function areEmpty(columns: readonly DataColumn[]): readonly string[] {
  const numbers = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  const texts = columns.filter(({ type }) => type === 'text').map(({ name }) => `${name} = ""`);
  return [
    ...(numbers.length === 0 ? [] : [`NVALID(${inLongLines(numbers, ', ')}) = 0`]),
    ...(texts.length === 0 ? [] : [inLongLines(texts, ' AND ')]),
  ];
}

/** What is said of them; `null` where there are none. */
export function screenedOutNote(total: (variable: string) => number, out: ScreenedOut | null): string | null {
  const count = out === null ? 0 : total(out.variable.name);
  if (out === null || count === 0) return null;
  const where = out.questions.join(', ');
  return count === 1
    ? `1 respondent was screened out (${where}) and has answered nothing behind that: nothing of theirs is listed.`
    : `${count} respondents were screened out (${where}) and have answered nothing behind that: nothing of theirs is listed.`;
}
