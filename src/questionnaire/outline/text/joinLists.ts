import type { Chunk } from './chunks';
import type { ListInfo, OutlineEvent, OutlineItem, OutlineTable } from './events';

/** What one part of the source says. */
export interface PartEvents {
  readonly chunk: Chunk;
  readonly events: readonly OutlineEvent[];
}

/** All that the parts say, in order; a list or table that was cut between two of them is one again. */
export function joinedLists(parts: readonly PartEvents[]): readonly OutlineEvent[] {
  // One by one: a million arguments of one call are more than the stack holds.
  const events: OutlineEvent[] = [];
  /** Lists that go on another, with the first of it. */
  const begun = new Map<ListInfo, ListInfo>();
  let last: ListInfo | null = null;
  const tables = new JoinedTables();
  for (const part of parts) {
    const [first] = part.events;
    if (part.chunk.inList === true && last !== null && first?.kind === 'item' && first.list.depth === 1)
      begun.set(first.list, begun.get(last) ?? last);
    const before = events.at(-1);
    const goesOn = part.chunk.head !== undefined && first?.kind === 'table' && before?.kind === 'table';
    if (goesOn) events[events.length - 1] = tables.joined(before, first);
    for (const event of goesOn ? part.events.slice(1) : part.events) {
      events.push(event);
      if (event.kind === 'item' && event.list.depth === 1) last = event.list;
    }
  }
  return begun.size === 0 ? events : united(events, begun);
}

/** Tables that are put together again. */
class JoinedTables {
  /** The rows of the last one, to which further ones are added: a table may have thousands of parts. */
  private rows: OutlineTable['rows'][number][] = [];
  private last: OutlineTable | null = null;

  /** @param more with the first line of the whole once more */
  joined(table: OutlineTable, more: OutlineTable): OutlineTable {
    if (table !== this.last) this.rows = [...table.rows];
    for (const row of more.rows.slice(1)) this.rows.push(row);
    this.last = { ...table, rows: this.rows, end: more.end };
    return this.last;
  }
}

function united(events: readonly OutlineEvent[], begun: ReadonlyMap<ListInfo, ListInfo>): readonly OutlineEvent[] {
  const items = new Map<ListInfo, OutlineItem[]>([...begun.values()].map((list) => [list, []]));
  for (const event of events) if (event.kind === 'item') items.get(begun.get(event.list) ?? event.list)?.push(event);
  const whole = new Map([...items].map(([list, own]) => [list, wholeList(list, own)]));
  return events.map((event) => {
    const list = event.kind === 'item' ? whole.get(begun.get(event.list) ?? event.list) : undefined;
    return event.kind === 'item' && list !== undefined ? { ...event, list } : event;
  });
}

function wholeList({ depth }: ListInfo, items: readonly OutlineItem[]): ListInfo {
  const numbers = new Set(items.map(({ number }) => number));
  return {
    depth,
    mayBeQuestions: items.some(({ list }) => list.mayBeQuestions),
    sameNumbers: items.length > 1 && numbers.size === 1 && !numbers.has(null),
  };
}
