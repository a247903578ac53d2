/** `* 1. How …?`: a star in front of the number of a question that must be answered, as forms print it. */
const STARRED = /^\*(?=\s+\d{1,3}[.)]\s+\S)/;

/** `1. How …?*`: the star behind it. */
const STAR_BEHIND = /^ {0,3}(?:\p{L}{0,3}\d{1,3})(?:\s*[.):→]|\s)\s*\S.*[^*\s]\s*\*\s*$/u;
/** `**1. How …? \***`, `1. How …? *Required*`: a star within bold type, or the word. */
const STAR_IN_BOLD = /^ {0,3}\*\*\p{L}{0,3}\d{1,3}\p{L}?[.):]\s.*\S\s*\\\*\*\*(?:\s*[[(].*)?$/u;
const WORD_BEHIND =
  /^ {0,8}(?:\*\*)?\p{L}{0,3}\d{1,3}\p{L}?[.):]\s.*[\s*_([](?:required|pflichtfrage|pflichtfeld|obligatoire|obligatori[oa])[\])*_]*\s*$/iu;
/** A footnote, unless it says what the star means. */
const FOOTNOTE = /^ {0,3}\*(?!\*)\s*(?!.{0,40}(?:required|mandatory|pflicht|obligat))\S/iu;

/** The lines, from 1, of questions with a star behind them; `null` where stars mean something else. */
function starsBehind(lines: readonly string[]): ReadonlySet<number> | null {
  const found = (shape: RegExp): readonly number[] =>
    lines.flatMap((line, index) => (line.length < 2000 && shape.test(line) ? [index + 1] : []));
  for (const shape of [STAR_IN_BOLD, WORD_BEHIND]) {
    const marked = found(shape);
    if (marked.length >= 3) return new Set(marked);
  }
  const starred = found(STAR_BEHIND);
  return starred.length >= 3 && !lines.some((line) => FOOTNOTE.test(line)) ? new Set(starred) : null;
}

/** Whether such lines are the items of lists: their numbers begin anew, or one stands right below the other. */
const isList = (lines: readonly string[], starred: readonly number[]): boolean =>
  starred.some((line, index) => {
    const before = starred[index - 1];
    if (before === undefined) return false;
    const numberOf = (at: number): number => Number.parseInt((lines[at] ?? '').slice(1));
    return (
      numberOf(line) <= numberOf(before) || lines.slice(before + 1, line).every((between) => between.trim() === '')
    );
  });

/**
 * The text with blanks in place of such stars, every character where it was; markdown would take them for bullets.
 * @returns also the lines, from 1, that had one; `null` where none has
 */
export function withoutStars(text: string): { readonly plain: string; readonly required: ReadonlySet<number> | null } {
  const lines = text.split('\n');
  const starred = lines.flatMap((line, index) => (STARRED.test(line) ? [index] : []));
  if (starred.length < 2 || isList(lines, starred)) return { plain: text, required: starsBehind(lines) };
  for (const index of starred) lines[index] = (lines[index] ?? '').replace(STARRED, ' ');
  return { plain: lines.join('\n'), required: new Set(starred.map((index) => index + 1)) };
}
