import { functionNamed, isOperatorWord } from '../../spss/functions';
import { holdsExpression } from '../../spss/lint/expressions';
import { byteLength } from '../../spss/names';
import { allCommands, parseSyntax, type ParsedCommand } from '../../spss/reading/parse';
import type { SyntaxToken } from '../../spss/reading/tokens';
import { LINE_BYTES, wrapCommand } from '../../spss/wrap';

/**
 * A script in the style of generated ones: commands in column 1 and in full, one a line, keywords in capitals, the
 * other lines of a command indented by two, single blanks, no line above 250 bytes, at most one empty line in a row.
 * Strings, comments, macros and what is no command stay as they are.
 *
 * Formatting twice changes nothing more, and the commands stay the same: where that cannot be kept, the text is given
 * back as it came.
 */
export function formatScript(text: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = formatLines(text.replaceAll('\r\n', '\n'));
  const formatted = lineEnd === '\n' ? lines : lines.replaceAll('\n', lineEnd);
  return sameMeaning(text, formatted) ? formatted : text;
}

function formatLines(text: string): string {
  let formatted = '';
  let at = 0;
  const { commands } = parseSyntax(text);
  for (const command of commands) {
    formatted += between(text.slice(at, command.start), at === 0, isOurs(command)) + commandText(text, command);
    at = command.end;
  }
  const rest = text.slice(at);
  const ended = commands.at(-1)?.terminated === true && /^[ \t\n]*$/.test(rest);
  return formatted + (ended ? (rest.split('\n').length > 2 ? '\n\n' : '\n') : rest);
}

/** What stands between two commands: line breaks, unless something else is written there. */
function between(gap: string, first: boolean, moves: boolean): string {
  if (!/^[ \t\n]*$/.test(gap)) return gap;
  const breaks = gap.split('\n').length - 1;
  const indentation = moves ? '' : gap.slice(gap.lastIndexOf('\n') + 1);
  if (first) return indentation;
  return breaks === 0 ? gap : (breaks > 1 ? '\n\n' : '\n') + indentation;
}

/** Commands that hold text of another kind, or text in which blanks have a meaning. */
const FOREIGN: ReadonlySet<string> = new Set([
  'BEGIN DATA',
  'BEGIN PROGRAM',
  'BEGIN GPL',
  'DEFINE',
  'DOCUMENT',
  'DATA LIST',
  'HOST',
  'FILE LABEL',
  'SUBTITLE',
]);

function isOurs(command: ParsedCommand): boolean {
  if (command.kind === 'comment') return true;
  if (command.kind !== 'command' || FOREIGN.has(command.name)) return false;
  return command.tokens.every(({ kind, closed }) => kind !== 'unknown' && kind !== 'macro' && closed);
}

function commandText(text: string, command: ParsedCommand): string {
  const original = text.slice(command.start, command.end);
  if (command.kind === 'comment' || !isOurs(command)) return original;
  const pieces = [command.name];
  let at = command.nameEnd;
  for (const [index, token] of command.tokens.entries()) {
    const gap = gapBefore(text.slice(at, token.start), token, command.tokens[index - 1]);
    if (gap === null) return original;
    pieces.push(gap, wordOf(token, index, command));
    at = token.end;
  }
  if (command.terminated) {
    if (!/^[ \t\n]*$/.test(text.slice(at, command.end - 1))) return original;
    pieces.push('.');
  }
  return shortLines(pieces.join(''));
}

const SPACED: ReadonlySet<string> = new Set(['=', '<', '>', '<=', '>=', '<>', '~=']);

/** The blanks before a token; null where something else is written there, which nobody may move. */
function gapBefore(gap: string, token: SyntaxToken, previous: SyntaxToken | undefined): string | null {
  if (!/^[ \t\n]*$/.test(gap)) return null;
  if (gap.includes('\n')) return token.text.startsWith('*') ? null : '\n  ';
  if (previous === undefined) return token.text === '/' || gap !== '' ? ' ' : '';
  if (token.text === ')' || token.text === ',') return '';
  if (previous.text === '(') return '';
  if (SPACED.has(token.text) || SPACED.has(previous.text) || previous.text === ',') return ' ';
  return gap === '' ? '' : ' ';
}

/** Words that only mean something of their own in the values of these commands. */
const VALUE_WORDS: ReadonlySet<string> = new Set([
  'thru',
  'sysmis',
  'missing',
  'else',
  'copy',
  'into',
  'lo',
  'hi',
  'lowest',
  'highest',
]);
const WITH_VALUES: ReadonlySet<string> = new Set(['RECODE', 'COUNT', 'MISSING VALUES']);
/** Subcommands of the commands that generated scripts use; others keep the letters they were written in. */
const SUBCOMMANDS: ReadonlySet<string> = new Set([
  'variables',
  'format',
  'cases',
  'statistics',
  'tables',
  'missing',
  'order',
]);
const WITH_SUBCOMMANDS: ReadonlySet<string> = new Set(['LIST', 'FREQUENCIES', 'DESCRIPTIVES', 'CROSSTABS', 'EXAMINE']);

function wordOf(token: SyntaxToken, index: number, command: ParsedCommand): string {
  if (token.kind !== 'word') return token.text;
  const lower = token.text.toLowerCase();
  const next = command.tokens[index + 1]?.text;
  const isKeyword =
    (isOperatorWord(token) && lower !== 'if') ||
    (WITH_VALUES.has(command.name) && VALUE_WORDS.has(lower)) ||
    (WITH_SUBCOMMANDS.has(command.name) && SUBCOMMANDS.has(lower) && (next === '=' || isSubcommand(index, command))) ||
    (holdsExpression(command) && next === '(' && functionNamed(lower) !== null);
  return isKeyword ? token.text.toUpperCase() : token.text;
}

const isSubcommand = (index: number, { tokens }: ParsedCommand): boolean => tokens[index - 1]?.text === '/';

/** SPSS cuts lines above 256 bytes: they are wrapped as generated ones are, where there is a place to. */
function shortLines(command: string): string {
  if (command.split('\n').every((line) => byteLength(line) <= LINE_BYTES)) return command;
  try {
    return wrapCommand(command).join('\n');
  } catch (error) {
    if (error instanceof RangeError) return command;
    throw error;
  }
}

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The lines that differ, from the first to the last, so that an editor keeps its place; null where none does. */
export function changedLines(before: string, after: string): Change | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  start = before.lastIndexOf('\n', start - 1) + 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Whether two texts hold the same commands with the same words, letters of words aside. */
function sameMeaning(before: string, after: string): boolean {
  return before === after || meaning(before) === meaning(after);
}

function meaning(text: string): string {
  const commands = [...allCommands(parseSyntax(text).commands)].map((command) => [
    command.kind,
    command.terminated,
    command.kind === 'comment' ? text.slice(command.start, command.end).replaceAll('\r\n', '\n') : command.name,
    command.tokens.map(({ kind, text: word }) => (kind === 'word' ? word.toUpperCase() : word)),
  ]);
  return JSON.stringify(commands);
}
