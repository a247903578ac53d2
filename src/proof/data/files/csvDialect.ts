/** How a file of separated values is written. */
export interface CsvDialect {
  readonly delimiter: string;
  /** A comma in numbers; possible where the delimiter is another character. */
  readonly decimalComma: boolean;
  /** Lines above the header: 1 where Excel's `sep=;` names the delimiter. */
  readonly linesAbove: number;
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
  const text = told === undefined ? head : head.slice(head.indexOf('\n') + 1);
  let best: { readonly delimiter: string; readonly fields: number; readonly share: number } | null = null;
  for (const delimiter of told === undefined ? DELIMITERS : [told]) {
    const [header = [], ...rows] = recordsOf(text, delimiter);
    if (header.length < 2) continue;
    const agreeing = rows.filter((row) => isRowOf(row, header.length)).length;
    const share = rows.length === 0 ? 1 : agreeing / rows.length;
    if (share < 0.5) continue;
    if (best === null || share > best.share || (share === best.share && header.length > best.fields))
      best = { delimiter, fields: header.length, share };
  }
  if (best === null) return null;
  const { delimiter } = best;
  const values = recordsOf(text, delimiter).slice(1).flat();
  const decimalComma = delimiter !== ',' && values.some((value) => /^\s*[+-]?\d+,\d+\s*$/u.test(value));
  return { delimiter, decimalComma, linesAbove: told === undefined ? 0 : 1 };
}

/** A row may end with a delimiter that the header does not have. */
function isRowOf(row: readonly string[], fields: number): boolean {
  return row.length === fields || (row.length === fields + 1 && row.at(-1) === '');
}

/** The first records of a text: a line break inside quotes belongs to its record. A last one that is cut off is left out. */
export function recordsOf(text: string, delimiter: string, most = LINES_LOOKED_AT): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  let pending = '';
  const lines = text.split(/\r\n|\r|\n/u);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  for (const line of whole) {
    const record = pending === '' ? line : `${pending}\n${line}`;
    if (record === '') continue;
    const fields = splitRecord(record, delimiter);
    pending = fields === null ? record : '';
    if (fields !== null) records.push(fields);
    if (records.length >= most) break;
  }
  return records;
}

/**
 * The fields of one record, quotes removed; `null` where it ends inside quotes, so that the next line belongs to it. A
 * quote opens at the beginning of a field only. By slices, not by letters: a file has millions of fields.
 */
export function splitRecord(record: string, delimiter: string): string[] | null {
  if (!record.includes('"')) return record.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const start = quoteAt(record, at, delimiter);
    const closed = start < 0 ? at : closingQuote(record, start);
    if (closed < 0) return null;
    const next = record.indexOf(delimiter, closed);
    const end = next < 0 ? record.length : next;
    fields.push(
      start < 0 ? record.slice(at, end) : unquoted(record, start, closed) + record.slice(closed, end).trimEnd(),
    );
    if (next < 0) return fields;
    at = next + delimiter.length;
  }
}

/** Where the quote stands that opens the field at the offset, blanks before it aside; -1 where none does. */
function quoteAt(record: string, at: number, delimiter: string): number {
  let start = at;
  while (record[start] === ' ' && delimiter !== ' ') start += 1;
  return record[start] === '"' ? start : -1;
}

/** The offset after the quote that closes the one at the offset; -1 where none does. */
function closingQuote(record: string, start: number): number {
  let at = record.indexOf('"', start + 1);
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at < 0 ? -1 : at + 1;
}

function unquoted(record: string, start: number, end: number): string {
  const inner = record.slice(start + 1, end - 1);
  return inner.includes('""') ? inner.replaceAll('""', '"') : inner;
}
