import type { AnswerReader } from '../answers/answerReader';
import type { DraftQuestion } from '../draft';
import { endsAsQuestion, readQuestionLine } from './questionLine';
import type { DocumentStyle } from '../style';
import type { ListInfo, OutlineItem } from '../text/events';

/** `How old are you? [Number, 0-20]`: the type behind the question mark. */
const ASKS = /[?？]\s*(?:\[[^[\]]{1,120}\]\s*){1,3}$/u;

/**
 * Whether the item is a question of its own: in a list of questions, where no other question waits for answers.
 * @param questionList the list of which it is known that its items are questions
 */
export function isQuestionItem(
  { list, number, sign, text }: OutlineItem,
  questionList: ListInfo | null,
  open: DraftQuestion | null,
  style: DocumentStyle,
  answers: AnswerReader,
): boolean {
  // Among lines with numbers, those that ask are the questions where their numbers count through the document.
  if (style.asking && list.depth === 1) return number !== null && (endsAsQuestion(text) || ASKS.test(text.text));
  if (list === questionList) return true;
  if (list.depth === 1 && number !== null && style.numbers.has(sign === ')' ? 'bracket' : 'point')) return true;
  if (answers.isReading(list) || list.depth > 1) return false;
  const read = readQuestionLine(text, 'item', false, style);
  // `**P13.**` in a list of its own, where questions are called P1 and P2.
  const letters = /^\p{L}+(?=\d)/u.exec(read?.id ?? '')?.[0].toUpperCase();
  const known = text.boldLength > 0 && letters !== undefined && style.prefixes.has(letters);
  if (!list.mayBeQuestions && !known) return false;
  const named = known || read?.strength === 'strong';
  return (number !== null || named) && (open === null || open.hasAnswers || open.listDepth > 0);
}

/**
 * Whether a paragraph of an item, behind the list of answers inside of it, belongs to the item that asks and not to the
 * last answer.
 */
export const standsInItem = (open: DraftQuestion, list: ListInfo | undefined): boolean =>
  list?.mayBeQuestions === true && list.depth === open.listDepth && open.hasAnswers;
