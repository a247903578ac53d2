import { readInstruction } from '../marks/instructions';
import { opensRouting } from '../routing/openings';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { isRangeLine } from './rangeLines';

/** `-- Please select --`, the first line of a list to choose from as platforms print it. */
const PROMPT =
  /^[-–—]{1,3}\s?(?:please\s+)?(?:(?:select|choose|pick)(?:\s+(?:one|an?\s+\p{L}+))?|bitte\s+(?:aus)?wählen|(?:veuillez\s+)?(?:sélectionne[rz]|choisi(?:r|ssez))|seleccione|elija)\s?(?:[-–—]{1,3}|\.{3}|…)?$/iu;

/** `Q6. How old are you?`, `Please think of …`, `END OF SECTION A`: what can be no answer ends the list. */
const isOther = (text: RichText): boolean =>
  /[?？]\s{0,3}$|\p{L}\d{1,3}\s{0,3}(?:=|[<>]|\.\s)/u.test(text.text) ||
  /^(?:please|bitte|merci|veuillez|por\s+favor|now|thank\s+you|end\s+of|ask|(?:programmer|prog|pn|interviewer|int|note)\s*:)(?!\p{L})/iu.test(
    text.text,
  ) ||
  opensRouting(text.text) ||
  (!isRangeLine(text.text) && readInstruction(text, false) !== null);

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
    const below = end !== null && event.text.start - end <= 2 && !isOther(event.text);
    end = below ? event.text.end : null;
    return [below ? { ...event, listed: true } : event];
  });
}
