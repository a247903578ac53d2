import { isBeside } from '../text/besideCodes';
import type { OutlineEvent } from '../text/events';

/** `1 Yes`, `98 Don't know: ____`, and `3` for a point of a scale without a name: a line that a code stands in front of. */
const CODED = /^(-?\d{1,4})(?:\s+(?=\S)(?![-–—]\s*\d)[^?？]{1,200})?$/u;

/** What an answer is called beside those that count. */
const BESIDE =
  /(?<!\p{L})(?:w\.\s?n|k\.\s?a|n\.\s?a|n\/a|ns|nr|don['’]?t|do\s+not|dk|refus\p{L}*|none|other|no\s+(?:answer|opinion)|prefer|not|kein\p{L}*|weiß|andere\p{L}*|sonstige\p{L}*|verweigert|autres?|aucune?|sait|otr[oa]s?|ningun[oa]|sabe|contesta)(?!\p{L})/iu;

const textOf = (event: OutlineEvent): string => (event.kind === 'line' ? event.text.text : '');

/** `3 Now think of last week.` */
const isSentence = (event: OutlineEvent): boolean =>
  /^\d+\s+(?:please|bitte|veuillez|por\s+favor)(?!\p{L})/iu.test(textOf(event)) ||
  (/\p{L}\.$/u.test(textOf(event)) && textOf(event).split(/\s+/u).length > 4);

/** Codes count on; one further on is of those beside the answers proper, or a point without a name. */
function followsOn(code: number, last: number, event: OutlineEvent): boolean {
  const isPoint = /^-?\d+$/u.test(textOf(event));
  return last === -Infinity || code === last + 1 || isPoint || isBeside(String(code)) || BESIDE.test(textOf(event));
}

/**
 * Answers that stand apart, each in a paragraph of its own, as converted documents have them: lines one behind the other
 * with codes that rise are listed as those of one paragraph are.
 */
export function withLooseLists(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  const listed = new Set<number>();
  let run: number[] = [];
  let last = -Infinity;
  const close = (): void => {
    if (run.length > 1) for (const index of run) listed.add(index);
    run = [];
    last = -Infinity;
  };
  events.forEach((event, index) => {
    const code = event.kind === 'line' ? Number(CODED.exec(event.text.text)?.[1] ?? NaN) : NaN;
    if (Number.isNaN(code)) {
      close();
      return;
    }
    if (code <= last || isSentence(event) || !followsOn(code, last, event)) close();
    if (isSentence(event)) return;
    run.push(index);
    last = code;
  });
  close();
  if (listed.size === 0) return events;
  return events.map((event, index) =>
    listed.has(index) && event.kind === 'line' ? { ...event, listed: true } : event,
  );
}
