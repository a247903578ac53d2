import { isVariableName } from '../../../spss/names';

/** Lines below the names that are no respondents either. */
export interface FurtherHeader {
  /** How many records; 0 as a rule. */
  readonly records: number;
  /** The sentence to say of them; `null` where there are none. */
  readonly note: string | null;
}

const NONE: FurtherHeader = { records: 0, note: null };
const NUMBER = /^\s*[+-]?(?:\d+[.,]?\d*|[.,]\d+)\s*$/u;
const IMPORT_ID = /^\s*\{"ImportId":/u;
/** Values looked at before a column counts as one of numbers. */
const ENOUGH = 2;

/**
 * Survey platforms write the texts of the questions below the names, and some a line of their own ids below those.
 * Ids are known by their form. Texts are known by standing where all others have numbers, in several columns and in
 * nearly all such columns that they fill: no respondent answers so.
 * @param records the first records of the file, the names first
 */
export function furtherHeader(records: readonly (readonly string[])[]): FurtherHeader {
  const [names = [], ...below] = records;
  const ids = below.slice(0, 3).findIndex((record) => record.some((field) => IMPORT_ID.test(field)));
  if (ids >= 0) {
    const count = ids + 1;
    return {
      records: count,
      note:
        count === 1
          ? 'The record below the names is no respondent: ids of the platform.'
          : `The ${count} records below the names are no respondents: texts of the questions and ids of the platform.`,
    };
  }
  const [first, ...others] = below;
  if (first === undefined || !isTexts(names, first, others)) return NONE;
  return { records: 1, note: 'The record below the names is no respondent: it holds the texts of the questions.' };
}

function isTexts(names: readonly string[], record: readonly string[], others: readonly (readonly string[])[]): boolean {
  if (record.length !== names.length) return false;
  const numeric = names.flatMap((name, index) => {
    const values = others.map((other) => other[index] ?? '').filter((value) => value.trim() !== '');
    return isVariableName(name.trim()) && values.length >= ENOUGH && values.every(isFigure) ? [index] : [];
  });
  const filled = numeric.map((index) => record[index] ?? '').filter((value) => value.trim() !== '');
  const texts = filled.filter((value) => !isFigure(value));
  const distinct = new Set(texts.map((value) => value.trim()));
  if (distinct.size >= 2 && texts.length >= filled.length * 0.9) return true;
  return goesOnFromHeadings(names, record) || isOfHeadings(record, others);
}

/** A question over several columns has its text above the first, and its rows' below all of them. */
function goesOnFromHeadings(names: readonly string[], record: readonly string[]): boolean {
  const open = names.flatMap((name, index) => (index > 0 && name.trim() === '' ? [index] : []));
  const texts = open.filter((index) => isText(record[index] ?? ''));
  return open.length > 0 && texts.length === open.length;
}

const OF_HEADINGS = /^(?:response|open-?ended response|other \(please specify\)|selected choice)$/iu;

/** Words that a platform puts below the names, where those who answer have something else. */
function isOfHeadings(record: readonly string[], others: readonly (readonly string[])[]): boolean {
  const known = record.flatMap((value, index) => (OF_HEADINGS.test(value.trim()) ? [index] : []));
  return (
    known.length >= 2 &&
    known.every((index) => others.every((other) => (other[index] ?? '').trim() !== (record[index] ?? '').trim()))
  );
}

const isText = (value: string): boolean => value.trim() !== '' && !isFigure(value);

/** Whether a value is written as a number, with a point or a comma. */
export function isFigure(value: string): boolean {
  return NUMBER.test(value);
}

/** Whether a record is the header once more, as where several sheets were put one below the other. */
export function isHeaderAgain(header: readonly string[], record: readonly string[]): boolean {
  const named = header.filter((text) => text.trim() !== '').length;
  return named > 1 && record.length === header.length && header.every((text, at) => record[at]?.trim() === text.trim());
}
