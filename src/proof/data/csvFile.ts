import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { isVariableName } from '../../spss/names';
import type { DataColumn } from './columns';
import { detectDialect, isOpen, splitRecord, type CsvDialect } from './csvDialect';
import { DataError } from './problem';

/** A file of separated values, rewritten so that PSPP reads it without guessing. */
export interface ImportedCsv {
  /** All columns of the file, in order. */
  readonly columns: readonly DataColumn[];
  /** Texts found in columns that have to hold numbers, by column: how many, and an example. They are read as missing. */
  readonly notNumbers: ReadonlyMap<string, { readonly count: number; readonly example: string }>;
  readonly cases: number;
  /** Tab-separated parts of the file, without a header, all columns in order. */
  readonly parts: readonly string[];
}

const HEAD_BYTES = 256 * 1024;
const NUMBER = /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;
const NUMBER_WITH_COMMA = /^-?(?:\d+[.,]?\d*|[.,]\d+)$/u;
const FLUSH_AT = 1 << 20;

/**
 * Reads a CSV file of any usual delimiter (comma, semicolon, tab, bar) and writes its cases in turn to as many parts
 * as are asked for.
 * @param due what each column has to hold, by upper-case name; columns not in it hold numbers if all their values do
 * @throws DataError in words for people
 */
export async function importCsv(
  path: string,
  due: ReadonlyMap<string, 'number' | 'text'>,
  folder: string,
  partCount: number,
  signal: AbortSignal,
): Promise<ImportedCsv> {
  const head = await readHead(path);
  const dialect = detectDialect(head.text);
  if (dialect === null) {
    throw new DataError({
      code: 'notData',
      message:
        'The file is no table of separated values: no comma, semicolon, tab or bar parts its lines into the same number of fields.',
      nextStep: 'Export the data as CSV with a header line of variable names, or as .sav, and try again.',
    });
  }
  const parts = Array.from({ length: partCount }, (_, index) => join(folder, `part${index}.txt`));
  const writers = parts.map((part) => new PartWriter(part));
  const input = createReadStream(path, { encoding: head.encoding, signal });
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let table: Table | null = null;
  let pending: string | null = null;
  let line = 0;
  let started = 0;
  for await (const text of lines) {
    line += 1;
    if (pending === null) started = line;
    const record: string = pending === null ? text : `${pending}\n${text}`;
    pending = isOpen(record) ? record : null;
    if (pending !== null || record === '') continue;
    const fields = splitRecord(table === null ? record.replace(/^\ufeff/u, '') : record, dialect.delimiter);
    if (table === null) table = new Table(headerOf(fields), due, dialect);
    else {
      const writer = writers[table.cases % partCount] as PartWriter;
      if (!writer.add(table.row(fields, started))) await writer.drained();
    }
  }
  await Promise.all(writers.map((writer) => writer.close()));
  if (pending !== null) {
    throw new DataError({
      code: 'notData',
      message: `A quotation mark that opens in line ${started} is never closed.`,
      nextStep: 'Export the file again with texts in double quotes, or as .sav.',
      line: started,
    });
  }
  if (table === null || table.cases === 0) {
    throw new DataError({
      code: 'noRows',
      message: 'The file has no respondents: there is nothing below its header line.',
      nextStep: 'Check that it is the right file and that the export was complete.',
    });
  }
  return { ...table.result(), parts };
}

/** Columns and values as they are met. */
class Table {
  cases = 0;
  readonly #numeric: boolean[];
  readonly #widths: number[];
  readonly #bad = new Map<string, { count: number; example: string }>();
  readonly #due: readonly ('number' | 'text' | undefined)[];

  constructor(
    private readonly names: readonly string[],
    due: ReadonlyMap<string, 'number' | 'text'>,
    private readonly dialect: CsvDialect,
  ) {
    this.#due = names.map((name) => due.get(name.toUpperCase()));
    this.#numeric = names.map(() => true);
    this.#widths = names.map(() => 1);
  }

  /** The record as PSPP is to read it; the fields are its own to change. */
  row(fields: string[], line: number): string {
    if (fields.length !== this.names.length) {
      throw new DataError({
        code: 'notData',
        message: `Line ${line} has ${fields.length} fields where the header has ${this.names.length}.`,
        nextStep: 'Export the file again: a text that holds the delimiter has to stand in double quotes.',
        line,
      });
    }
    this.cases += 1;
    for (let index = 0; index < fields.length; index += 1) fields[index] = this.#value(index, fields[index] as string);
    return fields.join('\t');
  }

