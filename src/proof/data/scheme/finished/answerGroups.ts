import type { Question, Questionnaire } from '../../../../questionnaire/model';
import type { Detection } from '../detection';
import { columnsOf, spokenOf } from '../kept';
import type { SampleColumn } from '../sample';

/** The columns in which respondents answer, those of one question together. */
export interface AnswerGroup {
  readonly columns: readonly SampleColumn[];
  /** Whether everybody has to answer it who has come so far. */
  readonly isForAll: boolean;
}

/**
 * The columns of each question, in the order of the file.
 * @param named columns that are named after each question
 */
export function answerGroups(
  { questions }: Questionnaire,
  detection: Detection,
  named: (question: Question) => readonly string[],
): readonly AnswerGroup[] {
  const read = new Map<string, string[]>();
  for (const reading of detection.readings)
    for (const variable of spokenOf(reading))
      read.set(variable, [...(read.get(variable) ?? []), ...columnsOf(reading)]);
  const places = new Map([...detection.columns.keys()].map((name, at) => [name, at]));
  const taken = new Set<string>();
  const groups = questions.flatMap((question) => {
    const specified = new Set(
      question.variables.flatMap(({ name, specifies }) => (specifies === null ? [] : [name.toUpperCase()])),
    );
    const own = question.variables
      .map(({ name }) => name.toUpperCase())
      .flatMap((name) => (specified.has(name) ? [] : [name, ...(read.get(name) ?? [])]));
    const names = [...new Set([...own, ...named(question)].map((name) => name.toUpperCase()))];
    const found = names.filter((name) => detection.columns.has(name) && !taken.has(name) && !specified.has(name));
    for (const name of found) taken.add(name);
    const columns = found.flatMap((name) => detection.columns.get(name) ?? []);
    const place = Math.min(...found.map((name) => places.get(name) ?? 0));
    return columns.length === 0 ? [] : [{ columns, isForAll: isForAll(question), place }];
  });
  return groups.toSorted((one, other) => one.place - other.place);
}

/** Whether nothing that is known or may be so lets anybody go past it. */
const isForAll = (question: Question): boolean =>
  question.entry.length === 0 &&
  question.mask === null &&
  question.columnMask === null &&
  question.iteration === null &&
  question.readable &&
  question.unread.length === 0 &&
  (question.doubts ?? []).every(({ of }) => of === 'answers') &&
  !(question.optional || question.hidden || question.quota || question.system);
