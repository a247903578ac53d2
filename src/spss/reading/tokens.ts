/** The smallest parts of SPSS syntax. Offsets are UTF-16, end exclusive. */
export interface SyntaxToken {
  readonly kind: 'word' | 'macro' | 'number' | 'string' | 'symbol' | 'unknown';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Strings: whether the closing quote was found on the line. Strings end with their line, as in SPSS. */
  readonly closed: boolean;
}

/** What ends a line for some reader of syntax; the safest reading is that all of them do. */
export const LINE_BREAK = '\\n\\r\\v\\f\\u0085\\u2028\\u2029';

const COMMENT = new RegExp(`/\\*(?:(?!\\*/)[^${LINE_BREAK}])*(?:\\*/)?`, 'uy');
const STRING = new RegExp(`"(?:[^"${LINE_BREAK}]|"")*"?|'(?:[^'${LINE_BREAK}]|'')*'?`, 'uy');
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_@#$])/uy;
const WORD = /[\p{L}@#$_\d][\p{L}\p{M}\p{N}_$#@]*(?:\.+[\p{L}\p{M}\p{N}_$#@]+)*/uy;
const MACRO = /!(?:[\p{L}\p{M}\p{N}_$#@.]*[\p{L}\p{M}\p{N}_$#@]|\*)/uy;
const SYMBOL = /<=|>=|<>|~=|\*\*|==|!=|=>|=<|&&|\|\||[-+*/=<>()~&|!,.:;[\]{}?%^\\]/uy;
const BLANK = /\s+/uy;

/** One step of the scan: a token, or `null` for an inline comment, and where to go on. */
export interface Scanned {
  readonly token: SyntaxToken | null;
  readonly next: number;
}

/** Reads what stands at the offset, which is no blank. */
export function scanToken(text: string, offset: number): Scanned {
  const first = text[offset] ?? '';
  if (first === '"' || first === "'") {
    const literal = matchAt(STRING, text, offset) ?? first;
    return found('string', literal, offset, isClosed(literal));
  }
  const comment = first === '/' ? matchAt(COMMENT, text, offset) : null;
  if (comment !== null) return { token: null, next: offset + comment.length };
  const number = (first >= '0' && first <= '9') || first === '.' ? matchAt(NUMBER, text, offset) : null;
  if (number !== null) return found('number', number, offset);
  const macro = first === '!' ? matchAt(MACRO, text, offset) : null;
  if (macro !== null) return found('macro', macro, offset);
  const word = matchAt(WORD, text, offset);
  if (word !== null) return found('word', word, offset);
  const symbol = matchAt(SYMBOL, text, offset);
  if (symbol !== null) return found('symbol', symbol, offset);
  return found('unknown', String.fromCodePoint(text.codePointAt(offset) ?? 0), offset);
}

function found(kind: SyntaxToken['kind'], text: string, start: number, closed = true): Scanned {
  const end = start + text.length;
  return { token: { kind, text, start, end, closed }, next: end };
}

function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

function isClosed(literal: string): boolean {
  const quote = literal.slice(0, 1);
  if (literal.length < 2 || !literal.endsWith(quote)) return false;
  return (literal.split(quote).length - 1) % 2 === 0;
}

/** Where the next thing that is no blank begins. */
export function skipBlanks(text: string, offset: number): number {
  return offset + (matchAt(BLANK, text, offset)?.length ?? 0);
}

/** What a quoted token says. */
export function stringValue(token: SyntaxToken): string {
  const quote = token.text.slice(0, 1);
  const inner = token.closed ? token.text.slice(1, -1) : token.text.slice(1);
  return inner.replaceAll(quote + quote, quote);
}
