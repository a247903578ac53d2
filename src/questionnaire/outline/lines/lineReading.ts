import { withoutBlank } from '../answers/blankLine';
import { beginsAsOther } from '../../otherLabel';
import { isBeside } from '../text/besideCodes';
import type { DraftQuestion } from '../draft';
import { readInstruction } from '../marks/instructions';
import { ANSWER_LINE, BLANK_FIRST, BOX, BULLET, DOTTED } from '../text/lineShapes';
import { readMarks } from '../marks/marks';
import { isQuotedText } from './askedInLabel';
import { endsAsQuestion } from './questionLine';
import type { Mark, MarkMeaning } from '../meanings';
import { isRangeLine } from '../rewriting/rangeLines';
import type { RichText } from '../text/richText';
import { isOnlyLine } from '../routing/parts/onlyLine';
import { opensRouting } from '../routing/openings';
import { routingInLabel, soundsLikeRouting, withoutBraces, withRouting } from '../routing/routingWords';

/** What a line says that is no question line. */
export interface LineReading {
  readonly marks: readonly Mark[];
  /** The text of an answer or a note, without bullet; empty where all of it is marks. */
  readonly rest: RichText;
  readonly isAnswer: boolean;
}

/**
 * Reads a line below a question, or between questions.
 * @param listed other lines beside it begin with a number or letter as it does
 * @param question the question that it stands below; `null` for none
 * @param ids the ids of the questions before, in capitals
 * @param apart a blank line stands above it
 */
export function readLine(
  written: RichText,
  listed: boolean,
  question: DraftQuestion | null,
  ids: ReadonlySet<string>,
  apart = true,
): LineReading {
  const text = withoutBlank(question, written);
  // `Question 3` above, and here its text: `If yes in Question 2: how many …?`
  if (question?.label === '' && endsAsQuestion(text) && routingInLabel(text).length > 0)
    return { ...readMarks(text, 'question'), isAnswer: false };
  // `Q15 / OCCASIONS` above `"When would you drink it?" (MA)`
  if (question?.label === '' && isQuotedText(text.text)) return { ...readMarks(text, 'question'), isAnswer: false };
  const shaped = listed || isAnswerShaped(text.text) || isCodeBeside(text.text, question);
  const instruction =
    (isPlainAnswer(text, question) || (listed && (isRangeLine(text.text) || beginsAsOther(text.text)))
      ? null
      : readInstruction(text, isTypeLine(question))) ??
    (shaped || asksBelowId(text, question) ? null : (likelyRouting(text, ids) ?? onlyRouting(text, question, apart)));
  if (instruction !== null) {
    const { start, end } = text;
    const marks = instruction.map((meaning) => ({ meaning, text: text.text, start, end }));
    return { marks, rest: text.slice(text.text.length), isAnswer: listed };
  }
  const { rest, marks } = readMarks(text, shaped ? 'answer' : 'question');
  const routed = withRouting(marks, text, ids);
  // A bracket that is all of the line, and is known to say who is asked: nothing is left of it.
  const [only, further] = routed;
  if (only?.meaning.kind === 'routing' && further === undefined && only.text === rest.text.trim())
    return { marks: routed, rest: rest.slice(rest.text.length), isAnswer: listed };
  const beside = shaped || marks.length === 0 || question?.label === '' ? null : besideBracket(rest);
  if (beside !== null) return { marks: [...beside, ...routed], rest: rest.slice(rest.text.length), isAnswer: false };
  const bullet = BULLET.exec(rest.text)?.[0].length ?? 0;
  const boxed = rest.text !== '' && marks[0]?.meaning.kind === 'checkbox';
  return {
    marks: routed,
    rest: rest.slice(bullet),
    isAnswer: listed || boxed || isAnswerShaped(rest.text) || isCodeBeside(rest.text, question),
  };
}

/** `Select up to 3. [something else]`: what stands beside a bracket is an instruction all the same. */
function besideBracket(text: RichText): readonly Mark[] | null {
  const from = text.text.startsWith('[') ? text.text.indexOf(']') + 1 : 0;
  const to = text.text.endsWith(']') ? text.text.lastIndexOf('[') : text.text.length;
  if (to <= from) return null;
  const said = text.slice(from, to).trim();
  const meanings = readInstruction(said, true);
  // Who is asked stands in a bracket, or is a line of its own: here it may have lost something.
  if (meanings === null || meanings.some(({ kind }) => kind === 'routing')) return null;
  return meanings.map((meaning) => ({ meaning, text: said.text, start: said.start, end: said.end }));
}

