import type { DataColumn, Due } from '../columns';
import type { CsvDialect } from './csvDialect';
import { isNoValue } from './missingWords';
import type { CsvOpening } from './csvOpening';
import { DataError } from '../problem';
import { withoutUnit } from './units';
import { plainNumber } from './writtenNumbers';

/** Texts in a column that has to hold numbers. */
export interface Texts {
  readonly count: number;
  readonly example: string;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;
const NUMBER_WITH_COMMA = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)$/u;
/** Words that stand for no number. */
export const MISSING = /^(?:\.|n\/?a|#n\/a|nan|null|#null!|sysmis)$/iu;
/** Looks like a number, but is a name: as one, leading zeros or its last digits would be lost. */
const IDENTIFIER = /^0\d|^\d{16,}$/u;

/** Letters that no text has, of one byte each, as what they stand for. */
export const BREAKS = { line: '\u001e', tab: '\u001f' } as const;

/** How a record says of a column, from 0, that it has a text where a number is due. */
export const unreadableMark = (column: number): string => `<${column}>`;

/** The columns of a table and what its values turn out to be, while its rows are read. */
export class CsvTable {
  cases = 0;
  readonly #names: readonly string[];
  /** Where the columns that are kept stand in the file; `null` where all are. */
  readonly #kept: readonly number[] | null;
  readonly #fields: number;
  readonly #numeric: boolean[];
  readonly #widths: number[];
  readonly #bad = new Map<string, { count: number; example: string }>();
  readonly #due: readonly ('number' | 'text' | undefined)[];
  readonly #textIfEmpty: readonly boolean[];
  readonly #empty: boolean[];
  /** Columns whose names no variable can have, as the header writes them. */
  readonly unnamed: readonly { readonly position: number; readonly name: string }[];

  /** What the file writes above columns that are called otherwise here, by their names in upper case. */
  readonly writtenAs: ReadonlyMap<string, string>;
  /** Columns with texts that hold line breaks or tabs, which stand for them in the part by `BREAKS`. */
  readonly #broken = new Set<number>();
  /** Columns with numbers that stand in the part as the file has them, by what parts their decimals. */
  readonly #withComma = new Set<number>();
  readonly #withPoint = new Set<number>();
  readonly #opening: CsvOpening;
  /** The columns of the record that is read whose texts have to be numbers. */
  #unreadable = '';
  /** Letters that the last field of a row has at most. */
  unreadableWidth = 1;
  private readonly dialect: CsvDialect;

  /** @throws DataError where the header has no names */
  constructor(opening: CsvOpening, due: ReadonlyMap<string, Due>) {
    const { header, dialect } = opening;
    const { names, unnamed, writtenAs } = namesOf(opening);
    this.dialect = dialect;
    this.#opening = opening;
    this.writtenAs = writtenAs;
    const skipped = new Set(unnamed.map(({ position }) => position));
    this.#fields = header.length;
    this.#kept = skipped.size === 0 ? null : header.flatMap((_, index) => (skipped.has(index + 1) ? [] : [index]));
    this.#names = names;
    this.unnamed = unnamed;
    const dues = names.map((name) => due.get(name.toUpperCase()));
    this.#due = dues.map((each) => (each === 'textIfEmpty' ? undefined : each));
    this.#textIfEmpty = dues.map((each) => each === 'textIfEmpty');
    this.#empty = names.map(() => true);
    this.#numeric = names.map(() => true);
    this.#widths = names.map(() => 1);
  }

  /**
   * The record as PSPP is to read it, with a field behind all others for the columns whose texts are no numbers, though
   * they have to be; the fields are its own to change.
   */
  row(fields: string[], line: number): string {
    if (fields.length === this.#fields + 1 && fields.at(-1) === '') fields.pop();
    if (fields.length !== this.#fields) {
      throw new DataError({
        code: 'notData',
        message: `Line ${line} has ${fields.length} fields where the header has ${this.#fields}.`,
        nextStep: 'Export the file again: a text that holds the delimiter has to stand in double quotes.',
        line,
      });
    }
    this.cases += 1;
    const kept = this.#kept === null ? fields : this.#kept.map((index) => fields[index] ?? '');
    this.#unreadable = '';
    for (let index = 0; index < kept.length; index += 1) kept[index] = this.#value(index, kept[index] as string);
    this.unreadableWidth = Math.max(this.unreadableWidth, this.#unreadable.length);
    return `${kept.join('\t')}\t${this.#unreadable}`;
  }

  #value(index: number, raw: string): string {
    if (raw === '') return '';
    this.#empty[index] = false;
    const due = this.#due[index];
    if (due === 'text') return this.#text(index, raw, due);
    const written = due === 'number' ? this.#written(index, raw) : null;
    if (written !== null) {
      if (written.length > (this.#widths[index] as number)) this.#widths[index] = written.length;
      return written;
    }
    const isNumber = this.dialect.decimalComma ? NUMBER_WITH_COMMA : NUMBER;
    const value = isNumber.test(raw) ? raw : raw.trim();
    if (!isNumber.test(value) || (due === undefined && IDENTIFIER.test(value))) return this.#text(index, raw, due);
    if (value.length > (this.#widths[index] as number)) this.#widths[index] = value.length;
    return this.dialect.decimalComma ? this.#withDecimalComma(index, value, due) : value;
  }

  /** The number that a value stands for, however it is written. */
  #written(index: number, raw: string): string | null {
    const { units } = this.#opening;
    const bare = units.size === 0 ? raw : withoutUnit(raw, units.get(this.#kept?.[index] ?? index));
    return plainNumber(bare, this.dialect.decimalComma, this.dialect.groups);
  }

  /** A number as it is written: a text further down may make a text of it. */
  #withDecimalComma(index: number, value: string, due: 'number' | undefined): string {
    if (due === 'number') return value.replace(',', '.');
    if (value.includes(',')) this.#withComma.add(index);
    if (value.includes('.')) this.#withPoint.add(index);
    return value;
  }

  #text(index: number, raw: string, due: 'number' | 'text' | undefined): string {
    const trimmed = raw.trim();
    if (isNoValue(this.#opening, trimmed, this.#kept?.[index] ?? index)) return '';
    const text = this.#unbroken(index, raw.trimEnd());
    if (due === 'number') {
      if (trimmed === '' || MISSING.test(trimmed)) return '';
      const name = this.#names[index] as string;
      const seen = this.#bad.get(name);
      if (seen === undefined) this.#bad.set(name, { count: 1, example: trimmed.slice(0, 40) });
      else seen.count += 1;
      this.#unreadable += unreadableMark(index);
      return '';
    }
    this.#numeric[index] = false;
    const width = Buffer.byteLength(text, 'utf8');
    if (width > (this.#widths[index] as number)) this.#widths[index] = width;
    return text;
  }

  /** A line of the part is one respondent, and a tab ends a value: in texts they stand for themselves once PSPP has them. */
  #unbroken(index: number, text: string): string {
    if (!/[\t\n]/u.test(text)) return text;
    this.#broken.add(index);
    return text.replaceAll('\n', BREAKS.line).replaceAll('\t', BREAKS.tab);
  }

  /** The columns whose texts hold `BREAKS`. */
  broken(): readonly string[] {
    return [...this.#broken].flatMap((index) => this.#names[index] ?? []);
  }

  /** The columns whose numbers have commas in the part. */
  commas(): readonly string[] {
    return this.columns().flatMap(({ name, type }, index) =>
      type === 'number' && this.#withComma.has(index) ? [name] : [],
    );
  }

  columns(): readonly DataColumn[] {
    return this.#names.map((name, index) => {
      const isText =
        this.#numeric[index] !== true ||
        (this.#empty[index] === true && this.#textIfEmpty[index] === true) ||
        // Of commas and points nobody knows which part thousands.
        (this.#withComma.has(index) && this.#withPoint.has(index));
      const type = this.#due[index] ?? (isText ? 'text' : 'number');
      return { name, type, width: Math.min(32_767, this.#widths[index] as number), format: null };
    });
  }

  /** Texts found where numbers are due, by column. */
  get notNumbers(): ReadonlyMap<string, Texts> {
    return this.#bad;
  }
}

/**
 * The names of the header line that can be variables, each once. A column with another name cannot be asked for by any
 * script: it is left out, unless the line does not look like a header at all.
 */
function namesOf({ header, names: read, hasQuestions }: CsvOpening): Pick<CsvTable, 'unnamed' | 'writtenAs'> & {
  readonly names: readonly string[];
} {
  const fields = header.map((field) => field.trim());
  const unnamed = fields.flatMap((name, index) => (read[index] === null ? [{ position: index + 1, name }] : []));
  const [first] = unnamed;
  if (first !== undefined && unnamed.length * 2 > fields.length && !hasQuestions) {
    throw new DataError({
      code: 'notData',
      message: `The first line is no header of variable names: field ${first.position} is "${first.name.slice(0, 40)}".`,
      nextStep: 'Export the file with the names of the variables in the first line.',
      line: 1,
    });
  }
  const names = read.filter((name) => name !== null);
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
  const writtenAs = new Map(
    read.flatMap((name, index) => {
      const written = fields[index] ?? '';
      // Texts of questions would bury the values.
      return name === null || name === written || written === '' || /\s/u.test(written)
        ? []
        : [[name.toUpperCase(), written] as const];
    }),
  );
  return { names, unnamed, writtenAs };
}
