/** Part of the source that can be read as markdown on its own. */
export interface Chunk {
  readonly start: number;
  readonly text: string;
  /** Begins with a further item of the list that the part before it ends with. */
  readonly inList?: boolean;
  /** Begins with further rows of the table that the part before it ends with: its first two lines. */
  readonly head?: string;
}

/**
 * Markdown parsers slow down with the length of their input; parts of this size keep the time linear. Of a text that is
 * typed in, one is parsed anew with every key.
 */
const CHUNK_LENGTH = 1024;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** HTML that goes on across blank lines: CommonMark 0.31, "HTML blocks", kinds 1 and 2. */
const LONG_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
];

/**
 * Cuts a text where every list, quote and paragraph has ended: before an unindented line of text, or of a quote, behind a
 * blank one, outside code and long HTML; else between two items of a list, or rows of a table, that stands in nothing.
 * Of blank lines that are as long as a part themselves nothing goes on behind; they are in no part.
 */
export function* splitChunks(text: string, from: number): Generator<Chunk> {
  let start = from;
  let joins: Pick<Chunk, 'inList' | 'head'> = { inList: false };
  /** Behind the last line that is not blank. */
  let filled = from;
  let ends: ((line: string) => boolean) | null = null;
  let afterBlank = true;
  const lists = new OuterLists();
  const tables = new OuterTables();
  for (const { line, at } of linesOf(text, from)) {
    const isBlank = line.trim() === '';
    if (!isBlank && ends === null) {
      const item = lists.itemOf(line, afterBlank);
      const head = tables.headOf(line, afterBlank);
      const isLongGap = at - filled >= CHUNK_LENGTH;
      const isNew = afterBlank && /^(?:[\p{L}#[|>]|\*\*)/u.test(line);
      if (isLongGap || (at - start >= CHUNK_LENGTH && (isNew || item !== null || head !== null))) {
        if (filled > start) yield { start, text: text.slice(start, isLongGap ? filled : at), ...joins };
        start = at;
        joins = head === null ? { inList: item === 'same' && !isLongGap } : { head };
      }
    } else tables.end();
    if (ends !== null) {
      if (ends(line)) ends = null;
    } else {
      ends = opensLongBlock(line);
    }
    if (!isBlank || ends !== null) filled = at + line.length;
    afterBlank = isBlank;
  }
  const end = text.length - filled >= CHUNK_LENGTH ? filled : text.length;
  if (start < end) yield { start, text: text.slice(start, end), ...joins };
}

const OUTER_ITEM = /^( {0,3})(?:[*+-]|(\d{1,9})[.)])[ \t]+(?=\S)/;

/** Follows, line by line, the lists that stand in nothing else. Where it is not sure of one, there is none. */
class OuterLists {
  /** The list it is in: what its items begin with, and how far in what belongs to the last one stands. */
  private list: { readonly sign: string; readonly width: number } | null = null;
  /** Within HTML, which goes on to the next blank line. */
  private inHtml = false;

  /**
   * Whether the line, which is not blank, is surely an item that stands in no other, behind such a one: of the same list,
   * or the first of another.
   */
  itemOf(line: string, afterBlank: boolean): 'same' | 'other' | null {
    this.inHtml = (this.inHtml && !afterBlank) || /^ {0,3}</.test(line);
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    const before = this.list;
    if (before !== null && indent >= before.width) return null;
    const [begin, blanks = '', number] = (!this.inHtml && !RULE.test(line) && OUTER_ITEM.exec(line)) || [];
    // Further in it may belong to what is not followed here; a number other than 1 does not end a paragraph.
    const begins = before !== null || (indent === 0 && (afterBlank || number === undefined || number === '1'));
    if (begin === undefined || !begins) {
      this.list = null;
      return null;
    }
    const sign = begin.charAt(blanks.length + (number?.length ?? 0));
    this.list = { sign, width: begin.length };
    if (before === null) return null;
    return before.sign === sign ? 'same' : 'other';
  }
}

/** The second line of a table; without a bar in front, one dash alone would begin a list. */
const DELIMITERS = /^(?:\|[ \t]*:?-+:?|:?--+:?(?=[ \t]*\|))[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** Follows, line by line, the tables that stand in nothing else. */
class OuterTables {
  /** What may be the first line of one. */
  private first: string | null = null;
  /** The first two lines of the one that it is in. */
  private head: string | null = null;

  /** The head of the table of which the line, which is not blank, is surely a further row. */
  headOf(line: string, afterBlank: boolean): string | null {
    const [first, head] = afterBlank ? [null, null] : [this.first, this.head];
    // Nothing else begins with a bar, or with a letter inside of a table.
    const isRow = /^[|\p{L}]/u.test(line);
    this.first = isRow && afterBlank ? line : null;
    const begins = first !== null && DELIMITERS.test(line.trimEnd()) && cellsIn(first) === cellsIn(line);
    this.head = begins ? `${first}\n${line}\n` : isRow ? head : null;
    return isRow ? head : null;
  }

  end(): void {
    this.first = null;
    this.head = null;
  }
}

/** How many cells a line of a table has. */
function cellsIn(line: string): number {
  const cells = line.trimEnd().replace(/\\./gu, '').split('|');
  return cells.length - (cells[0] === '' ? 1 : 0) - (cells.at(-1) === '' ? 1 : 0);
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

/** Letters of a line that is read: nobody writes longer ones, and each is tried against hundreds of patterns. */
export const LONGEST_LINE = 65_536;

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

/** What a line begins with that stands in lists and quotes. */
const CONTAINERS = /^(?:[ \t]+|>|(?:[*+-]|\d{1,9}[.)])(?=[ \t]))*/;
/** Makes a heading of the line above it. */
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/**
 * How often, in one part, lists and quotes inside others may end, and lines be underlined: for each of them a parser moves
 * all of the part that it has read.
 */
const MOST_ENDS = 1000;

/** Tells of lines, one after the other, which of them no markdown parser should be given. */
class LineWatch {
  /** How far the list items are indented that the last one stands in. */
  private items: readonly number[] = [];
  private brackets = 0;
  /** How much of the last line was signs of lists and quotes. */
  private depth = 0;
  private ended = 0;
  /** How often each kind of HTML was begun and not ended. */
  private readonly open = HTML_ENDS.map(() => 0);

  isTooMuch(line: string): boolean {
    if (line.length > LONGEST_LINE) return true;
    if (this.leavesOpen(line) || this.endsTooMany(line)) return true;
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

  private endsTooMany(line: string): boolean {
    if (line.trim() === '') return false;
    const begin = CONTAINERS.exec(line)?.[0] ?? '';
    const isUnderline = UNDERLINE.test(line);
    if (isUnderline || begin.length < this.depth || begin.split(/[^ \t]+/u).length > 2) this.ended += 1;
    this.depth = begin.length;
    return (begin !== '' || isUnderline) && this.ended > MOST_ENDS;
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

/** One by one: what is found in a line of a megabyte is not kept. */
function countOf(pattern: RegExp, line: string): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(line)) count += 1;
  return count;
}

export interface Stretch {
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
  return { chunk: { ...chunk, text: pieces.join('') + chunk.text.slice(kept) }, deep };
}
