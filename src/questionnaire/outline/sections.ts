import type { Logic } from '../model';

interface Section {
  /** 1 for `#`, 2 for `##`. */
  readonly depth: number;
  readonly entry: readonly Logic[];
}

/**
 * The sections that the next line stands in, the outermost first. What a heading says of who is asked holds for every
 * question up to the next heading of its depth or above it; headings that are questions end only what is deeper.
 */
export class Sections {
  private open: readonly Section[] = [];

  /** A heading that is no question. */
  begin(depth: number, entry: readonly Logic[]): void {
    this.open = [...this.open.filter((section) => section.depth < depth), { depth, entry }];
  }

  /** A question whose line is a heading. */
  questionAt(depth: number): void {
    this.open = this.open.filter((section) => section.depth <= depth);
  }

  /** What must hold for a question that begins here. */
  get entry(): readonly Logic[] {
    return this.open.flatMap((section) => section.entry);
  }
}
