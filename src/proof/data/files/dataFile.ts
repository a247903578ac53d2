import { extname, resolve } from 'node:path';
import type { Question } from '../../../questionnaire/model';
import { quoteExact } from '../../../spss/literals';
import { madePrefix, type DataColumn, type Due } from '../columns';
import { importCsv, nulIn } from './csvFile';
import { BREAKS, unreadableMark } from './csvTable';
import { readDictionary, type Dictionary } from './dictionary';
import { codePageNote } from './codePages';
import { fileKindOf } from './fileKind';
import { fieldOf } from '../pass/fields';
import { DataError } from '../problem';
import type { Everybody } from '../scheme/finished/finishedOnly';
import type { ProgramOptions } from '../pass/program';
import { inLongLines } from '../../../spss/longLines';

/** A data file as PSPP can read it, in parts that can be read at the same time. */
export interface DataFile {
  readonly columns: readonly DataColumn[];
  /** One program for each part: it makes that part's cases the active data set, with their rows in `row`. */
  readonly loaders: readonly string[];
  /** The variable that the loaders make: where in the file a respondent stands, from 1. */
  readonly row: string;
  /** How PSPP holds the texts, as `TextDecoder` knows it. */
  readonly encoding: string;
  /** What the file says of its variables; `null` for CSV, which says nothing. */
  readonly dictionary: Dictionary | null;
  /** What was found out about the file and should be said: a sentence each. */
  readonly notes: readonly string[];
  /** What the file calls variables that have other names here, by their names in upper case. */
  readonly writtenAs: ReadonlyMap<string, string>;
  /** Texts in columns that have to hold numbers, by column: read as missing. `count` is `null` where nobody counted. */
  readonly notNumbers: ReadonlyMap<string, { readonly count: number | null; readonly example: string | null }>;
  /** By the names, in upper case, of columns that have to hold numbers: the condition that one holds another text. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** The variables of these conditions, which the loaders make. */
  readonly unreadableMade: readonly DataColumn[];
  /** Variables, in upper case, whose columns hold texts that nobody knows. */
  readonly unread: ReadonlySet<string>;
  /** Boxes, in upper case, that are empty where they are not ticked. */
  readonly emptyBoxes: ReadonlySet<string>;
  /** All respondents, where only those are read who have finished; `null` where all are read. */
  readonly everybody: Everybody | null;
  /** Columns that are not looked at, because no variable can have their names. */
  readonly unnamed: readonly { readonly position: number; readonly name: string }[];
}

/**
 * Looks into a .sav, .zsav or CSV file.
 * @param due what columns have to hold, by upper-case name
 * @throws DataError in words for people: no file, corrupt, no table
 */
export async function openDataFile(
  path: string,
  due: ReadonlyMap<string, Due>,
  partCount: number,
  options: ProgramOptions & {
    /** By which headings that are no names are known; may be none. */
    readonly questions: readonly Question[];
    /** Variables, in upper case, that the script takes for texts: dates of an SPSS file are made such for it. */
    readonly usedAsText?: ReadonlySet<string>;
  },
): Promise<DataFile> {
  const { questions } = options;
  const file = resolve(path);
  const kind = await fileKindOf(file, questions);
  if (kind.kind === 'spss') return await openSav(file, due, partCount, options, options.usedAsText ?? new Set());
  const extension = extname(file).toLowerCase();
  if (extension === '.sav' || extension === '.zsav') {
    throw new DataError({
      code: 'notData',
      message: `The file is no SPSS data file, though its name ends in ${extension}: it may be damaged.`,
      nextStep: 'Export it again, or save it anew in SPSS. If it is a CSV file, let its name end in .csv.',
    });
  }
  if (kind.kind === 'binary') throw nulIn(kind.line);
  const source = { path: file, questions, ...kind };
  const { parts, broken, commas, ...csv } = await importCsv(source, due, options.folder, partCount, options.signal);
  const row = rowVariable(csv.columns);
  const texts: DataColumn = {
    name: `${madePrefix(csv.columns)}_TEXTS`,
    type: 'text',
    width: csv.unreadableWidth,
    format: null,
  };
  const loaders = parts.map((part, index) => {
    const place = `COMPUTE #case = #case + 1.\nCOMPUTE ${row} = (#case - 1) * ${parts.length} + ${index + 1}.\n`;
    return csvLoader(part, [...csv.columns, texts], new Set(commas)) + broken.map(withBreaks).join('') + place;
  });
  return {
    ...csv,
    notes: [...codePageNote(kind.encoding), ...csv.notes],
    row,
    loaders,
    encoding: 'utf-8',
    unreadableMade: [texts],
    unreadable: new Map(
      csv.columns.flatMap(({ name }, at) =>
        csv.notNumbers.has(name)
          ? [[name.toUpperCase(), `INDEX(${texts.name}, ${quoteExact(unreadableMark(at))}) > 0`]]
          : [],
      ),
    ),
    dictionary: null,
    unread: new Set(),
    emptyBoxes: new Set(),
    everybody: null,
  };
}

