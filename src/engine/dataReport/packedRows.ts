import type { FlaggedRow } from '../../proof/data/result';

/**
 * A row as it travels to the view: its question and its checks by number, its variables' names, values and what the values are
 * called (empty where nothing says it) by turns.
 */
export type PackedRow = readonly [
  respondent: string,
  question: number,
  checks: readonly number[],
  values: readonly string[],
];

/** What the numbers of packed rows stand for. */
export interface RowNames {
  readonly questions: readonly string[];
  readonly checks: readonly string[];
}

/** What a check of a question means, in words; both by number. */
export interface CheckSentence {
  readonly question: number;
  readonly check: number;
  readonly sentence: string;
}

interface PackedRows extends RowNames {
  /** JSON texts of some rows each, in order: text crosses threads fast, and no thread that waits for people parses it. */
  readonly chunks: readonly string[];
}

const ROWS_IN_CHUNK = 2_000;

/** The flags that are set are listed one after the other; a condition may have commas of its own and stays whole. */
const FLAGS = /^[A-Za-z@#$][\w@#$.]*(?: = \S+)?(?:, [A-Za-z@#$][\w@#$.]*(?: = \S+)?)*$/u;

/** The checks that a row's text names; joined with a comma and a blank they are the text again. */
export function checksIn(text: string): readonly string[] {
  return FLAGS.test(text) ? text.split(', ') : [text];
}

/**
 * @param questions ids in the order of the script
 * @param known checks that keep their numbers
 */
export function packRows(
  rows: readonly FlaggedRow[],
  questions: readonly string[],
  known: readonly string[] = [],
): PackedRows {
  const ids = new Numbering(questions);
  const checks = new Numbering(known);
  const numbers = new Map<string, readonly number[]>();
  const numbersOf = (text: string): readonly number[] => {
    const found = numbers.get(text) ?? checksIn(text).map((check) => checks.of(check));
    numbers.set(text, found);
    return found;
  };
  const packed = rows.map((row): PackedRow => {
    const values = row.values.flatMap(({ name, value, label = '' }) => [name, value, label]);
    return [row.respondent, ids.of(row.questionId), numbersOf(row.check), values];
  });
  const chunks: string[] = [];
  for (let at = 0; at < packed.length; at += ROWS_IN_CHUNK)
    chunks.push(JSON.stringify(packed.slice(at, at + ROWS_IN_CHUNK)));
  return { questions: ids.names, checks: checks.names, chunks };
}

/** The rows of some chunks. */
export function rowsIn(chunks: readonly string[]): readonly PackedRow[] {
  return chunks.flatMap((chunk) => JSON.parse(chunk) as readonly PackedRow[]);
}

/** Rows by their places among all. */
export function rowsAt(chunks: readonly string[], places: readonly number[]): readonly PackedRow[] {
  const parsed = new Map<number, readonly PackedRow[]>();
  return places.flatMap((place) => {
    const number = Math.floor(place / ROWS_IN_CHUNK);
    const rows = parsed.get(number) ?? rowsIn(chunks.slice(number, number + 1));
    parsed.set(number, rows);
    const row = rows[place % ROWS_IN_CHUNK];
    return row === undefined ? [] : [row];
  });
}

export function unpackRow([respondent, question, checks, values]: PackedRow, names: RowNames): FlaggedRow {
  return {
    respondent,
    questionId: names.questions[question] ?? '',
    check: checks.map((check) => names.checks[check] ?? '').join(', '),
    values: valuesOf(values),
  };
}

/** The values of a packed row. */
export function valuesOf(values: readonly string[]): FlaggedRow['values'] {
  return Array.from({ length: values.length / 3 }, (_, index) => {
    const [name = '', value = '', label = ''] = values.slice(index * 3, index * 3 + 3);
    return label === '' ? { name, value } : { name, value, label };
  });
}

/** Gives each name a number, the same for the same name. */
class Numbering {
  readonly names: string[];
  readonly #numbers = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.names = [...names];
    for (const [number, name] of names.entries()) if (!this.#numbers.has(name)) this.#numbers.set(name, number);
  }

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
