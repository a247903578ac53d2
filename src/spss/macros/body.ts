import { scanToken, type SyntaxToken } from '../reading/tokens';
import { argumentsOf } from './call';
import type { Budget } from './budget';
import { MacroError, nextToken, type Macro, type Values } from './definition';
import { isTrue, MacroExpression } from './expression';

const DEEPEST = 40;
/** Nobody writes so many !IF and !DO inside each other: what does is not followed to the end of the stack. */
const DEEPEST_INSIDE = 200;

/** Where a stretch of a body ends: its text is written up to there. */
interface Ended {
  readonly at: number;
  /** The word it ended at, in capitals; empty at the end of the body. */
  readonly word: string;
  readonly broken: boolean;
}

/**
 * Writes what a macro's body stands for: arguments put in, !IF, !DO and !LET carried out, macros in it expanded. Text in
 * quotes stays as it is.
 */
export class BodyWriter {
  #out: string[] = [];
  /** In how many !IF and !DO the place is. */
  #inside = 0;

  constructor(
    private readonly macros: ReadonlyMap<string, Macro>,
    private readonly budget: Budget,
  ) {}

  write(macro: Macro, given: ReadonlyMap<string, string>, depth: number): string {
    if (depth > DEEPEST) throw new MacroError(`${macro.name} calls itself without end.`);
    const values: Values = new Map(given);
    const positional = macro.parameters.filter((one) => one.positional).map(({ name }) => given.get(name) ?? '');
    values.set('*', positional.join(' '));
    const before = this.#out;
    this.#out = [];
    this.#stretch(macro.body, 0, values, depth, new Set());
    const text = this.#out.join('');
    this.#out = before;
    return text;
  }

  /** Writes from a place up to one of the words, at this level. */
  #stretch(body: string, from: number, values: Values, depth: number, until: ReadonlySet<string>): Ended {
    if (this.#inside >= DEEPEST_INSIDE)
      throw new MacroError(`More than ${DEEPEST_INSIDE} !IF and !DO stand inside each other.`);
    this.#inside += 1;
    try {
      return this.#upTo(body, from, values, depth, until);
    } finally {
      this.#inside -= 1;
    }
  }