/** Gives the texts of a column the line breaks and tabs that would have parted lines and values. */
function withBreaks(name: string): string {
  const stood = (mark: string): string => `STRING(${mark.charCodeAt(0)}, PIB1)`;
  return `COMPUTE ${name} = REPLACE(REPLACE(${name}, ${stood(BREAKS.line)}, STRING(10, PIB1)), ${stood(BREAKS.tab)}, STRING(9, PIB1)).\n`;
}

function csvLoader(part: string, columns: readonly DataColumn[], commas: ReadonlySet<string>): string {
  const number = (name: string): string => (commas.has(name) ? 'DOT8.2' : 'F8.2');
  const list = columns.map(({ name, type, width }) => `${name} (${type === 'number' ? number(name) : `A${width}`})`);
  // What is read with commas is shown with points, as all numbers are.
  const shown = commas.size === 0 ? '' : `FORMATS\n  ${inLongLines([...commas])} (F8.2).\n`;
  // PSPP guesses the encoding of what is not named, and takes a file with control characters for one of another.
  return `DATA LIST FILE=${quoteExact(part)} ENCODING="UTF-8" LIST (TAB) NOTABLE /\n  ${inLongLines(list)}.\n${shown}`;
}

const rowVariable = (columns: readonly DataColumn[]): string => `${madePrefix(columns)}_ROW`;

async function openSav(
  file: string,
  due: ReadonlyMap<string, Due>,
  partCount: number,
  options: ProgramOptions,
  usedAsText: ReadonlySet<string>,
): Promise<DataFile> {
  // Respondents count once each, whatever weight the file was saved with.
  const get = `GET FILE=${quoteExact(file)}.\nWEIGHT OFF.\n`;
  const dictionary = await readDictionary(file, options);
  const columns: readonly DataColumn[] = dictionary.variables;
  const row = rowVariable(columns);
  const strings = columns.filter((column) => column.type === 'text' && due.get(column.name.toUpperCase()) === 'number');
  const isDate = (column: DataColumn): boolean =>
    column.type === 'number' && fieldOf(column).kind === 'date' && usedAsText.has(column.name.toUpperCase());
  const dates = columns.filter((column) => isDate(column) && due.get(column.name.toUpperCase()) === 'text');
  const load = (part: number): string =>
    [
      get,
      ...strings.flatMap(toNumber),
      ...dates.flatMap(toText),
      // $CASENUM counts the cases that are kept, so that it cannot choose them: a counter of our own can.
      'COMPUTE #case = #case + 1.\n',
      `SELECT IF MOD(#case, ${partCount}) = ${part}.\n`,
      `COMPUTE ${row} = #case.\n`,
    ].join('');
  return {
    columns: columns.map((column): DataColumn => {
      if (strings.includes(column)) return { ...column, type: 'number', format: null };
      return dates.includes(column) ? { ...column, type: 'text', width: fieldOf(column).length, format: null } : column;
    }),
    notNumbers: new Map(strings.map(({ name }) => [name, { count: null, example: null }])),
    unreadableMade: strings.map((_, index) => ({
      name: unreadableFlag(index),
      type: 'number',
      width: 0,
      format: null,
    })),
    unreadable: new Map(strings.map(({ name }, index) => [name.toUpperCase(), `${unreadableFlag(index)} = 1`])),
    unread: new Set(),
    emptyBoxes: new Set(),
    everybody: null,
    unnamed: [],
    row,
    encoding: dictionary.encoding,
    dictionary,
    notes: [],
    writtenAs: new Map(),
    loaders: Array.from({ length: partCount }, (_, part) => load(part)),
  };
}

/** The date under another name and as it is shown under its own: a questionnaire has dates as texts. */
function toText(column: DataColumn, index: number): readonly string[] {
  const { name } = column;
  const { format, length } = fieldOf(column);
  const kept = `zz_date_${index}`;
  return [
    `RENAME VARIABLES (${name} = ${kept}).\n`,
    `STRING ${name} (A${length}).\n`,
    `IF (NOT SYSMIS(${kept})) ${name} = LTRIM(STRING(${kept}, ${format})).\n`,
  ];
}

/** The variable that is 1 where a string that has to be a number is none. */
const unreadableFlag = (index: number): string => `zz_unreadable_${index}`;

/** What numbers are written with. */
const FIGURES = [...'0123456789.+-Ee '];

/**
 * The string under another name and its number under its own; what is no number is missing. PSPP is not asked to make
 * numbers of letters: it complains of each, and stops after a hundred.
 */
function toNumber({ name }: DataColumn, index: number): readonly string[] {
  const kept = `zz_text_${index}`;
  const others = FIGURES.reduce((rest, letter) => `REPLACE(${rest}, "${letter}", "")`, kept);
  return [
    `RENAME VARIABLES (${name} = ${kept}).\n`,
    `NUMERIC ${name} (F8.2).\n`,
    `IF (${kept} <> "" AND LENGTH(RTRIM(${others})) = 0)\n  ${name} = NUMBER(${kept}, F40.0).\n`,
    `COMPUTE ${unreadableFlag(index)} = (${kept} <> "" AND LENGTH(RTRIM(${others})) > 0).\n`,
  ];
}
