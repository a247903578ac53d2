import { DATE_NAMES, FLAG_NAMES } from '../finishedNames';
import type { Sample, SampleColumn } from './sample';
import type { Reading } from './scheme';

type Finished = Extract<Reading, { kind: 'finished' }>;

/** Words of platforms for an interview that was answered to its end. */
const DONE =
  /^(?:complete[ds]?|completed? interview|fully completed?|finished|submitted|done|qualified|interview(?:ed)?|beendet|abgeschlossen|vollständig|komplett|termin[ée]e?|complète?|complet[oa]|finalizad[oa]|terminad[oa]|voltooid|afgerond)$/u;
/** Words for one that was not: left, not begun, or ended by the questionnaire itself. */
const NOT_DONE =
  /^(?:partial(?:ly)?(?: completed?)?|incomplete|not (?:complete[d]?|finished|started|submitted)|unfinished|in ?progress|ongoing|started|open|opened|new|suspended|abandoned|aborted|break ?off|broken off|drop(?:ped)?[ -]?out|timed?[ -]?out|disqualif(?:ied|y)|disq|dq|screened(?:[ -]?out)?|screen[ -]?out|terminated?|quota[ -]?full|over[ -]?quota|over the quota|quota|rejected|refused|unvollständig|abgebrochen|nicht (?:beendet|abgeschlossen)|begonnen|ausgescreent|incompl[eè]te?|en cours|abandonn[ée]e?|incomplet[oa]|en curso|onvolledig|afgebroken)$/u;
const YES = /^(?:1|true|yes|y|ja|oui|s[ií])$/iu;
const NO = /^(?:0|2|false|no|n|nein|non)$/iu;
/** Codes of platforms by the names that only their columns have. */
const CODES: Readonly<Record<string, readonly string[]>> = { dispcode: ['31', '32'] };
/** Different values that a column of this kind has at most. */
const MOST_VALUES = 12;

/**
 * The column by which a file tells who has answered to the end; `null` where none does, or all have.
 * @param taken names that the questionnaire's own columns have, in upper case
 */
export function finishedReading({ columns, rows }: Sample, taken: ReadonlySet<string>): Finished | null {
  const free = columns.filter(({ name }) => !taken.has(name.toUpperCase()));
  for (const find of [byWords, byCodes, byFlag, byDate])
    for (const column of free) {
      const found = find(column, rows);
      if (found !== null) return found;
    }
  return null;
}

type Find = (column: SampleColumn, rows: number) => Finished | null;

/** Words alone, of both kinds: no other column has only such. */
const byWords: Find = (column) => {
  const distinct = distinctOf(column);
  if (distinct.length < 2) return null;
  const said = distinct.map((value) => ({ value, word: wordOf(column.called?.get(value) ?? value) }));
  const done = said.filter(({ word }) => DONE.test(word)).map(({ value }) => value);
  const others = said.filter(({ word }) => NOT_DONE.test(word)).map(({ value }) => value);
  if (done.length === 0 || others.length === 0 || done.length + others.length < distinct.length) return null;
  return reading(column, done, others);
};

const byCodes: Find = (column) => {
  const codes = CODES[column.name.toLowerCase()];
  return codes === undefined ? null : parted(column, (value) => codes.includes(value), isNumber);
};

const byFlag: Find = (column) =>
  FLAG_NAMES.test(column.name)
    ? parted(
        column,
        (value) => YES.test(value),
        (value) => NO.test(value),
      )
    : null;

/** As many as have no date have not finished. */
const byDate: Find = (column, rows) =>
  DATE_NAMES.test(column.name) && column.values.length > 0 && column.values.length < rows && column.values.every(isDate)
    ? { kind: 'finished', column: column.name, values: null, others: [] }
    : null;

function parted(
  column: SampleColumn,
  isDone: (value: string) => boolean,
  isOther: (value: string) => boolean,
): Finished | null {
  const distinct = distinctOf(column);
  const done = distinct.filter(isDone);
  const others = distinct.filter((value) => !isDone(value));
  return done.length > 0 && others.length > 0 && others.every(isOther) ? reading(column, done, others) : null;
}

const reading = ({ name }: SampleColumn, values: readonly string[], others: readonly string[]): Finished => ({
  kind: 'finished',
  column: name,
  values,
  others,
});

function distinctOf({ values }: SampleColumn): readonly string[] {
  const distinct = new Set<string>();
  for (const value of values) {
    distinct.add(value);
    if (distinct.size > MOST_VALUES) return [];
  }
  return [...distinct];
}

const isNumber = (value: string): boolean => /^\d{1,4}$/u.test(value);
const isDate = (value: string): boolean => /\d{1,4}[-/. ]\w{1,9}[-/. ]\d{1,4}/u.test(value);

/** A word without what platforms put around it: `{completed}`, `1 - Complete`. */
const wordOf = (value: string): string =>
  value
    .toLowerCase()
    .replace(/^[\s{[("']*(?:\d{1,3}\s?[-.:=)]\s?)?_?/u, '')
    .replace(/[\s})\]"'.]+$/u, '')
    .replace(/[_\s]+/gu, ' ');
