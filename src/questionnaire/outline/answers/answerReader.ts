import { draftAnswer } from './answerItems';
import { codedParts } from './codedLine';
import { barredParts } from './scales/scaleLine';
import type { DraftAnswer } from './answerItems';
import { applyToAnswer, type DraftQuestion } from '../draft';
import { beginsAsOther } from '../../otherLabel';
import { shorten } from '../text/shorten';
import { reportChoices } from './choicesInText';
import { strokedParts } from './strokedLine';
import type { ListInfo, OutlineEvent, OutlineItem } from '../text/events';
import { ANSWER_LINE, BLANK_FIRST, BOX, BULLET } from '../text/lineShapes';
import { guessedJump } from '../routing/guessedJump';
import { readInstruction } from '../marks/instructions';
import { readMarks } from '../marks/marks';
import type { Mark } from '../meanings';
import type { Report } from '../../report';
import type { RichText } from '../text/richText';

/** Signs in front of a line that no further line of an answer has. */
const OWN_ANSWER = [ANSWER_LINE, BOX, BLANK_FIRST];

/** `Total ........ 100 %` below parts that add up. */
const TOTAL =
  /^(?:total|sum|summe|gesamt|insgesamt|zusammen|somme|suma|totale|totaal)(?!\p{L})[\s:=._…]{0,120}(\d{1,5})(?:\s{0,3}(%|percent|prozent|points?|punkte))?\s{0,3}$/iu;

function isTotal({ text, marker }: DraftAnswer, question: DraftQuestion): boolean {
  const [, total, unit] = (marker === null && question.rows.length > 1 ? TOTAL.exec(text.text) : null) ?? [];
  if (total === undefined || (unit === undefined && question.sum !== Number(total))) return false;
  // Beside figures it is an answer among them, not what blanks add up to.
  const { rows } = question;
  if (
    question.sum === null &&
    rows.some(({ text: row }) => /\d/u.test(row.text)) &&
    !rows.some(({ text: row }) => /_{2}/u.test(row.text))
  )
    return false;
  question.sum ??= Number(total);
  return true;
}

