import type { OutlineEvent, OutlineLine } from './events';
import type { RichText } from './richText';

/** The edge of a box that is drawn with signs: `+-----+`, `┌─────┐`. */
const EDGE = /^[+┌└├╔╚╠┏┗╭╰]\s?[-=─═━_+]{3,}\s?[+┐┘┤╗╝╣┓┛╮╯]$/u;
/** A line inside of it, with one cell. */
const INSIDE = /^([|│║┃]\s*)([^|│║┃]*?)\s*[|│║┃]$/u;
/** What a word processor prints below every page, with what else stands there. */
const PAGE =
  /^\W*((?:page|seite|pag(?:ina)?|p[áa]g(?:ina)?|blatt|blad|pg|p)\.?\s*\d{1,3})(?:\s*(?:of|von|di|de|van|sur|aus|\/)\s*\d{1,3})?(?:\s*[–—|·-]\s*[^?=:<>\d]{1,60})?\W*$/iu;

/** `- 3 -`, of which markdown takes the first sign for a bullet. */
const PAGE_NUMBER = /^\d{1,3}\s*[-–—]$/u;

/**
 * The same without what is only drawn or printed around the text: the lines of a box are those inside of it, and the
 * foot of a page is none. A page that something leads to stays.
 */
export function withoutFrames(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  let framed = false;
  return events.flatMap((event): readonly OutlineEvent[] => {
    const boxed = event.kind === 'heading' ? boxIn(event.lines) : null;
    if (boxed !== null) return boxed.map((text): OutlineEvent => ({ kind: 'line', text, listed: false }));
    if (event.kind === 'item') return event.number === null && PAGE_NUMBER.test(event.text.text) ? [] : [event];
    if (event.kind !== 'line' && event.kind !== 'continuation') {
      framed = false;
      return [event];
    }
    const { text } = event.text;
    if (EDGE.test(text)) {
      framed = !framed;
      return [];
    }
    if (isFoot(event, events)) return [];
    const [, front = '', content] = (framed ? INSIDE.exec(text) : null) ?? [];
    if (content === undefined) return [event];
    if (content === '') return [];
    return [{ ...event, text: event.text.slice(front.length, front.length + content.length) }];
  });
}

/** Between two lines of `=` markdown takes a box for a heading: the lines inside of it. */
function boxIn([edge, ...lines]: readonly RichText[]): readonly RichText[] | null {
  if (edge === undefined || lines.length === 0 || !/^[=─═━-]{5,}$/u.test(edge.text)) return null;
  const inside = lines.map((line) => {
    const [, front = '', content] = INSIDE.exec(line.text) ?? [];
    return content === undefined ? null : line.slice(front.length, front.length + content.length);
  });
  return inside.every((line) => line !== null) ? inside.filter(({ text }) => text !== '') : null;
}

function isFoot({ text }: Pick<OutlineLine, 'text'>, events: readonly OutlineEvent[]): boolean {
  if (text.boldLength > 0) return false;
  const page = PAGE.exec(text.text)?.[1]?.toLowerCase();
  if (page === undefined) return false;
  return !events.some((event) => {
    if (event.kind !== 'line' && event.kind !== 'item' && event.kind !== 'continuation') return false;
    const other = event.text.text.toLowerCase();
    return other !== text.text.toLowerCase() && /\p{L}\s*$/u.test(other.slice(0, Math.max(0, other.indexOf(page))));
  });
}
