import { type ParsedCommand } from '../reading/parse';
import { type SyntaxToken, scanToken, skipBlanks, stringValue } from '../reading/tokens';

/** The arguments and the !LET variables of one expansion, by name in capitals, without `!`. */
export type Values = Map<string, string>;

/** How much of a call an argument takes. */
export type Extent =
  | { readonly kind: 'tokens'; readonly count: number }
  | { readonly kind: 'until'; readonly end: string }
  | { readonly kind: 'enclosed'; readonly begin: string; readonly end: string }
  | { readonly kind: 'rest' };

export interface Parameter {
  /** As the body names it, without `!`, in capitals: `1` for the first positional one. */
  readonly name: string;
  readonly positional: boolean;
  readonly extent: Extent;
  readonly byDefault: string;
}

export interface Macro {
  /** In capitals, with its `!` where it has one. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: string;
}

/** Why a definition or a call cannot be read. */
export class MacroError extends Error {}

/** What a DEFINE says. Throws a `MacroError` for people where it cannot be read. */
export function readDefinition(text: string, command: ParsedCommand): Macro {
  const close = /!enddefine\b[ \t]*\.?$/iu.exec(text.slice(command.start, command.end));
  if (!command.terminated || close === null) throw new MacroError('The macro has no !ENDDEFINE.');
  const bodyEnd = command.start + close.index;
  const name = nextToken(text, command.nameEnd, bodyEnd);
  if (name === null || (name.kind !== 'word' && name.kind !== 'macro')) throw new MacroError('The macro has no name.');
  const open = nextToken(text, name.end, bodyEnd);
  if (open?.text !== '(') throw new MacroError(`“(” is missing behind ${name.text}.`);
  const reader = new ParameterReader(text, open.end, bodyEnd);
  const parameters = reader.all();
  return { name: name.text.toUpperCase(), parameters, body: text.slice(reader.at, bodyEnd) };
}

export function nextToken(text: string, from: number, limit: number): SyntaxToken | null {
  for (let at = skipBlanks(text, from); at < limit; at = skipBlanks(text, at)) {
    const { token, next } = scanToken(text, at);
    if (token !== null) return token;
    at = next;
  }
  return null;
}

class ParameterReader {
  readonly #found: Parameter[] = [];

  constructor(
    private readonly text: string,
    public at: number,
    private readonly limit: number,
  ) {}

  all(): readonly Parameter[] {
    for (;;) {
      const token = this.#next();
      if (token.text === ')') return this.#found;
      if (token.text === '/') continue;
      const positional = token.kind === 'macro' && '!POSITIONAL'.startsWith(token.text.toUpperCase());
      if (!positional) {
        if (token.kind !== 'word' && token.kind !== 'macro') throw new MacroError(`“${token.text}” is no argument.`);
        if (this.#next().text !== '=') throw new MacroError(`“=” is missing behind ${token.text}.`);
      }
      const place = this.#found.filter((one) => one.positional).length + 1;
      const name = positional ? String(place) : token.text.replace(/^!/u, '').toUpperCase();
      this.#found.push({ name, positional, ...this.#manner() });
    }
  }

  #manner(): Pick<Parameter, 'extent' | 'byDefault'> {
    let byDefault = '';
    for (;;) {
      const word = this.#next().text.toUpperCase();
      if (word === '!DEFAULT') byDefault = this.#brackets().trim();
      else if (word === '!CMDEND') return { extent: { kind: 'rest' }, byDefault };
      else if (word === '!TOKENS' || word === '!TOK') {
        const count = Number(this.#brackets());
        if (!Number.isInteger(count) || count < 1 || count > 10_000) throw new MacroError('!TOKENS wants a number.');
        return { extent: { kind: 'tokens', count }, byDefault };
      } else if (word === '!CHAREND') {
        return { extent: { kind: 'until', end: this.#quoted()[0] ?? '' }, byDefault };
      } else if (word === '!ENCLOSE') {
        const [begin = '', end = ''] = this.#quoted();
        return { extent: { kind: 'enclosed', begin, end }, byDefault };
      } else if (word !== '!NOEXPAND') throw new MacroError(`“${word}” does not say what the argument takes.`);
    }
  }

  #next(): SyntaxToken {
    const token = nextToken(this.text, this.at, this.limit);
    if (token === null) throw new MacroError('“)” is missing behind the arguments.');
    this.at = token.end;
    return token;
  }

  #brackets(): string {
    if (this.#next().text !== '(') throw new MacroError('“(” is missing.');
    const start = this.at;
    for (let depth = 1; ;) {
      const token = this.#next();
      if (token.text === '(') depth += 1;
      if (token.text === ')') depth -= 1;
      if (depth === 0) return this.text.slice(start, token.start);
    }
  }

  #quoted(): readonly string[] {
    const inside = this.#brackets();
    const found: string[] = [];
    for (let token = nextToken(inside, 0, inside.length); token !== null;) {
      if (token.kind === 'string') found.push(stringValue(token));
      token = nextToken(inside, token.end, inside.length);
    }
    if (found.length === 0 || found.includes(''))
      throw new MacroError('The characters that end the argument are missing.');
    return found;
  }
}