/** `99  Refused`, `999 (VOL) Don't know`, `STILL NOT REPAIRED – 99`, `weiß nicht (999)`, `NS 98` */
const CODES_BESIDE: readonly RegExp[] = [
  /^(-?\d{2,7})\s+(?:[○◯□☐❏▢❑]\s{0,3})?(?:\(\p{L}{2,12}\.?\)\s{0,3})?\p{L}[^?=]{1,40}$/u,
  /^\p{L}[^?=\d]{1,40}\s(?:[–—-]\s*)?\(?(\d{2,7})\)?$/u,
];

/** A code that stands for none, below a number or a scale of which the points are known. */
const isCodeBeside = (text: string, question: DraftQuestion | null): boolean =>
  question !== null &&
  question.label !== '' &&
  takesCodeBeside(question) &&
  CODES_BESIDE.some((pattern) => isBeside(pattern.exec(text)?.[1] ?? ''));

const takesCodeBeside = ({ types, columns, rows, perhapsRange, bounds, fields }: DraftQuestion): boolean => {
  if (types.includes('numeric')) return true;
  const limited = perhapsRange !== null || bounds.length > 0 || fields.some(({ limits }) => limits !== null);
  const only = rows.every(({ text }) => CODES_BESIDE.some((pattern) => pattern.test(text.text)));
  return types.length === 0 && columns.length === 0 && limited && only;
};

/** The text of a question whose id stands on the line above: `Can I check, …?` */
const asksBelowId = (text: RichText, question: DraftQuestion | null): boolean =>
  question?.label === '' && endsAsQuestion(text);

/** `— End of entry —` */
const BETWEEN_DASHES = /^([-–—]|--)\s.*\s\1$/u;

const isAnswerShaped = (text: string): boolean =>
  !BETWEEN_DASHES.test(text) &&
  (ANSWER_LINE.test(text) || BULLET.test(text) || BOX.test(text) || DOTTED.test(text) || BLANK_FIRST.test(text));

/** Whether a single word may say how the question is answered: below its text, where nothing has said so yet. */
const isTypeLine = (question: DraftQuestion | null): boolean =>
  question !== null && question.label !== '' && question.types.length === 0 && !question.hasAnswers;

/** `Other (WRITE IN) ........ 6`: dots lead to a code, whatever stands in front of them. */
const CODE_BEHIND_DOTS = /\p{L}[^\p{L}.…]{0,9}(?:\.{4,}|…{2,})\s?\d{1,4}$/u;

/** `98 = Don't know` is an answer, but below a number a code that stands for none. */
function isPlainAnswer(text: RichText, question: DraftQuestion | null): boolean {
  const isNumber = question === null || question.types.includes('numeric') || question.sum !== null;
  return (
    !isNumber &&
    (ANSWER_LINE.test(text.text) || /\S\t+\d{1,4}(?:\t|$)/u.test(text.text) || CODE_BEHIND_DOTS.test(text.text))
  );
}

const ASKS_WITH_MARK = /^\p{Lu}[^?？]*[?？]\s*\([^()]{1,200}\)$/u;

/** A line that is likely to say who is asked; `null` for any other, and for one with marks. */
function likelyRouting(text: RichText, ids: ReadonlySet<string>): readonly MarkMeaning[] | null {
  const logic = withoutBraces(text);
  // `Which of them do you use? (MA, only brands of Q5)` asks.
  if (ASKS_WITH_MARK.test(logic.text) && !opensRouting(logic.text)) return null;
  return !/[[\]|]/.test(logic.text) && soundsLikeRouting(logic.text, ids) ? [{ kind: 'routing', logic }] : null;
}

/** `Only women`, where it is no answer among others. */
const onlyRouting = (text: RichText, question: DraftQuestion | null, apart: boolean): readonly MarkMeaning[] | null =>
  question?.label !== '' && (apart || question?.hasAnswers !== true) && isOnlyLine(text.text)
    ? [{ kind: 'routing', logic: text }]
    : null;
