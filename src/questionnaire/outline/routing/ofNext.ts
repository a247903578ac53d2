import { namesOf, type DraftQuestion } from '../draft';
import type { LineIndex } from '../../lines';
import type { Mark } from '../meanings';
import { questionStart } from '../lines/questionStart';
import type { DocumentStyle } from '../style';
import { startOf, type OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';

/** Where a condition stands. */
export interface ConditionPlace {
  readonly open: DraftQuestion | null;
  /** The line or item below it. */
  readonly next: OutlineEvent | undefined;
  readonly lastLine: number;
  readonly lines: LineIndex;
}

/** A line to write on, or boxes for digits, behind what a question asks. */
const BLANK_IN_TEXT = /_{3,}|\|[_\s]*\|[_\s|]*$/u;

/**
 * Whether routing below a question can only be of the one that follows: behind its answers, unless it stands close to
 * them, apart from what follows, and says nothing of the question itself; or behind a line to write on.
 * @param apart a blank line stands above it
 */
export function isOfNext(
  mark: Mark,
  apart: boolean,
  { open, next, lastLine, lines, style }: ConditionPlace & { readonly style: DocumentStyle },
): boolean {
  if (open === null) return true;
  const { id } = open;
  const ofItself =
    id !== null && mark.meaning.kind === 'routing' && namesOf(mark.meaning.logic.text).includes(id.toUpperCase());
  // Who is asked a question cannot depend on its answer; below headings, conditions are of these.
  const ofBelow = ofItself && open.headingDepth === null;
  if (!open.hasAnswers) {
    if (open.hasBlank || open.hasBoxes || BLANK_IN_TEXT.test(open.label)) return true;
    // Its own stands above it, and below this the next question begins.
    return apart && (open.saidAbove || ofBelow) && !open.waitsForType && beginsQuestion(next, style);
  }
  const below = next === undefined ? Infinity : lines.spanOf(startOf(next), startOf(next)).line;
  return apart || ofItself || below <= lastLine + 1;
}

/** Whether marks on a line apart from what is above it say that the question right below it is hidden. */
export function hidesNext(
  marks: readonly Mark[],
  next: OutlineEvent | undefined,
  lastLine: number,
  lines: LineIndex,
  style: DocumentStyle,
): boolean {
  const hides = marks.some(({ meaning }) => meaning.kind === 'flag' && meaning.flag === 'hidden');
  const only = marks.every(({ meaning: { kind } }) => kind === 'flag' || kind === 'display');
  const text = textOf(next);
  if (!hides || !only || text === undefined || lines.spanOf(text.start, text.start).line > lastLine + 1) return false;
  return beginsQuestion(next, style);
}

const textOf = (event: OutlineEvent | undefined): RichText | undefined =>
  event?.kind === 'line' ? event.text : event?.kind === 'heading' ? event.lines[0] : undefined;

function beginsQuestion(event: OutlineEvent | undefined, style: DocumentStyle): boolean {
  const text = textOf(event);
  return text !== undefined && questionStart(text, event?.kind === 'heading' ? 'heading' : 'line', style).line !== null;
}
