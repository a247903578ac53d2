import type { ParsedCommand } from '../reading/parse';
import type { SyntaxToken } from '../reading/tokens';
import type { LintFinding, Reported, Weighed } from './finding';

/** What a linter may be told about the data and the place of a script; names in any case. */
export interface LintContext {
  /** The variables of the data file. Without them, names are not checked. */
  readonly variables?: Iterable<string>;
  /** Those of them that hold texts. */
  readonly strings?: Iterable<string>;
  /** Macros that are defined elsewhere, with their `!`. */
  readonly macros?: Iterable<string>;
  /** `block`: part of a file, so that what belongs at its top is not asked for. `file` unless told. */
  readonly part?: 'file' | 'block';
}

/** A script as rules see it. */
export interface LintScript {
  readonly text: string;
  readonly commands: readonly ParsedCommand[];
  /** The script's commands, and those of each macro in it: what runs one after the other. */
  readonly sequences: readonly (readonly ParsedCommand[])[];
  /** Lower case; `null` where unknown. */
  readonly variables: ReadonlySet<string> | null;
  readonly strings: ReadonlySet<string>;
  readonly macros: ReadonlySet<string>;
  readonly part: 'file' | 'block';
  /** Whether blocks of several questions share the data, so that none may change them for the others. */
  readonly isShared: boolean;
}

/** One thing that a script must not do. Adding one: a file in `rules/<sort>`, and a line in `index.ts`. */
export interface LintRule {
  readonly id: string;
  readonly severity: LintFinding['severity'];
  /** One or two sentences for people: what it asks for and why. */
  readonly docs: string;
  readonly check: (script: LintScript) => Iterable<Weighed>;
}

/** A finding about a token, a command (its name is marked) or any stretch of text. */
export function report(
  place: Pick<SyntaxToken, 'start' | 'end'> | ParsedCommand,
  message: string,
  nextStep: string,
): Reported {
  const end = 'nameEnd' in place ? place.nameEnd : place.end;
  return { message, nextStep, start: place.start, end };
}

/** Text of the script in a message, short. */
export function quoteExcerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return `“${line.length > 50 ? `${line.slice(0, 50)}…` : line}”`;
}
