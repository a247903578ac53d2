import type { SyntaxToken } from '../reading/tokens';
import type { Piece } from './output';

/** Names that stand for something else while a command is written anew: the stand-ins of DO REPEAT, lower case. */
export type StandIns = ReadonlyMap<string, string>;

/** What a command may refer to besides the variables of the data. */
export interface Names {
  readonly standIns: StandIns;
  /** Names of VECTORs, lower case: they are written like functions. */
  readonly vectors: ReadonlySet<string>;
}

/** Where reading a command came to a halt: what was wanted there. */
export interface Failure {
  readonly at: number;
  readonly wanted: string;
}

/** Readings of one command that are tried; far above what any command takes. */
const STEPS_A_TOKEN = 400;

/**
 * A place in the tokens of one command, and what has been written anew of it so far. Readers move it on and give true,
 * or give false; who tries several readings goes back with `reset`.
 */
export class Cursor {
  at = 0;
  readonly out: Piece[] = [];
  #failure: Failure = { at: -1, wanted: '' };
  #steps: number;

  constructor(
    readonly tokens: readonly SyntaxToken[],
    readonly names: Names,
  ) {
    this.#steps = 1000 + tokens.length * STEPS_A_TOKEN;
  }

  get token(): SyntaxToken | undefined {
    return this.tokens[this.at];
  }

  get atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** The token in capitals, where it is a word; strings never pass for one. */
  get word(): string {
    return this.token?.kind === 'word' ? this.token.text.toUpperCase() : '';
  }

  isSymbol(text: string, offset = 0): boolean {
    const token = this.tokens[this.at + offset];
    return token?.kind === 'symbol' && token.text === text;
  }

  /** Whether the token stands directly behind the one before it. */
  isClose(offset = 0): boolean {
    return this.tokens[this.at + offset - 1]?.end === this.tokens[this.at + offset]?.start;
  }

  /** Writes a text of ours for the next tokens, and goes on behind them. */
  take(text: string, count = 1, close = false): true {
    this.out.push({ text, close });
    this.at += count;
    return true;
  }

  /** Notes that something else was wanted here; the furthest such place is what people are told. */
  fail(wanted: string): false {
    if (this.at > this.#failure.at) this.#failure = { at: this.at, wanted };
    return false;
  }

  get failure(): Failure {
    return this.#failure;
  }

  mark(): { readonly at: number; readonly length: number } {
    return { at: this.at, length: this.out.length };
  }

  reset(mark: { readonly at: number; readonly length: number }): void {
    this.at = mark.at;
    this.out.length = mark.length;
  }

  /** Counts one attempt; false when there were too many for any honest command. */
  step(): boolean {
    this.#steps -= 1;
    return this.#steps > 0 || this.fail('a shorter command');
  }
}
