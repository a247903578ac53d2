import { isOther } from '../../otherLabel';
import { isNoNumber } from '../answers/numbers/numberCodes';
import { isCalledNone } from '../answers/perhapsAlone';
import type { OutlineEvent } from '../text/events';
import { ANSWER_LINE, BOX, BULLET, DOTTED } from '../text/lineShapes';
import type { RichText } from '../text/richText';

/** `-- None of these --` */
const DASHED = /^(-{2,3}|[–—])\s{0,3}(\p{L}[^\n]{1,78}?)\s{0,3}\1$/u;

/** Whether an answer is called so that stands beside those that count. */
const standsBeside = (label: string): boolean =>
  isCalledNone(label) || isOther(label) || isNoNumber({ code: '', label });

/** What a line between dashes holds, where that is such an answer; `null` for any other line. */
export function dashedAnswer(text: RichText): RichText | null {
  const [, dash = '', label] = text.text.length > 100 ? [] : (DASHED.exec(text.text) ?? []);
  if (label === undefined || !standsBeside(label)) return null;
  const from = text.text.indexOf(label, dash.length);
  return text.slice(from, from + label.length);
}

const isAmongAnswers = (event: OutlineEvent | undefined): boolean => {
  if (event?.kind === 'item' || event?.kind === 'continuation') return true;
  if (event?.kind !== 'line') return false;
  const { text } = event.text;
  return event.listed || [BULLET, BOX, DOTTED, ANSWER_LINE].some((shape) => shape.test(text));
};

/** Answers that dashes set apart from the others of their list, without these. */
export function withDashedAnswers(events: readonly OutlineEvent[]): readonly OutlineEvent[] {
  return events.map((event, index): OutlineEvent => {
    if (event.kind !== 'line' && event.kind !== 'item') return event;
    if (!/[-–—]$/u.test(event.text.text)) return event;
    const answer = dashedAnswer(event.text);
    if (answer === null) return event;
    if (event.kind === 'item') return { ...event, text: answer };
    return isAmongAnswers(events[index - 1]) ? { ...event, text: answer, listed: true } : event;
  });
}
