import { ExactDecoder } from '../../../spss/exactDecoder';
import { join } from 'node:path';
import type { Question } from '../../../questionnaire/model';
import { quoteExact } from '../../../spss/literals';
import type { DataColumn } from '../columns';
import { DataError } from '../problem';
import { fieldOf, valueOf, type MachineField } from '../pass/fields';
import { MISSING } from '../files/csvTable';
import { laterRecords, type CsvSource } from '../files/csvFile';
import { openingOf, recordsIn, type CsvOpening } from '../files/csvOpening';
import { isNoValue } from '../files/missingWords';
import { readDictionary, type ResponseSet } from '../files/dictionary';
import { fileKindOf } from '../files/fileKind';
import { withoutUnit } from '../files/units';
import { plainNumber } from '../files/writtenNumbers';
import { asciiLines } from '../pass/lines';
import { runProgram, type ProgramOptions } from '../pass/program';
import { inLongLines } from '../../../spss/longLines';
import { LateRows } from './finished/lateRows';

/** The first respondents of a file as texts, to see how it is written. */
export interface Sample {
  readonly columns: readonly SampleColumn[];
  /** Whether the file can declare values missing. */
  readonly declares: boolean;
  /** How many respondents were looked at. */
  readonly rows: number;
  /** The multiple response sets that it has. */
  readonly sets: readonly ResponseSet[];
}

export interface SampleColumn {
  readonly name: string;
  /** What the dictionary calls it; empty where it says nothing. */
  readonly label: string;
  /** Whether the file holds texts in it; of a CSV file, whether any value is no number. */
  readonly isText: boolean;
  /** What the dictionary calls values that are texts; none where it says nothing. */
  readonly called?: ReadonlyMap<string, string>;
  /** What the dictionary declares missing, as PSPP prints it: `90 THRU 99; -1`. */
  readonly missing?: string;
  /** What the first respondents have that is not empty. */
  readonly values: readonly string[];
  /** What each of them has, empty where it is nothing: by these columns can be compared. */
  readonly cells: readonly string[];
}

const NOTHING: Sample = { columns: [], declares: false, rows: 0, sets: [] };
/** Respondents looked at. */
const LOOKED_AT = 2_000;
/** Whether a text of a file says what number there is, however it is written, or that there is none. */
export const saysNumber = (value: string): boolean => MISSING.test(value) || plainNumber(value, false) !== null;
/** A number as programs write it. */
export const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;

/** The sample of a file; of one that cannot be read an empty one, because whoever reads it next says why. */
export async function sampleOf(path: string, questions: readonly Question[], options: ProgramOptions): Promise<Sample> {
  const kind = await fileKindOf(path, questions);
  if (kind.kind === 'binary') return NOTHING;
  return kind.kind === 'spss'
    ? await savSample(path, options)
    : await csvSample({ ...kind, path, questions }, options.signal);
}

async function csvSample(source: CsvSource, signal: AbortSignal): Promise<Sample> {
  const head = source.head.replace(/^\ufeff/u, '');
  const { questions } = source;
  const opening = openingOf(head, questions);
  if (opening === null) return NOTHING;
  const { dialect, names, further } = opening;
  const first = recordsIn(head, dialect, questions, LOOKED_AT)
    .slice(1 + further)
    .filter((row) => row.some((value) => value.trim() !== ''));
  const rows = [...first, ...(await lateRecords(source, opening, first, signal))];
  return {
    declares: false,
    rows: rows.length,
    sets: [],
    columns: names.flatMap((name, index) => {
      if (name === null) return [];
      const cells = rows.map((row) => {
        const value = (row[index] ?? '').trim();
        return isNoValue(opening, value, index) ? '' : withoutUnit(value, opening.units.get(index));
      });
      const values = cells.filter((value) => value !== '');
      return [{ name, label: '', isText: values.some((value) => !NUMBER.test(value)), values, cells }];
    }),
  };
}

