import type { List, ListItem, Nodes, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Choice } from './choice';
import type { Chunk } from './chunks';
import { RichText, richTextOf } from './richText';

/** One list of the source; items of the same list share the object. */
export interface ListInfo {
  /** How many lists it stands in, itself included. */
  readonly depth: number;
  /** Its items have lists or tables of their own, or type marks: they may be questions. */
  readonly mayBeQuestions: boolean;
  /** Numbered `1. 1. 1.`, which markdown counts by itself. */
  readonly sameNumbers: boolean;
}

/** What stands in the source, line by line, in order: the structure of markdown as far as a questionnaire needs it. */
export type OutlineEvent =
  /** `depth`: 1 for `#`, 2 for `##`. */
  | { readonly kind: 'heading'; readonly depth: number; readonly lines: readonly RichText[] }
  | OutlineLine
  | OutlineItem
  | OutlineContinuation
  | OutlineTable
  /** The answers of a list with a name, where a question shows it. */
  | {
      readonly kind: 'choices';
      readonly choices: readonly Choice[];
      readonly start: number;
      readonly end: number;
      /** Of several questions, as far as one has no answers of its own. */ readonly shared?: true;
    }
  | {
      readonly kind: 'skipped';
      readonly what: 'code' | 'html';
      readonly text: string;
      readonly start: number;
      readonly end: number;
    };

/** A further line of the item before it. */
export interface OutlineContinuation {
  readonly kind: 'continuation';
  readonly text: RichText;
  readonly listed: boolean;
  /** The list of the item whose paragraph of its own it is; behind a list inside of that item as well. */
  readonly list?: ListInfo;
}

export interface OutlineLine {
  readonly kind: 'line';
  readonly text: RichText;
  /** Begins with a number or letter, and so does another line of the paragraph: `1 Yes` above `2 No`. */
  readonly listed: boolean;
  /** May be an answer or what limits a number. */
  readonly unsure?: 'number' | 'title';
  /** Answers with boxes stand behind it on the same line of the source. */
  readonly boxed?: true;
}

export interface OutlineItem {
  readonly kind: 'item';
  readonly list: ListInfo;
  /** The number as written, `null` for a bullet. */
  readonly number: string | null;
  /** What stands behind the number. */
  readonly sign: '.' | ')' | null;
  readonly text: RichText;
  /** Has a list or table of its own. */
  readonly nested: boolean;
}

export interface OutlineTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly RichText[])[];
  readonly start: number;
  readonly end: number;
}

/** Where it begins in the source. */
export function startOf(event: OutlineEvent): number {
  if (event.kind === 'heading') return event.lines[0]?.start ?? 0;
  return event.kind === 'table' || event.kind === 'skipped' || event.kind === 'choices'
    ? event.start
    : event.text.start;
}

const EXTENSIONS = [
  gfmTable(),
  // Square brackets are marks here and never links; what is indented is text that somebody has set below something.
  { disable: { null: ['labelStartLink', 'labelStartImage', 'labelEnd', 'definition', 'codeIndented'] } },
];

