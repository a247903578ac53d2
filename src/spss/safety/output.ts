import { byteLength } from '../names';

/** One piece of a command that is written anew, and whether it stands close to what comes before it. */
export interface Piece {
  readonly text: string;
  readonly close: boolean;
}

/** Opening brackets hold on to what follows them, closing ones and commas to what comes before. */
const OPENS = new Set(['(', '{']);
const CLOSES = new Set([')', '}', ',', ';']);

/** Bytes without a blank: what is longer, such as a hundred brackets inside each other, could not be broken into lines. */
const CLOSE_BYTES = 200;

/** The pieces as the text of one command, without its period; blanks stand only where a line may be broken. */
export function join(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let before = '';
  let bytes = 0;
  for (const piece of pieces) {
    const size = byteLength(piece.text);
    const holds = (OPENS.has(before) || CLOSES.has(piece.text)) && bytes + size <= CLOSE_BYTES;
    const close = parts.length === 0 || piece.close || holds;
    parts.push(close ? piece.text : ` ${piece.text}`);
    bytes = close ? bytes + size : size;
    before = piece.text;
  }
  return parts.join('');
}
