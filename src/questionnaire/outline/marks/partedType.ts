import type { MarkMeaning } from '../meanings';
import type { RichText } from '../text/richText';

const DEMANDED = /^(?:required|mandatory|pflicht(?:frage|feld)?|obligatoire|obligatori[oa]|verplicht)$/iu;
const NOT_DEMANDED = /^(?:optional|voluntary|freiwillig|facultati(?:f|ve)|opcional|facoltativ[oa]|optioneel)$/iu;
const OF_LENGTH =
  /^(?:character|word|zeichen)\p{L}*\s*(?:limit|grenze)?\s*:?\s*\d{1,6}$|^max\.?\s*\d{1,6}\s*(?:characters|words|zeichen|wörter)$/iu;
const LONGEST = 120;

/**
 * `Required · Checkboxes`: whether it must be answered, and how, with points between, as platforms print it.
 * @param typeIn what a part says of the type
 */
export function partedType(
  text: RichText,
  typeIn: (part: RichText) => readonly MarkMeaning[] | null,
): readonly MarkMeaning[] | null {
  if (text.text.length > LONGEST || !/\s[·•|]\s/u.test(text.text)) return null;
  const pieces = [...text.text.matchAll(/[^·•|]+/gu)].map(({ 0: piece, index }) =>
    text.slice(index, index + piece.length).trim(),
  );
  const [first] = pieces;
  if (pieces.length < 2 || first === undefined) return null;
  if (!DEMANDED.test(first.text) && !NOT_DEMANDED.test(first.text)) return null;
  return pieces.flatMap((piece): readonly MarkMeaning[] => {
    if (DEMANDED.test(piece.text) || OF_LENGTH.test(piece.text)) return [{ kind: 'display' }];
    if (NOT_DEMANDED.test(piece.text)) return [{ kind: 'flag', flag: 'optional' }];
    return typeIn(piece) ?? [{ kind: 'unknown', part: piece.text }];
  });
}
