import { LineIndex } from '../../questionnaire/lines';
import { splitBlocks } from '../reading/blocks';
import { expandMacros, type Expanded } from '../macros/expand';
import { parseSyntax, type ParsedCommand } from '../reading/parse';
import { wrapCommand } from '../wrap';
import {
  admitted,
  type AdmittedCommand,
  type AdmittedPart,
  type AdmittedScript,
  type LeftOut,
  type Refusal,
} from './admitted';
import { writeDoRepeat } from './doRepeat';
import { ALLOWED, type AllowList, type CommandRule } from './grammar';
import { NOT_IN_PSPP } from './grammar/elsewhere';
import { hiddenCharacters } from './hidden';
import { excerpt } from './reports';
import { declaredBytes, MOST_BYTES, MOST_REPEATS } from './size';
import { Structure } from './structure';
import { vectorNames } from './vectors';
import { writeCommand, type Written } from './writing/writeCommand';

/**
 * The one door to PSPP: reads a script that anybody may have written, and writes anew what the allow-list knows of it.
 * Macros are expanded, comments dropped, DO REPEAT gets stand-ins of ours; what cannot be read is told and not run.
 * Throws on nothing; time is linear in the script and what its macros make of it.
 */
export function admitScript(text: string, allowed: AllowList = ALLOWED): AdmittedScript {
  return new Door(text, allowed).admit();
}

/** Commands that may stand above the one that opens the data. */
const HEADINGS = new Set(['TITLE', 'SUBTITLE', 'ECHO']);

class PartInMaking {
  readonly commands: AdmittedCommand[] = [];
  readonly problems: Refusal[] = [];
  readonly structure = new Structure();

  get part(): AdmittedPart {
    return { commands: this.commands, problems: this.problems };
  }
}

class Door {
  readonly #source: Expanded;
  readonly #lines: LineIndex;
  readonly #starts: readonly number[];
  readonly #parts: readonly PartInMaking[];
  readonly #leftOut: LeftOut[] = [];
  readonly #commands: readonly ParsedCommand[];
  readonly #vectors: ReadonlySet<string>;
  readonly #prefix: string;
  #made = 0;
  #bytes = 0;
  #begun = false;

  constructor(
    private readonly text: string,
    private readonly allowed: AllowList,
  ) {
    this.#source = expandMacros(text);
    this.#lines = new LineIndex(text);
    this.#starts = splitBlocks(text).blocks.map(({ start }) => start);
    this.#parts = [new PartInMaking(), ...this.#starts.map(() => new PartInMaking())];
    this.#commands = parseSyntax(this.#source.text).commands;
    this.#vectors = vectorNames(this.#commands);
    this.#prefix = prefixFor(this.#source.text);
  }

