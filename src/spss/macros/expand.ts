import { parseSyntax, type ParsedCommand } from '../reading/parse';
import { scanToken, skipBlanks } from '../reading/tokens';
import { BodyWriter } from './body';
import { Budget } from './budget';
import { argumentsOf } from './call';
import { MacroError, readDefinition, type Macro } from './definition';

interface MacroProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A script without macros: what they stand for stands in their place. */
export interface Expanded {
  readonly text: string;
  readonly problems: readonly MacroProblem[];
  /** Where in the script something of the text comes from: for what a macro made, its call. */
  readonly origin: (offset: number) => { readonly start: number; readonly end: number };
}

/**
 * Puts in the place of every macro call what it stands for, as SPSS does, bounded in time and size. A script without
 * DEFINE is given back as it is.
 */
export function expandMacros(text: string): Expanded {
  const { commands } = parseSyntax(text);
  if (!commands.some(({ name }) => name === 'DEFINE')) {
    return { text, problems: [], origin: (offset) => ({ start: offset, end: offset }) };
  }
  return new Expander(text).run(commands);
}

interface Stretch {
  readonly at: number;
  readonly start: number;
  /** End of the call; `null` where the script's text stands as it is. */
  readonly end: number | null;
}

class Expander {
  readonly #macros = new Map<string, Macro>();
  readonly #budget = new Budget();
  readonly #problems: MacroProblem[] = [];
  readonly #stretches: Stretch[] = [];
  readonly #parts: string[] = [];
  #length = 0;

  constructor(private readonly text: string) {}

  run(commands: readonly ParsedCommand[]): Expanded {
    let at = 0;
    for (const command of commands) {
      this.#copy(at, command.start);
      if (command.name === 'DEFINE') this.#define(command);
      else if (command.kind === 'comment') this.#copy(command.start, command.end);
      else this.#expand(command);
      at = command.end;
    }
    this.#copy(at, this.text.length);
    const stretches = this.#stretches;
    return { text: this.#parts.join(''), problems: this.#problems, origin: (offset) => originOf(stretches, offset) };
  }

  #define(command: ParsedCommand): void {
    try {
      const macro = readDefinition(this.text, command);
      this.#macros.set(macro.name, macro);
    } catch (error) {
      this.#problem(error, command.start, command.nameEnd);
    }
  }

  #expand(command: ParsedCommand): void {
    let copied = command.start;
    for (let at = command.start; at < command.end;) {
      at = skipBlanks(this.text, at);
      if (at >= command.end) break;
      const { token, next } = scanToken(this.text, at);
      const macro =
        token?.kind === 'word' || token?.kind === 'macro' ? this.#macros.get(token.text.toUpperCase()) : undefined;
      if (macro === undefined) {
        at = next;
        continue;
      }
      this.#copy(copied, at);
      try {
        const { values, end } = argumentsOf(macro, this.text, next, command.end);
        const made = new BodyWriter(this.#macros, this.#budget).write(macro, values, 1);
        // A command that the macro has ended needs no second period behind the call.
        this.#add(/\.\s*$/u.test(made) ? `${made.trimEnd()}\n` : made, at, Math.min(end, command.end));
        at = end;
      } catch (error) {
        this.#problem(error, at, next);
        at = next;
      }
      copied = at;
    }
    this.#copy(copied, command.end);
  }

  #copy(from: number, to: number): void {
    if (to <= from) return;
    this.#stretches.push({ at: this.#length, start: from, end: null });
    this.#parts.push(this.text.slice(from, to));
    this.#length += to - from;
  }

  #add(made: string, start: number, end: number): void {
    this.#stretches.push({ at: this.#length, start, end });
    this.#parts.push(made);
    this.#length += made.length;
  }

  #problem(error: unknown, start: number, end: number): void {
    if (!(error instanceof MacroError)) throw error;
    this.#problems.push({ message: error.message, start, end });
  }
}

function originOf(stretches: readonly Stretch[], offset: number): { readonly start: number; readonly end: number } {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low - 1];
  if (stretch === undefined) return { start: offset, end: offset };
  if (stretch.end !== null) return { start: stretch.start, end: stretch.end };
  const start = stretch.start + offset - stretch.at;
  return { start, end: start };
}