const TYPE_MARK = /\[\s*(?:single|multi|numeric|number|open|text|rank|grid|date|sum)\b/i;

/** Reads one part of the source. Deep nesting is followed without recursion. */
export function* eventsOf(chunk: Chunk, source: string): Generator<OutlineEvent> {
  const tree = fromMarkdown(chunk.text, { extensions: EXTENSIONS, mdastExtensions: [gfmTableFromMarkdown()] });
  const read = (node: Nodes): RichText => richTextOf(node, source, chunk.start);
  const start = (node: Nodes): number => chunk.start + (node.position?.start.offset ?? 0);
  const end = (node: Nodes): number => chunk.start + (node.position?.end.offset ?? 0);
  const pending: { readonly node: Nodes; readonly list: ListInfo | null; readonly item: ListItem | null }[] = [];
  const pushAll = (nodes: readonly Nodes[], list: ListInfo | null, item: ListItem | null): void => {
    for (const node of nodes.toReversed()) pending.push({ node, list, item });
  };
  pushAll(tree.children, null, null);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, list, item } = next;
    switch (node.type) {
      case 'heading':
        yield { kind: 'heading', depth: node.depth, lines: linesIn(read(node)) };
        break;
      case 'paragraph':
        for (const line of linesOf(linesIn(read(node)), item === null ? -1 : columnOf(start(item), source), source))
          yield line.kind === 'continuation' && list !== null ? { ...line, list } : line;
        break;
      case 'list':
        pushAll(node.children, listInfo(node, list, source, start), null);
        break;
      case 'listItem': {
        const [first, ...rest] = node.children;
        const lines = first?.type === 'paragraph' ? linesIn(read(first)) : [];
        const [text, ...more] = lines;
        const [, number = null, sign = null] = /^(\d+)([.)])/.exec(source.slice(start(node), start(node) + 12)) ?? [];
        const nested = node.children.some(({ type }) => type === 'list' || type === 'table');
        const empty = new RichText('', [start(node)]);
        if (list)
          yield {
            kind: 'item',
            list,
            number,
            sign: sign === '.' || sign === ')' ? sign : null,
            text: text ?? empty,
            nested,
          };
        pushAll(first?.type === 'paragraph' ? rest : node.children, list, node);
        yield* linesOf(more, columnOf(start(node), source), source);
        break;
      }
      case 'blockquote':
        pushAll(node.children, list, item);
        break;
      case 'table':
        yield tableOf(node, read, start(node), end(node));
        break;
      case 'code':
        yield { kind: 'skipped', what: 'code', text: node.value, start: start(node), end: end(node) };
        break;
      case 'thematicBreak': {
        // A line of underscores is one to write on.
        const [at, to] = [start(node), end(node)];
        if (!source.slice(at, to).includes('_')) break;
        const text = new RichText(
          source.slice(at, to),
          Array.from({ length: to - at + 1 }, (_, index) => at + index),
        );
        yield { kind: 'line', text, listed: false };
        break;
      }
      case 'html':
        if (isOnlyComments(node.value)) break;
        if (source.startsWith(node.value, start(node)) && FOLDED.test(node.value)) {
          yield* foldedPart(node.value, start(node), source);
          break;
        }
        yield { kind: 'skipped', what: 'html', text: node.value, start: start(node), end: end(node) };
        break;
      default:
        break;
    }
  }
}

/** `<details><summary>Planners only (B1 = 1)</summary>`, `</details>`: a part that can be folded, and its title. */
const FOLDED =
  /^\s*(?:<details(?:\s[^<>]*)?>\s*)?<summary(?:\s[^<>]*)?>[^<>]*<\/summary>\s*$|^\s*<\/?details(?:\s[^<>]*)?>\s*$/u;
const LOWEST = 6;

/** A title that says whom the part is for; others fold help, or answers, below a question. */
const FOR_SOME = /[=<>≥≤]|(?<!\p{L})(?:only|if|those|who|nur|wenn|falls|seulement|si|qui|solo|quienes?)(?!\p{L})/iu;
/** How far back the beginning of a part is looked for. */
const LONGEST_PART = 20_000;

const titleIn = (html: string): string => /<summary(?:\s[^<>]*)?>([^<>]*)<\/summary>/u.exec(html)?.[1] ?? '';

/** Its title as a heading; its end is one without words. */
function* foldedPart(html: string, start: number, source: string): Generator<OutlineEvent> {
  const from = html.indexOf('>', html.indexOf('<summary')) + 1;
  const title = titleIn(html);
  if (title === '' && !html.includes('</')) return;
  const before = source.slice(Math.max(0, start - LONGEST_PART), start);
  const begun = title === '' ? titleIn(before.slice(Math.max(0, before.lastIndexOf('<summary')))) : title;
  if (!FOR_SOME.test(begun)) return;
  const at = start + (title === '' ? 0 : from);
  const text = new RichText(
    title,
    Array.from({ length: title.length + 1 }, (_, index) => at + index),
  );
  yield { kind: 'heading', depth: LOWEST, lines: [text.trim()] };
}

