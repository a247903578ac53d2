/** `* 1. How …?`: a star in front of the number of a question that must be answered, as forms print it. */
const STARRED = /^\*(?=\s+\d{1,3}[.)]\s+\S)/;

/**
 * The text with blanks in place of such stars, every character where it was; markdown would take them for bullets.
 * @returns also the lines, from 1, that had one; `null` where none has
 */
export function withoutStars(text: string): { readonly plain: string; readonly required: ReadonlySet<number> | null } {
  const lines = text.split('\n');
  const starred = lines.flatMap((line, index) => (STARRED.test(line) ? [index] : []));
  if (starred.length < 2) return { plain: text, required: null };
  for (const index of starred) lines[index] = (lines[index] ?? '').replace(STARRED, ' ');
  return { plain: lines.join('\n'), required: new Set(starred.map((index) => index + 1)) };
}
