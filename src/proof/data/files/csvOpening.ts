import type { Question } from '../../../questionnaire/model';
import { detectDialect, recordsOf, withoutLines, type CsvDialect } from './csvDialect';
import { furtherHeader, isFigure } from './csvHeader';
import { headerNames } from './headerNames';
import { DataError } from '../problem';

/** What the first lines of a file of separated values say of all others. */
export interface CsvOpening {
  readonly dialect: CsvDialect;
  /** The fields of the header line. */
  readonly header: readonly string[];
  /** The variable that each of them is; `null` where none can have its name. */
  readonly names: readonly (string | null)[];
  /** Records below the header that are no respondents. */
  readonly further: number;
  /** Words that stand for no value, in lower case. */
  readonly missing: ReadonlySet<string>;
  /** What is to be said of it: a sentence each. */
  readonly notes: readonly string[];
}

/** Words that programs write where there is no value; people write some of them, too. */
const MISSING_WORDS = /^(?:n\/?a|#n\/a|nan|null|none|sysmis|\.)$/iu;
/** Nobody writes this by hand. */
const NULL_OF_SPSS = '#null!';
const TITLE = 'What stands above the names is no respondent: it is a title.';
/** Numbers that a column must have beside a word before the word says that there is none. */
const ENOUGH = 2;
/** What people write in a question or two, programs write everywhere: in whatever columns. */
const ABBREVIATIONS = /^(?:n\/a|#n\/a|na|nan|null)$/u;
const ENOUGH_COLUMNS = 5;

/** Columns of a file that is read: PSPP takes 200 KB of memory for a hundred of them, and no survey has as many. */
const MOST_COLUMNS = 100_000;

/**
 * @param head the first letters of a file, without the mark at its beginning
 * @param questions of the questionnaire, by which headings that are no names are known; may be none
 * @returns `null` for what is no table
 * @throws DataError for one of more columns than are read
 */
export function openingOf(head: string, questions: readonly Question[], most?: number): CsvOpening | null {
  const dialect = detectDialect(head);
  if (dialect === null) return null;
  const records = recordsIn(head, dialect, most);
  const [header = [], second = []] = records;
  if (header.length > MOST_COLUMNS) throw tooWide(header.length, dialect);
  const { records: further, note } = furtherHeader(records);
  const names = headerNames(
    header.map((text, at) => ({ text, below: further === 1 ? (second[at] ?? '') : '' })),
    questions,
  );
  const missing = missingWords(records.slice(1 + further), header.length);
  const words = [...missing].filter((word) => word !== NULL_OF_SPSS && word !== '.');
  return {
    dialect,
    header,
    names,
    further,
    missing,
    notes: [
      ...(note === null ? [] : [note]),
      ...(dialect.titleLines === 0 ? [] : [TITLE]),
      ...(words.length === 0
        ? []
        : [`${words.map((word) => `"${word.toUpperCase()}"`).join(', ')} is read as no value.`]),
    ],
  };
}

function tooWide(columns: number, { linesAbove }: CsvDialect): DataError {
  return new DataError({
    code: 'notData',
    message: `The header has ${columns.toLocaleString('en')} columns: at most ${MOST_COLUMNS.toLocaleString('en')} are read.`,
    nextStep:
      'Export fewer variables, each respondent on a line; of a file with a line for each variable, turn lines and columns.',
    line: linesAbove + 1,
  });
}

/** The first records of a file, the header first. */
export function recordsIn(
  head: string,
  { delimiter, linesAbove }: CsvDialect,
  most?: number,
): readonly (readonly string[])[] {
  return recordsOf(withoutLines(head, linesAbove), delimiter, most);
}

/** Words that stand in columns of numbers, or in many of any kind: in those of texts they say the same. */
function missingWords(records: readonly (readonly string[])[], columns: number): ReadonlySet<string> {
  const found = new Set([NULL_OF_SPSS]);
  const columnsOf = new Map<string, number>();
  for (let at = 0; at < columns; at += 1) {
    const values = records.map((record) => (record[at] ?? '').trim()).filter((value) => value !== '');
    const words = values.filter((value) => !isFigure(value));
    for (const word of new Set(words.map((one) => one.toLowerCase())))
      if (ABBREVIATIONS.test(word) && words.filter((one) => one.toLowerCase() === word).length >= ENOUGH)
        columnsOf.set(word, (columnsOf.get(word) ?? 0) + 1);
    if (words.length === 0 || values.length - words.length < ENOUGH) continue;
    if (words.every((word) => MISSING_WORDS.test(word) || word.toLowerCase() === NULL_OF_SPSS))
      for (const word of words) found.add(word.toLowerCase());
  }
  for (const [word, count] of columnsOf) if (count >= ENOUGH_COLUMNS) found.add(word);
  return found;
}