  admit(): AdmittedScript {
    for (const found of [...hiddenCharacters(this.text)]) this.#refuse('unsafe', found, found.message, found.nextStep);
    for (const problem of this.#source.problems)
      this.#refuse('syntax', problem, problem.message, 'Correct the macro, or write out what it stands for.');
    for (const command of this.#commands) this.#command(command);
    for (const part of this.#parts) {
      for (const { command, wants } of part.structure.open)
        this.#refuse('syntax', this.#place(command), `${command.name} has no ${wants}.`, `Add “${wants}.”.`);
    }
    const [header, ...blocks] = this.#parts.map(({ part }) => part);
    return admitted(header as AdmittedPart, blocks, this.#leftOut);
  }

  #command(command: ParsedCommand): void {
    if (command.kind === 'comment') return;
    const part = this.#partAt(this.#place(command).start);
    const { structure } = part;
    if (command.kind === 'macroCall') return this.#unknownMacro(command);
    const called = structure.inMatrix && command.kind === 'unknown' ? command.name.toUpperCase() : command.name;
    const rules = structure.inMatrix ? this.allowed.statements : this.allowed.commands;
    if (called === 'END MATRIX' && structure.inMatrix) structure.leaveMatrix();
    else if (called === 'MATRIX' && !structure.inMatrix && Object.keys(this.allowed.statements).length > 0)
      structure.enterMatrix(command);
    else if (called === 'DO REPEAT' && !structure.inMatrix) return this.#repeat(command, part);
    else if (called === 'END REPEAT' && !structure.inMatrix) return this.#endRepeat(command, part);
    else {
      const rule = Object.hasOwn(rules, called) ? rules[called] : undefined;
      return rule === undefined ? this.#notAllowed(command) : this.#known(called, rule, command, part);
    }
    if (command.tokens.length > 0)
      this.#unread(command, { kind: 'unread', token: command.tokens[0], wanted: 'the end of the command' });
    else this.#emit(part, command, called);
  }

  #known(name: string, rule: CommandRule, command: ParsedCommand, part: PartInMaking): void {
    const { structure } = part;
    const known = { standIns: structure.standIns, vectors: this.#vectors };
    const written = writeCommand(name, rule, command.tokens, known, this.allowed.lines[name]);
    if (written.kind !== 'written' && rule.otherwise !== undefined)
      return this.#known(name, rule.otherwise, command, part);
    if (written.kind !== 'written' && rule.closed === true) return this.#notAllowed(command);
    if (written.kind !== 'written') return this.#unread(command, written);
    if (rule.atTop === true && this.#begun) return this.#notAllowed(command);
    if (rule.leftOut !== undefined) {
      const { leftOut: why, turns = false } = rule;
      this.#leftOut.push({ line: this.#lineOf(command), command: name, why, turns });
      return;
    }
    const wrong = structure.step(rule, command);
    if (wrong !== null) return this.#refuse('syntax', this.#place(command), wrong.message, wrong.nextStep);
    this.#bytes += declaredBytes(name, command.tokens) * structure.times;
    if (this.#bytes > MOST_BYTES) {
      const megabytes = Math.ceil(this.#bytes / 1024 / 1024);
      return this.#refuse(
        'unsafe',
        this.#place(command),
        `The new variables would take ${megabytes} MB.`,
        `Make fewer or shorter ones: ${MOST_BYTES / 1024 / 1024} MB are the most.`,
      );
    }
    this.#begun ||= !HEADINGS.has(name);
    this.#emit(part, command, written.text);
  }

  #repeat(command: ParsedCommand, part: PartInMaking): void {
    const { structure } = part;
    const fresh = (): string => `${this.#prefix}${(this.#made += 1)}`;
    const { written, standIns, times } = writeDoRepeat(
      command.tokens,
      { standIns: structure.standIns, vectors: this.#vectors },
      fresh,
    );
    if (written.kind !== 'written') this.#unread(command, written);
    structure.enterRepeat(command, standIns, times);
    if (structure.isTooDeep || structure.times > MOST_REPEATS)
      this.#refuse(
        'unsafe',
        this.#place(command),
        'DO REPEAT would run more often than can be waited for.',
        'Repeat less.',
      );
    if (written.kind === 'written') this.#emit(part, command, written.text);
  }

  #endRepeat(command: ParsedCommand, part: PartInMaking): void {
    const [first, second] = command.tokens;
    if (second !== undefined || (first !== undefined && !/^pri(?:nt?)?$/iu.test(first.text)))
      return this.#unread(command, { kind: 'unread', token: second ?? first, wanted: 'the end of the command' });
    const wrong = part.structure.leaveRepeat();
    if (wrong !== null) return this.#refuse('syntax', this.#place(command), wrong.message, wrong.nextStep);
    this.#emit(part, command, 'END REPEAT');
  }

  #emit(part: PartInMaking, command: ParsedCommand, text: string): void {
    part.commands.push({ lines: wrapCommand(`${text}.`), line: this.#lineOf(command) });
  }

  #notAllowed(command: ParsedCommand): void {
    const known = command.kind === 'command';
    if (known && NOT_IN_PSPP.has(command.name))
      return this.#refuse(
        'syntax',
        this.#place(command),
        `PSPP has no ${command.name}, so this is not run here.`,
        'Keep it in a file of its own for IBM SPSS; FREQUENCIES, CROSSTABS, MEANS and LIST run in both.',
      );
    const message = known
      ? `${command.name} is not allowed: a script may only check the data it is run on.`
      : `“${excerpt(command.name)}” is no command that a script may hold.`;
    const nextStep = known
      ? 'Remove it: use COMPUTE, IF, SELECT IF with TEMPORARY, and LIST.'
      : 'Correct the name, or make it a comment with “* ” before it.';
    this.#refuse(known ? 'unsafe' : 'syntax', this.#place(command), message, nextStep);
  }

  #unknownMacro(command: ParsedCommand): void {
    this.#refuse(
      'syntax',
      this.#place(command),
      `The macro ${excerpt(command.name)} is not defined in this script, so what it does cannot be checked.`,
      'Define it at the top, or write its commands out.',
    );
  }

  #unread(command: ParsedCommand, written: Exclude<Written, { kind: 'written' }>): void {
    const { token, wanted } = written;
    const place = token === undefined ? this.#place(command) : this.#placeOf(token.start, token.end);
    if (token?.kind === 'macro' && token.text !== '!')
      return this.#unknownMacro({ ...command, name: token.text, start: token.start, nameEnd: token.end });
    if (written.kind === 'file') {
      const word = token?.text.toUpperCase() ?? command.name;
      return this.#refuse(
        'unsafe',
        place,
        `${excerpt(word)} names a file in ${command.name}: a script may not read or write files.`,
        'Remove it; LIST shows the respondents.',
      );
    }
    const found =
      token === undefined
        ? 'the command ends'
        : token.closed
          ? `“${excerpt(token.text)}” stands`
          : 'a text without its closing quote stands';
    this.#refuse(
      'syntax',
      place,
      `In ${command.name}, ${found} where ${wanted} is due.`,
      'Correct the command: it is not run as it is.',
    );
  }

  #refuse(
    kind: Refusal['kind'],
    place: { readonly start: number; readonly end: number },
    message: string,
    nextStep: string,
  ): void {
    const { line } = this.#lines.spanOf(place.start, place.end);
    this.#partAt(place.start).problems.push({ kind, message, nextStep, start: place.start, end: place.end, line });
  }

  #place(command: ParsedCommand): { readonly start: number; readonly end: number } {
    return this.#placeOf(command.start, command.nameEnd);
  }

  /** In the script as it was written; what a macro made stands at its call. */
  #placeOf(start: number, end: number): { readonly start: number; readonly end: number } {
    const origin = this.#source.origin(start);
    return { start: origin.start, end: origin.end > origin.start ? origin.end : origin.start + end - start };
  }

  #lineOf(command: ParsedCommand): number {
    const place = this.#place(command);
    return this.#lines.spanOf(place.start, place.end).line;
  }

  #partAt(offset: number): PartInMaking {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#parts[low] as PartInMaking;
  }
}

/** What the names of stand-ins begin with: nothing that any word of the script begins with. */
function prefixFor(text: string): string {
  const lower = text.toLowerCase();
  let prefix = '@r';
  while (lower.includes(prefix)) prefix += 'r';
  return prefix;
}
