/** One piece of a command that is written anew, and whether it stands close to what comes before it. */
export interface Piece {
  readonly text: string;
  readonly close: boolean;
}

/** Opening brackets hold on to what follows them, closing ones and commas to what comes before. */
const OPENS = new Set(['(', '{']);
const CLOSES = new Set([')', '}', ',', ';']);

/** The pieces as the text of one command, without its period; blanks stand only where a line may be broken. */
export function join(pieces: readonly Piece[]): string {
  let text = '';
  let before = '';
  for (const piece of pieces) {
    const close = text === '' || piece.close || OPENS.has(before) || CLOSES.has(piece.text);
    text += close ? piece.text : ` ${piece.text}`;
    before = piece.text;
  }
  return text;
}
