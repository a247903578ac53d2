/**
 * Reads Python literals (dicts, lists, tuples, sets, strings, numbers, True, False, None) and keeps where each part
 * stands, so that survey logic inside a string can be pointed at. Grammar: the Python language reference, sections
 * "Literals" and "Displays"; f-strings and expressions are not literals and are refused.
 */

export type Literal =
  | StringLiteral
  | { readonly kind: 'number'; readonly value: number; readonly start: number; readonly end: number }
  | { readonly kind: 'boolean'; readonly value: boolean; readonly start: number; readonly end: number }
  | { readonly kind: 'none'; readonly start: number; readonly end: number }
  | { readonly kind: 'list'; readonly items: readonly Literal[]; readonly start: number; readonly end: number }
  | DictLiteral;

export interface StringLiteral {
  readonly kind: 'string';
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** Source offset of each UTF-16 unit of `value`; `null` where they simply follow `contentStart`. */
  readonly offsets: readonly number[] | null;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** The text ends in the middle of it. */
  readonly cut?: true;
}

export interface DictLiteral {
  readonly kind: 'dict';
  readonly entries: readonly { readonly key: Literal; readonly value: Literal }[];
  readonly start: number;
  readonly end: number;
}

export type LiteralResult =
  /** `cutAt`: where the text ends before the literal does; what stands before has been read. */
  | { readonly kind: 'parsed'; readonly literal: Literal; readonly cutAt: number | null }
  | { readonly kind: 'failed'; readonly reason: string; readonly offset: number };

/** Nesting beyond this is refused rather than risking the stack. */
const MAX_DEPTH = 64;

class LiteralError extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

/**
 * Parses the literal that begins at `offset` (after blanks); what follows it is not looked at.
 * @param broken whether strings may run over lines and the text may end in the middle, as in exports that were damaged
 */
export function parseLiteral(text: string, offset = 0, broken = false): LiteralResult {
  const reader = new LiteralReader(text, offset, broken);
  try {
    const literal = reader.value(0);
    return { kind: 'parsed', literal, cutAt: reader.cutAt };
  } catch (error) {
    if (error instanceof LiteralError) return { kind: 'failed', reason: error.message, offset: error.offset };
    throw error;
  }
}

const SIMPLE_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

class LiteralReader {
  #at: number;
  cutAt: number | null = null;

  constructor(
    readonly text: string,
    offset: number,
    readonly broken: boolean,
  ) {
    this.#at = offset;
  }

