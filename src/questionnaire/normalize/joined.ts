import type { Insertion } from './edits';

/**
 * Two rounds of insertions as one: the second is by offsets of the text that the first one makes, the result by those of
 * the text that the first one begins with.
 */
export function joinedInsertions(first: readonly Insertion[], second: readonly Insertion[]): readonly Insertion[] {
  const joined: Insertion[] = [];
  const rest = second.toSorted((a, b) => a.at - b.at);
  let shift = 0;
  let next = 0;
  for (const { at, text } of first.toSorted((a, b) => a.at - b.at)) {
    for (; next < rest.length && (rest[next]?.at ?? 0) < at + shift; next += 1) joined.push(shifted(rest[next], shift));
    let written = text;
    let more = 0;
    for (; next < rest.length && (rest[next]?.at ?? 0) <= at + shift + text.length; next += 1) {
      const inside = (rest[next]?.at ?? 0) - at - shift + more;
      const inserted = rest[next]?.text ?? '';
      written = written.slice(0, inside) + inserted + written.slice(inside);
      more += inserted.length;
    }
    joined.push({ at, text: written });
    shift += text.length;
  }
  for (; next < rest.length; next += 1) joined.push(shifted(rest[next], shift));
  return joined;
}

const shifted = (insertion: Insertion | undefined, shift: number): Insertion => ({
  at: (insertion?.at ?? 0) - shift,
  text: insertion?.text ?? '',
});
