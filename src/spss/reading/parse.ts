import { findCommand } from '../commandNames';
import { LINE_BREAK, type SyntaxToken, scanToken, skipBlanks } from './tokens';

/** One command of a script. Offsets are UTF-16, end exclusive, from `start` (its first letter) past its period. */
export interface ParsedCommand {
  /**
   * `command`: its name is in `name` · `comment`: `*` or COMMENT · `macroCall`: begins with `!` · `unknown`: nothing
   * that SPSS would know.
   */
  readonly kind: 'command' | 'comment' | 'macroCall' | 'unknown';
  /** In full and in capitals, whatever was written: `SELECT IF`; what was written where it is unknown. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly nameEnd: number;
  /** Whether it is ended by a period (or `END DATA` and the like). */
  readonly terminated: boolean;
  /** What follows the name, without the final period; none for comments and what is not syntax. */
  readonly tokens: readonly SyntaxToken[];
  /** The commands between DEFINE and !ENDDEFINE, with offsets of the whole text. */
  readonly body: readonly ParsedCommand[];
}

export interface ParsedScript {
  readonly text: string;
  readonly commands: readonly ParsedCommand[];
}

/**
 * Any text as commands. Tolerant: a missing period ends where the next line begins in column 1 with a command, or at
 * an empty line (as in PSPP); names may be abbreviated. Where readers of syntax differ, it takes the reading that
 * finds more commands, so that none can hide. Throws on nothing; time is linear.
 */
export function parseSyntax(text: string): ParsedScript {
  return { text, commands: new Parser(text, 0, text.length).commands() };
}

/** The commands of a script and of the macros in it, in order of appearance. */
export function* allCommands(commands: readonly ParsedCommand[]): Generator<ParsedCommand> {
  for (const command of commands) {
    yield command;
    yield* allCommands(command.body);
  }
}

const COMMENT_END = new RegExp(
  `\\.[^\\S${LINE_BREAK}]*(?=[${LINE_BREAK}]|$)|(?:\\r\\n|[${LINE_BREAK}])[^\\S${LINE_BREAK}]*(?=[${LINE_BREAK}])|(?:[${LINE_BREAK}])(?=\\S)`,
  'gu',
);
const PERIOD_ENDS = new RegExp(
  `[^\\S${LINE_BREAK}]*(?:/\\*(?:(?!\\*/)[^${LINE_BREAK}])*(?:\\*/)?[^\\S${LINE_BREAK}]*)?(?=[${LINE_BREAK}]|$)`,
  'uy',
);
const RAW: Readonly<Record<string, RegExp>> = {
  'BEGIN DATA': /^[ \t]*end\s+data\b[ \t]*\.?/gimu,
  'BEGIN PROGRAM': /^[ \t]*end\s+program\b[ \t]*\.?/gimu,
  'BEGIN GPL': /^[ \t]*end\s+gpl\b[ \t]*\.?/gimu,
};
const MACRO_END = /!enddefine\b[ \t]*\.?/giu;