  #upTo(body: string, from: number, values: Values, depth: number, until: ReadonlySet<string>): Ended {
    let at = from;
    while (at < body.length) {
      this.budget.spend(0);
      const blanks = /^\s+/u.exec(body.slice(at, at + 2000))?.[0] ?? '';
      if (blanks !== '') {
        this.#put(blanks);
        at += blanks.length;
        continue;
      }
      const { token, next } = scanToken(body, at);
      if (token === null) {
        at = next;
        continue;
      }
      const word = token.kind === 'macro' ? token.text.toUpperCase() : '';
      if (until.has(word)) return { at: next, word, broken: false };
      if (word === '!BREAK') return { at: next, word, broken: true };
      const ended = this.#one(body, token, next, word, values, depth);
      if (ended.broken) return ended;
      at = ended.at;
    }
    return { at, word: '', broken: false };
  }

  #one(body: string, token: SyntaxToken, next: number, word: string, values: Values, depth: number): Ended {
    const on = (at: number): Ended => ({ at, word: '', broken: false });
    if (word === '!IF') return this.#if(body, next, values, depth);
    if (word === '!DO') return this.#do(body, next, values, depth);
    if (word === '!LET') return on(this.#let(body, next, values));
    if (word !== '') {
      const reader = new MacroExpression(body, token.start, values, this.budget);
      const value = reader.call();
      if (value !== null) {
        this.#put(value);
        return on(reader.at);
      }
    }
    const macro = this.macros.get(token.text.toUpperCase());
    if (macro !== undefined && token.kind !== 'string') {
      const { values: given, end } = argumentsOf(macro, body, next, commandEnd(body, next));
      const put = new Map([...given].map(([name, value]) => [name, this.#filled(value, values)]));
      this.#put(new BodyWriter(this.macros, this.budget).write(macro, put, depth + 1));
      return on(end);
    }
    this.#put(token.text);
    return on(next);
  }

  /** An argument of a call within a body, with the arguments around it put in. */
  #filled(text: string, values: Values): string {
    return text.replace(/!([\p{L}\p{N}_]+|\*)/gu, (whole, name: string) => values.get(name.toUpperCase()) ?? whole);
  }

  #if(body: string, from: number, values: Values, depth: number): Ended {
    const reader = new MacroExpression(body, from, values, this.budget);
    const met = isTrue(reader.condition());
    const then = nextToken(body, reader.at, body.length);
    if (then?.text.toUpperCase() !== '!THEN') throw new MacroError('!THEN is missing behind !IF.');
    const first = this.#branch(body, then.end, values, depth, met, new Set(['!ELSE', '!IFEND']));
    if (first.broken || first.word === '!IFEND') return first.broken ? first : { ...first, word: '' };
    if (first.word === '') throw new MacroError('!IF has no !IFEND.');
    const second = this.#branch(body, first.at, values, depth, !met, new Set(['!IFEND']));
    if (!second.broken && second.word === '') throw new MacroError('!IF has no !IFEND.');
    return second.broken ? second : { ...second, word: '' };
  }

  /** A branch that is not taken is read over, so that its end is known. */
  #branch(
    body: string,
    from: number,
    values: Values,
    depth: number,
    taken: boolean,
    until: ReadonlySet<string>,
  ): Ended {
    return taken ? this.#stretch(body, from, values, depth, until) : this.#skip(body, from, until);
  }

  #skip(body: string, from: number, until: ReadonlySet<string>): Ended {
    let nested = 0;
    for (
      let token = nextToken(body, from, body.length);
      token !== null;
      token = nextToken(body, token.end, body.length)
    ) {
      this.budget.spend(0);
      const word = token.kind === 'macro' ? token.text.toUpperCase() : '';
      if (nested === 0 && until.has(word)) return { at: token.end, word, broken: false };
      if (word === '!IF' || word === '!DO') nested += 1;
      if (word === '!IFEND' || word === '!DOEND') nested -= 1;
    }
    return { at: body.length, word: '', broken: false };
  }

  #let(body: string, from: number, values: Values): number {
    const name = nextToken(body, from, body.length);
    const equals = name === null ? null : nextToken(body, name.end, body.length);
    if (name?.kind !== 'macro' || equals?.text !== '=') throw new MacroError('!LET wants “!name = value”.');
    const reader = new MacroExpression(body, equals.end, values, this.budget);
    values.set(name.text.slice(1).toUpperCase(), reader.condition());
    return reader.at;
  }

  #do(body: string, from: number, values: Values, depth: number): Ended {
    const name = nextToken(body, from, body.length);
    const how = name === null ? null : nextToken(body, name.end, body.length);
    if (name?.kind !== 'macro' || how === null)
      throw new MacroError('!DO wants “!name = from !TO to” or “!name !IN (list)”.');
    const reader = new MacroExpression(body, how.end, values, this.budget);
    const items = how.text === '=' ? reader.steps() : how.text.toUpperCase() === '!IN' ? reader.list() : null;
    if (items === null) throw new MacroError('!DO wants “=” or !IN.');
    const start = reader.at;
    const end = this.#skip(body, start, new Set(['!DOEND']));
    if (end.word === '') throw new MacroError('!DO has no !DOEND.');
    for (const item of items) {
      this.budget.spend(item.length);
      values.set(name.text.slice(1).toUpperCase(), item);
      if (this.#stretch(body, start, values, depth, new Set(['!DOEND'])).broken) break;
    }
    return { at: end.at, word: '', broken: false };
  }

  #put(text: string): void {
    this.budget.spend(text.length);
    this.#out.push(text);
  }
}

/** The end of the command that a call stands in: past the next period at a line's end. */
function commandEnd(body: string, from: number): number {
  const match = /\.[ \t]*(?:\r?\n|$)/u.exec(body.slice(from));
  return match === null ? body.length : from + match.index + 1;
}
