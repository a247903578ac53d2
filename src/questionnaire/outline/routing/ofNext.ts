import { namesOf, type DraftQuestion } from '../draft';
import { speaksOfItself } from './ofThisQuestion';
import { endsAsQuestion } from '../lines/questionLine';
import { mayBeOf } from './betweenTwo';
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

type StyledPlace = ConditionPlace & { readonly style: DocumentStyle };

/** A line to write on, or boxes for digits, behind what a question asks. */
const BLANK_IN_TEXT = /_{3,}|\|[_\s]*\|[_\s|]*$/u;

/**
 * Whether routing below a question can only be of the one that follows: behind its answers, unless it stands close to
 * them, apart from what follows, and says nothing of the question itself; or behind a line to write on.
 * @param apart a blank line stands above it
 */
export function isOfNext(mark: Mark, apart: boolean, { open, next, lastLine, lines, style }: StyledPlace): boolean {
  if (open === null) return true;
  const { id } = open;
  const ofItself =
    id !== null && mark.meaning.kind === 'routing' && namesOf(mark.meaning.logic.text).includes(id.toUpperCase());
  // Who is asked a question cannot depend on its answer; below headings, conditions are of these.
  const ofBelow = ofItself && open.headingDepth === null;
  if (!open.hasAnswers) {
    if (isWrittenOn(open)) return true;
    // Its own stands above it, and below this the next question begins.
    return apart && (ofBelow || (open.saidAbove && !open.waitsForType)) && beginsQuestion(next, style);
  }
  return apart || ofItself || lineOf(next, lines) <= lastLine + 1;
}

/** Whether a line close below a question speaks of `this question`, which is that one. */
export function speaksOfOpen(
  marks: readonly Mark[],
  apart: boolean,
  { open, next, lastLine, lines }: StyledPlace,
): boolean {
  const spoken = marks.some(({ meaning }) => meaning.kind === 'routing' && speaksOfItself(meaning.logic.text));
  return open !== null && spoken && !apart && lineOf(next, lines) > lastLine + 1;
}

/** Whether a condition stands apart from a question without answers above it and from the question line below it. */
export function isBetweenTwo(mark: Mark, apart: boolean, { open, next, lastLine, lines, style }: StyledPlace): boolean {
  if (!apart || open === null || open.hasAnswers || open.headingDepth !== null) return false;
  // Its own stands above it; where its type is not known, nothing shows that it ends here.
  if (open.saidAbove && !open.waitsForType) return false;
  if (isWrittenOn(open) || !mayBeOf(mark, open)) return false;
  return lineOf(next, lines) > lastLine + 1 && beginsQuestion(next, style);
}

/**
 * Where a condition stands for sure: above the question line below it and apart from it, or below its own; `null` for
 * neither. Who writes them close above says nothing of those that stand apart.
 */
export function whereOf(mark: Mark, apart: boolean, place: StyledPlace): 'above' | 'below' | null {
  const { open, next, lastLine, lines, style } = place;
  if (mark.meaning.kind !== 'routing' && mark.meaning.kind !== 'everybody') return null;
  const asks = beginsQuestion(next, style);
  const isAnswered = open === null || open.hasAnswers || isWrittenOn(open);
  if (isAnswered) return asks && apart && lineOf(next, lines) > lastLine + 1 ? 'above' : null;
  return asks && apart ? null : 'below';
}

const isWrittenOn = ({ hasBlank, hasBoxes, label }: DraftQuestion): boolean =>
  hasBlank || hasBoxes || BLANK_IN_TEXT.test(label);

const lineOf = (event: OutlineEvent | undefined, lines: LineIndex): number =>
  event === undefined ? Infinity : lines.spanOf(startOf(event), startOf(event)).line;

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
  if (text === undefined) return false;
  const inHeading = event?.kind === 'heading';
  return (
    questionStart(text, inHeading ? 'heading' : 'line', style).line !== null ||
    (style.unnamed && (inHeading || text.boldLength > 0) && endsAsQuestion(text))
  );
}