/** The characters of `LINE_BREAK`. */
function isLineBreak(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

class Parser {
  private readonly found: ParsedCommand[] = [];

  constructor(
    private readonly text: string,
    private at: number,
    private readonly limit: number,
    private readonly inMacro = false,
  ) {}

  commands(): readonly ParsedCommand[] {
    for (;;) {
      this.at = skipBlanks(this.text, this.at);
      if (this.at >= this.limit) return this.found;
      this.command();
    }
  }

  private command(): void {
    const start = this.at;
    const { token, next } = scanToken(this.text, start);
    if (token === null) {
      this.at = Math.min(next, this.limit);
    } else if (token.text === '*' || token.text === '**') {
      this.comment(start, start + 1);
    } else if (token.text === '.' || token.text === '+' || token.text === '-') {
      this.at = next;
    } else {
      this.named(start, token);
    }
  }

  private named(start: number, first: SyntaxToken): void {
    if (first.kind !== 'word') {
      const tokens = this.rest(first.end);
      this.add(first.kind === 'macro' ? 'macroCall' : 'unknown', first.text, start, first.end, tokens);
      return;
    }
    const { name, end } = this.nameAt(start);
    if (name === 'COMMENT') return this.comment(start, end);
    if (name === 'DEFINE') return this.define(start, end);
    if (name === 'TITLE' || name === 'SUBTITLE' || name === 'FILE LABEL') return this.title(name, start, end);
    if (name === 'DOCUMENT') return this.document(start, end);
    const raw = name === null ? undefined : RAW[name];
    if (name !== null && raw !== undefined) return this.raw(name, start, end, raw);
    const tokens = this.rest(name === null ? first.end : end);
    this.add(name === null ? 'unknown' : 'command', name ?? first.text, start, name === null ? first.end : end, tokens);
  }

  /** The command whose name begins here, and where the name ends. */
  private nameAt(start: number): { readonly name: string | null; readonly end: number } {
    const words: string[] = [];
    const ends: number[] = [];
    let at = start;
    while (words.length < 4 && at < this.limit) {
      const { token, next } = scanToken(this.text, at);
      if (token?.kind !== 'word') break;
      words.push(token.text);
      ends.push(next);
      at = skipBlanks(this.text, next);
      if (this.text[next] === '-' && words[0]?.toUpperCase() === 'T') {
        const joined = /^t-tes?t?\b/iu.exec(this.text.slice(start, start + 8));
        if (joined !== null) return { name: 'T-TEST', end: start + joined[0].length };
      }
    }
    // `N 100.` is short for N OF CASES, the one name that may be cut to a letter.
    if (words[0]?.toUpperCase() === 'N' && words.length === 1 && /^\d/u.test(this.text.slice(at, at + 1)))
      return { name: 'N OF CASES', end: ends[0] as number };
    const command = findCommand(words);
    return command === null
      ? { name: null, end: start }
      : { name: command.name, end: ends[command.words - 1] as number };
  }

  /** A comment ends at a period at a line's end, at an empty line, or where a line begins a command in column 1. */
  private comment(start: number, nameEnd: number): void {
    COMMENT_END.lastIndex = nameEnd;
    let match = COMMENT_END.exec(this.text);
    while (match !== null && match.index < this.limit && this.isProse(match)) match = COMMENT_END.exec(this.text);
    const period = match !== null && match[0].startsWith('.') && match.index < this.limit;
    const end = match === null ? this.limit : Math.min(this.limit, period ? match.index + 1 : match.index);
    this.push({ kind: 'comment', name: '*', start, end, nameEnd, terminated: period, tokens: [], body: [] });
  }

  /** A line in column 1 that begins with no command goes on with the comment, as in PSPP and in the syntax window. */
  private isProse(match: RegExpExecArray): boolean {
    const next = match.index + match[0].length;
    const isEmptyLine = isLineBreak(this.text.charCodeAt(next));
    return !match[0].startsWith('.') && !isEmptyLine && !this.startsCommand(next);
  }

  /** Text without quotes goes to the line's end, apostrophes and all. */
  private title(name: string, start: number, nameEnd: number): void {
    const at = skipBlanks(this.text, nameEnd);
    const quoted = this.text[at] === '"' || this.text[at] === "'";
    const line = this.lineEnd(nameEnd);
    if (quoted || at > line) return this.add('command', name, start, nameEnd, this.rest(nameEnd));
    const content = this.text.slice(at, line).trimEnd();
    const terminated = content.endsWith('.');
    const bare = terminated ? content.slice(0, -1) : content;
    const token: SyntaxToken = { kind: 'unknown', text: bare, start: at, end: at + bare.length, closed: true };
    const end = at + content.length;
    this.push({ kind: 'command', name, start, end, nameEnd, terminated, tokens: bare === '' ? [] : [token], body: [] });
  }

  /**
   * Documentary text goes on over lines of any kind up to a period at a line's end, as the manuals have it. Behind an
   * empty line a command in column 1 is one all the same: not every reader goes on there.
   */
  private document(start: number, nameEnd: number): void {
    COMMENT_END.lastIndex = nameEnd;
    let match = COMMENT_END.exec(this.text);
    while (match !== null && match.index < this.limit && this.isDocumentary(match)) match = COMMENT_END.exec(this.text);
    const terminated = match !== null && match[0].startsWith('.') && match.index < this.limit;
    const end = match === null ? this.limit : Math.min(this.limit, terminated ? match.index + 1 : match.index);
    this.push({ kind: 'command', name: 'DOCUMENT', start, end, nameEnd, terminated, tokens: [], body: [] });
  }

  private isDocumentary(match: RegExpExecArray): boolean {
    if (match[0].startsWith('.')) return false;
    const next = skipBlanks(this.text, match.index);
    const lines = this.text.slice(match.index, next).match(/\r\n|[\n-\r\u0085\u2028\u2029]/gu)?.length ?? 0;
    const isFirstColumn = next > 0 && isLineBreak(this.text.charCodeAt(next - 1));
    return lines < 2 || !isFirstColumn || !this.startsCommand(next);
  }

  private raw(name: string, start: number, nameEnd: number, closing: RegExp): void {
    closing.lastIndex = nameEnd;
    const match = closing.exec(this.text);
    const terminated = match !== null && match.index < this.limit;
    const end = terminated ? match.index + match[0].length : this.limit;
    this.push({ kind: 'command', name, start, end, nameEnd, terminated, tokens: [], body: [] });
  }

  private define(start: number, nameEnd: number): void {
    if (this.inMacro) {
      // The body ends with the first !ENDDEFINE: a definition inside of it has none of its own.
      const rest = { start, end: this.limit, nameEnd, terminated: false, tokens: [], body: [] };
      this.push({ kind: 'command', name: 'DEFINE', ...rest });
      return;
    }
    MACRO_END.lastIndex = nameEnd;
    const match = MACRO_END.exec(this.text);
    const terminated = match !== null && match.index < this.limit;
    const bodyEnd = terminated ? match.index : this.limit;
    const tokens: SyntaxToken[] = [];
    let depth = 0;
    let at = skipBlanks(this.text, nameEnd);
    while (at < bodyEnd) {
      const { token, next } = scanToken(this.text, at);
      at = skipBlanks(this.text, next);
      if (token === null) continue;
      tokens.push(token);
      if (token.text === '(') depth += 1;
      if (token.text === ')') depth -= 1;
      if (token.text === ')' && depth === 0) break;
    }
    const body = new Parser(this.text, Math.min(at, bodyEnd), bodyEnd, true).commands();
    const end = terminated ? match.index + match[0].length : this.limit;
    this.push({ kind: 'command', name: 'DEFINE', start, end, nameEnd, terminated, tokens, body });
  }

  /** The tokens up to the command's end, which is where `at` stands afterwards. */
  private rest(from: number): {
    readonly tokens: readonly SyntaxToken[];
    readonly terminated: boolean;
    readonly end: number;
  } {
    const tokens: SyntaxToken[] = [];
    let end = from;
    let at = from;
    while (at < this.limit) {
      const next = skipBlanks(this.text, at);
      if (next > at && this.endsBetween(at, next)) return { tokens, terminated: false, end };
      if (next >= this.limit) break;
      const scanned = scanToken(this.text, next);
      if (scanned.token?.text === '.' && this.periodEnds(scanned.next))
        return { tokens, terminated: true, end: scanned.next };
      if (scanned.token !== null) {
        tokens.push(scanned.token);
        end = scanned.next;
      }
      at = scanned.next;
    }
    return { tokens, terminated: false, end: Math.min(end, this.limit) };
  }

  /** A period ends a command at the end of a line, and before a comment that goes up to there. */
  private periodEnds(after: number): boolean {
    PERIOD_ENDS.lastIndex = after;
    return PERIOD_ENDS.test(this.text) || after >= this.limit;
  }

  /** Whether the blanks between two tokens hold an empty line, or a line that begins a command in column 1. */
  private endsBetween(from: number, to: number): boolean {
    let breaks = 0;
    for (let at = from; at < to; at += 1) {
      if (!isLineBreak(this.text.charCodeAt(at))) continue;
      if (this.text[at] === '\n' && at > from && this.text[at - 1] === '\r') continue;
      breaks += 1;
    }
    if (breaks === 0) return false;
    if (breaks > 1) return true;
    return to < this.limit && isLineBreak(this.text.charCodeAt(to - 1)) && this.startsCommand(to);
  }

  private startsCommand(at: number): boolean {
    if (this.text[at] === '*' || this.text[at] === '!') return true;
    const { name, end } = this.nameAt(at);
    if (name === null) return false;
    const after = this.text.slice(end, end + 40).trimStart();
    return !/^(?:[=<>~+\-/,)]|(?:eq|ne|lt|gt|le|ge|and|or|thru|to|by)\b)/iu.test(after);
  }

  private lineEnd(from: number): number {
    let at = from;
    while (at < this.limit && !isLineBreak(this.text.charCodeAt(at))) at += 1;
    return at;
  }

  private add(
    kind: ParsedCommand['kind'],
    name: string,
    start: number,
    nameEnd: number,
    rest: ReturnType<Parser['rest']>,
  ): void {
    const { tokens, terminated, end } = rest;
    this.push({ kind, name, start, end: Math.max(end, nameEnd), nameEnd, terminated, tokens, body: [] });
  }

  private push(command: ParsedCommand): void {
    this.found.push(command);
    this.at = Math.max(command.end, this.at + 1);
  }
}
