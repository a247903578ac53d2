import type { DraftQuestion } from '../draft';
import type { OutlineEvent } from '../text/events';
import { readInstruction } from '../marks/instructions';
import { DOTTED } from '../text/lineShapes';
import type { RichText } from '../text/richText';

/** Words without an end, as answers are called. */
const WORDS = /^\p{L}[^.?!:;=<>[\]|_]{0,39}$/u;
const CODED = /\S\t+\d{1,4}(?:\t|$)/u;

/** Whether a line may be called by as few words as an answer is. */
export const isShort = ({ text }: RichText): boolean =>
  WORDS.test(text) && /\p{Ll}/u.test(text) && text.split(/\s+/u).length <= 5;

/**
 * Whether a line of a few words stands right above answers that have their codes behind tabs or dots: then it is one whose
 * code is missing.
 */
export function isAboveCodes(text: RichText, open: DraftQuestion | null, next: OutlineEvent | undefined): boolean {
  if (open === null || open.label === '' || !isShort(text) || readInstruction(text, true) !== null) return false;
  if (next?.kind !== 'line' || next.text.start - text.end > 12) return false;
  const below = next.text.text;
  return DOTTED.test(below) || CODED.test(below) || (WORDS.test(below) && next.listed);
}
