import { beginsAsOther } from '../../otherLabel';
import { DraftQuestion } from '../draft';
import { readMarks } from '../marks/marks';
import type { Mark } from '../meanings';
import { endsAsQuestion } from '../lines/questionLine';
import type { OutlineEvent } from '../text/events';
import { BOX, BULLET, DOTTED, ANSWER_LINE } from '../text/lineShapes';
import type { RichText } from '../text/richText';

/** `consent Do you agree?`: a name in small letters, and behind it a sentence begins. */
const WORD = /^([\p{Ll}][\p{Ll}\p{N}]*(?:_[\p{Ll}\p{N}]+)*)\s+(?=[\p{Lu}¿])/u;
const NO_NAME = /^(?:and|but|so|now|then|und|aber|nun|jetzt|et|mais|alors|y|pero|ahora|please|bitte|if|wenn|si)$/u;

/**
 * A question that asks and has answers right below, though no id is known in front of it; `null` where it is none.
 * @param open the question that it would else stand below
 * @param boxed its answers stand behind it on the same line
 */
export function askingQuestion(
  text: RichText,
  open: DraftQuestion | null,
  next: OutlineEvent | undefined,
  boxed = false,
): { readonly draft: DraftQuestion; readonly label: RichText; readonly marks: readonly Mark[] } | null {
  const waits = open !== null && !open.hasAnswers && !open.hasBlank;
  if (
    waits ||
    !((boxed && asksBeside(text)) || (endsAsQuestion(text) && text.text.length >= 8 && looksLikeAnswer(next)))
  )
    return null;
  const word = WORD.exec(text.text);
  const name = word?.[1] ?? '';
  if (word === null || NO_NAME.test(name)) {
    const { start, end } = text;
    return withMarks(new DraftQuestion(null, start, end, start, end, false, 0), text);
  }
  const id = text.slice(0, name.length);
  const draft = new DraftQuestion(name, id.start, id.end, text.start, text.end, false, 0);
  return withMarks(draft, text.slice(word[0].length));
}

/** `Sex: ( ) female ( ) male`: what stands in front of boxes on the same line. */
const asksBeside = (text: RichText): boolean =>
  /\p{L}[^\p{L}:]{0,20}:\W{0,3}$/u.test(text.text) && !beginsAsOther(text.text);

function withMarks(draft: DraftQuestion, text: RichText) {
  const { rest, marks } = readMarks(text, 'question');
  return { draft, label: rest, marks };
}

/** Whether a line or item is an answer by its shape. */
export function looksLikeAnswer(event: OutlineEvent | undefined): boolean {
  if (event?.kind === 'item') return true;
  if (event?.kind !== 'line') return false;
  const { text } = event.text;
  return event.listed || BOX.test(text) || BULLET.test(text) || DOTTED.test(text) || ANSWER_LINE.test(text);
}

/** Whether a line stands close behind answers, or between two of them. */
export function standsAmong(
  open: DraftQuestion | null,
  rest: RichText,
  apart: boolean,
  next: OutlineEvent | undefined,
): boolean {
  // `'t know` ahead of a heading is no title of what follows.
  const begun = /^['’]?\p{Ll}/u.test(rest.text) && rest.text.length < 30;
  if (open?.hasAnswers !== true || (next?.kind === 'heading' && (apart || !begun))) return false;
  // A number may be that of the next question.
  return !apart || (next?.kind === 'item' ? next.number === null : looksLikeAnswer(next));
}
