import type { Question } from '../../../questionnaire/model';

/** Values kept to see whether one comes again, and columns summed up. */
const MOST_VALUES = 2_000;
const MOST_COLUMNS = 60;
/** Letters of a value that are looked at. */
const LOOKED_AT = 200;
const NUMBER = /^[-+]?\d{1,15}(?:[.,]\d{1,10})?$/u;
const DATE = /\d:\d\d|\d{4}/u;

/** What respondents have in the first column, and the sums of others, by which a record below them is judged. */
export class FirstColumn {
  readonly #groups: readonly ReadonlySet<string>[];
  readonly #met = new Set<ReadonlySet<string>>();
  readonly #values = new Set<string>();
  #isRepeated = false;
  #mostWords = 0;
  #areDates = true;
  readonly #sums: Sum[] = [];
  #records = 0;

  /** @param isDoubtful whether an answer is called like something else */
  constructor(questions: readonly Question[], isDoubtful: (label: string) => boolean) {
    this.#groups = questions.flatMap(({ variables }) =>
      variables.flatMap(({ answers }) => {
        const labels = answers.map(({ label }) => label.trim().toLowerCase());
        return labels.some(isDoubtful) ? [new Set(labels)] : [];
      }),
    );
  }

  /** Takes in a respondent. */
  add(fields: readonly string[]): void {
    const first = (fields[0] ?? '').trim().slice(0, LOOKED_AT).toLowerCase();
    this.#records += 1;
    for (const group of this.#groups) if (group.has(first)) this.#met.add(group);
    if (first !== '') {
      this.#isRepeated ||= this.#values.has(first);
      if (this.#values.size < MOST_VALUES) this.#values.add(first);
      this.#mostWords = Math.max(this.#mostWords, wordsIn(first));
      this.#areDates &&= DATE.test(first);
    }
    for (let at = 1; at < fields.length && at < MOST_COLUMNS; at += 1) {
      const sum = (this.#sums[at] ??= { sum: 0, numbers: 0, filled: 0 });
      const value = (fields[at] ?? '').trim();
      if (value === '') continue;
      sum.filled += 1;
      if (!NUMBER.test(value)) continue;
      sum.numbers += 1;
      sum.sum += Number(value.replace(',', '.'));
    }
  }

  /** Whether a value comes again: then it is no id. */
  get isRepeated(): boolean {
    return this.#isRepeated;
  }

  /** Whether a text is an answer of a question that others have answered here. */
  isAnswer(first: string): boolean {
    return this.#groups.some((group) => group.has(first) && this.#met.has(group));
  }

  /** Whether respondents have texts of as many words, and dates where all of them have. */
  hasSuchTexts(text: string): boolean {
    const isDate = DATE.test(text.slice(0, LOOKED_AT));
    return wordsIn(text.slice(0, LOOKED_AT)) <= this.#mostWords && (isDate || !this.#areDates);
  }

  /** Whether most figures of a record are sums, counts or means of what stands above. */
  areTotals(fields: readonly string[]): boolean {
    let [figures, totals] = [0, 0];
    for (let at = 1; at < fields.length && at < MOST_COLUMNS; at += 1) {
      const value = (fields[at] ?? '').trim().replace(/\s?[%€$£]$/u, '');
      if (!NUMBER.test(value)) continue;
      figures += 1;
      if (this.#isTotal(value.replace(',', '.'), this.#sums[at])) totals += 1;
    }
    return totals * 2 > figures;
  }

  #isTotal(value: string, sum: Sum | undefined): boolean {
    const figure = Number(value);
    if (sum === undefined) return figure === this.#records;
    if (figure === this.#records || figure === sum.filled || isNear(figure, sum.sum, value)) return true;
    return sum.numbers > 0 && isNear(figure, sum.sum / sum.numbers, value);
  }
}

interface Sum {
  sum: number;
  numbers: number;
  filled: number;
}

/** Whether a figure is another one as far as it is written out. */
const isNear = (figure: number, exact: number, written: string): boolean =>
  Math.abs(figure - exact) <= 0.5 * 10 ** -(written.split('.')[1]?.length ?? 0) + 1e-9;

const wordsIn = (text: string): number => text.split(/\s+/u).length;
