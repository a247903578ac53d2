import { showsGroups } from './writtenNumbers';

/** How a file of separated values is written. */
export interface CsvDialect {
  readonly delimiter: string;
  /** A comma in numbers; possible where the delimiter is another character. */
  readonly decimalComma: boolean;
  /** Points between thousands, for sure. */
  readonly groups: boolean;
  /** Lines above the header: Excel's `sep=;`, which names the delimiter, and those of a title. */
  readonly linesAbove: number;
  /** How many of them are of a title. */
  readonly titleLines: number;
}

const DELIMITERS = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 50;
const EXCEL_SEPARATOR = /^sep=(.)\r?\n/iu;

/**
 * The delimiter under which most of the first lines have as many fields as the header, more than one; of equally good
 * ones the one with most fields wins. `null` when there is none: one column or no table at all.
 */
export function detectDialect(head: string): CsvDialect | null {
  const told = EXCEL_SEPARATOR.exec(head)?.[1];
  const whole = told === undefined ? head : head.slice(head.indexOf('\n') + 1);
  let best: Found | null = null;
  for (const delimiter of told === undefined ? DELIMITERS : [told]) {
    const title = titleLines(whole, delimiter);
    const text = withoutLines(whole, title);
    const [header = [], ...rows] = recordsOf(text, delimiter);
    if (header.length < 2) continue;
    const agreeing = rows.filter((row) => isRowOf(row, header.length)).length;
    const share = rows.length === 0 ? 1 : agreeing / rows.length;
    if (share < 0.5) continue;
    if (best === null || share > best.share || (share === best.share && header.length > best.fields))
      best = { delimiter, fields: header.length, share, title, text };
  }
  if (best === null) return null;
  const { delimiter, title, text } = best;
  const values = recordsOf(text, delimiter).slice(1).flat();
  const decimalComma = delimiter !== ',' && values.some((value) => /^\s*[+-]?\d+,\d+\s*$/u.test(value));
  return {
    delimiter,
    decimalComma,
    groups: showsGroups(values),
    linesAbove: (told === undefined ? 0 : 1) + title,
    titleLines: title,
  };
}

interface Found {
  readonly delimiter: string;
  readonly fields: number;
  readonly share: number;
  readonly title: number;
  /** What is below the title. */
  readonly text: string;
}

/** Lines in which a title may stand, blank ones among them. */
const MOST_TITLE_LINES = 12;
/** Names that a header has before what stands above it is a title. */
const NAMES_BELOW_TITLE = 4;

/**
 * Lines above the names in which a report says what it is: each of them fills its first field alone, the names fill
 * nearly all of theirs. Or the texts of questions, each over the first of its columns.
 */
