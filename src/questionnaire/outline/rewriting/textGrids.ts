import type { OutlineEvent, OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';

const BOX = /\(\s{0,3}\)|\[\s{0,3}\]|[○◯●□☐❏▢❑]/gu;
/** `Noise level        ( )    ( )    ( )` */
const ROW = /^(\S[^()[\]○◯●□☐❏▢❑]{0,120}?)\s{2,40}((?:(?:\(\s{0,3}\)|\[\s{0,3}\]|[○◯●□☐❏▢❑])\s{0,40}){2,12})$/u;
const LONGEST = 500;
const LONGEST_HEAD = 40;
/** The line of the question itself is no header. */
const asks = (text: string): boolean =>
  /[?？]\s{0,3}$/u.test(text) || /^\p{L}{0,4}_?\d{1,3}\p{L}?\s{0,3}[.:)]/u.test(text);

/** Grids that are drawn with blanks, the scale in a line above rows of boxes, as tables. */
export function withTextGrids(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const read: OutlineEvent[] = [];
  for (let at = 0; at < events.length;) {
    const grid = gridAt(events, at) ?? codeGridAt(events, at);
    const event = events[at];
    if (grid === null) {
      if (event !== undefined) read.push(event);
      at += 1;
    } else {
      read.push(grid);
      at += grid.rows.length;
    }
  }
  return read;
}

function gridAt(events: readonly OutlineEvent[], at: number): OutlineTable | null {
  const header = events[at];
  const first = events[at + 1];
  // Far to the right of a number in front of the question, the line is one of its item.
  if (!isLine(header) || !isLine(first) || rowOf(first) === null || rowOf(header) !== null) return null;
  const heads = partsOf(header.text);
  if (asks(header.text.text) || heads.some(({ text }) => text.length > LONGEST_HEAD || asks(text))) return null;
  const rows: (readonly RichText[])[] = [];
  for (let index = at + 1; ; index += 1) {
    const event = events[index];
    const cells = isLine(event) ? rowOf(event) : null;
    if (cells?.length !== heads.length + 1) break;
    rows.push(cells);
  }
  const last = rows.at(-1)?.at(-1);
  if (rows.length < 2 || last === undefined) return null;
  const corner = header.text.slice(0, 0);
  return { kind: 'table', rows: [[corner, ...heads], ...rows], start: header.text.start, end: last.end };
}

/** A row with the codes of its scale, parted by tabs or gaps: `2   How soon they came   5   4   3   2   1   98` */
function codeRowOf(event: OutlineEvent | undefined): readonly RichText[] | null {
  if (!isLine(event)) return null;
  const { text } = event.text;
  if (text.length > LONGEST || !/\d$/u.test(text) || !/\t|\s{2}/u.test(text)) return null;
  const parts = cellsOf(event.text);
  const label = parts.findIndex((part) => /\p{L}/u.test(part.text));
  const codes = parts.slice(label + 1);
  const coded = label === 1 && /^\d{1,3}[.)]?$/u.test(parts[0]?.text ?? '');
  const isRow = (label === 0 || coded) && codes.length > 1 && codes.every((part) => /^-?\d{1,4}$/u.test(part.text));
  return isRow ? parts : null;
}

/** A grid whose rows have the codes of the scale in columns, below a line with what these are called. */
function codeGridAt(events: readonly OutlineEvent[], at: number): OutlineTable | null {
  const [header, first] = [events[at], codeRowOf(events[at + 1])];
  if (first === null || !isLine(header) || codeRowOf(header) !== null || asks(header.text.text)) return null;
  const heads = cellsOf(header.text);
  const coded = !/\p{L}/u.test(first[0]?.text ?? '');
  const width = heads.length + (coded ? 2 : 1);
  const named = heads.every(({ text }) => text.length <= LONGEST_HEAD && /\p{L}/u.test(text));
  if (!named || first.length !== width) return null;
  const rows: (readonly RichText[])[] = [];
  for (let index = at + 1; ; index += 1) {
    const cells = codeRowOf(events[index]);
    if (cells?.length !== width || coded === /\p{L}/u.test(cells[0]?.text ?? '')) break;
    rows.push(cells);
  }
  const last = rows.at(-1)?.at(-1);
  if (rows.length < 2 || last === undefined) return null;
  const corner = header.text.slice(0, 0);
  const lead = coded ? [corner.between('#', ''), corner] : [corner];
  return { kind: 'table', rows: [[...lead, ...heads], ...rows], start: header.text.start, end: last.end };
}

const cellsOf = (text: RichText): readonly RichText[] =>
  [...text.text.slice(0, LONGEST).matchAll(/\S+(?: \S+)*/gu)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length),
  );

type Line = Extract<OutlineEvent, { kind: 'line' | 'continuation' }>;

const isLine = (event: OutlineEvent | undefined): event is Line =>
  event?.kind === 'line' || event?.kind === 'continuation';

/** The label of a row and its boxes; `null` for any other line. */
function rowOf({ text }: Line): readonly RichText[] | null {
  const match = text.text.length > LONGEST ? null : ROW.exec(text.text);
  const [, label = '', boxes = ''] = match ?? [];
  if (match === null) return null;
  const from = text.text.length - boxes.length;
  const cells = [...boxes.matchAll(BOX)].map(({ 0: box, index }) =>
    text.slice(from + index, from + index + box.length),
  );
  return [text.slice(0, label.length), ...cells];
}

const partsOf = (text: RichText): readonly RichText[] =>
  [...text.text.slice(0, LONGEST).matchAll(/\S+(?:\s\S+)*/gu)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length),
  );
