import type { RichText } from './richText';

const ROWS_LINE =
  /^(?:rows|statements|items|attributes|brands|products|answers|answer options|options|responses|zeilen|aussagen|antworten|antwortoptionen)\s*:?$/i;
const SCALE_LINE = /^(?:columns|spalten|skala|antwortskala|scale|answer scale|rating scale|scale points)\s*:?$/i;
/** `1 = Yes`, `2. No`, `[3] Perhaps` on a line that markdown does not take as a list. */
export const ANSWER_LINE = /^(?:-?\d{1,9}(?:\s*[=:]\s*|[.)]\s+|\s+[-–—]\s+)|\[-?\d{1,9}\]\s+)\S/u;
/** The bullets of word processors, and those of markdown where indentation hides them from it. */
export const BULLET = /^[-*+•▪◦‣]\s+(?=\S)/u;
/** Boxes and circles to tick, on a line without a bullet. */
export const BOX = /^(?:\(\s?\)|[○◯●◉□☐☑❏▢])\s*\S/u;

/** What the next list holds, where the line says so: `Rows:`, `Scale:`. */
export function listAnnounced(label: string): 'rows' | 'columns' | null {
  if (SCALE_LINE.test(label)) return 'columns';
  return ROWS_LINE.test(label) ? 'rows' : null;
}

/** The points of a scale on one line, each with its code in front: `Scale: 1 = bad, 2 = ok, 3 = good`. */
export function scalePoints(text: RichText): readonly RichText[] | null {
  const front = /^(?:(?:answer|rating)\s+)?(?:scale|skala|antwortskala)\s*:\s*(?=-?\d)/iu.exec(text.text)?.[0].length;
  if (front === undefined) return null;
  const rest = text.slice(front);
  const points = [...rest.text.matchAll(/[^,;|]+/g)].map(({ 0: part, index }) =>
    rest.slice(index, index + part.length).trim(),
  );
  return points.length > 1 && points.every(({ text: point }) => /^-?\d+\s*[=:]\s*\S/.test(point)) ? points : null;
}

/** The title of a part of the questionnaire in bold, as word processors have it: `**PART B: USAGE**`. */
export const isPartTitle = (text: RichText): boolean =>
  text.text !== '' &&
  text.boldLength >= text.text.length &&
  /^(?:section|part|block|module|teil|abschnitt|modul)\s+(?:\p{Lu}|\d+)(?![\p{L}\p{N}])/iu.test(text.text);
