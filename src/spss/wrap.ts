import { byteLength } from './names';

/** IBM SPSS reads 256 bytes of a line in every mode; 250 leaves room for an editor's line end. */
export const LINE_BYTES = 250;

/** Where lines are broken for people to read, when there is a place to. */
const COMFORTABLE = 120;
const INDENT = '  ';

/** Never first in a line: PSPP takes a line that begins with a star for a comment, indented or not (measured). */
const OPERATOR = /^[-+*]+$/u;

/**
 * One command's text as lines: broken at blanks outside strings only, the first line in column 1, the others
 * indented; a line break in the text is a place where a new line starts for readability.
 * Throws where a single word is above 250 bytes: names and string pieces are far below.
 */
export function wrapCommand(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let bytes = 0;
  for (const token of phrases(text)) {
    const size = byteLength(token.text);
    const breaks = token.newLine || bytes + 1 + size > COMFORTABLE;
    if (line !== '' && breaks && !OPERATOR.test(token.text)) {
      lines.push(line);
      line = '';
    }
    if (line === '') {
      line = lines.length === 0 ? token.text : INDENT + token.text;
      bytes = byteLength(line);
      if (bytes > LINE_BYTES) throw new RangeError(`No place to break a line: ${JSON.stringify(token.text)}`);
    } else {
      line += ` ${token.text}`;
      bytes += 1 + size;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

const COMPARISON = /^(?:=|<>|<|<=|>|>=)$/u;
const JOINT = /^(?:AND|OR)$/u;

/**
 * What reads as one: a comparison with both its sides, a NOT with what it denies, an AND with what comes before it.
 * Longer than half a line, it is broken like everything else.
 */
function* phrases(text: string): Generator<Token> {
  let phrase: Token | null = null;
  let open = false;
  for (const token of tokens(text)) {
    const joins = open || COMPARISON.test(token.text) || JOINT.test(token.text);
    if (
      phrase !== null &&
      joins &&
      !token.newLine &&
      byteLength(phrase.text) + byteLength(token.text) < COMFORTABLE / 2
    ) {
      phrase = { text: `${phrase.text} ${token.text}`, newLine: phrase.newLine };
    } else {
      if (phrase !== null) yield phrase;
      phrase = token;
    }
    open = COMPARISON.test(token.text) || /(?:^|\()NOT$/u.test(token.text);
  }
  if (phrase !== null) yield phrase;
}

interface Token {
  readonly text: string;
  readonly newLine: boolean;
}

/** What stands between blanks, strings kept whole. */
function* tokens(text: string): Generator<Token> {
  const pattern = /([ \n]+)|(?:[^ \n"']|"(?:[^"]|"")*"?|'(?:[^']|'')*'?)+/gu;
  let newLine = false;
  for (const match of text.matchAll(pattern)) {
    if (match[1] !== undefined) {
      newLine = match[1].includes('\n');
      continue;
    }
    yield { text: match[0], newLine };
    newLine = false;
  }
}

/**
 * One line of text as one comment: it ends at its last period and nowhere before, because no line but the last ends
 * with one.
 */
export function wrapComment(content: string): readonly string[] {
  const words = content.split(' ').flatMap(chunks);
  const lines: string[][] = [['*']];
  let bytes = 1;
  for (const word of words) {
    const size = byteLength(word);
    let line = lines[lines.length - 1] as string[];
    if (bytes + 1 + size > COMFORTABLE) {
      line = startLine(line);
      lines.push(line);
      bytes = line.reduce((sum, part) => sum + 1 + byteLength(part), 1);
    }
    line.push(word);
    bytes += 1 + size;
  }
  return lines.map((line, index) => finish(line, index, index === lines.length - 1));
}

/** The next line; it takes over words that end with a period, which must not be a line's last. */
function startLine(line: string[]): string[] {
  const moved: string[] = [];
  while (line.length > 2 && moved.length < 3 && (line.at(-1) as string).endsWith('.')) {
    moved.unshift(line.pop() as string);
  }
  return moved;
}

function finish(words: readonly string[], index: number, last: boolean): string {
  const text = (index === 0 ? '' : INDENT) + words.join(' ');
  const withoutPeriods = text.replace(/[.\s]+$/u, '');
  if (last) return `${withoutPeriods}.`;
  return withoutPeriods === text ? text : `${withoutPeriods}…`;
}

/** A word in pieces of at most a quarter of a line, so that every line has a place to break. */
function chunks(word: string): readonly string[] {
  const limit = COMFORTABLE / 4;
  if (word.length * 4 <= limit || byteLength(word) <= limit * 2) return [word];
  const parts: string[] = [];
  let part = '';
  for (const character of word) {
    if (byteLength(part) + byteLength(character) > limit * 2) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  parts.push(part);
  return parts;
}
