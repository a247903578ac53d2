/** Words, numbers and signs of plain-words routing, with their absolute offsets in the source. */

type TokenKind = 'word' | 'number' | 'quoted' | 'sign' | 'other' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** As written; of a quoted token what stands between the quotes. */
  readonly text: string;
  /** In capitals, signs in one spelling (`≠` and `!=` are `<>`): what the parser compares with. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Signs with several spellings, longest first. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['AND/OR', 'OR'],
  ['...', '..'],
  ['==', '='],
  ['!=', '<>'],
  ['~=', '<>'],
  ['<>', '<>'],
  ['<=', '<='],
  ['=<', '<='],
  ['>=', '>='],
  ['=>', '>='],
  ['&&', 'AND'],
  ['||', 'OR'],
  ['..', '..'],
  ['≠', '<>'],
  ['≤', '<='],
  ['≥', '>='],
  ['…', '..'],
  ['&', 'AND'],
  ['|', 'OR'],
  ['!', 'NOT'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ...['=', '<', '>', '-', ',', '/', '+', ':', '.', ';', '(', ')', '[', ']'].map((sign) => [sign, sign] as const),
];

/** A name may hold points inside (`Q3.1`) but not at its end, where they end a sentence. */
const WORD = /[\p{L}\p{N}_$#@]+(?:\.[\p{L}\p{N}_$#@]+)*(?:['’]\p{L}+)?/uy;
const NUMBER = /\d+(?:\.\d+)?/y;
const QUOTED = /(["'])([^"'\n]*)\1|“([^”\n]*)”|‘([^’\n]*)’/y;
const WORD_CHARACTER = /[\p{L}_$#@]/u;
const BLANK = /\s+/y;

/** Splits routing into tokens; never fails: what is no token of the language is `other`. The last is always `end`. */
export function routingTokens(text: string, offset: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    at += matchAt(BLANK, text, at)?.[0].length ?? 0;
    if (at >= text.length) break;
    const token = readToken(text, at);
    tokens.push({ ...token, start: token.start + offset, end: token.end + offset });
    at = token.end;
  }
  const end = offset + text.length;
  tokens.push({ kind: 'end', text: '', key: '', start: end, end });
  return tokens;
}

/** German words of conditions, as the English ones that they stand for. */
const GERMAN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    UND: 'AND',
    ODER: 'OR',
    NICHT: 'NOT',
    IST: 'IS',
    WENN: 'IF',
    FALLS: 'IF',
    SOFERN: 'IF',
    NUR: 'ONLY',
    FRAGE: 'ASK',
    FRAGEN: 'ASK',
    STELLEN: 'ASK',
    ALLE: 'ALL',
    BEI: 'AT',
    BIS: 'TO',
    ZEILE: 'ROW',
  }),
);

function readToken(text: string, at: number): Token {
  const quoted = matchAt(QUOTED, text, at);
  if (quoted) {
    const inner = quoted[2] ?? quoted[3] ?? quoted[4] ?? '';
    return { kind: 'quoted', text: inner, key: '', start: at, end: at + quoted[0].length };
  }
  const sign = SIGNS.find(([spelling]) => text.startsWith(spelling, at) || isAndOr(spelling, text, at));
  if (sign) {
    const end = at + sign[0].length;
    return { kind: 'sign', text: text.slice(at, end), key: sign[1], start: at, end };
  }
  const digits = matchAt(NUMBER, text, at)?.[0];
  if (digits !== undefined && !WORD_CHARACTER.test(text.charAt(at + digits.length))) {
    return { kind: 'number', text: digits, key: digits, start: at, end: at + digits.length };
  }
  const word = matchAt(WORD, text, at)?.[0];
  if (word !== undefined) {
    const key = word.toUpperCase().replace('’', "'");
    return { kind: 'word', text: word, key: GERMAN.get(key) ?? key, start: at, end: at + word.length };
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { kind: 'other', text: character, key: character, start: at, end: at + character.length };
}

function isAndOr(spelling: string, text: string, at: number): boolean {
  return spelling === 'AND/OR' && text.slice(at, at + spelling.length).toUpperCase() === spelling;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A place in the tokens that moves forward only. */
export class TokenCursor {
  private index = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** The token `ahead` of the place; at and after the end, the `end` token. */
  peek(ahead = 0): Token {
    const token = this.tokens[Math.min(this.index + ahead, this.tokens.length - 1)];
    if (!token) throw new Error('tokens without an end');
    return token;
  }

  take(): Token {
    const token = this.peek();
    this.index++;
    return token;
  }

  skip(count: number): void {
    this.index += count;
  }

  /** The token before the place; at the beginning, the first. */
  last(): Token {
    return this.tokens[this.index - 1] ?? this.peek();
  }

  startsWith(words: readonly string[]): boolean {
    return words.every((word, ahead) => this.peek(ahead).key === word);
  }

  /** The tokens that are left, the `end` token included. */
  left(): readonly Token[] {
    return this.tokens.slice(this.index);
  }

  /** The keys of all that is left, with single blanks. */
  rest(): string {
    return this.tokens
      .slice(this.index, -1)
      .map(({ key }) => key)
      .join(' ');
  }
}
