import type { OutlineEvent } from './events';

/** `-- Please select --`, the first line of a list to choose from as platforms print it. */
const PROMPT =
  /^[-–—]{1,3}\s?(?:please\s+)?(?:(?:select|choose|pick)(?:\s+(?:one|an?\s+\p{L}+))?|bitte\s+(?:aus)?wählen|(?:veuillez\s+)?(?:sélectionne[rz]|choisi(?:r|ssez))|seleccione|elija)\s?(?:[-–—]{1,3}|\.{3}|…)?$/iu;

/** Answers below such a line, each on a line of its own up to the end of the paragraph, as those of a list. */
export function withDropDowns(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  let end: number | null = null;
  return events.flatMap((event): readonly OutlineEvent[] => {
    if (event.kind !== 'line') {
      end = null;
      return [event];
    }
    if (PROMPT.test(event.text.text)) {
      end = event.text.end;
      return [];
    }
    const below = end !== null && event.text.start - end <= 2;
    end = below ? event.text.end : null;
    return [below ? { ...event, listed: true } : event];
  });
}
