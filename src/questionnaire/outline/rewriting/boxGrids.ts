import type { OutlineEvent, OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';

const BOX = /\[\s{0,3}\](?!\()|\(\s{1,3}\)|[○◯●◉⚪□☐☑☒❏▢❑◻◽]/gu;
const LONGEST = 400;
const LONGEST_POINT = 40;
/** A question of its own has a mark at its end, or an id in front. */
const ASKS = /[?？]\W*$|^\p{L}{1,4}_?\d{1,3}\p{L}?(?:[.:)]|\s)/u;
/** What a grid stands below asks, announces it, or has an id. */
const ABOVE = /[?？:.…)\]]\W*$|^\p{L}{0,4}_?\d{1,3}\p{L}?(?:[.:)]|\s)/u;

interface Row {
  readonly label: RichText;
  readonly points: readonly RichText[];
  /** The points as they are compared. */
  readonly key: string;
}

type Source = Extract<OutlineEvent, { kind: 'line' | 'continuation' | 'item' }>;

const isSource = (event: OutlineEvent | undefined): event is Source =>
  event?.kind === 'line' || event?.kind === 'continuation' || event?.kind === 'item';

/** Rows that have the same points each, with a box in front of every one, `Price: ( ) good ( ) bad`, as a table. */
export function withBoxGrids(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const found = events.map((event) => (isSource(event) ? rowOf(event) : null));
  if (found.filter((row) => row !== null).length < 2) return events;
  const read: OutlineEvent[] = [];
  for (let at = 0; at < events.length;) {
    const rows = rowsFrom(found, at);
    const event = events[at];
    if (rows.length >= 2 && asksAbove(events[at - 1])) {
      read.push(tableOf(rows));
      at += rows.length;
    } else {
      if (event !== undefined) read.push(event);
      at += 1;
    }
  }
  return read;
}

const asksAbove = (event: OutlineEvent | undefined): boolean => {
  const text = event?.kind === 'heading' ? event.lines.at(-1) : isSource(event) ? event.text : undefined;
  return text !== undefined && rowOfText(text) === null && ABOVE.test(text.text);
};

function rowsFrom(found: readonly (Row | null)[], from: number): readonly Row[] {
  const rows: Row[] = [];
  for (let at = from; ; at += 1) {
    const row = found[at] ?? null;
    if (row === null || (rows[0] !== undefined && rows[0].key !== row.key)) return rows;
    rows.push(row);
  }
}

function rowOf(event: Source): Row | null {
  const row = rowOfText(event.text);
  if (row === null || event.kind !== 'item' || event.number === null) return row;
  return { ...row, label: row.label.between(`${event.number}. `, '') };
}

/** What stands in front of the first box, and behind each; `null` for any other line. */
function rowOfText(text: RichText): Row | null {
  if (text.text.length > LONGEST) return null;
  const boxes = [...text.text.matchAll(BOX)];
  const [first] = boxes;
  if (first === undefined || boxes.length < 2) return null;
  const head = text.slice(0, first.index).trim();
  const label = head.slice(0, head.text.replace(/[\s:.…–—-]+$/u, '').length);
  if (!/\p{L}/u.test(label.text) || ASKS.test(head.text)) return null;
  const points = boxes.map(({ 0: box, index }, place) =>
    text.slice(index + box.length, boxes[place + 1]?.index ?? text.text.length).trim(),
  );
  const named = points.every((point) => /[\p{L}\p{N}]/u.test(point.text) && point.text.length <= LONGEST_POINT);
  return named ? { label, points, key: points.map((point) => point.text.toLowerCase()).join('|') } : null;
}

function tableOf(rows: readonly Row[]): OutlineTable {
  const [first] = rows;
  const points = first?.points ?? [];
  const corner = points[0]?.slice(0, 0);
  const head = corner === undefined ? points : [corner, ...points];
  const cells = rows.map(({ label, points: own }) => [label, ...own.map((point) => point.slice(0, 0))]);
  const last = rows.at(-1)?.points.at(-1);
  return { kind: 'table', rows: [head, ...cells], start: first?.label.start ?? 0, end: last?.end ?? 0 };
}
