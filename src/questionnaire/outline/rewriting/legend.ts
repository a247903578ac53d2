import { readSimple } from '../marks/simpleMarks';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

/** `[E] = single answer`, `(M): several answers`: a short sign in brackets and what it stands for. */
const PAIR = /[[({<]([\p{L}\p{N}]{1,12})[\])}>]\s*[=:]\s*([^[\](){}<>,;|=]{3,60})/gu;
/** Fewer on a line may be answers, or an example. */
const SEVERAL = 2;

/**
 * The same with the signs of the document's own legend in the words that they stand for: `Legend: [E] = single answer,
 * [M] = several answers` says what `[E]` means at the questions. A sign whose words say nothing of how a question is
 * answered stays as it is. The lines of the legend are gone: they say nothing else.
 */
export function withLegend(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const signs = new Map<string, string>();
  const lines = new Set<OutlineEvent>();
  for (const event of events) {
    const text = legendLine(event);
    if (text === null) continue;
    const pairs = [...text.text.matchAll(PAIR)].map(({ 1: sign = '', 2: words = '', index, 0: whole }) => {
      const from = index + whole.length - words.length;
      const said = text.slice(from, from + words.length).trim();
      return { sign, words: said.text.replace(/[.\s]+$/u, ''), known: readSimple(said) !== null };
    });
    const known = pairs.filter((pair) => pair.known);
    if (pairs.length < SEVERAL || known.length * 2 < pairs.length) continue;
    for (const { sign, words } of known) signs.set(sign, words);
    lines.add(event);
  }
  if (signs.size === 0) return events;
  const patterns = [...signs].flatMap(
    ([sign, words]) =>
      [
        [new RegExp(String.raw`(?<=[[({])${sign}(?=[\]),;:}]|\s+\p{Ll})`, 'gu'), words],
        [new RegExp(`<${sign}>`, 'gu'), `[${words}]`],
      ] as const,
  );
  const spelled = (text: RichText): RichText =>
    /[[({<]/.test(text.text) ? patterns.reduce((read, [pattern, words]) => replaced(read, pattern, words), text) : text;
  return events.flatMap((event): readonly OutlineEvent[] => {
    if (lines.has(event)) return [];
    switch (event.kind) {
      case 'heading':
        return [{ ...event, lines: event.lines.map(spelled) }];
      case 'line':
      case 'item':
      case 'continuation':
        return [{ ...event, text: spelled(event.text) }];
      case 'table':
        return [{ ...event, rows: event.rows.map((cells) => cells.map(spelled)) }];
      case 'choices':
      case 'skipped':
        return [event];
    }
  });
}

function legendLine(event: OutlineEvent): RichText | null {
  if (event.kind === 'line' || event.kind === 'item' || event.kind === 'continuation') return event.text;
  return null;
}
