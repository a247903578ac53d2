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
 */
export function askingQuestion(
  text: RichText,
  open: DraftQuestion | null,
  next: OutlineEvent | undefined,
): { readonly draft: DraftQuestion; readonly label: RichText; readonly marks: readonly Mark[] } | null {
  const waits = open !== null && !open.hasAnswers && !open.hasBlank;
  if (waits || !endsAsQuestion(text) || text.text.length < 8 || !isAnswer(next)) return null;
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

function withMarks(draft: DraftQuestion, text: RichText) {
  const { rest, marks } = readMarks(text, 'question');
  return { draft, label: rest, marks };
}

function isAnswer(event: OutlineEvent | undefined): boolean {
  if (event?.kind === 'item') return true;
  if (event?.kind !== 'line') return false;
  const { text } = event.text;
  return event.listed || BOX.test(text) || BULLET.test(text) || DOTTED.test(text) || ANSWER_LINE.test(text);
}
