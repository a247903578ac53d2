import type { OutlineEvent, OutlineLine } from '../text/events';
import type { RichText } from '../text/richText';

/** The edge of a box that is drawn with signs: `+-----+`, `┌─────┐`. */
const EDGE = /^[+┌└├╔╚╠┏┗╭╰]\s?[-=─═━_+]{3,}\s?[+┐┘┤╗╝╣┓┛╮╯]$/u;
/** A line above a title that has one below it as well, by which markdown takes both for a heading. */
const RULE = /^[=─═━*#~_-]{5,}$/u;
/** A line inside of it, with one cell. */
const INSIDE = /^([|│║┃]\s*)([^|│║┃]*?)\s*[|│║┃]$/u;
/** What a word processor prints below every page, with what else stands there. `P1` alone is the name of a question. */
const PAGE =
  /^\W*((?:(?:page|seite|pag(?:ina)?|p[áa]g(?:ina)?|blatt|blad)\.?\s*\d{1,3}|pg?\.?\s*\d{1,3}(?=\s*(?:of|von|di|de|van|sur|aus|\/)\s*\d)))(?:\s*(?:of|von|di|de|van|sur|aus|\/)\s*\d{1,3})?(?:\s*[–—|·-]\s*[^?=:<>\d]{1,60})?\W*$/iu;

/** A page that words lead to: `go to page 2` */
const LED_TO = /\p{L}\s*((?:page|seite|pag(?:ina)?|p[áa]g(?:ina)?|blatt|blad|pg|p)\.?\s*\d{1,3})(?!\d)/giu;

/** `- 3 -`, of which markdown takes the first sign for a bullet. */
const PAGE_NUMBER = /^\d{1,3}\s*[-–—]$/u;

/**
 * The same without what is only drawn or printed around the text: the lines of a box are those inside of it, and the
 * foot of a page is none. A page that something leads to stays.
 */
export function withoutFrames(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  let framed = false;
  let led: ReadonlySet<string> | null = null;
  return events.flatMap((event): readonly OutlineEvent[] => {
    const boxed = event.kind === 'heading' ? boxIn(event.lines) : null;
    if (boxed !== null) return boxed.map((text): OutlineEvent => ({ kind: 'line', text, listed: false }));
    if (event.kind === 'heading' && event.lines.length > 1 && RULE.test(event.lines[0]?.text ?? ''))
      return [{ ...event, lines: event.lines.slice(1) }];
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
    const page = pageOf(event);
    if (page !== null && !(led ??= pagesLedTo(events)).has(page)) return [];
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

/** The page that a foot names, in small letters; `null` for any other line. */
function pageOf({ text }: Pick<OutlineLine, 'text'>): string | null {
  return text.boldLength > 0 ? null : (PAGE.exec(text.text)?.[1]?.toLowerCase() ?? null);
}

/** The pages that lines lead to, as they are written there, in small letters. */
function pagesLedTo(events: readonly OutlineEvent[]): ReadonlySet<string> {
  return new Set(
    events.flatMap((event) =>
      event.kind === 'line' || event.kind === 'item' || event.kind === 'continuation'
        ? [...event.text.text.matchAll(LED_TO)].map(([, page = '']) => page.toLowerCase())
        : [],
    ),
  );
}
