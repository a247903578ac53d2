import type { Span } from './model';

/** Finds line and column of offsets in one text. Lines end at `\n`, `\r\n` or a lone `\r`. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = starts;
  }

  /** The span between two offsets (end exclusive), with the 1-based line and column of its start. */
  spanOf(start: number, end: number): Span {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    return { start, end, line: low + 1, column: start - (this.#starts[low] ?? 0) + 1 };
  }
}
