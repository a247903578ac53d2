import { readInstruction } from '../marks/instructions';
import type { ListInfo, OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/** What people call the parts of a question where each stands behind its name: `text: …`, `base: …`, `options:` */
const KEY =
  /^(text|label|question|title|wording|type|base|filter|if|when|condition|relevant|show_?if|ask_?if|options|answers|choices|rows|items|statements|columns|scale|next|go_?to|skip|jumps?|routing|min|max|range|dk|refused|required|mandatory|optional|top|total|sum|note|hint|random(?:i[sz]e)?|order|hidden|decimals)\s*:(?:\s+|$)/iu;
const TEXT = /^(?:text|label|question|title|wording)$/iu;
/** `Text` or a word like it at fewer lines may be anything. */
const SEVERAL = 3;
const COMMENT = /(?:^|\s+)#\s+(\S.*)$/u;

/**
 * Questions whose parts have names, as people who program write them: the name in front of the text goes, a comment
 * (`# only those picked in Q1`) becomes a line of its own ahead of it, and parts in a list become lines.
 */
export function withKeyLines(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const keys = events.map((event) => keyOf(event));
  const texts = keys.filter((key) => key !== null && TEXT.test(key)).length;
  if (texts < SEVERAL || new Set(keys.map((key) => key?.toLowerCase())).size < SEVERAL + 1) return events;
  const raised = new Map<ListInfo, ListInfo>();
  return events.flatMap((event, index): readonly OutlineEvent[] => {
    const key = keys[index] ?? null;
    if (event.kind === 'item' && key === null) return [raise(event, raised)];
    const text = textOf(event);
    if (text === null || key === null) return [event];
    return linesOf(text, key).map((line) => ({ kind: 'line', text: line, listed: false }));
  });
}

const textOf = (event: OutlineEvent): RichText | null =>
  event.kind === 'line' || event.kind === 'continuation' || event.kind === 'item' ? event.text : null;

function keyOf(event: OutlineEvent): string | null {
  if (event.kind === 'item' && event.number !== null) return null;
  return KEY.exec(textOf(event)?.text ?? '')?.[1] ?? null;
}

function linesOf(text: RichText, key: string): readonly RichText[] {
  const match = COMMENT.exec(text.text);
  const said = match === null ? text : text.slice(0, match.index).trim();
  const value = TEXT.test(key) ? said.slice(KEY.exec(said.text)?.[0].length ?? 0) : said;
  const comment = match === null ? null : text.slice(text.text.length - (match[1]?.length ?? 0));
  // A comment that is no instruction explains.
  const ahead = comment !== null && readInstruction(comment, true) !== null ? [comment] : [];
  return [...ahead, ...(value.text === '' ? [] : [value])];
}

/** A list below a part that stood in a list itself is one of answers. */
function raise(event: Extract<OutlineEvent, { kind: 'item' }>, raised: Map<ListInfo, ListInfo>): OutlineEvent {
  if (event.list.depth < 2) return event;
  const list = raised.get(event.list) ?? { ...event.list, depth: event.list.depth - 1 };
  raised.set(event.list, list);
  return { ...event, list };
}
