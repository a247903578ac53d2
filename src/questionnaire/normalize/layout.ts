/** Where in the source marks can stand. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The line that an offset stands in, without its end. */
export function lineAt(text: string, offset: number): Stretch {
  let start = offset;
  while (start > 0 && !isBreak(text[start - 1])) start -= 1;
  let end = offset;
  while (end < text.length && !isBreak(text[end])) end += 1;
  return { start, end };
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

/** The line without what markdown puts in front of and behind a text: signs of lists and quotes, `#`, blanks. */
export function contentOf(text: string, { start, end }: Stretch): Stretch {
  const line = text.slice(start, end);
  const front = /^(?:\s*(?:>|#{1,6}(?=\s)|[-*+](?=\s)))*\s*/u.exec(line)?.[0].length ?? 0;
  const back = /(?:\s+#+)?\s*\\?$/u.exec(line)?.[0].length ?? 0;
  return { start: start + front, end: Math.max(start + front, end - back) };
}

export const isTableRow = (text: string, line: Stretch): boolean =>
  text.slice(line.start, line.end).trimStart().startsWith('|');

/** What begins a further line of the same paragraph or list item. */
export function continuationOf(text: string, line: Stretch): string {
  const written = text.slice(line.start, line.end);
  const front = /^(\s*(?:>\s?)*)((?:[-*+]|\d{1,9}[.)])\s+)?/u.exec(written);
  const isHeading = /^\s*#{1,6}\s/u.test(written);
  const ending = text.slice(line.end, line.end + 2) === '\r\n' ? '\r\n' : '\n';
  return `${ending}${front?.[1] ?? ''}${isHeading ? '' : ' '.repeat(front?.[2]?.length ?? 0)}`;
}

const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '*': '*', _: '_' };

/** The stretch with brackets and emphasis that enclose it and nothing else; `opening`: words that may stand before it. */
export function withFrames(text: string, inner: Stretch, opening?: RegExp): Stretch {
  const written = opening?.exec(text.slice(Math.max(0, inner.start - 40), inner.start))?.[0].length ?? 0;
  const closes = text[inner.end] === ']';
  return framed(text, closes ? { ...inner, start: inner.start - written } : inner);
}

function framed(text: string, { start, end }: Stretch): Stretch {
  const before = /[ \t]*$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const after = /^[ \t.:;]*/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
  const [from, to] = [start - before - 1, end + after];
  const closing = PAIRS[text[from] ?? ''];
  if (closing === undefined || text[to] !== closing) return { start, end };
  return framed(text, { start: from, end: to + 1 });
}

/** Where a label stands in the source at or behind an offset; `null` where emphasis or escapes interrupt it. */
export function labelIn(text: string, label: string, { start, end }: Stretch): Stretch | null {
  const at = label === '' ? -1 : text.indexOf(label, start);
  return at === -1 || at + label.length > end ? null : { start: at, end: at + label.length };
}

/** Whether words can stand in a comment: nothing in them ends it, or the paragraph that it stands in. */
export const fitsComment = (words: string): boolean => !words.includes('--') && !/\n\s*\n|\r\s*\r/u.test(words);
