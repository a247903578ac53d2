import { DATE_NAMES, isCoded, isLikeFinished, MOST_VALUES, withoutRepeat } from '../../finishedNames';

/** Respondents looked at of each value that is not among the first: enough to see how much they answer. */
const OF_EACH = 50;

/**
 * Finds the first respondents of each value that columns of who has finished have further down than a sample goes:
 * files are sorted by it, or those who were screened out are put behind all others.
 */
export class LateRows {
  /** For each column that tells it how often each value was met; a column with too many tells nothing. */
  readonly #met: Map<number, Map<string, number>>;
  readonly #isDate: ReadonlySet<number>;

  /** @param columns by what the file calls them; `null` for those that are not looked at */
  constructor(columns: readonly (string | null)[]) {
    const like = columns.flatMap((name, at) =>
      name !== null && (isLikeFinished(name) || isCoded(name)) ? [{ name, at }] : [],
    );
    this.#met = new Map(like.map(({ at }) => [at, new Map<string, number>()]));
    this.#isDate = new Set(like.flatMap(({ name, at }) => (DATE_NAMES.test(withoutRepeat(name)) ? [at] : [])));
  }

  /** The columns that are looked at; none where nothing further down is of interest. */
  get columns(): readonly number[] {
    return [...this.#met.keys()];
  }

  /** Takes in a respondent of the sample. */
  sampled(row: readonly string[]): void {
    for (const [at, met] of this.#met) met.set(this.#keyOf(row, at), OF_EACH);
    this.#dropFull();
  }

  /** Whether a respondent further down has such a value. */
  isWanted(row: readonly string[]): boolean {
    let wanted = false;
    for (const [at, met] of this.#met) {
      const key = this.#keyOf(row, at);
      const count = met.get(key) ?? 0;
      wanted ||= count < OF_EACH;
      if (count < OF_EACH) met.set(key, count + 1);
    }
    this.#dropFull();
    return wanted;
  }

  #keyOf(row: readonly string[], at: number): string {
    const value = (row[at] ?? '').trim().toLowerCase();
    return this.#isDate.has(at) && value !== '' ? 'date' : value;
  }

  #dropFull(): void {
    for (const [at, met] of this.#met) {
      const isKnown = this.#isDate.has(at) && met.size > 1 && [...met.values()].every((count) => count >= OF_EACH);
      if (isKnown || met.size > MOST_VALUES + 1) this.#met.delete(at);
    }
  }
}
