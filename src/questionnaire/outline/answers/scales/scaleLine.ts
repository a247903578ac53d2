import type { DraftQuestion } from '../../draft';
import { printedScale, scalePoints } from '../../text/lineShapes';
import type { RichText } from '../../text/richText';
import { isBeside } from '../../text/besideCodes';
import { codesOf, draftAnswer, type DraftAnswer } from '../answerItems';
import { isNoNumber } from '../numbers/numberCodes';
import { fieldsOf } from '../fields';
import { endsOfScale } from './scaleEnds';

const ENDS =
  /^(?:(?:scale|skala|échelle|escala)\s*:\s*)?(-?\d{1,3})\s*[=:]\s*[^=]+?(?:[,;…–|-]|\.{2,}|\bto\b|\bbis\b)\s*(-?\d{1,3})\s*[=:]\s*[^=]+$/iu;

/**
 * Adds the points of a scale that stands on one line: `Scale: 1 = bad, 2 = ok`, `0 = worst, 10 = best`,
 * `Very bad 1 2 3 4 5 Very good`; or blanks with names, `Cats: ___ / Dogs: ___`. @returns whether the line is one
 */
export function addScale(question: DraftQuestion, text: RichText): boolean {
  const fields = question.hasAnswers || question.label === '' ? null : fieldsOf(text, question.fields.length > 0);
  if (fields !== null) {
    question.fields.push(...fields);
    return true;
  }
  // `weiß nicht (99)` below the points of a scale is one more of them.
  const none = question.columns.length > 0 && question.rows.length === 0 ? codeForNone(text) : null;
  if (none !== null) {
    question.columns.push(none);
    return true;
  }
  const points = scalePoints(text) ?? pointsForEach(text);
  if (points !== null) {
    question.columns.push(...points.map((point) => draftAnswer(point, null)));
    return true;
  }
  const heads = question.types.includes('grid') && question.columns.length === 0 ? headsOf(text) : null;
  if (heads !== null) {
    question.columns.push(...heads.map((head) => draftAnswer(head, null)));
    return true;
  }
  const listed = LISTED.exec(text.text);
  if (listed !== null) return addListed(question, text, listed[1] ?? '', listed[2] ?? '');
  if (question.hasAnswers || question.types.includes('grid')) return false;
  const printed = printedScale(text.text) ?? namedEnds(text.text) ?? drawnScale(text.text);
  if (printed === null) return false;
  const { start, end } = text;
  question.perhapsRange ??= {
    ...printed,
    mark: { meaning: { kind: 'perhapsRange', ...printed }, text: text.text, start, end },
  };
  return true;
}

/** `weiß nicht (99)`, `99 = Refused`: a code that stands for no answer, and nothing else on the line. */
function codeForNone(text: RichText): DraftAnswer | null {
  if (text.text.length > 60 || !/\d/u.test(text.text)) return null;
  const answer = draftAnswer(text, null);
  const coded = codesOf([answer])[0] ?? null;
  if (coded === null || !isBeside(coded.code) || !isNoNumber({ code: '', label: coded.label })) return null;
  const from = text.text.indexOf(coded.label);
  return { ...answer, marker: coded.code, text: text.slice(from, from + coded.label.length) };
}

const FOR_EACH =
  /^\(?\s*(?:ask|answer|read|code|fragen|poser|preguntar)?\s*(?:for|of|per|für|bei|pour|para)\s+(?:each|every|jede[rsn]?|chaque|cada)\s+\p{L}+\s*[.:;,]\s*(?=-?\d{1,4}\s*=)/iu;

/** `(Ask for each line. 1 = Never, 2 = Often, 98 = DK)`: the scale of the lines that follow. */
function pointsForEach(text: RichText): readonly RichText[] | null {
  const front = text.text.length > 600 ? undefined : FOR_EACH.exec(text.text)?.[0].length;
  if (front === undefined) return null;
  const rest = text.slice(front, text.text.length - (/\s*\.?\s*\)?\s*$/u.exec(text.text.slice(-6))?.[0].length ?? 0));
  return barredParts(rest);
}

/** `[1] mild    [2] moderate    [3] severe`: what stands above the lines of a grid, each with its code. */
function headsOf(text: RichText): readonly RichText[] | null {
  if (text.text.length > 400) return null;
  const parts = [...text.text.matchAll(/\S+(?:\s\S+)*/gu)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length),
  );
  return parts.length > 1 &&
    parts.every(({ text: part }) => /^(?:[[(]-?\d{1,3}[\])]|-?\d{1,3}\s*=)\s*\p{L}/u.test(part))
    ? parts
    : null;
}

/** `Rows: Lectures; Exercises`, `Columns: Bad, OK, Good` */
const LISTED =
  /^(rows|statements|items|zeilen|aussagen|lignes|filas|righe|columns|spalten|colonnes|columnas|colonne)\s*:\s*(\S.*(?:[;,|]|\s\/\s).*)$/iu;

/** What parts a list on a line, the surest first. */
const SEPARATORS = [
  [';', /[^;]+/g],
  ['|', /[^|]+/g],
  [' / ', /(?:[^/]|(?<!\s)\/|\/(?!\s))+/g],
] as const;

function addListed(question: DraftQuestion, text: RichText, word: string, list: string): boolean {
  if (/same\s+as|as\s+in|\p{L}\d/iu.test(list)) return false;
  const from = text.text.length - list.length;
  const target = /^(?:col|spal)/iu.test(word) ? question.columns : question.rows;
  const separator =
    SEPARATORS.find(([sign]) => list.includes(sign) && !(sign === ' / ' && list.includes(',')))?.[1] ?? /[^,]+/g;
  for (const { 0: part, index } of list.matchAll(separator))
    if (part.trim() !== '') target.push(draftAnswer(text.slice(from + index, from + index + part.length).trim(), null));
  return true;
}

/** `0 --------|-------- 100`: a slider, as it is drawn. */
function drawnScale(text: string): { readonly min: number; readonly max: number } | null {
  const match = /^(-?\d{1,5})\s*[-–—_=]{3,200}\s*[|o○●•]\s*[-–—_=]{3,200}\s*(\d{1,6})$/u.exec(text);
  const [min, max] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && min < max ? { min, max } : null;
}

function namedEnds(text: string): { readonly min: number; readonly max: number } | null {
  const match = ENDS.exec(text);
  const [min, max] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && max - min > 1 ? { min, max } : endsOfScale(text);
}

/** `1, Yes | 0, No`, `1 = Yes, 2 = No`: answers with their codes, one behind the other; `null` for anything else. */
export function barredParts(text: RichText): readonly RichText[] | null {
  const separator = text.text.includes('|')
    ? /[^|]+/g
    : /\d\s*=.*\s\/\s.*\d\s*=/u.test(text.text)
      ? /[^/]+/g
      : /[^,;]+/g;
  const parts = [...text.text.matchAll(separator)].map(({ 0: part, index }) =>
    text.slice(index, index + part.length).trim(),
  );
  const pattern = text.text.includes('|') ? /^-?\d{1,4}\s*[,=:.)]\s*\S/ : /^-?\d{1,4}\s*[=:]\s*\S/;
  return parts.length > 1 && parts.every((part) => pattern.test(part.text)) ? parts : null;
}
