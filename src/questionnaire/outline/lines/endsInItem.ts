import type { DraftQuestion } from '../draft';
import { readInstruction } from '../marks/instructions';
import type { Mark } from '../meanings';
import type { RichText } from '../text/richText';

/** `Under 18: end` in an item below a number that has no answers: whom it ends the interview for; `null` for an answer. */
export function endsInItem(question: DraftQuestion, text: RichText): readonly Mark[] | null {
  if (!question.types.includes('numeric') || question.rows.length > 0) return null;
  const ends = readInstruction(text, true);
  if (ends === null || !ends.every(({ kind }) => kind === 'terminateIf')) return null;
  return ends.map((meaning) => ({ meaning, text: text.text, start: text.start, end: text.end }));
}
