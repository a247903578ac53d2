import type { OutlineEvent } from './events';
import { DOTTED } from './lineShapes';
import type { RichText } from './richText';
import { replaced } from './signs';

/** Boxes for digits behind what asks; of pairs of underscores markdown leaves the bars. */
const BOXES_BEHIND = /(?<=[?？](?:\[\^[^\]\s]+\])?(?:\s*\([^()]*\))?)\s+(?=(?:[€$£]\s*)?\|[_\s]*\|)/u;
/** A blank behind what asks, and what is counted or which limits hold there: `How many? ____ boxes (1-20)`. */
const BLANK_BEHIND =
  /(?<=[?？](?:\[\^[^\]\s]+\])?(?:\s*\([^()]*\))?)\s+(?=(?:[€$£]\s*)?_{2,}\s*(?:(?:[\p{L}%€$£][\p{L}.²³]*\s*){1,3}(?:[([]\D{0,12}\d[^()[\]]*[)\]])?|[([]\D{0,12}\d[^()[\]]*[)\]])\s*$)/u;
/** A gap between a blank to write on and a code that stands for no answer: `____ km          don't know ...... 99`. */
const CODE_BEHIND = /(?<=_{2,}[^_|]{0,40})(?:\s{3,}|\t\s*)(?=\p{L}[^_=]{0,40}?\s*(?:\.{2,}|…+|=)\s*-?\d{1,4}$)/u;
/** A leader that has room for one dot: `Neither satisfied nor dissatisfied . 3`. */
const SHORT_LEADER = /(?<=^\p{L}[^?:=|]{8,90})\s\.{1,3}\s(?=-?\d{1,4}(?:\s|$))/gu;

/**
 * What stands beside a blank to write on, as a line of its own, as others write it; and a leader of a single dot among
 * others as one of several.
 */
export function withoutGaps(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  return events.flatMap((event, index): readonly OutlineEvent[] => {
    if (event.kind === 'heading') {
      const [only, ...more] = event.lines;
      const parts = only === undefined || more.length > 0 ? [] : partsOf(only, BOXES_BEHIND);
      const [head, ...rest] = parts;
      return head === undefined || rest.length === 0 ? [event] : [{ ...event, lines: [head] }, ...rest.map(asLine)];
    }
    if (event.kind !== 'line' && event.kind !== 'item' && event.kind !== 'continuation') return [event];
    const text = isAmongDotted(events, index) ? replaced(event.text, SHORT_LEADER, ' .... ') : event.text;
    const [head = text, ...rest] = partsOf(text, BOXES_BEHIND)
      .flatMap((part) => partsOf(part, BLANK_BEHIND))
      .flatMap((part) => partsOf(part, CODE_BEHIND));
    return [{ ...event, text: head }, ...rest.map(asLine)];
  });
}

const asLine = (text: RichText): OutlineEvent => ({ kind: 'line', text, listed: false });

function partsOf(text: RichText, gap: RegExp): readonly RichText[] {
  const match = text.text.length > 500 ? null : gap.exec(text.text);
  if (match === null) return [text];
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

/** Whether dots lead to a code on the lines beside it. */
const isAmongDotted = (events: readonly OutlineEvent[], index: number): boolean =>
  [events[index - 1], events[index + 1]].some(
    (other) => (other?.kind === 'line' || other?.kind === 'continuation') && DOTTED.test(other.text.text),
  );
