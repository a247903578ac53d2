/** `* 1. How …?`: a star in front of the number of a question that must be answered, as forms print it. */
const STARRED = /^\*(?=\s+\d{1,3}[.)]\s+\S)/;

/** `1. How …?*`: the star behind it. */
const STAR_BEHIND = /^ {0,3}(?:\p{L}{0,3}\d{1,3})(?:\s*[.):→]|\s)\s*\S.*[^*\s]\s*\*\s*$/u;
/** A footnote, unless it says what the star means. */
const FOOTNOTE = /^ {0,3}\*(?!\*)\s*(?!.{0,40}(?:required|mandatory|pflicht|obligat))\S/iu;

/** The lines, from 1, of questions with a star behind them; `null` where stars mean something else. */
function starsBehind(lines: readonly string[]): ReadonlySet<number> | null {
  const starred = lines.flatMap((line, index) => (line.length < 2000 && STAR_BEHIND.test(line) ? [index + 1] : []));
  return starred.length >= 3 && !lines.some((line) => FOOTNOTE.test(line)) ? new Set(starred) : null;
}

/**
 * The text with blanks in place of such stars, every character where it was; markdown would take them for bullets.
 * @returns also the lines, from 1, that had one; `null` where none has
 */
export function withoutStars(text: string): { readonly plain: string; readonly required: ReadonlySet<number> | null } {
  const lines = text.split('\n');
  const starred = lines.flatMap((line, index) => (STARRED.test(line) ? [index] : []));
  if (starred.length < 2) return { plain: text, required: starsBehind(lines) };
  for (const index of starred) lines[index] = (lines[index] ?? '').replace(STARRED, ' ');
  return { plain: lines.join('\n'), required: new Set(starred.map((index) => index + 1)) };
}