function titleLines(text: string, delimiter: string): number {
  const lines = text.split(/\r\n|\r|\n/u, MOST_TITLE_LINES + 2).slice(0, -1);
  let hasTexts = false;
  for (const [index, line] of lines.entries()) {
    const fields = new RecordSplitter(delimiter).add(line);
    if (fields === null) return 0;
    const filled = fields.filter((field) => field.trim() !== '');
    if (filled.length === 0 || (filled.length === 1 && fields[0]?.trim() !== '')) continue;
    if (index < MOST_TEXT_LINES && areTextsAbove(fields)) {
      hasTexts = true;
      continue;
    }
    const next = new RecordSplitter(delimiter).add(lines[index + 1] ?? '') ?? [];
    if (hasTexts) return areCodedNames(fields) && !areCodedNames(next) ? index : 0;
    const isHeader =
      filled.length >= NAMES_BELOW_TITLE &&
      new Set(filled).size * 10 >= fields.length * 9 &&
      filled.every((field) => /^[\s\p{L}_#@$]/u.test(field));
    return isHeader ? index : 0;
  }
  return 0;
}

/** Lines of texts above the names: of questions, and of their rows. */
const MOST_TEXT_LINES = 3;
const NAME = /^\p{L}[\p{L}\p{N}_.]{0,63}$/u;

/** A name as programs give it, which is no word: `Q2_1`, `RESP_ID`. */
const isCodedName = (field: string): boolean => NAME.test(field) && /[\d_]/u.test(field);

/** Whether a line may say what the names below it are: it leaves fields out, and no name is in it. */
const areTextsAbove = (fields: readonly string[]): boolean =>
  fields.length >= NAMES_BELOW_TITLE &&
  fields.some((field) => field.trim() === '') &&
  !fields.some((field) => isCodedName(field.trim()));

/** Whether all fields of a line are names, another each, and most of them no words. */
function areCodedNames(fields: readonly string[]): boolean {
  const names = fields.map((field) => field.trim());
  return (
    names.every((name) => NAME.test(name)) &&
    new Set(names).size === names.length &&
    names.filter(isCodedName).length * 2 > names.length
  );
}

/** A text from behind its first lines. */
export function withoutLines(text: string, count: number): string {
  const end = /\r\n|\r|\n/gu;
  for (let left = count; left > 0; left -= 1) if (end.exec(text) === null) return '';
  return text.slice(end.lastIndex);
}

/** A row may end with a delimiter that the header does not have. */
function isRowOf(row: readonly string[], fields: number): boolean {
  return row.length === fields || (row.length === fields + 1 && row.at(-1) === '');
}

/** The first records of a text: a line break inside quotes belongs to its record. A last one that is cut off is left out. */
export function recordsOf(text: string, delimiter: string, most = LINES_LOOKED_AT): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  const record = new RecordSplitter(delimiter);
  const lines = text.split(/\r\n|\r|\n/u);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  for (const line of whole) {
    if (line === '' && !record.isOpen) continue;
    const fields = record.add(line);
    if (fields !== null) records.push(fields);
    if (records.length >= most) break;
  }
  return records;
}

/**
 * Takes records apart line by line, quotes removed; a line that ends inside quotes goes on with the next one. A quote
 * opens at the beginning of a field only. By slices, not by letters: a file has millions of fields; and no line is looked
 * at twice, so that a quote that is never closed costs no more than any other text.
 */
export class RecordSplitter {
  #fields: string[] = [];
  /** The lines of the field whose quote is open, from behind it. */
  #open: string[] | null = null;
  #length = 0;

  constructor(private readonly delimiter: string) {}

  /** Whether the last line ended inside quotes. */
  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** The letters of the open record that are kept. */
  get length(): number {
    return this.#length;
  }

  /** The fields of the record that ends with this line; `null` where it goes on. */
  add(line: string): string[] | null {
    if (this.#open === null && !line.includes('"')) return line.split(this.delimiter);
    this.#length += line.length;
    for (let at = 0; ;) {
      const opening = this.#open === null ? quoteAt(line, at, this.delimiter) : -1;
      const from = this.#open === null ? opening + 1 : at;
      const isQuoted = this.#open !== null || opening >= 0;
      const closing = isQuoted ? closingQuote(line, from) : at;
      if (closing < 0) {
        (this.#open ??= []).push(line.slice(from));
        return null;
      }
      const next = line.indexOf(this.delimiter, closing);
      const end = next < 0 ? line.length : next;
      this.#fields.push(
        isQuoted
          ? this.#inner(line.slice(from, closing - 1)) + line.slice(closing, end).trimEnd()
          : line.slice(at, end),
      );
      if (next < 0) return this.#whole();
      at = next + this.delimiter.length;
    }
  }

  #inner(last: string): string {
    const inner = this.#open === null ? last : [...this.#open, last].join('\n');
    this.#open = null;
    return inner.includes('""') ? inner.replaceAll('""', '"') : inner;
  }

  #whole(): string[] {
    const fields = this.#fields;
    this.#fields = [];
    this.#length = 0;
    return fields;
  }
}

/** Where the quote stands that opens the field at the offset, blanks before it aside; -1 where none does. */
function quoteAt(record: string, at: number, delimiter: string): number {
  let start = at;
  while (record[start] === ' ' && delimiter !== ' ') start += 1;
  return record[start] === '"' ? start : -1;
}

/** The offset after the first quote from here on that closes what is open; -1 where none does. */
function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at < 0 ? -1 : at + 1;
}
