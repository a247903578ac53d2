/** So many of ten lines stand at the margin or behind it; a title or an address may stand in front of it. */
const MOST = 0.85;

/**
 * How far the lines of a document begin from the left where nearly all of them do, in characters: what somebody has
 * set further in as a whole means the same there.
 */
export function marginOf(lines: readonly string[]): number {
  const indents = lines.flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/.exec(line)?.[0].length ?? 0]));
  const sorted = indents.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * (1 - MOST))] ?? 0;
}

/** A line without the margin and the signs of a quote that it stands in. */
export const atMargin = (line: string, margin: number): string =>
  (margin === 0 ? line : line.replace(new RegExp(`^[ \\t]{0,${margin}}`), '')).replace(/^(?: {0,3}>[ \t]?)+/, '');
