import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import type { Question } from '../../../questionnaire/model';
import { quoteExact } from '../../../spss/literals';
import { fieldOf, valueOf } from '../pass/fields';
import { MISSING } from '../files/csvTable';
import { openingOf, recordsIn } from '../files/csvOpening';
import { isNoValue } from '../files/missingWords';
import { readDictionary, type ResponseSet } from '../files/dictionary';
import { fileKindOf } from '../files/fileKind';
import { plainNumber } from '../files/writtenNumbers';
import { asciiLines } from '../pass/lines';
import { runProgram, type ProgramOptions } from '../pass/program';
import { inLongLines } from '../../../spss/longLines';

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
  /** What the first respondents have that is not empty. */
  readonly values: readonly string[];
  /** What each of them has, empty where it is nothing: by these columns can be compared. */
  readonly cells: readonly string[];
}

/** Respondents looked at. */
const LOOKED_AT = 2_000;
/** Whether a text of a file says what number there is, however it is written, or that there is none. */
export const saysNumber = (value: string): boolean => MISSING.test(value) || plainNumber(value, false) !== null;
/** A number as programs write it. */
export const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;

/** The sample of a file; of one that cannot be read an empty one, because whoever reads it next says why. */
export async function sampleOf(path: string, questions: readonly Question[], options: ProgramOptions): Promise<Sample> {
  const kind = await fileKindOf(path);
  if (kind.kind === 'binary') return { columns: [], declares: false, rows: 0, sets: [] };
  return kind.kind === 'spss'
    ? await savSample(path, options)
    : csvSample(kind.head.replace(/^\ufeff/u, ''), questions);
}

function csvSample(head: string, questions: readonly Question[]): Sample {
  const opening = openingOf(head, questions);
  if (opening === null) return { columns: [], declares: false, rows: 0, sets: [] };
  const { dialect, names, further } = opening;
  const rows = recordsIn(head, dialect, LOOKED_AT)
    .slice(1 + further)
    .filter((row) => row.some((value) => value.trim() !== ''));
  return {
    declares: false,
    rows: rows.length,
    sets: [],
    columns: names.flatMap((name, index) => {
      if (name === null) return [];
      const cells = rows.map((row) => {
        const value = (row[index] ?? '').trim();
        return isNoValue(opening, value, index) ? '' : value;
      });
      const values = cells.filter((value) => value !== '');
      return [{ name, label: '', isText: values.some((value) => !NUMBER.test(value)), values, cells }];
    }),
  };
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
  const file = join(options.folder, 'sample.txt');
  const fields = inLongLines(looked.map(({ variable, field }) => `${variable.name} (${field.format})`));
  const program = `GET FILE=${quoteExact(path)}.\nN OF CASES ${LOOKED_AT}.\nWRITE OUTFILE=${quoteExact(file)} /"x"\n  ${fields}.\nEXECUTE.\n`;
  const { errors } = await runProgram(program, options);
  if (errors.length > 0 || looked.length === 0) return { columns: [], declares: false, rows: 0, sets: [] };
  const texts = new TextDecoder(encoding);
  const cells = looked.map((): string[] => []);
  let rows = 0;
  for await (const line of asciiLines(file)) {
    rows += 1;
    let at = 1;
    for (const [index, { field }] of looked.entries()) {
      const value = valueOf(line.slice(at, at + field.length), field, texts).trim();
      at += field.length;
      cells[index]?.push(value);
    }
  }
  return {
    declares: true,
    rows,
    sets,
    columns: looked.map(({ variable }, index) => ({
      name: variable.name,
      label: variable.label,
      isText: variable.type === 'text',
      called: new Map([...variable.valueLabels].map(([value, label]) => [value.trim(), label])),
      values: (cells[index] ?? []).filter((value) => value !== ''),
      cells: cells[index] ?? [],
    })),
  };
}

const MOST_BYTES = 400;
