import { readInstruction } from '../marks/instructions';
import { hasTypeLabel } from '../marks/typeLabel';
import type { DocumentStyle } from '../style';
import type { OutlineEvent, OutlineLine } from '../text/events';
import { looksMeant } from '../unread/unread';
import { asksWithoutId } from '../unread/unnamed';
import { isRangeLine } from './rangeLines';

const LONGEST = 80;
const NO_IDS: ReadonlySet<string> = new Set();

/**
 * Answers that stand in paragraphs of their own below a question that nothing names, without codes or bullets: where
 * all up to the next question are short and none of them says anything else, they are listed.
 */
export function withParagraphAnswers(events: readonly OutlineEvent[], style: DocumentStyle): readonly OutlineEvent[] {
  if (!style.unnamed) return events;
  const listed = new Set<number>();
  for (let at = 0; at < events.length; at += 1) {
    const question = events[at];
    if (question?.kind !== 'line' || !asksWithoutId(question.text, false, style, events[at + 1])) continue;
    let from = at + 1;
    while (isInstruction(events[from])) from += 1;
    let to = from;
    for (; isAnswer(events[to], events[to + 1], style); to += 1);
    const last = events[to];
    const isWhole = last === undefined || last.kind === 'heading' || isQuestion(last, events[to + 1], style);
    if (isWhole && to - from > 1) for (let index = from; index < to; index += 1) listed.add(index);
  }
  if (listed.size === 0) return events;
  return events.map((event, index) =>
    listed.has(index) && event.kind === 'line' ? { ...event, listed: true } : event,
  );
}

const isQuestion = (event: OutlineEvent, next: OutlineEvent | undefined, style: DocumentStyle): boolean =>
  event.kind === 'line' && asksWithoutId(event.text, false, style, next);

/** `Open text`, `(tick all that apply)` on a line of its own. */
const isInstruction = (event: OutlineEvent | undefined): event is OutlineLine =>
  event?.kind === 'line' && (hasTypeLabel(event.text.text) || readInstruction(event.text, true) !== null);

function isAnswer(event: OutlineEvent | undefined, next: OutlineEvent | undefined, style: DocumentStyle): boolean {
  if (event?.kind !== 'line' || event.text.boldLength > 0) return false;
  const { text } = event.text;
  const isShort = text.length <= LONGEST && /^[\p{L}\p{N}€$£<>]/u.test(text) && !/[.:?？]$/u.test(text);
  if (isRangeLine(text)) return true;
  return (
    isShort && !isQuestion(event, next, style) && !isInstruction(event) && looksMeant(text, NO_IDS, style) === null
  );
}
