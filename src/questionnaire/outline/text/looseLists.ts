import type { OutlineEvent } from './events';

/** `1 Yes`, `98 Don't know: ____`, and `3` for a point of a scale without a name: a line that a code stands in front of. */
const CODED = /^(-?\d{1,4})(?:\s+(?=\S)(?![-–—]\s*\d)[^?？]{1,200})?$/u;

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
    if (code <= last) close();
    run.push(index);
    last = code;
  });
  close();
  if (listed.size === 0) return events;
  return events.map((event, index) =>
    listed.has(index) && event.kind === 'line' ? { ...event, listed: true } : event,
  );
}
