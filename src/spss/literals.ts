import { byteLength } from './names';

/** Pieces of a long string: far below the line limit, so that a line of one piece, indent and brackets always fits. */
const PIECE_BYTES = 100;

/** Everything that is no printable part of a line: controls, line and paragraph separators, bidirectional controls. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
const HAS_UNPRINTABLE = new RegExp(UNPRINTABLE.source, 'u');

/** Text for people on one line: unprintable characters and runs of blanks become one blank. */
export function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').replace(/\s+/gu, ' ').trim();
}

/** The longest start of the text within the bytes, never half a character; an ellipsis where something is cut. */
function truncate(text: string, bytes: number): string {
  if (byteLength(text) <= bytes) return text;
  let kept = '';
  let used = byteLength('…');
  for (const character of text) {
    used += byteLength(character);
    if (used > bytes) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** One quoted string for people to read, whatever the text: quotes doubled, on one line, within the bytes. */
export function quoteLabel(text: string, bytes: number): string {
  return quoted(truncate(oneLine(text), bytes));
}

/**
 * An expression of exactly this text. Long texts become pieces joined by `+`, so that lines can be wrapped between
 * them; control characters, which a literal cannot hold, are written in hexadecimal.
 */
export function quoteExact(text: string): string {
  const parts: string[] = [];
  let piece = '';
  let bytes = 0;
  const flush = (): void => {
    if (piece !== '') parts.push(quoted(piece));
    piece = '';
    bytes = 0;
  };
  for (const character of text) {
    if (HAS_UNPRINTABLE.test(character)) {
      flush();
      parts.push(`X"${Buffer.from(character, 'utf8').toString('hex').toUpperCase()}"`);
      continue;
    }
    const size = byteLength(character);
    if (bytes + size > PIECE_BYTES) flush();
    piece += character;
    bytes += size;
  }
  flush();
  return parts.length === 0 ? '""' : parts.join(' + ');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A number as SPSS reads it back. Throws where there is no such number. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number SPSS can hold: ${value}`);
  return Object.is(value, -0) ? '0' : String(value).toUpperCase().replace('E+', 'E');
}
