import type { OutlineEvent } from '../text/events';
import { RichText } from '../text/richText';

/** `[^2]: Only if …`: what a footnote says. */
const DEFINITION = /^\[\^([^\]\s]{1,30})\]:\s*(?=\S)/u;
const REFERENCE = /\s?\[\^([^\]\s]{1,30})\](?!:)/gu;

/** Letters that the references to one footnote make at most: each has all of it. */
const MOST_COPIED = 20_000;

/**
 * Footnotes stand where their number does: what one says becomes the line below the one that refers to it, every
 * character of it at the place of the number. One that nothing refers to stays where it is.
 */
export function withFootnotes(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const definitions = new Map<string, { readonly event: OutlineEvent; readonly text: RichText }>();
  for (const event of events) {
    if (event.kind !== 'line') continue;
    const [opening, name] = DEFINITION.exec(event.text.text) ?? [];
    if (opening === undefined || name === undefined) continue;
    definitions.set(name, { event, text: event.text.slice(opening.length) });
  }
  // What would be copied without end stays where it is.
  for (const [name, count] of definitions.size === 0 ? [] : referred(events))
    if (count * (definitions.get(name)?.text.text.length ?? 0) > MOST_COPIED) definitions.delete(name);
  if (definitions.size === 0) return events;
  const used = new Set<OutlineEvent>();
  const read = events.flatMap((event): readonly OutlineEvent[] => {
    const texts = textsOf(event);
    const found = texts.flatMap((text) => referencesIn(text, definitions));
    if (found.length === 0) return [event];
    for (const { event: definition } of found) used.add(definition);
    const notes = found.map(({ note }): OutlineEvent => ({ kind: 'line', text: note, listed: false }));
    const plain = texts.map((text) => withoutReferences(text, definitions));
    const [first] = plain;
    if (event.kind === 'heading') return [{ ...event, lines: plain }, ...notes];
    if (first === undefined || (event.kind !== 'line' && event.kind !== 'item' && event.kind !== 'continuation'))
      return [event];
    return [{ ...event, text: first }, ...notes];
  });
  return read.filter((event) => !used.has(event));
}

function textsOf(event: OutlineEvent): readonly RichText[] {
  if (event.kind === 'heading') return event.lines;
  return event.kind === 'line' || event.kind === 'item' || event.kind === 'continuation' ? [event.text] : [];
}

/** How often each name is referred to. */
function referred(events: readonly OutlineEvent[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const event of events)
    for (const { text } of textsOf(event))
      for (const [, name = ''] of text.matchAll(REFERENCE)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function referencesIn(
  text: RichText,
  definitions: ReadonlyMap<string, { readonly event: OutlineEvent; readonly text: RichText }>,
): readonly { readonly event: OutlineEvent; readonly note: RichText }[] {
  return [...text.text.matchAll(REFERENCE)].flatMap(({ 1: name = '', index }) => {
    const definition = definitions.get(name);
    if (definition === undefined) return [];
    const at = text.offsets[index] ?? text.end;
    const note = new RichText(
      definition.text.text,
      Array.from({ length: definition.text.text.length + 1 }, () => at),
    );
    return [{ event: definition.event, note }];
  });
}

const withoutReferences = (text: RichText, definitions: ReadonlyMap<string, unknown>): RichText =>
  text.without(
    [...text.text.matchAll(REFERENCE)].flatMap(({ 0: whole, 1: name = '', index }) =>
      definitions.has(name) ? [{ from: index, to: index + whole.length }] : [],
    ),
  );
