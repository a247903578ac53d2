import type { Question } from '../../../questionnaire/model';
import { isFigure } from './csvHeader';

/** Words that programs write where there is no value; people write some of them, too. */
const MISSING_WORDS = /^(?:n\/?a|#n\/a|nan|null|none|sysmis|\.)$/iu;
/** Nobody writes this by hand. */
export const NULL_OF_SPSS = '#null!';
/** Numbers that a column must have beside a word before the word says that there is none. */
const ENOUGH = 2;
/** What people write in a question or two, programs write everywhere: in whatever columns. */
const ABBREVIATIONS = /^(?:n\/a|#n\/a|na|nan|null)$/u;
const ENOUGH_COLUMNS = 5;
/** Namibia, among other countries. */
const COUNTRY = 'na';
const COUNTRIES = 3;

type Records = readonly (readonly string[])[];

/**
 * Words that stand in columns of numbers, or in many of any kind: in those of texts they say the same. One that an
 * answer of the questionnaire is called is an answer.
 */
export function missingWords(records: Records, columns: number, questions: readonly Question[]): ReadonlySet<string> {
  const found = new Set<string>();
  const columnsOf = new Map<string, number>();
  for (let at = 0; at < columns; at += 1) {
    const values = valuesOf(records, at);
    const words = values.filter((value) => !isFigure(value));
    for (const word of new Set(words.map((one) => one.toLowerCase())))
      if (ABBREVIATIONS.test(word) && words.filter((one) => one.toLowerCase() === word).length >= ENOUGH)
        columnsOf.set(word, (columnsOf.get(word) ?? 0) + 1);
    if (words.length === 0 || values.length - words.length < ENOUGH) continue;
    if (words.every((word) => MISSING_WORDS.test(word) || word.toLowerCase() === NULL_OF_SPSS))
      for (const word of words) found.add(word.toLowerCase());
  }
  for (const [word, count] of columnsOf) if (count >= ENOUGH_COLUMNS) found.add(word);
  for (const { variables } of found.size === 0 ? [] : questions)
    for (const { answers } of variables) for (const { label } of answers) found.delete(label.trim().toLowerCase());
  return found.add(NULL_OF_SPSS);
}

/** Columns, from 0, of nothing but the two letters of countries: in these `NA` is one. */
export function countryColumns(records: Records, columns: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < columns; at += 1) {
    const values = valuesOf(records, at);
    if (!values.some((value) => value.toLowerCase() === COUNTRY) || !values.every(isTwoLetters)) continue;
    const distinct = new Set(values);
    if (distinct.size > COUNTRIES) found.add(at);
  }
  return found;
}

const isTwoLetters = (value: string): boolean => /^[A-Z]{2}$/u.test(value);

/** Whether a value of a column says that there is none. */
export const isNoValue = (
  { missing, countries }: { readonly missing: ReadonlySet<string>; readonly countries: ReadonlySet<number> },
  value: string,
  at: number,
): boolean => {
  const word = value.toLowerCase();
  return missing.has(word) && !(word === COUNTRY && countries.has(at));
};

const valuesOf = (records: Records, at: number): readonly string[] =>
  records.map((record) => (record[at] ?? '').trim()).filter((value) => value !== '');
