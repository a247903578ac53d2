import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import { quoteExact } from '../../../spss/literals';
import { fieldOf, valueOf } from '../pass/fields';
import { detectDialect, recordsOf } from '../files/csvDialect';
import { furtherHeader } from '../files/csvHeader';
import { readDictionary } from '../files/dictionary';
import { fileKindOf } from '../files/fileKind';
import { asciiLines } from '../pass/lines';
import { runProgram, type ProgramOptions } from '../pass/program';

/** The first respondents of a file as texts, to see how it is written. */
export interface Sample {
  readonly columns: readonly SampleColumn[];
}

export interface SampleColumn {
  readonly name: string;
  /** Whether the file holds texts in it; of a CSV file, whether any value is no number. */
  readonly isText: boolean;
  /** What the first respondents have that is not empty. */
  readonly values: readonly string[];
}

/** Respondents looked at. */
const LOOKED_AT = 2_000;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/u;

/** The sample of a file; of one that cannot be read an empty one, because whoever reads it next says why. */
export async function sampleOf(path: string, options: ProgramOptions): Promise<Sample> {
  const kind = await fileKindOf(path);
  if (kind.kind === 'binary') return { columns: [] };
  return kind.kind === 'spss' ? await savSample(path, options) : csvSample(kind.head.replace(/^\ufeff/u, ''));
}

function csvSample(head: string): Sample {
  const dialect = detectDialect(head);
  if (dialect === null) return { columns: [] };
  const text = dialect.linesAbove === 0 ? head : head.slice(head.indexOf('\n') + 1);
  const records = recordsOf(text, dialect.delimiter, LOOKED_AT);
  const [names = []] = records;
  const rows = records.slice(1 + furtherHeader(records).records);
  return {
    columns: names.map((name, index) => {
      const values = rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== '');
      return { name: name.trim(), isText: values.some((value) => !NUMBER.test(value)), values };
    }),
  };
}

async function savSample(path: string, options: ProgramOptions): Promise<Sample> {
  const { variables, encoding } = await readDictionary(path, options);
  // Long texts are no codes, and would make the sample large.
  const looked = variables
    .filter(({ width }) => width <= MOST_BYTES)
    .map((variable) => ({
      variable,
      field: fieldOf(variable),
    }));
  const file = join(options.folder, 'sample.txt');
  const fields = looked.map(({ variable, field }) => `  ${variable.name} (${field.format})`).join('\n');
  const program = `GET FILE=${quoteExact(path)}.\nN OF CASES ${LOOKED_AT}.\nWRITE OUTFILE=${quoteExact(file)} /"x"\n${fields}.\nEXECUTE.\n`;
  const { errors } = await runProgram(program, options);
  if (errors.length > 0 || looked.length === 0) return { columns: [] };
  const texts = new TextDecoder(encoding);
  const values = looked.map((): string[] => []);
  for await (const line of asciiLines(file)) {
    let at = 1;
    for (const [index, { field }] of looked.entries()) {
      const value = valueOf(line.slice(at, at + field.length), field, texts).trim();
      at += field.length;
      if (value !== '') values[index]?.push(value);
    }
  }
  return {
    columns: looked.map(({ variable }, index) => ({
      name: variable.name,
      isText: variable.type === 'text',
      values: values[index] ?? [],
    })),
  };
}

const MOST_BYTES = 400;