  #value(index: number, raw: string): string {
    if (raw === '') return '';
    const due = this.#due[index];
    const isNumber = this.dialect.decimalComma ? NUMBER_WITH_COMMA.test(raw) : NUMBER.test(raw);
    if (isNumber && due !== 'text') {
      if (raw.length > (this.#widths[index] as number)) this.#widths[index] = raw.length;
      return this.dialect.decimalComma ? raw.replace(',', '.') : raw;
    }
    return this.#text(index, raw, due);
  }

  #text(index: number, raw: string, due: 'number' | 'text' | undefined): string {
    const text = raw.replace(/[\t\r\n]+/gu, ' ').trimEnd();
    if (due === 'number') {
      const trimmed = text.trim();
      if (trimmed === '' || trimmed === '.' || /^#NULL!$/iu.test(trimmed)) return '';
      const name = this.names[index] as string;
      const seen = this.#bad.get(name);
      if (seen === undefined) this.#bad.set(name, { count: 1, example: trimmed.slice(0, 40) });
      else seen.count += 1;
      return '';
    }
    this.#numeric[index] = false;
    const width = Buffer.byteLength(text, 'utf8');
    if (width > (this.#widths[index] as number)) this.#widths[index] = width;
    return text;
  }

  result(): Omit<ImportedCsv, 'parts'> {
    const columns = this.names.map((name, index): DataColumn => {
      const type = this.#due[index] ?? (this.#numeric[index] === true ? 'number' : 'text');
      return { name, type, width: Math.min(32_767, this.#widths[index] as number) };
    });
    return { columns, notNumbers: this.#bad, cases: this.cases };
  }
}

/** The names of the header line; they must be able to be variables, each once. */
function headerOf(fields: readonly string[]): readonly string[] {
  const names = fields.map((field) => field.trim());
  const wrong = names.findIndex((name) => !isVariableName(name));
  if (wrong >= 0) {
    throw new DataError({
      code: 'notData',
      message: `The first line is no header of variable names: field ${wrong + 1} is "${(names[wrong] as string).slice(0, 40)}".`,
      nextStep: 'Export the file with the names of the variables in the first line.',
      line: 1,
    });
  }
  const seen = new Set<string>();
  for (const name of names) {
    const key = name.toUpperCase();
    if (seen.has(key)) {
      throw new DataError({
        code: 'notData',
        message: `The header names the variable ${name} twice (SPSS does not tell upper from lower case).`,
        nextStep: 'Rename one of the two columns.',
        line: 1,
      });
    }
    seen.add(key);
  }
  return names;
}

/** The beginning of the file without its byte order mark, and how its letters are written. */
async function readHead(path: string): Promise<{ readonly text: string; readonly encoding: BufferEncoding }> {
  const size = await stat(path).then(
    (entry) => entry.size,
    () => null,
  );
  if (size === null) {
    throw new DataError({
      code: 'notFound',
      message: 'There is no such data file.',
      nextStep: 'Check the path of the file.',
    });
  }
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const bytes = buffer.subarray(0, bytesRead);
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
      return { text: bytes.toString('utf16le').slice(1), encoding: 'utf16le' };
    if (bytes.includes(0)) {
      throw new DataError({
        code: 'notData',
        message: 'The file is no text: it holds binary data.',
        nextStep: 'Give a CSV file; SPSS data files have to end in .sav or .zsav.',
      });
    }
    const encoding = isUtf8(bytes) ? 'utf8' : 'latin1';
    return { text: bytes.toString(encoding).replace(/^\ufeff/u, ''), encoding };
  } finally {
    await handle.close();
  }
}

function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Collects rows into big writes. */
class PartWriter {
  readonly #stream;
  #rows: string[] = [];
  #length = 0;

  constructor(path: string) {
    this.#stream = createWriteStream(path, { encoding: 'utf8' });
  }

  /** Whether more can be added at once; otherwise wait for `drained`. */
  add(row: string): boolean {
    this.#rows.push(row);
    this.#length += row.length;
    return this.#length < FLUSH_AT || this.#flush();
  }

  async drained(): Promise<void> {
    await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    this.#flush();
    this.#stream.end();
    await once(this.#stream, 'finish');
  }

  #flush(): boolean {
    if (this.#rows.length === 0) return true;
    const text = `${this.#rows.join('\n')}\n`;
    this.#rows = [];
    this.#length = 0;
    return this.#stream.write(text);
  }
}
