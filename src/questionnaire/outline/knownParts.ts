import { eventsOf, type ListInfo, type OutlineEvent } from './text/events';
import type { Chunk } from './text/chunks';
import { TextMemory } from '../textMemory';
import type { RichText } from './text/richText';

/** Letters of the parts that are kept: those of a few long questionnaires. */
const MOST = 1_000_000;

/**
 * What the parts of a text say as markdown, kept from one reading to the next: of a text that is typed in, all parts but
 * one are what they were.
 */
export class KnownParts {
  private readonly known = new TextMemory<readonly OutlineEvent[]>(MOST);

  /** What a part of a source says, as `eventsOf` has it. */
  eventsOf(chunk: Chunk, source: string): readonly OutlineEvent[] {
    const { head = '' } = chunk;
    // Within a line places are told by what stands before them.
    const before = source[chunk.start - 1];
    if (before !== undefined && before !== '\n' && before !== '\r') return [...eventsOf(chunk, source)];
    const known = this.known.of(head + chunk.text, (text) => [...eventsOf({ start: 0, text }, text)]);
    return moved(known, chunk.start - head.length);
  }
}

/** The same further on in a source; lists are others wherever they stand. */
function moved(events: readonly OutlineEvent[], by: number): readonly OutlineEvent[] {
  const lists = new Map<ListInfo, ListInfo>();
  const listOf = (list: ListInfo): ListInfo => {
    const own = lists.get(list) ?? { ...list };
    lists.set(list, own);
    return own;
  };
  const text = (one: RichText): RichText => one.movedBy(by);
  return events.map((event): OutlineEvent => {
    switch (event.kind) {
      case 'heading':
        return { ...event, lines: event.lines.map(text) };
      case 'line':
      case 'continuation':
        return { ...event, text: text(event.text) };
      case 'item':
        return { ...event, list: listOf(event.list), text: text(event.text) };
      case 'table':
        return {
          ...event,
          rows: event.rows.map((row) => row.map(text)),
          start: event.start + by,
          end: event.end + by,
        };
      // Made of the lines of the whole document, never kept with a part of it.
      case 'choices':
      case 'skipped':
        return { ...event, start: event.start + by, end: event.end + by };
    }
  });
}
