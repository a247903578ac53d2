/** A text that is put into another. Nothing is ever taken out: what the author wrote stays, every character of it. */
export interface Insertion {
  /** Offset in the text as it is. */
  readonly at: number;
  readonly text: string;
}

/** The text with the insertions; several at one place stand in the order in which they are given. */
export function withInsertions(text: string, insertions: readonly Insertion[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { at, text: inserted } of insertions.toSorted((a, b) => a.at - b.at)) {
    parts.push(text.slice(from, at), inserted);
    from = at;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/**
 * An offset of the text with insertions, in the text without them.
 * @param insertions in the order of the text
 */
export function originalOffset(offset: number, insertions: readonly Insertion[]): number {
  let shift = 0;
  for (const { at, text } of insertions) {
    if (at + shift >= offset) break;
    shift += Math.min(text.length, offset - at - shift);
  }
  return offset - shift;
}

/** One way to write what is read into the text. */
export type Way = readonly Insertion[];

/** Something that is read and that no mark says yet. */
export interface Unsaid {
  /** The marks that say it: `[MULTI, MAX 3]`. */
  readonly marks: string;
  readonly questionIds: readonly string[];
  /** Where it is read. */
  readonly at: { readonly start: number; readonly end: number };
  /** Ways to write it, the best one first. */
  readonly ways: readonly Way[];
}
