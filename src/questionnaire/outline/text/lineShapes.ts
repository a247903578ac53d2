import type { RichText } from './richText';

const ROWS_LINE =
  /^(?:rows|statements|(?:grid|matrix)\s+(?:items|rows|statements)|response\s+options?|response\s+categories|antwortvorgaben|modalités|opciones(?:\s+de\s+respuesta)?|opzioni(?:\s+di\s+risposta)?|righe|linhas|zeilen|items|lignes|filas|énoncés|afirmaciones|aussagen|items|attributes|brands|products|answers|answer options|options|responses|zeilen|aussagen|antworten|antwortoptionen)\s*:?$/i;
const SCALE_LINE =
  /^(?:columns|spalten|colonnes|columnas|échelle|escala|skala|antwortskala|grid\s+(?:columns|scale|options)|scale|answer scale|rating scale|scale points)\s*:?$/i;
/** `1 = Yes`, `2. No`, `[3] Perhaps` on a line that markdown does not take as a list. */
export const ANSWER_LINE = /^(?:-?\d{1,9}(?:\s*[=:]\s*|[.)]\s+|\s+[-–—]\s+)|[[(<]-?\d{1,9}[\])>]\s*)\S/u;
/** The bullets of word processors, and those of markdown where indentation hides them from it. */
export const BULLET = /^(?:[-–—*+•▪◦‣·]|--)\s+(?=\S)/u;
/** Boxes and circles to tick, on a line without a bullet. */
export const BOX = /^(?:\(\s{0,3}\)|[○◯●◉⚪□☐☑☒❏▢❑]|[oO]\s+(?=[^\p{Ll}\s])|\[\s{0,3}\]\s*(?=\S))\s*\S/u;
/** `Yes ....... 1`, `Yes ...1`: dots lead from the label to the code. Looked for where dots begin, not at each of them. */
export const DOTTED =
  /(?:(?=\.)(?<!\.)(?:\.{4,}|(?<=\S\s*)\.{3}|(?<=\S\s+)\.{2}(?=\s))|(?=…)(?<!…)(?:…{2,}|(?<=\S\s*)…)|(?=_)(?<!_)(?:_{4,}|(?<=\S\s*)_{3})|(?=-)(?<!-)(?:-{4,}|(?<=\S\s*)-{3})|(?=\s\.)(?<!\s\.)(?:(?:\s\.){4,}|(?<=\S\s*)(?:\s\.){3}))\s*\(?-?\d{1,8}\)?(?:\s+\S.*)?$/u;
/** `_____ Salary`: a blank in front of what gets a number or a tick. */
export const BLANK_FIRST =
  /^_{2,}(?:\s+|(?=\p{Lu}\p{Ll}))(?!(?:years?|km|minutes?|hours?|times|ans|años|jahre|stunden|minuten|mal|€|eur|euros?|%|percent|kg|cm)(?!\p{L}))(?=\S)/iu;
/** Nothing but blanks to write on. */
export const BLANKS = /^[\s_.…|[\]/-]*(?:_{2,}|\[[\s_]*\]|\|_+\||\.{5,}|…{2,})[\s_.…|[\]/-]*$/u;
/** `Very bad 1 2 3 4 5 6 7 Very good`, `0 (not at all) 1 2 … 10 (very)`: the points of a scale on a line. */
const POINTS = /(?<![\d.])(\d{1,2})(?:\s*\([^()]*\))?((?:(?:[\s|·]+|\s[–—-]\s)\d{1,2}){2,})(?![\d.])/u;

const NAMED_POINT = /(?<![\d.\p{L}])(\d{1,2})\s*[.:)]?\s*\(?\p{L}[^\d=<>]{1,60}$/u;

/** From the first to the last point of a scale that is printed on one line; `null` for any other line. */
export function printedScale(text: string): { readonly min: number; readonly max: number } | null {
  // `1 2 3 4 5 (5=best)`
  const plain = text.replace(/\([^()]*=[^()]*\)/gu, '');
  const match = POINTS.exec(plain);
  if (match === null || /[=<>]/.test(plain)) return null;
  const numbers = [Number(match[1]), ...(match[2]?.match(/\d+/g) ?? []).map(Number)];
  const [first = 0] = numbers;
  // `0 Not at all likely – 1 – 2 – 3`: between the first point and the others stands its name.
  const named = Number(NAMED_POINT.exec(plain.slice(0, match.index).slice(-80))?.[1] ?? NaN);
  const min = named === first - 1 ? named : first;
  return numbers.every((number, index) => number === first + index) ? { min, max: numbers.at(-1) ?? first } : null;
}

const JUMPS_LINE =
  /^(?:next|go\s*to|jumps?|skips?|skip\s+(?:logic|pattern)|routing\s+(?:by|per)\s+answer|sprünge|sprung|filterführung|weiter|sauts?|renvois?|saltos?|siguiente)\s*:$/iu;

/** What the next list holds, where the line says so: `Rows:`, `Scale:`, `Next:`. */
export function listAnnounced(label: string): 'rows' | 'columns' | 'jumps' | null {
  if (JUMPS_LINE.test(label)) return 'jumps';
  if (SCALE_LINE.test(label)) return 'columns';
  return ROWS_LINE.test(label) ? 'rows' : null;
}

/** The points of a scale on one line, each with its code in front: `Scale: 1 = bad, 2 = ok, 3 = good`. */
export function scalePoints(text: RichText): readonly RichText[] | null {
  const front =
    /^(?:(?:answer|rating|response)\s+)?(?:scale|skala|antwortskala|antwortformat|antwortmöglichkeiten|antwortkategorien|response\s+format|échelle|escala|modalités(?:\s+de\s+réponse)?)\s*:\s*(?=-?\d)/iu.exec(
      text.text,
    )?.[0].length;
  if (front === undefined) return null;
  const rest = text.slice(front);
  const points = [...rest.text.matchAll(/[^,;|]+/g)].map(({ 0: part, index }) =>
    rest.slice(index, index + part.length).trim(),
  );
  const coded = points.filter(({ text: point }) => /^-?\d+\s*[=:]\s*\S/.test(point));
  // Points between may go without a name: `1 = bad, 2, 3, 4 = good`.
  const all = points.every(({ text: point }) => /^-?\d+(?:\s*[=:]\s*\S.*)?$/.test(point));
  return points.length > 1 && coded.length > 0 && all ? points : null;
}

/** The title of a part of the questionnaire in bold, as word processors have it: `**PART B: USAGE**`. */
export const isPartTitle = (text: RichText): boolean =>
  text.text !== '' &&
  (text.boldLength >= text.text.length || /^\p{L}+\s+(?:\p{Lu}|\d+)\s*[:.–—-]\s+\p{L}[^?=<>]*$/u.test(text.text)) &&
  /^(?:section|part|block|module|chapter|page|teil|abschnitt|modul|kapitel|seite|partie|bloc|chapitre|parte|sección|bloque|módulo|capítulo|página|sezione|blocco|modulo|capitolo|pagina|secção|seção|bloco|sectie|hoofdstuk|deel|blok|volet|apartado|część|rozdział|moduł)\s+(?:\p{Lu}|\d+)(?![\p{L}\p{N}])/iu.test(
    text.text,
  );
