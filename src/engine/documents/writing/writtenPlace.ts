/** A stretch of the text; UTF-16 offsets. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Where something is written that a condition names. Of conditions that were put into other words it is known on which
 * line they stand, not where in it: there it is looked for as a word of its own.
 * @returns what stands from `start` to the end of the line where it is not to be found; nobody can mend that in place
 */
export function writtenPlace(text: string, start: number, written: string): Stretch & { readonly isExact: boolean } {
  if (text.startsWith(written, start)) return { start, end: start + written.length, isExact: true };
  const line = /^[^\r\n]*/u.exec(text.slice(start))?.[0] ?? '';
  const at = wordsOf(line, written);
  const [only] = at;
  return only !== undefined && at.length === 1
    ? { start: start + only, end: start + only + written.length, isExact: true }
    : { start, end: start + line.trimEnd().length, isExact: false };
}

/** Where a word begins that is no part of another one. */
function wordsOf(line: string, word: string): readonly number[] {
  const found: number[] = [];
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + word.length)) {
    if (!isOfWord(line.at(at - 1), at > 0) && !isOfWord(line[at + word.length], true)) found.push(at);
  }
  return found;
}

const isOfWord = (letter: string | undefined, isThere: boolean): boolean =>
  isThere && letter !== undefined && /[\p{L}\p{N}_]/u.test(letter);