/** Respondents behind the first who have other values in columns of who has finished. */
async function lateRecords(
  source: CsvSource,
  opening: CsvOpening,
  first: readonly (readonly string[])[],
  signal: AbortSignal,
): Promise<readonly (readonly string[])[]> {
  const late = new LateRows(opening.names);
  for (const row of first) late.sampled(row);
  const found: (readonly string[])[] = [];
  if (late.columns.length === 0) return found;
  try {
    for await (const row of laterRecords(source, opening, first.length, signal)) {
      if (late.isWanted(row)) found.push(row);
      if (late.columns.length === 0) break;
    }
  } catch (error) {
    // What is wrong with the file, the next to read it says; what is wrong with us is no fault of the file.
    const isOfFile = error instanceof DataError || (error instanceof Error && 'code' in error);
    if (signal.aborted || !isOfFile) throw error;
  }
  return found;
}

async function savSample(path: string, options: ProgramOptions): Promise<Sample> {
  const { variables, encoding, sets } = await readDictionary(path, options);
  // Long texts are no codes, and would make the sample large.
  const looked = variables
    .filter(({ width }) => width <= MOST_BYTES)
    .map((variable) => ({
      variable,
      field: fieldOf(variable),
    }));
  if (looked.length === 0) return NOTHING;
  const first = await savRows(path, looked, `N OF CASES ${LOOKED_AT}.\n`, encoding, options);
  if (first === null) return NOTHING;
  const late = first.length < LOOKED_AT ? [] : await lateInSav(path, looked, first, encoding, options);
  const rows = [...first, ...late];
  return {
    declares: true,
    rows: rows.length,
    sets,
    columns: looked.map(({ variable }, index) => {
      const cells = rows.map((row) => row[index] ?? '');
      return {
        name: variable.name,
        label: variable.label,
        isText: variable.type === 'text',
        called: new Map([...variable.valueLabels].map(([value, label]) => [value.trim(), label])),
        missing: variable.missing,
        values: cells.filter((value) => value !== ''),
        cells,
      };
    }),
  };
}

interface Looked {
  readonly variable: DataColumn;
  readonly field: MachineField;
}

/** The values of respondents that a program chooses; `null` where the file cannot be read. */
async function savRows(
  path: string,
  looked: readonly Looked[],
  choice: string,
  encoding: string,
  options: ProgramOptions,
): Promise<readonly (readonly string[])[] | null> {
  const file = join(options.folder, 'sample.txt');
  const fields = inLongLines(looked.map(({ variable, field }) => `${variable.name} (${field.format})`));
  const program = `GET FILE=${quoteExact(path)}.\n${choice}WRITE OUTFILE=${quoteExact(file)} /"x"\n  ${fields}.\nEXECUTE.\n`;
  const { errors } = await runProgram(program, options);
  if (errors.length > 0) return null;
  const texts = new ExactDecoder(encoding);
  const rows: (readonly string[])[] = [];
  for await (const line of asciiLines(file)) {
    let at = 1;
    rows.push(
      looked.map(({ field }) => {
        const value = valueOf(line.slice(at, at + field.length), field, texts).trim();
        at += field.length;
        return value;
      }),
    );
  }
  return rows;
}

/** Respondents behind the first who have other values in columns of who has finished. */
async function lateInSav(
  path: string,
  looked: readonly Looked[],
  first: readonly (readonly string[])[],
  encoding: string,
  options: ProgramOptions,
): Promise<readonly (readonly string[])[]> {
  const like = looked.filter(({ variable }) => new LateRows([variable.name]).columns.length > 0);
  const late = new LateRows(like.map(({ variable }) => variable.name));
  const places = like.map((one) => looked.indexOf(one));
  for (const row of first) late.sampled(places.map((at) => row[at] ?? ''));
  if (late.columns.length === 0) return [];
  const all = (await savRows(path, like, '', encoding, options)) ?? [];
  const wanted = all.flatMap((row, at) => (at >= LOOKED_AT && late.isWanted(row) ? [at + 1] : []));
  if (wanted.length === 0) return [];
  const choice = `COMPUTE #case = #case + 1.\nSELECT IF ANY(#case, ${inLongLines(wanted.map(String), ', ')}).\n`;
  return (await savRows(path, looked, choice, encoding, options)) ?? [];
}

const MOST_BYTES = 400;
