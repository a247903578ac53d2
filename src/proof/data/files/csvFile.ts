import { ExactDecoder } from '../../../spss/exactDecoder';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import type { DataColumn, Due } from '../columns';
import { RecordSplitter } from './csvDialect';
import { isHeaderAgain } from './csvHeader';
import { openingOf, type CsvOpening } from './csvOpening';
import { CsvTable, type Texts } from './csvTable';
import { FooterHolder } from './footer';
import type { Question } from '../../../questionnaire/model';
import type { Encoding, FileKind } from './fileKind';
import { DataError } from '../problem';

/** A file of separated values, rewritten so that PSPP reads it without guessing. */
export interface ImportedCsv {
  /** The columns of the file that can be variables, in order. */
  readonly columns: readonly DataColumn[];
  /** Columns left out because of their names. */
  readonly unnamed: CsvTable['unnamed'];
  /** Texts found in columns that have to hold numbers, by column: how many, and an example. They are read as missing. */
  readonly notNumbers: ReadonlyMap<string, Texts>;
  readonly cases: number;
  /** Letters of the field behind those of the columns, which names the columns with texts where numbers are due. */
  readonly unreadableWidth: number;
  /** Tab-separated parts of the file, without a header, all columns in order. */
  readonly parts: readonly string[];
  /** Columns whose texts hold `BREAKS` in the parts. */
  readonly broken: readonly string[];
  /** Columns whose numbers have commas for points in the parts. */
  readonly commas: readonly string[];
  /** What the file writes above columns that are called otherwise here, by their names in upper case. */
  readonly writtenAs: ReadonlyMap<string, string>;
  /** What is to be said of the file: a sentence each. */
  readonly notes: readonly string[];
}

export interface CsvSource extends Omit<Extract<FileKind, { kind: 'text' }>, 'kind'> {
  readonly path: string;
  /** By which headings that are no names are known; may be none. */
  readonly questions: readonly Question[];
}

const FLUSH_AT = 1 << 20;
/** Letters of one line, or of one record over several: a table has no longer ones. */
const MOST_OF_A_RECORD = 64 * 1024 * 1024;

/**
 * Reads a CSV file of any usual delimiter (comma, semicolon, tab, bar) and writes its cases in turn to as many parts
 * as are asked for.
 * @param due what each column has to hold, by upper-case name; columns not in it hold numbers if all their values do
 * @throws DataError in words for people
 */
export async function importCsv(
  source: CsvSource,
  due: ReadonlyMap<string, Due>,
  folder: string,
  partCount: number,
  signal: AbortSignal,
): Promise<ImportedCsv> {
  const opening = openingOf(source.head.replace(/^\ufeff/u, ''), source.questions);
  if (opening === null) throw noTable(source.head);
  const { dialect, further } = opening;
  let skipped = 0;
  let blank = 0;
  let again = 0;
  const parts = Array.from({ length: partCount }, (_, index) => join(folder, `part${index}.txt`));
  const writers = parts.map((part) => new PartWriter(part));
  let table: CsvTable | null = null;
  const footer = new FooterHolder(source.questions);
  const splitter = new RecordSplitter(dialect.delimiter);
  let line = 0;
  let started = 0;
  for await (const text of linesOf(source.path, source.encoding, signal)) {
    line += 1;
    if (text.includes('\0')) throw nulIn(line);
    if (line <= dialect.linesAbove) continue;
    if (!splitter.isOpen) started = line;
    if (text === '' && !splitter.isOpen) continue;
    const fields = splitter.add(text);
    if (splitter.length > MOST_OF_A_RECORD) throw neverClosed(started);
    if (fields === null) continue;
    if (table === null) table = new CsvTable(opening, due);
    else if (skipped < further) skipped += 1;
    else if (isBlank(fields)) blank += 1;
    else if (isHeaderAgain(opening.header, fields)) again += 1;
    else
      for (const record of footer.add(fields, started)) {
        const writer = writers[table.cases % partCount] as PartWriter;
        if (!writer.add(table.row(record.fields, record.line))) await writer.drained();
      }
  }
  for (const record of footer.rest()) {
    if (table === null) break;
    const writer = writers[table.cases % partCount] as PartWriter;
    if (!writer.add(table.row(record.fields, record.line))) await writer.drained();
  }
  await Promise.all(writers.map((writer) => writer.close()));
  if (splitter.isOpen) throw neverClosed(started);
  if (table === null || table.cases === 0) {
    throw new DataError({
      code: 'noRows',
      message: 'The file has no respondents: there is nothing below its header line.',
      nextStep: 'Check that it is the right file and that the export was complete.',
    });
  }
  return {
    columns: table.columns(),
    unnamed: table.unnamed,
    notNumbers: table.notNumbers,
    cases: table.cases,
    unreadableWidth: table.unreadableWidth,
    parts,
    broken: table.broken(),
    commas: table.commas(),
    writtenAs: table.writtenAs,
    notes: [
      ...opening.notes,
      ...(blank === 0 ? [] : [blankNote(blank)]),
      ...(again === 0 ? [] : [AGAIN]),
      ...[footer.note()].filter((note) => note !== null),
    ],
  };
}

