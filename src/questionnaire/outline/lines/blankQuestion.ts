import { beginsAsOther } from '../../otherLabel';
import { DraftQuestion } from '../draft';
import { readMarks } from '../marks/marks';
import type { Mark } from '../meanings';
import { readInstruction } from '../marks/instructions';
import { opensRouting } from '../routing/openings';
import type { DocumentStyle } from '../style';
import type { RichText } from '../text/richText';
import { isLayout } from '../unread/unread';
import { endsAsQuestion } from './questionLine';
import { isStaffLine } from './staffLine';

const BLANK = String.raw`(?:_{3,}|\.{5,}|…{2,}|(?:\[\s?\]\s?){3,})`;
/** `City: ____`, `Occupation ..........`, `Postcode: [ ][ ][ ][ ]`: what is asked, and a place to write it. */
const LINE = new RegExp(
  String.raw`^(?:[-*•]\s)?(\p{L}[^_[\]…]{0,100}?[\p{L}\p{N})?])\s{0,3}(?::|(?=[?\s_.…[]))\s{0,20}${BLANK}\s{0,9}(?:[\p{L}%€$£²]{1,12}\.?)?\s{0,3}(?:\([^()]{1,40}\))?$`,
  'u',
);
const LONGEST = 300;
/** What more is said of an answer, or how it is written: it asks nothing by itself. */
const SAYS_MORE =
  /(?<!\p{L})(?:specify|please\s+(?:write|describe|explain|state|name|enter|give)|write|which\s+one|namely|angeben|nämlich|und\s+zwar|bitte|eintragen|pr[ée]cise[rz]|lequel|laquelle|especifi\p{L}+|cu[aá]l(?:es)?|quale|specificare|namelijk|qual|answer|antwort|réponse|respuesta|risposta|reason|grund|why|warum)(?!\p{L})[^?]*$/iu;

/** What numbers come to together: a line below them that asks nothing more. */
const TOTAL = /^(?:(?:grand\s+)?total|sum|summe|gesamt(?:summe)?|insgesamt|somme|suma|somma|totale|totaal)$/iu;
const TOTAL_LINE = new RegExp(String.raw`^(?:[-*•]\s)?(\p{L}[\p{L}\s]{1,20}):?\s{0,20}${BLANK}\s{0,3}[%€$£]?$`, 'u');
/** `Total: ____` below the rows that a number each is written for. */
export const isTotalBelow = ({ text }: RichText, open: DraftQuestion | null): boolean =>
  open !== null &&
  open.rows.length >= 2 &&
  open.types.length > 0 &&
  open.types.every((type) => type === 'numeric') &&
  TOTAL.test(TOTAL_LINE.exec(text.slice(0, LONGEST))?.[1]?.trim() ?? '');

/** What a line asks that has a place to write on, without the blank; `null` for any other line. */
function askedOnBlank(text: RichText): RichText | null {
  if (text.text.length > LONGEST || !/_{3}|\.{5}|…|\[\s?\]/u.test(text.text)) return null;
  const asked = LINE.exec(text.text)?.[1];
  if (asked === undefined || isStaffLine(text) || beginsAsOther(asked) || isLayout(text.text)) return null;
  if (TOTAL.test(asked)) return null;
  const from = text.text.indexOf(asked);
  const label = text.slice(from, from + asked.length);
  if (endsAsQuestion(label)) return label;
  const meant = SAYS_MORE.test(asked) || opensRouting(asked) || readInstruction(label, true) !== null;
  return meant ? null : label;
}

/** Whether the place to write on that a question needs is there, or its answers: one below it is another's. */
const isAnswered = ({ label, fields, blanks, hasAnswers, hasBlank, text }: DraftQuestion): boolean =>
  label !== '' &&
  fields.length === 0 &&
  blanks.length === 0 &&
  (hasAnswers || hasBlank || /_{3}|\.{5}/u.test(text?.text ?? ''));

/** A line of its own, or one below another that asks so. */
const standsFree = (open: DraftQuestion, apart: boolean): boolean =>
  isAnswered(open) && (apart || (open.id === null && open.hasBlank && !open.hasAnswers));

/** What the head of a form has places for: they are of the form, and not of the people. */
const OF_FORM =
  /^(?:(?:questionnaire|survey|form|fragebogen|formulaire|cuestionario|respondent|record|case|household|interview|id|no|nr|n[º°o]|code|number|date|datum|fecha|data|time|start|end|uhrzeit|heure|hora|place|location|site|team|school|village|district|region|ort|lieu|lugar|luogo)(?!\p{L})|(?:name|nom|nombre|nome)\s+(?:of|der|des|de|del|du)\s)/iu;

const isOfForm = (label: RichText): boolean => OF_FORM.test(label.text);

/**
 * `City: ____` where no question waits for a place to write on: a question that asks on the line of its blank.
 * @param apart a blank line stands above it
 * @param open the question that it stands below
 * @param ids of the questions so far
 */
export function asksOnBlank(
  text: RichText,
  apart: boolean,
  open: DraftQuestion | null,
  ids: ReadonlySet<string>,
  style: DocumentStyle,
): { readonly draft: DraftQuestion; readonly label: RichText; readonly marks: readonly Mark[] } | null {
  if (open !== null && !standsFree(open, apart)) return null;
  const asked = askedOnBlank(text);
  if (asked === null) return null;
  if (open === null && ids.size === 0 && (!style.unnamed || isOfForm(asked))) return null;
  const { rest, marks } = readMarks(asked, 'question');
  const { start, end } = text;
  const draft = new DraftQuestion(null, start, end, start, end, false, 0);
  draft.hasBlank = true;
  return { draft, label: rest, marks };
}
