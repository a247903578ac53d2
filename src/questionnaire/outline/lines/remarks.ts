import { shorten } from '../text/shorten';
import { reportUnread } from '../unread/unreadMark';
import type { DraftQuestion } from '../draft';
import type { OutlineEvent, OutlineTable } from '../text/events';
import type { Mark } from '../meanings';
import type { Logic } from '../../model';
import type { Report } from '../../report';
import { sayLabel } from '../marks/scaleInMark';
import { BLANKS } from '../text/lineShapes';
import type { RichText } from '../text/richText';
import { reportUnreadLine } from '../unread/unread';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Words with which people demand something of the data. */
const DEMAND = /(?<!\p{L})(?:should\s+(?:not\s+)?be|may\s+not|validat\w+|müssen|dürfen|plausib\w*)(?!\p{L})/iu;

/**
 * A line below a question that is neither mark nor answer: its text where it has none, a note, or what is not understood.
 * @param why it looks as if it meant something for the data; `null` for plain text
 * @returns whether it is reported as not understood
 */
export function takeNote(
  rest: RichText,
  text: RichText,
  question: DraftQuestion,
  why: string | null,
  report: Report,
): boolean {
  const told = (code: string, severity: 'info' | 'warning', message: string, next: string): void => {
    report(code, severity, message, next, text.start, text.end, question.shownId ?? question.id ?? undefined);
  };
  if (rest.text.startsWith('|')) {
    reportBrokenTable(text, question.shownId ?? question.id ?? undefined, report);
    return false;
  }
  if (BLANKS.test(rest.text)) {
    question.hasBlank = true;
    question.blankFirst ||= !question.hasAnswers;
    return false;
  }
  if (question.label === '') {
    sayLabel(question, rest);
    return false;
  }
  if (/^\p{Lu}{1,3}\d+\p{L}?\s+\p{Lu}/u.test(text.text)) {
    const message = `“${shorten(text.toLabel())}” looks like a question and is read as a note.`;
    told('doubtfulLine', 'info', message, 'If it is one, write a point behind its id: Q1. …');
  } else if (why !== null) {
    reportUnreadLine(text, why, [question.shownId ?? question.id], report);
    return true;
  } else if (DEMAND.test(rest.text)) {
    const message = `“${shorten(rest.toLabel())}” is a note and not turned into a check.`;
    told('note', 'info', message, 'If the data can contradict it, say it with marks, or check it by hand.');
  }
  if (!question.hasAnswers) question.notes.push(rest);
  return false;
}

/** Bars of a table, and no table. */
export function reportBrokenTable({ start, end }: Stretch, questionId: string | undefined, report: Report): void {
  const message = 'This line looks like one of a table, but there is no table here.';
  const next = 'Write the table without blank lines, and | --- | --- | below its first line, with as many cells.';
  report('brokenTable', 'warning', message, next, start, end, questionId);
}

/** Code or HTML. */
export function reportSkipped(
  event: Extract<OutlineEvent, { kind: 'skipped' }>,
  questionId: string | undefined,
  report: Report,
): void {
  const answers = event.what === 'code' && /^\s*(?:[-*]\s|\d+\s*[.)=])/m.test(event.text);
  const message = event.what === 'code' ? 'Code is not read.' : 'HTML is not read.';
  const next = answers
    ? 'If these are answers, write them without ``` around them.'
    : 'Nothing, if it is not part of the questionnaire.';
  report('notRead', answers ? 'warning' : 'info', message, next, event.start, event.end, questionId);
}

/** A heading that could be a question. */
export function reportHeading({ start, end, label }: DraftQuestion, report: Report): void {
  const message = `“${shorten(label)}” is numbered like the questions beside it, has no answers, and is read as a heading.`;
  const next = 'If it is a question, write its type behind it: [OPEN], [NUMERIC 0-99].';
  report('headingNotAQuestion', 'warning', message, next, start, end);
}

/** A word in bold with a text behind it, where such words are the ids of questions. */
export function reportWorded({ start, end }: DraftQuestion, id: string, report: Report): void {
  const message = `${id} begins its line as the ids of the questions beside it do; it asks nothing and is read as a note.`;
  report(
    'headingNotAQuestion',
    'warning',
    message,
    'If it is a question, write its type behind it: [OPEN].',
    start,
    end,
  );
}

/** Routing at a line that turned out to be no question. */
export function reportNoQuestion(all: readonly Logic[], report: Report): void {
  const message = 'This stands at a line that is no question, and is not read.';
  const next = 'Write it below the question it is about, or who is asked behind a heading (## …).';
  for (const { span } of all) report('sectionRouting', 'warning', message, next, span.start, span.end);
}

/** A mark above the first question, or below a heading. */
export function reportStrayMark(mark: Mark, report: Report): void {
  const { kind } = mark.meaning;
  if (kind !== 'terminateIf' && kind !== 'jump') {
    reportUnread(mark, report);
    return;
  }
  const message = `${shorten(mark.text)} stands below no question.`;
  report('strayMark', 'warning', message, 'Write it below the question it is about.', mark.start, mark.end);
}

/** A heading that asks, where headings are no questions. */
export function reportAskingHeading(text: RichText, report: Report): void {
  const message = `“${shorten(text.toLabel())}” has no id and no type: it is read as a heading.`;
  report('headingNotAQuestion', 'info', message, 'If it is a question, write its id: Q1. …', text.start, text.end);
}

/** A table that stands below no question. */
export function reportStrayTable({ start, end }: Stretch, report: Report): void {
  const message = 'This table stands below no question and is not read.';
  report('strayTable', 'info', message, 'If it is a grid, write its question line above it: Q1. …', start, end);
}

/** Quotas are of the sample, and of no respondent. */
export function reportSample({ rows, start, end }: OutlineTable, report: Report): void {
  const title = rows[0]?.[0]?.toLabel() ?? '';
  const message = `“${shorten(title)}” is a note and not turned into a check.`;
  const next = 'If the data can contradict it, say it with marks, or check it by hand.';
  report('note', 'info', message, next, start, end);
}
