import { startOf, type OutlineEvent, type OutlineLine } from '../text/events';

/** `[!question] A1 — How …?`: what a box in a quote is called, and whether it is folded. */
export const CALLOUT = /^\[!(\p{L}[\p{L}\p{N}_-]{0,20})\][+-]?(?:\s+|$)/u;
const NOTES =
  /^(?:note|info|tip|hint|important|warning|caution|attention|danger|error|bug|todo|abstract|summary|tldr|example|quote|cite|success|check|done|failure|fail|missing)$/iu;
/** A line break and the sign of the quote between two lines of one box: two line breaks end it. */
const CLOSE = 3;

/**
 * The same without the names of boxes, as notebooks write them: `> [!question] A1 — How …?`. A box with a note is one
 * line: what stands in it begins no question.
 */
export function withoutCallouts(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  if (!events.some((event) => event.kind === 'line' && event.text.text.startsWith('[!'))) return events;
  const read: OutlineEvent[] = [];
  let note = null as OutlineLine | null;
  for (const event of events) {
    const [whole, name = ''] = event.kind === 'line' ? (CALLOUT.exec(event.text.text) ?? []) : [];
    if (note !== null && event.kind === 'line' && whole === undefined && startOf(event) - note.text.end === CLOSE) {
      note = { ...note, text: note.text.followedBy(event.text) };
      read[read.length - 1] = note;
      continue;
    }
    note = null;
    if (event.kind !== 'line' || whole === undefined) read.push(event);
    else {
      const line: OutlineLine = { ...event, text: event.text.slice(whole.length) };
      if (NOTES.test(name)) note = line;
      if (line.text.text !== '' || note !== null) read.push(line);
    }
  }
  return read;
}
