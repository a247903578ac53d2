import type { Question, Variable } from '../../../../questionnaire/model';
import { plainText } from '../answerTexts';
import type { Detection } from '../detection';
import { isOfOthers, isParadata } from '../paradata';
import type { SampleColumn } from '../sample';

/**
 * Something of the platform's before the names of all variables of one question, as of a grid that it asks by topics:
 * `T_Q3_1` to `T_Q3_3`. Nothing else may be of the question, and the columns have to hold its answers.
 */
export function prefixed(detection: Detection, { id, variables }: Question): void {
  const due = variables.filter(({ specifies }) => specifies === null);
  if (due.length < 2 || detection.names.beginningWith(id).length > 0) return;
  const fitting = detection.prefixesOf(due[0]?.name ?? '').filter((prefix) => {
    const columns = due.flatMap(({ name }) => detection.columns.get(`${prefix}${name}`.toUpperCase()) ?? []);
    const word = prefix.replace(/[_.]$/u, '');
    return columns.length === due.length && !isOfOthers(word) && !isParadata(word) && areAnswers(due, columns);
  });
  const [prefix, ...others] = fitting;
  if (prefix === undefined || others.length > 0) return;
  for (const { name } of due) {
    const column = detection.columns.get(`${prefix}${name}`.toUpperCase());
    if (column !== undefined) detection.rename(name, column.name);
  }
  detection.say('prefixed', `${due[0]?.name ?? ''} is ${prefix}${due[0]?.name ?? ''}`);
}

const MOST_KNOWN = 0.8;

/** Whether most values are answers by code or label; numbers may be any. */
function areAnswers(variables: readonly Variable[], columns: readonly SampleColumn[]): boolean {
  let [all, known] = [0, 0];
  for (const [at, { type, answers }] of variables.entries()) {
    const texts = new Set(answers.flatMap(({ code, label }) => [code, plainText(label)]));
    for (const value of columns[at]?.values ?? []) {
      all += 1;
      if (type !== 'coded' || texts.has(value) || texts.has(plainText(value))) known += 1;
    }
  }
  return all > 0 && known >= all * MOST_KNOWN;
}