  value(depth: number): Literal {
    if (depth > MAX_DEPTH) throw this.#error(`nested more than ${MAX_DEPTH} levels deep`);
    this.#blanks();
    const char = this.text[this.#at];
    if (char === undefined) throw this.#error('the value is missing');
    if (char === '{') return this.#braces(depth);
    if (char === '[') return this.#sequence(']', depth);
    if (char === '(') return this.#sequence(')', depth);
    if (this.#stringAhead() !== null) return this.#strings();
    return this.#word();
  }

  /** Whether the text ends here and was to be read as far as it goes. */
  #endsHere(): boolean {
    if (!this.broken || this.#at < this.text.length) return false;
    this.cutAt = this.text.length;
    return true;
  }

  #error(reason: string, offset = this.#at): LiteralError {
    return new LiteralError(reason, offset);
  }

  #blanks(): void {
    while (/\s/.test(this.text[this.#at] ?? '')) this.#at += 1;
  }

  #braces(depth: number): Literal {
    const start = this.#at;
    this.#at += 1;
    const entries: { key: Literal; value: Literal }[] = [];
    const items: Literal[] = [];
    while (!this.#closes('}')) {
      const key = this.value(depth + 1);
      this.#blanks();
      // An entry of which there is no value, or half a key, says nothing.
      if (this.#endsHere()) break;
      if (this.text[this.#at] === ':') {
        this.#at += 1;
        this.#blanks();
        if (this.#endsHere()) break;
        entries.push({ key, value: this.value(depth + 1) });
      } else {
        items.push(key);
      }
      this.#separator('}');
    }
    if (items.length > 0 && entries.length > 0) throw this.#error('a dict entry without a value', items[0]?.start);
    return items.length > 0
      ? { kind: 'list', items, start, end: this.#at }
      : { kind: 'dict', entries, start, end: this.#at };
  }

  #sequence(close: ']' | ')', depth: number): Literal {
    const start = this.#at;
    this.#at += 1;
    const items: Literal[] = [];
    let commas = 0;
    while (!this.#closes(close)) {
      items.push(this.value(depth + 1));
      if (this.#separator(close)) commas += 1;
    }
    const [only] = items;
    // `('a')` is a parenthesised string, `('a',)` a tuple.
    if (close === ')' && only !== undefined && items.length === 1 && commas === 0) return only;
    return { kind: 'list', items, start, end: this.#at };
  }

  #closes(close: string): boolean {
    this.#blanks();
    if (this.#endsHere()) return true;
    if (this.#at >= this.text.length) throw this.#error(`ends before its "${close}"`);
    if (this.text[this.#at] !== close) return false;
    this.#at += 1;
    return true;
  }

  #separator(close: string): boolean {
    this.#blanks();
    if (this.text[this.#at] === ',') {
      this.#at += 1;
      return true;
    }
    if (this.text[this.#at] === close || this.#endsHere()) return false;
    if (this.#at >= this.text.length) throw this.#error(`ends before its "${close}"`);
    throw this.#error(`"," or "${close}" is missing before "${this.text.slice(this.#at, this.#at + 12)}"`);
  }

  /** The prefix and quote of a string that begins here, or `null`. */
  #stringAhead(): { readonly raw: boolean; readonly quote: string; readonly length: number } | null {
    const match = /^([rRuUbB]{0,2})('''|"""|'|")/.exec(this.text.slice(this.#at, this.#at + 5));
    if (match === null) return null;
    const [whole, prefix = '', quote = ''] = match;
    return { raw: /r/i.test(prefix), quote, length: whole.length };
  }

  /** One string, or adjacent ones, which Python joins. */
  #strings(): StringLiteral {
    const start = this.#at;
    const parts: StringLiteral[] = [];
    for (let ahead = this.#stringAhead(); ahead !== null; ahead = this.#stringAhead()) {
      parts.push(this.#string(ahead.raw, ahead.quote, ahead.length));
      const end = this.#at;
      this.#blanks();
      if (this.#stringAhead() === null) this.#at = end;
    }
    const [first] = parts;
    if (first === undefined) throw this.#error('a string is missing');
    if (parts.length === 1) return first;
    return {
      ...(parts.some(({ cut }) => cut) ? { cut: true } : {}),
      kind: 'string',
      value: parts.map((part) => part.value).join(''),
      start,
      end: this.#at,
      contentStart: first.contentStart,
      contentEnd: parts.at(-1)?.contentEnd ?? first.contentEnd,
      offsets: parts.flatMap(
        (part) => part.offsets ?? Array.from({ length: part.value.length }, (_, i) => part.contentStart + i),
      ),
    };
  }

  #string(raw: boolean, quote: string, opening: number): StringLiteral {
    const start = this.#at;
    const contentStart = start + opening;
    this.#at = contentStart;
    const pieces: string[] = [];
    let offsets: number[] | null = null;
    let pieceStart = contentStart;
    const flush = (): void => {
      if (this.#at === pieceStart) return;
      if (offsets !== null) for (let i = pieceStart; i < this.#at; i += 1) offsets.push(i);
      pieces.push(this.text.slice(pieceStart, this.#at));
    };
    for (;;) {
      const char = this.text[this.#at];
      if (this.#endsHere()) {
        flush();
        const [value, contentEnd] = [pieces.join(''), this.#at];
        return { kind: 'string', value, start, end: contentEnd, offsets, contentStart, contentEnd, cut: true };
      }
      if (char === undefined || (!this.broken && quote.length === 1 && (char === '\n' || char === '\r'))) {
        throw this.#error('a string is not closed on its line', start);
      }
      if (this.text.startsWith(quote, this.#at)) {
        flush();
        const contentEnd = this.#at;
        this.#at += quote.length;
        return { kind: 'string', value: pieces.join(''), start, end: this.#at, offsets, contentStart, contentEnd };
      }
      if (char !== '\\' || raw) {
        this.#at += raw && char === '\\' ? 2 : 1;
        continue;
      }
      flush();
      if (offsets === null) {
        offsets = [];
        for (let i = contentStart; i < this.#at; i += 1) offsets.push(i);
      }
      const escapeStart = this.#at;
      const decoded = this.#escape();
      for (let i = 0; i < decoded.length; i += 1) offsets.push(escapeStart);
      pieces.push(decoded);
      pieceStart = this.#at;
    }
  }

  #escape(): string {
    const start = this.#at;
    const char = this.text[start + 1] ?? '';
    const simple = SIMPLE_ESCAPES[char];
    if (simple !== undefined) {
      this.#at = start + 2;
      return simple;
    }
    if (char === '\n' || char === '\r') {
      this.#at = start + (this.text.startsWith('\r\n', start + 1) ? 3 : 2);
      return '';
    }
    const digits = { x: 2, u: 4, U: 8 }[char];
    if (digits !== undefined) {
      const hex = this.text.slice(start + 2, start + 2 + digits);
      const code = /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : -1;
      if (code < 0 || code > 0x10ffff) throw this.#error(`"\\${char}${hex}" is no character`, start);
      this.#at = start + 2 + digits;
      return String.fromCodePoint(code);
    }
    const octal = /^[0-7]{1,3}/.exec(this.text.slice(start + 1, start + 4));
    if (octal !== null) {
      this.#at = start + 1 + octal[0].length;
      return String.fromCodePoint(Number.parseInt(octal[0], 8));
    }
    // Python keeps the backslash of an escape it does not know.
    this.#at = start + 1;
    return '\\';
  }

  #word(): Literal {
    const start = this.#at;
    const match = /^[+-]?[\w.]+(?:(?<=[eE])[+-]\d+)?/.exec(this.text.slice(start, start + 400));
    if (match === null) throw this.#error(`"${this.text.slice(start, start + 12)}" is no value`);
    const [word] = match;
    this.#at = start + word.length;
    const end = this.#at;
    // `null`, `true` and `false` are JSON's: exports that went through it mix the two.
    if (word === 'None' || word === 'null') return { kind: 'none', start, end };
    if (/^(?:true|false)$/i.test(word)) return { kind: 'boolean', value: word.toLowerCase() === 'true', start, end };
    const value = Number(word.replaceAll('_', ''));
    if (Number.isNaN(value)) throw this.#error(`"${word}" is no value`, start);
    return { kind: 'number', value, start, end };
  }
}
