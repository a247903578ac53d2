import type { OutlineEvent, OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';

const BOX = /\(\s{0,3}\)|\[\s{0,3}\]|[○◯●□☐❏▢❑]/gu;
/** `Noise level        ( )    ( )    ( )` */
const ROW = /^(\S[^()[\]○◯●□☐❏▢❑]{0,120}?)\s{2,40}((?:(?:\(\s{0,3}\)|\[\s{0,3}\]|[○◯●□☐❏▢❑])\s{0,40}){2,12})$/u;
/** `Noise level     1   2   3   4   5` */
const NUMBERS = /^(\p{L}[^()[\]]{0,120}?)(?:\s{2,40}|\t\s{0,40})(\d{1,2}(?:\s{1,40}\d{1,2}){1,11})$/u;
const LONGEST = 500;
const LONGEST_HEAD = 40;
/** The line of the question itself is no header. */
const asks = (text: string): boolean =>
  /[?？]\s{0,3}$/u.test(text) || /^\p{L}{0,4}_?\d{1,3}\p{L}?\s{0,3}[.:)]/u.test(text);

/** Grids that are drawn with blanks, the scale in a line above rows of boxes or numbers, as tables. */
export function withTextGrids(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const read: OutlineEvent[] = [];
  for (let at = 0; at < events.length;) {
    const grid = gridAt(events, at) ?? codeGridAt(events, at);
    const event = events[at];
    if (grid === null) {
      if (event !== undefined) read.push(event);
      at += 1;
    } else {
      read.push(grid.table);
      at += grid.lines;
    }
  }
  return read;
}

interface TextGrid {
  readonly table: OutlineTable;
  /** How many lines it takes. */
  readonly lines: number;
}

function gridAt(events: readonly OutlineEvent[], at: number): TextGrid | null {
  const header = events[at];
  const first = events[at + 1];
  if (!isLine(header) || !isLine(first)) return null;
  const own = rowOf(header);
  // Numbers say themselves which points there are: nothing needs to stand above them.
  if (own !== null) return own.numbers && rowOf(first) !== null ? withoutHeader(events, at) : null;
  if (rowOf(first) === null) return null;
  // Far to the right of a number in front of the question, the line is one of its item.
  const heads = partsOf(header.text);
  if (asks(header.text.text) || heads.some(({ text }) => text.length > LONGEST_HEAD || asks(text))) return null;
  const rows = rowsFrom(events, at + 1);
  const count = (rows[0]?.length ?? 1) - 1;
  if (rows.length < 2 || (heads.length !== count && !(heads.length === 2 && rowOf(first)?.numbers === true)))
    return null;
  const scale = heads.length === count ? heads : pointsOf(rows, heads);
  return { table: tableOf(scale, rows, header.text), lines: rows.length + 1 };
}

function withoutHeader(events: readonly OutlineEvent[], at: number): TextGrid | null {
  const rows = rowsFrom(events, at);
  const [first = []] = rows;
  const [label] = first;
  if (label === undefined || rows.length < 2 || first.length < 4) return null;
  return { table: tableOf(pointsOf(rows, []), rows, label), lines: rows.length };
}

/** The numbers of the first row, the ends with their names. */
function pointsOf([first = []]: readonly (readonly RichText[])[], ends: readonly RichText[]): readonly RichText[] {
  const [low, high] = ends;
  const points = first.slice(1);
  return points.map((point, index) => {
    const name = index === 0 ? low : index === points.length - 1 ? high : undefined;
    return name === undefined ? point : point.followedBy(name);
  });
}

/** Rows one below the other that have the same cells. */
function rowsFrom(events: readonly OutlineEvent[], from: number): readonly (readonly RichText[])[] {
  const rows: (readonly RichText[])[] = [];
  for (let index = from; ; index += 1) {
    const event = events[index];
    const cells = isLine(event) ? (rowOf(event)?.cells ?? null) : null;
    if (cells === null || (rows[0] !== undefined && scaleIn(cells) !== scaleIn(rows[0]))) return rows;
    rows.push(cells);
  }
}

const scaleIn = (cells: readonly RichText[]): string =>
  cells
    .slice(1)
    .map(({ text }) => (/\d/.test(text) ? text : ''))
    .join(' ');

function tableOf(scale: readonly RichText[], rows: OutlineTable['rows'], { start }: RichText): OutlineTable {
  const corner = scale[0]?.slice(0, 0);
  const head = corner === undefined ? scale : [corner, ...scale];
  return { kind: 'table', rows: [head, ...rows], start, end: rows.at(-1)?.at(-1)?.end ?? start };
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
function codeGridAt(events: readonly OutlineEvent[], at: number): TextGrid | null {
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
  const table = {
    kind: 'table',
    rows: [[...lead, ...heads], ...rows],
    start: header.text.start,
    end: last.end,
  } as const;
  return { table, lines: rows.length + 1 };
}

const cellsOf = (text: RichText): readonly RichText[] =>
  [...text.text.slice(0, LONGEST).matchAll(/\S+(?: \S+)*/gu)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length),
  );

type Line = Extract<OutlineEvent, { kind: 'line' | 'continuation' }>;

const isLine = (event: OutlineEvent | undefined): event is Line =>
  event?.kind === 'line' || event?.kind === 'continuation';

interface Row {
  /** Its label, and what stands below the points of the scale. */
  readonly cells: readonly RichText[];
  readonly numbers: boolean;
}

/** The label of a row and its boxes or numbers; `null` for any other line. */
function rowOf({ text }: Line): Row | null {
  if (text.text.length > LONGEST) return null;
  const match = ROW.exec(text.text);
  const [, label = '', boxes = ''] = match ?? [];
  if (match === null) return numbersOf(text);
  const from = text.text.length - boxes.length;
  const cells = [...boxes.matchAll(BOX)].map(({ 0: box, index }) =>
    text.slice(from + index, from + index + box.length),
  );
  return { cells: [text.slice(0, label.length), ...cells], numbers: false };
}

/** Numbers to circle behind a label, each one above that before it. */
function numbersOf(text: RichText): Row | null {
  if (!/\d$/.test(text.text)) return null;
  const [, label = '', list = ''] = NUMBERS.exec(text.text) ?? [];
  if (list === '' || asks(label) || /[=<>|_]/u.test(label)) return null;
  const from = text.text.length - list.length;
  const found = [...list.matchAll(/\d+/gu)];
  const numbers = found.map(([number]) => Number(number));
  const [lowest = -1] = numbers;
  const counts = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  // From 0 or 1 on, and one by one: the last may stand apart, as what means no answer.
  const inOrder = numbers.slice(0, -1).every((number, index) => number === lowest + index);
  if (numbers.length < 2 || !counts || !inOrder || lowest < 0 || lowest > 1) return null;
  const cells = found.map(({ 0: number, index }) => text.slice(from + index, from + index + number.length));
  return { cells: [text.slice(0, label.length), ...cells], numbers: true };
}

const partsOf = (text: RichText): readonly RichText[] =>
  [...text.text.slice(0, LONGEST).matchAll(/\S+(?:\s\S+)*/gu)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length),
  );
