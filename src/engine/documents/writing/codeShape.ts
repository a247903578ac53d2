import type { Answer } from '../../../questionnaire/model';

/** How the code of an answer is written on its line. */
export interface CodeShape {
  readonly isBehind: boolean;
  /** Where the line has the code and the words; offsets in the line. */
  readonly code: number;
  readonly words: number;
  /** What stands between the two. */
  readonly between: string;
  /** A bracket behind a code that stands behind. */
  readonly closing: string;
}

/** How a line has the code and the words of an answer; null where it does not have both, each on its own. */
export function codeShapeOf(line: string, { code, label }: Answer): CodeShape | null {
  const words = line.lastIndexOf(label);
  if (label === '' || words < 0) return null;
  const before = lastNumber(line.slice(0, words), code);
  if (before !== null) {
    const between = line.slice(before + code.length, words);
    return { isBehind: false, code: before, words, between, closing: '' };
  }
  const wordsEnd = words + label.length;
  const behind = lastNumber(line.slice(wordsEnd), code);
  if (behind === null) return null;
  const end = wordsEnd + behind + code.length;
  const [closing = ''] = /^[)\]}]?/u.exec(line.slice(end)) ?? [];
  return { isBehind: true, code: wordsEnd + behind, words, between: line.slice(wordsEnd, wordsEnd + behind), closing };
}

/** Where a number stands that is no part of another one, the last of them. */
function lastNumber(text: string, number: string): number | null {
  const at = text.lastIndexOf(number);
  if (at < 0 || /\p{N}/u.test(text.charAt(at - 1)) || /\p{N}/u.test(text.charAt(at + number.length))) return null;
  return at;
}
