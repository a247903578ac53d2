import { quoteExact } from '../../literals';
import { stringValue } from '../../reading/tokens';
import type { Cursor } from '../cursor';

const NUMBER_DIGITS = 40;

/** A number with its sign. */
export function number(cursor: Cursor): boolean {
  const sign = cursor.isSymbol('-') || cursor.isSymbol('+') ? 1 : 0;
  const token = cursor.tokens[cursor.at + sign];
  if (token?.kind !== 'number' || token.text.length > NUMBER_DIGITS) return cursor.fail('a number');
  return cursor.take(`${sign === 1 && cursor.isSymbol('-') ? '-' : ''}${token.text.toUpperCase()}`, sign + 1);
}

/** A whole number without a sign. */
export function count(cursor: Cursor): boolean {
  return /^\d{1,9}$/u.test(cursor.token?.text ?? '') ? number(cursor) : cursor.fail('a whole number');
}

/** A string, or several joined by `+`; written anew in pieces that no line break can get into. */
export function string(cursor: Cursor): boolean {
  const read = stringAt(cursor, cursor.at);
  if (read === null) return cursor.fail('a text in quotes');
  let { text, next } = read;
  while (cursor.tokens[next]?.text === '+' && cursor.tokens[next]?.kind === 'symbol') {
    const more = stringAt(cursor, next + 1);
    if (more === null) break;
    text += more.text;
    next = more.next;
  }
  return cursor.take(quoteExact(text), next - cursor.at);
}

/** Whether a string stands here, the hexadecimal kind (`X"4A"`) included. */
export function isString(cursor: Cursor): boolean {
  return stringAt(cursor, cursor.at) !== null;
}

function stringAt(cursor: Cursor, at: number): { readonly text: string; readonly next: number } | null {
  const token = cursor.tokens[at];
  if (token?.kind === 'string') return token.closed ? { text: stringValue(token), next: at + 1 } : null;
  const quoted = cursor.tokens[at + 1];
  if (token?.kind !== 'word' || quoted?.kind !== 'string' || !quoted.closed || quoted.start !== token.end) return null;
  const digits = stringValue(quoted);
  if (/^x$/iu.test(token.text)) return hexadecimal(digits, at + 2);
  const code = /^u$/iu.test(token.text) && /^[0-9a-f]{1,8}$/iu.test(digits) ? Number.parseInt(digits, 16) : Infinity;
  return code <= 0x10ffff ? { text: String.fromCodePoint(code), next: at + 2 } : null;
}

function hexadecimal(digits: string, next: number): { readonly text: string; readonly next: number } | null {
  if (!/^(?:[0-9a-f]{2})*$/iu.test(digits)) return null;
  const bytes = Buffer.from(digits, 'hex');
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? { text, next } : null;
}
