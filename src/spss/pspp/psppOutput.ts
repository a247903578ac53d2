/** What PSPP prints, as data: tables out of its CSV, messages out of its error file. */

export interface PsppTable {
  /** `Data List` for LIST. */
  readonly title: string;
  /** The cells as printed, trailing blanks removed; the first row is the header. */
  readonly rows: readonly (readonly string[])[];
}

/** A table, or a line of text such as ECHO prints. */
export type PsppItem =
  { readonly kind: 'table'; readonly table: PsppTable } | { readonly kind: 'text'; readonly text: string };

export interface RawMessage {
  readonly severity: 'error' | 'warning' | 'note';
  readonly text: string;
  readonly file: string | null;
  /** Counted from 1. */
  readonly line: number | null;
  readonly column: number | null;
}

const TABLE = 'Table: ';

/**
 * The items of CSV output, in order. Empty lines part them; line breaks, commas and quotes in cells are quoted, so
 * that no text in the data can look like a table. (A listing of one string variable alone cannot be told from the
 * empty lines where it is empty: list respid first.)
 */
export function parseItems(csv: string): readonly PsppItem[] {
  const items: PsppItem[] = [];
  let group: (readonly string[])[] = [];
  const finish = (): void => {
    const [first, ...rows] = group;
    const head = first?.[0] ?? '';
    if (first !== undefined) {
      if (first.length === 1 && head.startsWith(TABLE))
        items.push({ kind: 'table', table: { title: head.slice(TABLE.length), rows } });
      else for (const row of group) items.push({ kind: 'text', text: row.join(',') });
    }
    group = [];
  };
  for (const row of csvRows(csv)) {
    if (row.length === 1 && row[0] === '') finish();
    else group.push(row);
  }
  finish();
  return items;
}

const FIELD = /(?:"((?:[^"]|"")*)"?|([^",\n]*))(,|\n|$)/uy;

function* csvRows(csv: string): Generator<readonly string[]> {
  const text = csv.replaceAll('\r\n', '\n');
  FIELD.lastIndex = 0;
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    FIELD.lastIndex = at;
    const match = FIELD.exec(text);
    if (match === null) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end + 1;
      continue;
    }
    row.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trimEnd());
    at += match[0].length;
    if (match[3] === ',') continue;
    yield row;
    row = [];
  }
  if (row.length > 0) yield row;
}

const MESSAGE =
  /^(?:(?<file>.+?):(?<line>\d+)(?:\.(?<column>\d+))?(?:-[\d.]+)?: )?(?<severity>error|warning|note): (?<text>.*)$/u;

/** The messages of an error file; excerpts of the script that newer versions print below a message are left out. */
export function parseMessages(text: string): readonly RawMessage[] {
  return text.split(/\r?\n/u).flatMap((line) => {
    const groups = MESSAGE.exec(line)?.groups;
    if (groups === undefined) return [];
    const number = (value: string | undefined): number | null => (value === undefined ? null : Number(value));
    const severity = groups['severity'] as RawMessage['severity'];
    const { line: lineText, column, text: said = '', file = null } = groups;
    return [{ severity, text: said, file, line: number(lineText), column: number(column) }];
  });
}
