import type { DraftQuestion } from '../draft';
import type { RichText } from '../text/richText';

/** `dd/mm/yyyy`, `gg/mm/aaaa`, `TT.MM.JJ` */
const FORMAT = String.raw`\(?(?:(?:dd|tt|jj|gg)\s?[-/. ]\s?mm\s?[-/. ]\s?(?:[yja]{4}|[yja]{2})|(?:yyyy|aaaa|jjjj)\s?[-/.]\s?mm\s?[-/.]\s?(?:dd|tt|jj|gg)|mm\s?[-/.]\s?dd\s?[-/.]\s?yyyy)\)?`;
const BLANKS = String.raw`_{2,12}(?:\s?[-/.]\s?_{2,12}){0,2}`;
const WITH_FORMAT = new RegExp(
  String.raw`^(?:\p{L}{3,12}\s?:?\s?)?(?:${FORMAT}\s{0,9}:?\s{0,9}(?:${BLANKS})?|${BLANKS}\s{0,9}${FORMAT})$`,
  'iu',
);
/** Two places for the day, two for the month, four for the year. */
const DRAWN =
  /^(?:\p{L}{3,12}\s?:\s?)?(?:__\s?([-/.])\s?__\s?\1\s?____|\|_+\|_+\|\s?([-/.])\s?\|_+\|_+\|\s?\2\s?(?:\|_+){4}\|)$/u;

/** Blanks parted by slashes, below what is known to be a date: `___ / ___ / ______`. */
const PARTED = /^_{1,12}\s?([-/.])\s?_{1,12}\s?\1\s?_{2,12}$/u;

/** A line to write a date on, by its format or as it is drawn: `gg/mm/aaaa: __ / __ / ____`. @returns whether it is one */
export function addDate(question: DraftQuestion, { text }: RichText): boolean {
  if (text.length > 80 || question.label === '' || question.hasAnswers) return false;
  if (question.types.some((type) => type !== 'date' && type !== 'open')) return false;
  const isDate = question.types.includes('date') && PARTED.test(text);
  if (!isDate && !WITH_FORMAT.test(text) && !DRAWN.test(text)) return false;
  question.types.splice(0, question.types.length, 'date');
  question.hasBlank = true;
  return true;
}
