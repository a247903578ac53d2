import { tellsToRank } from '../answers/answerKind';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { replaced } from '../text/signs';

/** `|_| Cheaper tickets`: boxes for a digit or two in front of words. */
const BOX_IN_FRONT = /^\|(?:[\s_]{0,4}\|){1,3}\s{1,8}(?=\p{L})/u;

/**
 * The same with blanks in place of boxes for digits that stand in front of things to be put in order: as a number of its
 * own such a box has its name in front.
 */
export function withRankBoxes(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  let ranks = false;
  let before: RichText | null = null;
  return events.map((event) => {
    const text = textOf(event);
    const boxed = text !== null && BOX_IN_FRONT.test(text.text);
    if (boxed && before !== null) ranks = tellsToRank(before.text);
    if (!boxed) {
      before = text;
      ranks = false;
      return event;
    }
    before = null;
    return ranks && event.kind === 'line' ? { ...event, text: replaced(text, BOX_IN_FRONT, '__ ') } : event;
  });
}

const textOf = (event: OutlineEvent): RichText | null =>
  event.kind === 'line' ? event.text : event.kind === 'heading' ? (event.lines.at(-1) ?? null) : null;