/** Nobody goes on to a further line behind a few words, and begins it with a capital. */
const standsAlone = (above: string, text: string): boolean =>
  above.length < (/^[\p{Lu}\d]/u.test(text) ? 50 : 25) &&
  text !== '' &&
  text.length < 80 &&
  !/[:(,–-]\s*$/u.test(above) &&
  !/_{3,}|:\s*$/u.test(text);

/** `ther (specify) ____` below `3 Parent`, or dots that lead to a code: the front of an answer is lost. */
const isRestOfAnother = (above: string, text: string): boolean =>
  /^(?:\.{3}|…|_{3})[.…_\s]*\d/u.test(text) ||
  (/^\p{Ll}{2,}\s?\(\p{L}[^()]{2,40}\)\s{0,3}_/u.test(text) && !beginsAsOther(above) && !/[(,:–-]\s*$/u.test(above));

/** Reads the answers below a question, item by item: what belongs to which of them, and what is a heading of others. */
export class AnswerReader {
  /** What a further line of an answer belongs to; `null` at the heading of a group. */
  private last: DraftAnswer | null = null;
  private inGroup = false;
  /** The last answer stands on a line, not in a list of markdown. */
  private onLine = false;
  /** The list of which it is known that its items are answers. */
  private list: ListInfo | null = null;

  /** @param before is told of every answer, ahead of it */
  constructor(
    private readonly report: Report,
    private readonly before: () => void,
  ) {}

  /** The answers of the question are complete. */
  end(): void {
    this.last = null;
    this.inGroup = false;
  }

  isReading(list: ListInfo): boolean {
    return this.list === list;
  }

  /** An item of a list below the question. */
  item(item: OutlineItem, question: DraftQuestion): void {
    const { text, list, number } = item;
    if (list.depth === 1) this.list = list;
    const level = list.depth - question.listDepth;
    const { rest, marks } = readMarks(text, 'answer');
    if (level === 1 && item.nested && number === null && !/^-?\d+\s*[=:.)]/.test(rest.text)) {
      const message = `“${shorten(rest.toLabel())}” is a heading of the answers below it.`;
      const next = 'If it is an answer, write its code in front.';
      this.report(
        'groupHeading',
        'info',
        message,
        next,
        text.start,
        text.end,
        question.shownId ?? question.id ?? undefined,
      );
      this.last = null;
      this.inGroup = true;
    } else if (level <= 1 || (level === 2 && this.inGroup)) {
      this.inGroup = level === 2;
      this.add(draftAnswer(rest, item), marks, question, false);
    } else {
      this.nested(text, question);
    }
  }

  /** @param onLine whether it stands on a line, not in a list of markdown */
  add(answer: DraftAnswer, marks: readonly Mark[], question: DraftQuestion, onLine: boolean): void {
    this.before();
    this.onLine = onLine;
    if (isTotal(answer, question)) return;
    for (const mark of marks) applyToAnswer(question, answer, mark, this.report);
    answer.jump ??= guessedJump(answer.text);
    this.last = answer;
    if (answer.text.text === '' && answer.marker === null) {
      const { start, end } = answer;
      const next = 'Write its label, or remove it.';
      this.report(
        'emptyAnswer',
        'warning',
        'This answer is empty.',
        next,
        start,
        end,
        question.shownId ?? question.id ?? undefined,
      );
      return;
    }
    question[question.target === 'columns' ? 'columns' : 'rows'].push(answer);
    question.end = Math.max(question.end, answer.end);
  }

  /** `1, Yes | 0, No`: all answers of a question on one line. @returns whether it is such a line */
  barred(text: RichText, question: DraftQuestion, next: OutlineEvent | undefined): boolean {
    const waits = !question.hasAnswers && question.label !== '';
    const coded = waits ? (barredParts(text) ?? codedParts(text)) : null;
    const parts = coded ?? (waits ? strokedParts(text, question, next) : null);
    if (coded === null && parts !== null) reportChoices(question, text, this.report);
    for (const part of parts ?? []) {
      const { rest, marks } = readMarks(part, 'answer');
      this.add(draftAnswer(rest, null), marks, question, true);
    }
    return parts !== null;
  }

  /** A further line of an item. @returns whether it belongs to an answer */
  continue(text: RichText, listed: boolean, question: DraftQuestion): boolean {
    const answer = this.last;
    if (answer === null || OWN_ANSWER.some((shape) => shape.test(text.text)) || (listed && this.onLine)) return false;
    // Right below the last answer, and about the whole question.
    if (readInstruction(text, true)?.some(({ kind }) => kind === 'jumpIf') === true) return false;
    if (BULLET.test(text.text)) {
      this.nested(text, question);
      return true;
    }
    const { rest, marks } = readMarks(text, 'answer');
    for (const mark of marks) applyToAnswer(question, answer, mark, this.report);
    // `sabe (resposta exclusiva)`: what goes on in small letters has hardly a mark of its own.
    const isFlagged = marks.some(({ meaning }) => meaning.kind === 'flag') && /^\p{Ll}.{0,24}$/u.test(rest.text);
    if (isFlagged || standsAlone(answer.text.text, rest.text) || isRestOfAnother(answer.text.text, rest.text))
      this.reportContinued(rest, question);
    answer.text = answer.text.followedBy(rest);
    answer.end = Math.max(answer.end, text.end);
    return true;
  }

  private reportContinued(text: RichText, question: DraftQuestion): void {
    const message = `“${shorten(text.toLabel())}” is read as a part of the answer above.`;
    const next = 'If it is an answer of its own, write it as those beside it, with its code.';
    const id = question.shownId ?? question.id ?? undefined;
    this.report('continuedAnswer', 'warning', message, next, text.start, text.end, id);
  }

  private nested(text: RichText, question: DraftQuestion): void {
    const message = 'This stands in a list inside an answer and is not read.';
    const next = 'Put it on the level of the other answers.';
    this.report(
      'nestedList',
      'warning',
      message,
      next,
      text.start,
      text.end,
      question.shownId ?? question.id ?? undefined,
    );
  }
}
