import type { TextEdit } from '../writing/note';

/** The text with the edits, which do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let changed = text;
  for (const { start, end, text: to } of edits.toSorted((one, other) => other.start - one.start))
    changed = changed.slice(0, start) + to + changed.slice(end);
  return changed;
}
