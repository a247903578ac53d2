const ROWS_LINE =
  /^(?:rows|statements|items|attributes|brands|products|answers|answer options|options|responses)\s*:?$/i;
const SCALE_LINE = /^(?:columns|scale|answer scale|rating scale|scale points)\s*:?$/i;
/** `1 = Yes`, `2. No` on a line that markdown does not take as a list. */
export const ANSWER_LINE = /^-?\d{1,9}(?:\s*[=:]\s*|[.)]\s+|\s+[-–—]\s+)\S/u;
/** The bullets of word processors, and those of markdown where indentation hides them from it. */
export const BULLET = /^[-*+•▪◦‣]\s+(?=\S)/u;
/** Boxes and circles to tick, on a line without a bullet. */
export const BOX = /^(?:\(\s?\)|[○◯●◉□☐☑❏▢])\s*\S/u;

/** What the next list holds, where the line says so: `Rows:`, `Scale:`. */
export function listAnnounced(label: string): 'rows' | 'columns' | null {
  if (SCALE_LINE.test(label)) return 'columns';
  return ROWS_LINE.test(label) ? 'rows' : null;
}
