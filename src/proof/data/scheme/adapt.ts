import { quoteExact } from '../../../spss/literals';
import { columnNamed, madePrefix, type DataColumn } from '../columns';
import type { DataFile } from '../files/dataFile';
import type { Reading, Scheme } from './scheme';

/**
 * The file as the questionnaire has it: variables under its names, with its codes. Only what PSPP holds is changed; the
 * file stays as it is.
 */
export function adaptFile(file: DataFile, scheme: Scheme): DataFile {
  if (scheme.readings.length === 0) return file;
  const adapter = new Adapter(file);
  for (const reading of scheme.readings) adapter.read(reading);
  return {
    ...file,
    columns: adapter.columns,
    loaders: file.loaders.map((loader) => loader + adapter.program()),
    notes: [...file.notes, ...(scheme.note === null ? [] : [scheme.note])],
    writtenAs: adapter.writtenAs,
  };
}

class Adapter {
  columns: readonly DataColumn[];
  /** What the file calls variables that have other names here, by their names in upper case. */
  readonly writtenAs = new Map<string, string>();
  readonly #lines: string[] = [];
  readonly #prefix: string;
  #count = 0;

  constructor(file: DataFile) {
    this.columns = file.columns;
    this.#prefix = `${madePrefix(file.columns)}K`;
  }

  program(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  read(reading: Reading): void {
    switch (reading.kind) {
      case 'renamed':
        return this.#rename(reading.column, reading.variable);
      case 'texts':
        return this.#texts(reading);
      case 'boxes':
        return this.#boxes(reading);
      case 'slots':
        return this.#slots(reading);
      case 'list':
        return this.#list(reading);
    }
  }

  #rename(from: string, to: string): void {
    const column = columnNamed(this.columns, from);
    if (column === undefined || columnNamed(this.columns, to) !== undefined) return;
    this.#lines.push(`RENAME VARIABLES (${column.name} = ${to}).`);
    this.columns = this.columns.map((one) => (one === column ? { ...one, name: to } : one));
    this.writtenAs.set(to.toUpperCase(), column.name);
  }

  /** Sets a column aside under a name of ours; `null` where there is none. */
  #aside(name: string): DataColumn | null {
    const column = columnNamed(this.columns, name);
    if (column === undefined) return null;
    this.#count += 1;
    const kept = `${this.#prefix}${this.#count}`;
    this.#lines.push(`RENAME VARIABLES (${column.name} = ${kept}).`);
    this.columns = this.columns.filter((one) => one !== column);
    return { ...column, name: kept };
  }

  #make(name: string, writtenAs: string): void {
    this.#lines.push(`NUMERIC ${name} (F8.0).`);
    this.columns = [...this.columns, { name, type: 'number', width: 0, format: null }];
    if (name.toUpperCase() !== writtenAs.toUpperCase()) this.writtenAs.set(name.toUpperCase(), writtenAs);
  }

  #texts({ variable, column, values }: Extract<Reading, { kind: 'texts' }>): void {
    const kept = this.#aside(column);
    if (kept === null) return;
    this.#make(variable, column);
    for (const { text, code } of values)
      this.#lines.push(
        `IF (LOWER(LTRIM(RTRIM(${kept.name}))) = LOWER(${quoteExact(text.trim())})) ${variable} = ${code}.`,
      );
    // What is none of the answers is no answer, but not nothing either: a code that no answer has.
    this.#lines.push(`IF (${kept.name} <> "" AND SYSMIS(${variable})) ${variable} = ${NO_CODE}.`);
  }

  #boxes({ variables, unticked }: Extract<Reading, { kind: 'boxes' }>): void {
    const there = variables.filter((name) => columnNamed(this.columns, name) !== undefined);
    if (there.length === 0) return;
    if (unticked === 2) {
      this.#lines.push(`RECODE ${there.join('\n  ')} (2 = 0).`);
      return;
    }
    this.#lines.push(
      `COMPUTE #any = SUM(0,\n  ${there.map((name) => `VALUE(${name}) = 1`).join(',\n  ')}).`,
      `DO REPEAT #box = ${there.join('\n  ')}.`,
      'IF (#any > 0 AND SYSMIS(#box)) #box = 0.',
      'END REPEAT.',
    );
  }

  #slots({ columns, boxes }: Extract<Reading, { kind: 'slots' }>): void {
    const kept = columns.flatMap((name) => this.#aside(name) ?? []);
    const [first] = columns;
    if (kept.length === 0 || first === undefined) return;
    const any = `SUM(${kept.map(({ name }) => `NOT SYSMIS(${name})`).join(',\n  ')}) > 0`;
    for (const { variable, code } of boxes) {
      if (columnNamed(this.columns, variable) !== undefined) continue;
      this.#make(variable, first);
      this.#lines.push(
        `IF (${any}) ${variable} = SUM(0,\n  ${kept.map(({ name }) => `VALUE(${name}) = ${code}`).join(',\n  ')}) > 0.`,
      );
    }
  }

  #list({ column, isText, separator, boxes }: Extract<Reading, { kind: 'list' }>): void {
    const kept = this.#aside(column);
    if (kept === null) return;
    const mark = quoteExact(separator);
    const whole = `CONCAT(${mark}, LOWER(LTRIM(RTRIM(${kept.name}))), ${mark})`;
    for (const { variable, texts } of boxes) {
      if (columnNamed(this.columns, variable) !== undefined) continue;
      this.#make(variable, column);
      const codes = texts.filter((text) => /^\d+$/u.test(text));
      if (!isText) {
        this.#lines.push(
          `IF (NOT SYSMIS(${kept.name})) ${variable} = ANY(VALUE(${kept.name}), ${codes.join(', ')}, ${NO_CODE}).`,
        );
        continue;
      }
      const ways = texts.flatMap((text) => {
        const written = text.trim().toLowerCase();
        return [`${separator}${written}${separator}`, `${separator} ${written}${separator}`].map(
          (part) => `INDEX(${whole}, ${quoteExact(part)}) > 0`,
        );
      });
      this.#lines.push(`IF (${kept.name} <> "") ${variable} = ANY(1, ${ways.join(',\n  ')}).`);
    }
  }
}

/** A number that is no code of any questionnaire: a text that no answer has. */
export const NO_CODE = -987_654;
