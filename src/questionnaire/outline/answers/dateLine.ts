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

/** `(month / day / year)`, `JJ MM AAAA`: what is written where. */
const NAMES_PARTS =
  /\s*\(?(?:(?:day|month|year|tag|monat|jahr|jour|mois|année|d[ií]a|mes|año|giorno|anno|dag|maand|jaar|dd|mmm|mm|jj|tt|gg|yyyy|aaaa|jjjj)\s{0,3}[-/. ,]?\s{0,3}){3}\)?$/iu;

/** Places for two digits, two, and four, in boxes or as blanks: `|__|__| / |__|__| / |__|__|__|__|`, `__ __ / __ __ / …`. */
function isDrawnInParts(text: string): boolean {
  const named = NAMES_PARTS.test(text);
  const drawn = text.replace(/^\p{L}{3,12}\s?:\s?/u, '').replace(NAMES_PARTS, '');
  const parts = drawn.split(/\s{0,3}[/.]\s{0,3}|\s[–-]\s/u);
  if (parts.length !== 3 || !parts.every((part) => /^[_|\s]{2,24}$/u.test(part))) return false;
  const places = parts.map((part) => {
    // Markdown may have taken the blanks between the strokes.
    if (part.includes('|')) return part.split('|').length - 2;
    const runs = part.trim().split(/\s+/u);
    return runs.length > 1 ? runs.length : part.trim().length;
  });
  return named || [[2, 2, 4].join(), [4, 2, 2].join(), [2, 2, 2].join()].includes(places.join());
}

/** A line to write a date on, by its format or as it is drawn: `gg/mm/aaaa: __ / __ / ____`. @returns whether it is one */
export function addDate(question: DraftQuestion, { text }: RichText): boolean {
  if (text.length > 80 || question.label === '' || question.hasAnswers) return false;
  if (question.types.some((type) => type !== 'date' && type !== 'open')) return false;
  const isDate = question.types.includes('date') && PARTED.test(text);
  if (!isDate && !WITH_FORMAT.test(text) && !DRAWN.test(text) && !isDrawnInParts(text)) return false;
  question.types.splice(0, question.types.length, 'date');
  question.hasBlank = true;
  return true;
}
