import type { DraftQuestion } from '../draft';
import { readInstruction } from '../marks/instructions';
import type { Mark } from '../meanings';
import type { RichText } from '../text/richText';

/** `Term under 5 years`, `Stop over 1 hour` are what numbers are given of. */
const ENDS_SOMETHING = /^\W*(?:term|stop|close|end|ende|fin)\s+(?!if|when|wenn|falls|si|[<>])/iu;

/** `Others: continue` below it */
const OTHERS_GO_ON =
  /^\W*(?:all\s+)?(?:others?|otherwise|else|everybody\s+else|sonst|ansonsten|alle\s+anderen|sinon|(?:les\s+)?autres|si\s+no|(?:los\s+)?dem[áa]s|altrimenti|altri)\s*[:,–→>-]+\s*(?:continue|go\s+on|proceed|weiter|continue[rz]|continuar|seguir|continuare)\W*$/iu;

/** `Under 18: end` in an item below a number that has no answers: whom it ends the interview for; `null` for an answer. */
export function endsInItem(question: DraftQuestion, text: RichText): readonly Mark[] | null {
  if (!question.types.includes('numeric') || question.rows.length > 0) return null;
  if (ENDS_SOMETHING.test(text.text)) return null;
  if (question.screenOuts.length > 0 && OTHERS_GO_ON.test(text.text)) return [];
  const ends = readInstruction(text, true);
  if (ends === null || !ends.every(({ kind }) => kind === 'terminateIf')) return null;
  return ends.map((meaning) => ({ meaning, text: text.text, start: text.start, end: text.end }));
}
