import type { OutlineEvent, OutlineLine } from '../text/events';
import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

/** `Yes        1    ASK A4`: a gap between the label and its code, and perhaps one to what follows it. */
const GAP_BEFORE_CODE = /^(\(?\p{L}[^?]{0,70}?\S)( {2,}\t?|\t+ {1,})(-?\d{1,4})(?=$|\s{2,}\S|\t)/u;
/** Where the interview goes on after an answer. */
const ASK = /(\s{2,}|\t)ASK(?=\s+\p{Lu}{1,3}\d)/gu;

/**
 * Answers of paper questionnaires, whose codes stand in a column of their own behind a gap, as answers with dots between;
 * `ASK A4` behind the code leads to A4. A single such line may be anything.
 */
export function withSpacedCodes(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  return events.map((event, index) => {
    if (event.kind !== 'line' || codeIn(event) === null) return event;
    const beside = [events[index - 1], events[index + 1]].some((other) => {
      const code = other?.kind === 'line' ? codeIn(other) : null;
      return code === null ? other?.kind === 'line' && /^-?\d{1,4}$/u.test(other.text.text) : code !== codeIn(event);
    });
    return beside ? { ...event, text: withDots(event.text) } : event;
  });
}

const codeIn = ({ text }: OutlineLine): string | null => GAP_BEFORE_CODE.exec(text.text)?.[3] ?? null;

function withDots(text: RichText): RichText {
  const [, label = '', gap = ''] = GAP_BEFORE_CODE.exec(text.text) ?? [];
  const at = label.length;
  const dotted = replaced(text, new RegExp(String.raw`(?<=^.{${at}})\s{${gap.length}}`, 'gu'), ' .... ');
  return replaced(dotted, ASK, '  GO TO');
}
