/** How a file of separated values is written. */
export interface CsvDialect {
  readonly delimiter: string;
  /** A comma in numbers; possible where the delimiter is another character. */
  readonly decimalComma: boolean;
}

const DELIMITERS = [',', ';', '\t', '|'];
const LINES_LOOKED_AT = 50;

/**
 * The delimiter under which the first lines have the same number of fields, more than one; the one with most fields
 * wins. `null` when there is none: one column or no table at all.
 */
export function detectDialect(head: string): CsvDialect | null {
  const lines = recordsOf(head).slice(0, LINES_LOOKED_AT);
  let best: { readonly delimiter: string; readonly fields: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => splitRecord(line, delimiter).length);
    const [fields = 0] = counts;
    const regular = counts.every((count) => count === fields);
    if (fields > 1 && regular && fields > (best?.fields ?? 1)) best = { delimiter, fields };
  }
  if (best === null) return null;
  const { delimiter } = best;
  const values = lines.slice(1).flatMap((line) => splitRecord(line, delimiter));
  const decimalComma = delimiter !== ',' && values.some((value) => /^\s*-?\d+,\d+\s*$/u.test(value));
  return { delimiter, decimalComma };
}

/** Whole records: a line break inside quotes belongs to its record. A last one that is cut off is left out. */
function recordsOf(text: string): readonly string[] {
  const records: string[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) {
      const record = text.slice(start, at).replace(/\r$/u, '');
      if (record !== '') records.push(record);
      start = at + 1;
    }
  }
  if (records.length === 0 && text.length > start) records.push(text.slice(start));
  return records;
}

/** The fields of one record, quotes removed. By slices, not by letters: a file has millions of fields. */
export function splitRecord(record: string, delimiter: string): string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = record[at] === '"' ? closingQuote(record, at) : at;
    const next = record.indexOf(delimiter, quoted);
    const end = next < 0 ? record.length : next;
    fields.push(quoted > at ? unquoted(record, at, quoted) + record.slice(quoted, end) : record.slice(at, end));
    if (next < 0) return fields;
    at = next + delimiter.length;
  }
}

/** The offset after the quote that closes the one at the offset; the end where none does. */
function closingQuote(record: string, start: number): number {
  let at = record.indexOf('"', start + 1);
  while (at >= 0 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at < 0 ? record.length : at + 1;
}

function unquoted(record: string, start: number, end: number): string {
  const inner = record.slice(start + 1, end - 1);
  return inner.includes('""') ? inner.replaceAll('""', '"') : inner;
}

/** Whether the record ends inside quotes, so that the next line still belongs to it. */
export function isOpen(record: string): boolean {
  let quotes = 0;
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}