/** The respondents of a file behind the first so many, as their fields are written. */
export async function* laterRecords(
  { path, encoding }: Pick<CsvSource, 'path' | 'encoding'>,
  { dialect, further, header }: CsvOpening,
  first: number,
  signal: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const splitter = new RecordSplitter(dialect.delimiter);
  let [line, records] = [0, -1 - further];
  for await (const text of linesOf(path, encoding, signal)) {
    line += 1;
    if (line <= dialect.linesAbove || (text === '' && !splitter.isOpen)) continue;
    const fields = splitter.add(text);
    // Whoever reads the file next says what is wrong with it.
    if (splitter.length > MOST_OF_A_RECORD) return;
    if (fields === null || (records >= 0 && (isBlank(fields) || isHeaderAgain(header, fields)))) continue;
    if (records >= first) yield fields;
    records += 1;
  }
}

/** Spreadsheets write lines below the last respondent that hold delimiters alone. */
function isBlank(fields: readonly string[]): boolean {
  return fields.every((field) => field === '' || field.trim() === '');
}

const blankNote = (count: number): string =>
  count === 1
    ? 'A record without any value is no respondent.'
    : `${count} records without any value are no respondents.`;

const AGAIN = 'The header stands further down once more: that is no respondent.';

function neverClosed(line: number): DataError {
  return new DataError({
    code: 'notData',
    message: `A quotation mark that opens in line ${line} is never closed.`,
    nextStep: 'Export the file again with texts in double quotes, or as .sav.',
    line,
  });
}

/** A file that is binary or damaged, at its first line that shows it. */
export function nulIn(line: number): DataError {
  return new DataError({
    code: 'notData',
    message:
      line === 1
        ? 'The file is no text: it holds binary data.'
        : `The file is no text: line ${line} holds a NUL, the sign of binary data or of a damaged file.`,
    nextStep: 'Give a CSV file or an SPSS data file (.sav, .zsav); a damaged one has to be exported again.',
    line,
  });
}

function noTable(head: string): DataError {
  const message =
    head.trim() === ''
      ? 'The file is empty: it holds nothing but line breaks.'
      : 'The file is no table of separated values: no comma, semicolon, tab or bar parts its lines into the same number of fields.';
  return new DataError({
    code: 'notData',
    message,
    nextStep: 'Export the data as CSV with a header line of variable names, or as .sav, and try again.',
  });
}

/**
 * The lines of a text file in any encoding, without the mark at its beginning. Not by `readline`: it leaves an error of
 * what it reads from, such as the end of a cancelled one, to nobody, and that ends the process.
 */
async function* linesOf(path: string, encoding: Encoding, signal: AbortSignal): AsyncGenerator<string> {
  const bytes = createReadStream(path, { signal, highWaterMark: 1 << 18 });
  let begun: string[] = [];
  let length = 0;
  let number = 1;
  // A carriage return at the end of what has been read may belong to the line feed that comes next.
  let held = '';
  for await (const read of decoded(bytes, encoding)) {
    const text = held + read;
    held = text.endsWith('\r') ? '\r' : '';
    const [first = '', ...others] = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/u);
    begun.push(first);
    length += first.length;
    if (length > MOST_OF_A_RECORD) throw tooLong(number);
    for (const next of others) {
      yield begun.join('');
      begun = [next];
      length = next.length;
      number += 1;
    }
  }
  const last = begun.join('');
  if (last !== '') yield last;
}

function tooLong(line: number): DataError {
  return new DataError({
    code: 'notData',
    message: `Line ${line} does not end within ${MOST_OF_A_RECORD / 1024 / 1024} MB, so this is no table of respondents.`,
    nextStep: 'Export the data as CSV with a line for each respondent, or as .sav.',
    line,
  });
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new ExactDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
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
