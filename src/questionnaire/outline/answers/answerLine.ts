import type { DraftQuestion } from '../draft';
import type { Report } from '../../report';
import type { OutlineEvent } from '../text/events';
import type { RichText } from '../text/richText';
import { takeLeads } from './answersLead';
import type { AnswerReader } from './answerReader';
import { addBlank, addLimitedBlank, instructionAtBlank } from './blankLine';
import { addDate } from './dateLine';
import { addNumberBoxes } from './numbers/numberBoxes';
import { namesColumns } from './scales/legendAbove';
import { addScale } from './scales/scaleLine';

/** Whether a line holds all answers of its question, its scale or its blanks; it is read then. */
export const takesAnswerLine = (
  question: DraftQuestion | null,
  text: RichText,
  answers: AnswerReader,
  next: OutlineEvent | undefined,
  report: Report,
): boolean =>
  question !== null &&
  instructionAtBlank(question, text) === null &&
  (namesColumns(text, next) ||
    addDate(question, text) ||
    addNumberBoxes(question, text, report) ||
    addLimitedBlank(question, text, next, report) ||
    takeLeads(question, text) ||
    addScale(question, text) ||
    answers.barred(text, question, next));

/** Whether a line, its marks taken, is one to write a number or words on; it is read then. */
export const isWrittenOn = (
  question: DraftQuestion,
  text: RichText,
  next: OutlineEvent | undefined,
  report: Report,
): boolean => addNumberBoxes(question, text, report) || addBlank(question, text, next, report);
