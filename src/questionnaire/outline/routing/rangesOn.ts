import { questionStart } from '../lines/questionStart';
import { unframed } from '../marks/frame';
import type { DocumentStyle } from '../style';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { askedOnly, readJumpIf } from './jumpWords';
import { perhapsOfSeveral, questionRanges } from './rangeForms';
import { inBrackets, type QuestionRange } from './ranges';

/**
 * The conditions that a line says of questions by their ids; none for any other line.
 * @param next the line or item below it
 */
export function rangesOn(
  text: RichText,
  next: OutlineEvent | undefined,
  style: DocumentStyle,
): readonly QuestionRange[] {
  const plain = unframed(inBrackets(text));
  if (readJumpIf(plain) !== null) return rangesOfOne(plain, next, style);
  const ranges = questionRanges(plain);
  return ranges.length > 0 ? ranges : perhapsOfSeveral(plain);
}

/** What is said of a question that is not the next: whether all others pass over those between is not known. */
function rangesOfOne(text: RichText, next: OutlineEvent | undefined, style: DocumentStyle): readonly QuestionRange[] {
  const only = askedOnly(text);
  if (only === null || next === undefined || !('text' in next) || typeof next.text === 'string') return [];
  const { line } = questionStart(next.text, 'line', style);
  if (line === null || line.id.toUpperCase() === only.id.toUpperCase()) return [];
  const { id, logic, before } = only;
  return [
    { from: line.id, to: line.id, before: id, perhaps: true, logic, text },
    { from: id, to: id, before, logic, text },
  ];
}
