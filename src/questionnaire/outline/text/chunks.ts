/** Part of the source that can be read as markdown on its own. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
}

/** Markdown parsers slow down with the length of their input; parts of this size keep the time linear. */
const CHUNK_LENGTH = 4096;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML that goes on across blank lines: CommonMark 0.31, "HTML blocks", kinds 1 and 2. */
const LONG_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];

/**
 * Cuts a text where every list, quote and paragraph has ended: before an unindented line of text behind a blank one,
 * outside code and long HTML.
 */
export function* splitChunks(text: string, from: number): Generator<Chunk> {
  let start = from;
  let ends: ((line: string) => boolean) | null = null;
  let afterBlank = false;
  for (const { line, at } of linesOf(text, from)) {
    if (afterBlank && ends === null && at - start >= CHUNK_LENGTH && /^(?:[\p{L}#[|]|\*\*)/u.test(line)) {
      yield { start, text: text.slice(start, at) };
      start = at;
    }
    if (ends !== null) {
      if (ends(line)) ends = null;
    } else {
      ends = opensLongBlock(line);
    }
    afterBlank = line.trim() === '';
  }
  if (start < text.length) yield { start, text: text.slice(start) };
}

function opensLongBlock(line: string): ((line: string) => boolean) | null {
  const fence = FENCE.exec(line)?.[1];
  if (fence !== undefined) {
    const closing = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}\\s*$`);
    return (later) => closing.test(later);
  }
  for (const [open, close] of LONG_HTML) {
    if (open.test(line) && !close.test(line)) return (later) => close.test(later);
  }
  return null;
}

export function* linesOf(text: string, from: number): Generator<{ readonly line: string; readonly at: number }> {
  const ending = /\r\n|\n|\r/g;
  ending.lastIndex = from;
  let at = from;
  for (let match = ending.exec(text); match !== null; match = ending.exec(text)) {
    yield { line: text.slice(at, match.index), at };
    at = ending.lastIndex;
  }
  yield { line: text.slice(at), at };
}

/** Where the content begins: behind a byte order mark and behind front matter (`---` … `---`). */
export function contentStart(text: string): number {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!/^---[ \t]*(?:\r\n|\n|\r)/.test(text.slice(start, start + 100))) return start;
  const lines = linesOf(text, start);
  lines.next();
  for (const { line, at } of lines) {
    if (/^(?:---|\.\.\.)[ \t]*$/.test(line)) return at + line.length;
    // Front matter is `key: value` lines, indented ones and comments; anything else is content below a rule.
    if (!/^(?:[\w-]+[ \t]*:|[ \t]|#|- |$)/.test(line)) return start;
  }
  return start;
}

/** Deeper than any list that a person writes; markdown parsers take quadratic time for it. */
const DEEPEST = 32;
const TOO_DEEP = new RegExp(`^(?:[ \\t]*(?:[>*+-]|\\d{1,9}[.)])(?=[ \\t>]|$)){${DEEPEST}}`);
const RULE = /^(?:(?:[ \t]*-)+|(?:[ \t]*\*)+)[ \t]*$/;
const ITEM = /^([ \t]*)(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)/;
/** More cells than any table that a person writes; of those, too. */
const WIDEST = 1000;

/** Opening brackets between two blank lines; many thousands of them, each of which might begin a link, take minutes. */
const MOST_BRACKETS = 10_000;

/**
 * HTML that begins and nowhere ends, between two blank lines: for each beginning a parser looks for the end to the last
 * character of the paragraph.
 */
const MOST_OPEN = 50;
const HTML_ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [/<!--/g, /-->/g],
  [/<\?/g, /\?>/g],
  [/<!\[CDATA\[/g, /\]\]>/g],
  [/<![a-z]/gi, />/g],
];

/** Tells of lines, one after the other, which of them no markdown parser should be given. */
class LineWatch {
  /** How far the list items are indented that the last one stands in. */
  private items: readonly number[] = [];
  private brackets = 0;
  /** How often each kind of HTML was begun and not ended. */
  private readonly open = HTML_ENDS.map(() => 0);

  isTooMuch(line: string): boolean {
    if (this.leavesOpen(line)) return true;
    this.brackets = line.trim() === '' ? 0 : this.brackets + line.split('[', MOST_BRACKETS + 2).length - 1;
    if (this.brackets > MOST_BRACKETS) return true;
    if (TOO_DEEP.test(line) && !RULE.test(line)) return true;
    if (line.length > WIDEST && line.split('|', WIDEST + 2).length > WIDEST + 1) return true;
    const indent = ITEM.exec(line)?.[1]?.length;
    if (indent === undefined) {
      if (/^\S/.test(line)) this.items = [];
      return false;
    }
    const around = this.items.filter((item) => item < indent);
    if (around.length >= DEEPEST) return true;
    this.items = [...around, indent];
    return false;
  }

  private leavesOpen(line: string): boolean {
    if (line.trim() === '') this.open.fill(0);
    if (!/<[!?]/.test(line) && this.open.every((count) => count === 0)) return false;
    HTML_ENDS.forEach(([begins, ends], kind) => {
      const left = countOf(begins, line) - countOf(ends, line);
      this.open[kind] = Math.max(0, (this.open[kind] ?? 0) + left);
    });
    return this.open.some((count) => count > MOST_OPEN);
  }
}

const countOf = (pattern: RegExp, line: string): number => [...line.matchAll(pattern)].length;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The part with blanks in place of lines that lie in dozens of lists or quotes or have thousands of cells or brackets, and where those stood. */
export function withoutDeepLines(chunk: Chunk): { readonly chunk: Chunk; readonly deep: readonly Stretch[] } {
  const deep: Stretch[] = [];
  const pieces: string[] = [];
  let kept = 0;
  const watch = new LineWatch();
  for (const { line, at } of linesOf(chunk.text, 0)) {
    if (!watch.isTooMuch(line)) continue;
    const end = at + line.length;
    pieces.push(chunk.text.slice(kept, at), ' '.repeat(line.length));
    deep.push({ start: chunk.start + at, end: chunk.start + end });
    kept = end;
  }
  if (deep.length === 0) return { chunk, deep };
  return { chunk: { start: chunk.start, text: pieces.join('') + chunk.text.slice(kept) }, deep };
}
