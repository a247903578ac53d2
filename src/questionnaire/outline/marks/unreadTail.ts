import type { MarkMeaning } from '../meanings';
import type { RichText } from '../text/richText';

/** A condition with a sign, and where a sentence or a clause ends behind it. */
const CONDITION = /[=<>≠≥≤][^;.]{1,60}(?=[;.]\s+\p{L}{2})/u;
const GOES_ON = /[=<>≠≥≤]|\p{L}_?\d|^(?:and|or|und|oder|et|ou|y|o)\s/iu;

/**
 * `only if B4 = Yes; tick whatever they say`: what stands behind a condition and is no part of it is read for itself, and
 * told where it is not understood.
 */
export function withUnreadTail(
  text: RichText,
  read: (tail: RichText) => readonly MarkMeaning[] | null,
): readonly MarkMeaning[] | null {
  const end = CONDITION.exec(text.text);
  if (end === null) return null;
  const at = end.index + end[0].length;
  const tail = text.slice(at + 1).trim();
  if (GOES_ON.test(tail.text)) return null;
  return [{ kind: 'routing', logic: text.slice(0, at) }, ...(read(tail) ?? [{ kind: 'unknown', part: tail.text }])];
}
