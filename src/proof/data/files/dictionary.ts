import { quoteExact } from '../../../spss/literals';
import type { PsppTable } from '../../../spss/pspp/psppOutput';
import { corrupt } from '../problem';
import { runProgram, type ProgramOptions } from '../pass/program';

/** What a data file says of one of its variables. */
export interface DictionaryVariable {
  readonly name: string;
  readonly type: 'number' | 'text';
  /** Bytes of a text; 0 for numbers. */
  readonly width: number;
  /** The print format, such as `F8.2` or `DATE11`. */
  readonly format: string;
  readonly label: string;
  /** Labels by value, as `String` writes a number. */
  readonly valueLabels: ReadonlyMap<string, string>;
  /** The values declared user-missing, as PSPP prints them (`8; 9`, `90 THRU 99`); empty where none are. */
  readonly missing: string;
}

/** A multiple response set, as SPSS calls the variables of a multi-punch question. */
export interface ResponseSet {
  readonly name: string;
  readonly label: string;
  readonly kind: 'dichotomies' | 'categories';
  /** The value that says chosen; `null` for categories. */
  readonly counted: string | null;
  readonly variables: readonly string[];
}

/** All that an SPSS data file says without its respondents. */
export interface Dictionary {
  /** How its texts are encoded, as `TextDecoder` knows it. */
  readonly encoding: string;
  readonly variables: readonly DictionaryVariable[];
  readonly sets: readonly ResponseSet[];
}

/**
 * Has PSPP read the dictionary of a .sav or .zsav file, and nothing else of it.
 * @throws DataError where PSPP cannot read it
 */
export async function readDictionary(file: string, options: ProgramOptions): Promise<Dictionary> {
  const name = quoteExact(file);
  // Names, not labels, and values, not their labels, whatever PSPP shows by itself.
  const program = `SET TVARS=NAMES TNUMBERS=VALUES.\nSYSFILE INFO FILE=${name}.\nGET FILE=${name}.\nMRSETS /DISPLAY NAME=ALL.\n`;
  const { tables, errors } = await runProgram(program, options);
  const variables = variablesOf(tableOf(tables, 'Variables'), tableOf(tables, 'Value Labels'));
  if (errors.length > 0 || variables.length === 0) throw corrupt(errors[0]?.text ?? 'it has no variables');
  return {
    encoding: encodingOf(tableOf(tables, 'File Information')),
    variables,
    sets: setsOf(tableOf(tables, 'Multiple Response Sets')),
  };
}

function tableOf(tables: readonly PsppTable[], title: string): readonly (readonly string[])[] {
  return tables.find((table) => table.title === title)?.rows ?? [];
}

function encodingOf(rows: readonly (readonly string[])[]): string {
  const named = rows.find(([what]) => what === 'Encoding')?.[1] ?? 'UTF-8';
  try {
    return new TextDecoder(named).encoding;
  } catch {
    return 'utf-8';
  }
}

function variablesOf(
  rows: readonly (readonly string[])[],
  labels: readonly (readonly string[])[],
): readonly DictionaryVariable[] {
  const [header = [], ...body] = rows;
  const cell = (row: readonly string[], column: string): string => row[header.indexOf(column)] ?? '';
  const valueLabels = valueLabelsOf(labels);
  return body.map((row) => {
    const name = cell(row, 'Name');
    const format = cell(row, 'Print Format');
    const width = /^A(?:HEX)?(\d+)$/u.exec(format)?.[1];
    return {
      name,
      type: width === undefined ? 'number' : 'text',
      width: width === undefined ? 0 : Number(width) / (format.startsWith('AHEX') ? 2 : 1),
      format,
      label: cell(row, 'Label'),
      valueLabels: valueLabels.get(name) ?? new Map<string, string>(),
      missing: cell(row, 'Missing Values'),
    };
  });
}

/** The name stands in the first of a variable's rows alone; a mark in brackets points at the note that it is missing. */
function valueLabelsOf(rows: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const marks = rows.flatMap(([cell = '']) => /^Footnote: (\w+)\. User-missing value$/u.exec(cell)?.[1] ?? []);
  const found = new Map<string, Map<string, string>>();
  let current = new Map<string, string>();
  for (const [name = '', printed = '', label] of rows.slice(1)) {
    if (label === undefined) continue;
    if (name !== '') {
      current = new Map();
      found.set(name, current);
    }
    const mark = marks.find((one) => printed.endsWith(`[${one}]`));
    const value = mark === undefined ? printed : printed.slice(0, -mark.length - 2);
    current.set(plainValue(value), label);
  }
  return found;
}

/** `.50` and `1.00` as numbers are written elsewhere. */
function plainValue(text: string): string {
  return /^-?\d*\.?\d+$/u.test(text) ? String(Number(text)) : text;
}

/** The column of values counted is there only where a set has one. */
function setsOf(rows: readonly (readonly string[])[]): readonly ResponseSet[] {
  const [header = [], ...body] = rows;
  return body.map((row) => {
    const cell = (column: string): string => row[header.indexOf(column)] ?? '';
    const isFlags = cell('Encoding') === 'Dichotomies';
    return {
      name: cell('Name'),
      label: cell('Label'),
      kind: isFlags ? 'dichotomies' : 'categories',
      counted: isFlags ? plainValue(cell('Counted Value')) : null,
      variables: cell('Member Variables')
        .split('\n')
        .filter((member) => member !== ''),
    };
  });
}
