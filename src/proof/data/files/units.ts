import type { Question } from '../../../questionnaire/model';
import { columnEntries } from './columnEntries';
import { plainNumber } from './writtenNumbers';

/** Something with figures before a word: `5,5 km`, `40 min.`. */
const WITH_UNIT = /^([-+]?\d[\d.,\s\u00a0\u202f'’]{0,20})(\p{L}[\p{L}²³]{0,9}(?:\/\p{L}{1,4})?)\.?$/u;
/** Values with it before a word is the unit of a column. */
const ENOUGH = 3;

/**
 * The unit that stands behind all numbers of a column, by columns from 0: a program writes it so. Where people write one
 * or another, or something else beside it, nobody knows which number they mean.
 * @param names the variables of the columns, as far as they are known
 */
export function unitsOf(
  records: readonly (readonly string[])[],
  names: readonly (string | null)[],
  questions: readonly Question[],
  isNoValue: (value: string, at: number) => boolean,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!records.some((record) => record.some((value) => WITH_UNIT.test(value.trim())))) return found;
  const columns = names.map((_, at) =>
    records.map((record) => (record[at] ?? '').trim()).filter((value) => value !== '' && !isNoValue(value, at)),
  );
  const entries = columnEntries(names, questions, columns);
  for (const [at, values] of columns.entries()) {
    if (entries[at] !== 'number') continue;
    const written = values.filter((value) => plainNumber(value, true) === null);
    const [unit, ...others] = new Set(written.map((value) => WITH_UNIT.exec(value)?.[2]?.toLowerCase() ?? ''));
    if (unit !== undefined && unit !== '' && written.length >= ENOUGH && others.length === 0) found.set(at, unit);
  }
  return found;
}

/** A value without the unit of its column. */
export function withoutUnit(value: string, unit: string | undefined): string {
  if (unit === undefined) return value;
  const [, figures = '', word = ''] = WITH_UNIT.exec(value.trim()) ?? [];
  return word.toLowerCase() === unit ? figures.trim() : value;
}
