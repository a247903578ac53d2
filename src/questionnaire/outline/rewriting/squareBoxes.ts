import { readSimple } from '../marks/simpleMarks';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

const ROUND = /^[○◯⚪]\s*\S/u;
const SQUARE = /^[□☐❏▢❑]\s*(?=\S)/u;
/** `○ = only one answer`: what a box means, as forms say ahead of their questions. */
const MEANING = /^[○◯⚪□☐❏▢❑]\s*(?:[=:]|[–—-]\s)\s*/u;
/** Fewer of a kind may be anything. */
const SEVERAL = 2;

/**
 * Square boxes as they are typed, `[ ]`, where a document draws round ones as well: of those one is ticked, of the square
 * ones it may be several. Lines that say just that are gone.
 */
export function withSquareBoxes(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  let round = 0;
  let square = 0;
  for (const event of events) {
    const text = textOf(event)?.text ?? '';
    if (ROUND.test(text)) round += 1;
    else if (SQUARE.test(text)) square += 1;
  }
  // That square ones are for several answers, a document says: in others they are of any kind.
  const said = events.some((event) => {
    const text = textOf(event);
    return text !== null && SQUARE.test(text.text) && saysWhatItMeans(text);
  });
  if (!said || round < SEVERAL || square < SEVERAL) return events;
  return events.flatMap((event): readonly OutlineEvent[] => {
    const text = textOf(event);
    if (text === null || !(ROUND.test(text.text) || SQUARE.test(text.text))) return [event];
    if (saysWhatItMeans(text)) return [];
    return [withText(event, replaced(text, SQUARE, '[ ] '))];
  });
}

/** `○ = bitte nur eine Antwort ankreuzen` */
function saysWhatItMeans(text: RichText): boolean {
  const front = MEANING.exec(text.text)?.[0].length ?? 0;
  const said = front === 0 ? null : readSimple(text.slice(front).trim());
  return said?.length === 1 && said[0]?.kind === 'type';
}

const withText = (event: OutlineEvent, text: RichText): OutlineEvent =>
  event.kind === 'line' || event.kind === 'item' || event.kind === 'continuation' ? { ...event, text } : event;

const textOf = (event: OutlineEvent): RichText | null =>
  event.kind === 'line' || event.kind === 'item' || event.kind === 'continuation' ? event.text : null;
