import { valuesOf, type PackedRow, type RowNames } from './packedRows';

export const COLUMNS = ['respondent', 'question', 'check', 'values'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** What a reader wants to see of the rows. */
export interface RowView {
  /** Every word of it has to occur somewhere in a row. */
  readonly text: string;
  readonly question: number | null;
  readonly check: number | null;
  /** One respondent alone, across all questions. */
  readonly respondent?: string | null;
  /** `null`: in the order of the script. */
  readonly sorting: Sorting | null;
}

export const EVERYTHING: RowView = { text: '', question: null, check: null, sorting: null };

interface RowTableOptions extends RowNames {
  /** The word for a value that is not there. */
  readonly missing: string;
}

/**
 * The rows of a table of tens of thousands, filtered and sorted. What a column sorts by is worked out once, when it is
 * first asked for; a filter looks at texts that were made once.
 */
export class RowTable {
  readonly #rows: PackedRow[] = [];
  readonly #texts: string[] = [];
  readonly #ranks = new Map<Column, Int32Array>();

  constructor(private readonly options: RowTableOptions) {}

  get size(): number {
    return this.#rows.length;
  }

  add(rows: readonly PackedRow[]): void {
    for (const row of rows) this.#rows.push(row);
    this.#ranks.clear();
  }

  row(index: number): PackedRow | undefined {
    return this.#rows[index];
  }

  /** The numbers of the rows to show, in their order. Rows that sort alike stay in the order of the script. */
  select(view: RowView): readonly number[] {
    const words = view.text.toLowerCase().split(/\s+/u).filter(Boolean);
    const found: number[] = [];
    for (let index = 0; index < this.#rows.length; index += 1) if (this.#fits(index, view, words)) found.push(index);
    if (view.sorting === null) return found;
    const ranks = this.#ranksOf(view.sorting.column);
    const sign = view.sorting.descending ? -1 : 1;
    return found.sort((one, other) => sign * ((ranks[one] ?? 0) - (ranks[other] ?? 0)) || one - other);
  }

  /** How many rows each question or check has. */
  counts(of: 'question' | 'check'): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const [, question, checks] of this.#rows)
      for (const number of of === 'question' ? [question] : checks) counts.set(number, (counts.get(number) ?? 0) + 1);
    return counts;
  }

  #fits(index: number, { question, check, respondent = null }: RowView, words: readonly string[]): boolean {
    const row = this.#rows[index];
    if (row === undefined) return false;
    if (respondent !== null && row[0] !== respondent) return false;
    if (question !== null && row[1] !== question) return false;
    if (check !== null && !row[2].includes(check)) return false;
    if (words.length === 0) return true;
    const text = (this.#texts[index] ??= this.#textOf(row).toLowerCase());
    return words.every((word) => text.includes(word));
  }

  #textOf(row: PackedRow): string {
    const { questions } = this.options;
    return `${row[0]}\n${questions[row[1]] ?? ''}\n${this.#checkText(row)}\n${valuesText(row, this.options.missing)}`;
  }

  #checkText([, , checks]: PackedRow): string {
    return checks.map((check) => this.options.checks[check] ?? '').join(', ');
  }

  #ranksOf(column: Column): Int32Array {
    const known = this.#ranks.get(column);
    if (known !== undefined) return known;
    const ranks =
      column === 'question'
        ? Int32Array.from(this.#rows, (row) => row[1])
        : ranksOf(this.#rows.map((row) => this.#sortText(row, column)));
    this.#ranks.set(column, ranks);
    return ranks;
  }

  #sortText(row: PackedRow, column: Exclude<Column, 'question'>): string {
    switch (column) {
      case 'respondent':
        return row[0];
      case 'check':
        return this.#checkText(row);
      case 'values':
        return valuesText(row, this.options.missing);
    }
  }
}

/** `S1=4 Other, S2=missing`: what one types to find it. */
export function valuesText([, , , values]: PackedRow, missing: string): string {
  return valuesOf(values)
    .map(
      ({ name, value, label }) => `${name}=${value === '' ? missing : value}${label === undefined ? '' : ` ${label}`}`,
    )
    .join(', ');
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** The place of each text among the different ones; `9` comes before `10`. */
function ranksOf(texts: readonly string[]): Int32Array {
  const different = [...new Set(texts)];
  const numbers = different.map((text) => (text === '' ? Number.NaN : Number(text)));
  const places = different.map((_, index) => index);
  if (numbers.every(Number.isFinite)) places.sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0));
  else places.sort((one, other) => byNumber.compare(different[one] ?? '', different[other] ?? ''));
  const rankOf = new Map(places.map((index, rank) => [different[index] ?? '', rank]));
  return Int32Array.from(texts, (text) => rankOf.get(text) ?? 0);
}
