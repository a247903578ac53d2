import type { SyntaxToken } from '../reading/tokens';
import { rangeLength } from './doRepeat';

/** Bytes that new variables may take, with their values in one case: PSPP holds several cases in memory at a time. */
export const MOST_BYTES = 32 * 1024 * 1024;
/** How often the body of nested DO REPEATs may run. */
export const MOST_REPEATS = 100_000;

const NUMBER_BYTES = 8;
/** What PSPP keeps of each variable besides its values: its name, formats and place in the dictionary. */
const VARIABLE_BYTES = 320;

/** The bytes that the variables take which STRING, NUMERIC or VECTOR makes, with their values in one case. */
export function declaredBytes(command: string, tokens: readonly SyntaxToken[]): number {
  if (command !== 'STRING' && command !== 'NUMERIC' && command !== 'VECTOR') return 0;
  let bytes = 0;
  let names = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.text.toUpperCase() === 'TO')
      names += rangeLength(tokens[index - 1]?.text ?? '', tokens[index + 1]?.text ?? '') - 2;
    else if (token.text === '(') {
      bytes += names * inBrackets(tokens, index);
      names = 0;
    } else if (token.kind === 'word') names += 1;
  }
  return bytes + names * (NUMBER_BYTES + VARIABLE_BYTES);
}

/** `(A20)` is 20 bytes, `(5)` of a VECTOR five numbers, `(5, A20)` five texts. */
function inBrackets(tokens: readonly SyntaxToken[], open: number): number {
  let count = 1;
  let width = NUMBER_BYTES;
  for (let at = open + 1; at < tokens.length && tokens[at]?.text !== ')'; at += 1) {
    const text = tokens[at]?.text ?? '';
    const letters = /^a(?:hex)?(\d+)$/iu.exec(text);
    if (letters !== null) width = Number(letters[1]);
    else if (tokens[at]?.kind === 'number') count = Math.max(1, Number(text));
  }
  return count * (width + VARIABLE_BYTES);
}