/** Whether there is nothing in the HTML but comments; looks at each character once, whatever is left open. */
function isOnlyComments(html: string): boolean {
  let at = 0;
  for (;;) {
    const start = html.indexOf('<!--', at);
    if (html.slice(at, start === -1 ? undefined : start).trim() !== '') return false;
    if (start === -1) return at > 0;
    const end = html.indexOf('-->', start + 4);
    if (end === -1) return false;
    at = end + 3;
  }
}

const LISTED =
  /^(?:-?\d{1,9}|\p{L}[.)])(?:\s|$)|^\p{Lu}(?:\s{2,}|\t)\S|^[^[\]=<>]*\S\t+\d{1,4}(?:\t+\S.*)?$|^(?:(?!\p{L}\d)(?:[^[\]=<>?:]|:(?=\s{0,3}[_.…]{3}))){1,60}\s(?:=\s*\d{1,4}|\[\d{1,4}\]|\(\d{1,4}\))(?:\s{0,20}(?:[-=–]+>|[→⇒➔➜]|\[\p{L}).{1,80})?$/u;

/**
 * Lines of a paragraph; those that stand further right than the item they are in belong to it.
 * @param itemColumn where that item begins, -1 outside of lists
 */
function* linesOf(lines: readonly RichText[], itemColumn: number, source: string): Generator<OutlineEvent> {
  const several = lines.filter(({ text }) => LISTED.test(text)).length > 1;
  for (const text of lines) {
    const listed = several && LISTED.test(text.text);
    const inItem = itemColumn >= 0 && columnOf(text.start, source) > itemColumn;
    yield { kind: inItem ? 'continuation' : 'line', text, listed };
  }
}

function listInfo(list: List, outer: ListInfo | null, source: string, start: (node: Nodes) => number): ListInfo {
  const numbers = new Set(list.children.map((item) => /^\d*/.exec(source.slice(start(item), start(item) + 10))?.[0]));
  const mayBeQuestions = list.children.some(
    (item) =>
      item.children.some(({ type }) => type === 'list' || type === 'table') ||
      TYPE_MARK.test(source.slice(start(item), start(item) + firstLineLength(source, start(item)))),
  );
  return {
    depth: (outer?.depth ?? 0) + 1,
    mayBeQuestions,
    sameNumbers: list.ordered === true && list.children.length > 1 && numbers.size === 1,
  };
}

function firstLineLength(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return Math.min(end === -1 ? source.length : end, start + 2000) - start;
}

function tableOf(table: Table, read: (node: Nodes) => RichText, start: number, end: number): OutlineTable {
  return { kind: 'table', rows: table.children.map((row) => row.children.map((cell) => read(cell))), start, end };
}

/** Columns count from the line's start, quote marks included: enough to tell a lazy line from an indented one. */
function columnOf(offset: number, source: string): number {
  let at = offset;
  while (at > 0 && source[at - 1] !== '\n' && source[at - 1] !== '\r') at--;
  return offset - at;
}

/** The lines of a paragraph; a square bracket that spans lines is kept together. */
function linesIn(text: RichText): readonly RichText[] {
  const joints = insideBrackets(text.text);
  const lines: RichText[] = [];
  let from = 0;
  for (let at = 0; at <= text.text.length; at++) {
    if (at < text.text.length && (text.text[at] !== '\n' || joints.has(at))) continue;
    const line = text.slice(from, at).trim();
    if (line.text !== '') lines.push(line);
    from = at + 1;
  }
  return lines;
}

function insideBrackets(text: string): ReadonlySet<number> {
  const joints = new Set<number>();
  const open: number[] = [];
  const breaks: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n') breaks.push(at);
    if (text[at] === '[') open.push(at);
    if (text[at] !== ']') continue;
    const start = open.pop();
    if (start === undefined) continue;
    for (let last = breaks.at(-1); last !== undefined && last > start; last = breaks.at(-1)) {
      joints.add(last);
      breaks.pop();
    }
  }
  return joints;
}
