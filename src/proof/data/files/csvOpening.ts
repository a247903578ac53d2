import type { Question } from '../../../questionnaire/model';
import { detectDialect, recordsOf, withoutLines, type CsvDialect } from './csvDialect';
import { furtherHeader, isHeaderAgain } from './csvHeader';
import { readHeader } from './headerNames';
import { countryColumns, isNoValue, missingWords, NEVER_TYPED, signColumns, type NoValues } from './missingWords';
import { withoutFooter } from './footer';
import { unitsOf } from './units';
import { DataError } from '../problem';

/** What the first lines of a file of separated values say of all others. */
export interface CsvOpening extends NoValues {
  readonly dialect: CsvDialect;
  /** The fields of the header line. */
  readonly header: readonly string[];
  /** The variable that each of them is; `null` where none can have its name. */
  readonly names: readonly (string | null)[];
  /** Whether most questions have a column, so that this is their header, whatever else is in it. */
  readonly hasQuestions: boolean;
  /** Records below the header that are no respondents. */
  readonly further: number;
  /** The units that stand behind all numbers of columns, from 0. */
  readonly units: ReadonlyMap<number, string>;
  /** What is to be said of it: a sentence each. */
  readonly notes: readonly string[];
}

const TITLE = 'What stands above the names is no respondent: it is a title.';
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
  const records = recordsIn(head, dialect, questions, most);
  const [header = [], second = []] = records;
  if (header.length > MOST_COLUMNS) throw tooWide(header.length, dialect);
  const { records: further, note } = furtherHeader(records);
  const below = records.slice(1 + further);
  const { names, notes } = readHeader(
    header.map((text, at) => ({
      text,
      below: further === 1 ? (second[at] ?? '') : '',
      isTicked: mayBeTicked(below.map((record) => record[at] ?? '')),
      values: new Set(below.map((record) => (record[at] ?? '').trim()).filter((value) => value !== '')),
    })),
    questions,
  );
  const ofAll = askedOfAll(names, questions);
  const missing = missingWords(below, names, questions, ofAll);
  // Lines of nothing but delimiters, as spreadsheets leave them, are no respondents.
  const respondents = below.filter((record) => record.some((field) => field.trim() !== ''));
  const signs = signColumns(respondents, header.length, missing, ofAll);
  const words = [...missing.missing].filter((word) => !NEVER_TYPED.has(word) && word !== '.');
  const countries = countryColumns(below, header.length);
  const noValues = { ...missing, countries, signs };
  const units = unitsOf(respondents, names, questions, (value, at) => isNoValue(noValues, value, at));
  return {
    dialect,
    header,
    names,
    hasQuestions: haveColumns(questions, names),
    further,
    ...noValues,
    units,
    notes: [
      ...(note === null ? [] : [note]),
      ...notes,
      ...(dialect.titleLines === 0 ? [] : [TITLE]),
      ...(words.length === 0
        ? []
        : [`${words.map((word) => `"${word.toUpperCase()}"`).join(', ')} is read as no value.`]),
      ...[...units].map(([at, unit]) => `"${unit}" stands behind all numbers of ${names[at] ?? ''}: it is their unit.`),
    ],
  };
}

/** Whether most questions have a column of their name or of one of their variables'. */
function haveColumns(questions: readonly Question[], names: readonly (string | null)[]): boolean {
  const there = new Set(names.map((name) => (name ?? '').toUpperCase()));
  const asked = questions.filter(({ variables }) => variables.length > 0);
  const found = asked.filter(({ id, variables }) =>
    [id, ...variables.map(({ name }) => name)].some((name) => there.has(name.toUpperCase())),
  );
  return found.length * 2 > asked.length;
}

/** The columns of questions that everybody is asked, from 0. */
function askedOfAll(names: readonly (string | null)[], questions: readonly Question[]): ReadonlySet<number> {
  const ofAll = questions
    .filter(({ entry }) => entry.length === 0)
    .flatMap(({ variables }) => variables.filter(({ specifies }) => specifies === null));
  const there = new Set(ofAll.map(({ name }) => name.toUpperCase()));
  return new Set(names.flatMap((name, at) => (name !== null && there.has(name.toUpperCase()) ? [at] : [])));
}

/** A box is ticked or not, by whatever numbers: what has three of them counts or rates. */
function mayBeTicked(values: readonly string[]): boolean {
  const figures = new Set(values.map((value) => value.trim()).filter((value) => /^\d+$/u.test(value)));
  return figures.size <= 2;
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
  questions: readonly Question[],
  most?: number,
): readonly (readonly string[])[] {
  const [header, ...records] = recordsOf(withoutLines(head, linesAbove), delimiter, most);
  if (header === undefined) return [];
  return withoutFooter([header, ...records.filter((record) => !isHeaderAgain(header, record))], questions);
}
