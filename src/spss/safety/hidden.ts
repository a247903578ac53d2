import { findCommand } from '../commandNames';
import type { Reported } from '../lint/finding';
import type { ParsedCommand } from '../parse';
import { LINE_BREAK } from '../tokens';
import { isAllowed } from './allowed';
import { at } from './reports';

const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

const LINE_BREAKS = new RegExp(`[${LINE_BREAK}]`, 'u');

/** Characters that make a script look like something else than it is. */
export function* hiddenCharacters(text: string): Generator<Reported> {
  for (const [pattern, what] of HIDING) {
    for (const match of text.matchAll(pattern)) {
      const place = { start: match.index, end: match.index + match[0].length };
      yield at(place, `The script holds ${what}, which can hide what it does.`, 'Remove it.');
    }
  }
}

const HIDING = [
  [CONTROL, 'a control character'],
  [DIRECTION, 'a character that reverses the direction of reading'],
] as const;

/** Readers that end a comment or a command earlier than we do would take these lines for commands. */
export function hiddenLines(text: string, command: ParsedCommand): readonly Reported[] {
  const what = command.kind === 'comment' ? 'a comment' : command.name;
  return linesAfterPeriod(text, command).map((place) =>
    at(
      place,
      `${place.name} stands where ${what} may have ended.`,
      'Remove it, and end every comment and command with a period.',
    ),
  );
}

/** Forbidden commands at the beginning of a line within a command, where the line before might have ended it. */
function linesAfterPeriod(text: string, command: ParsedCommand): readonly Place[] {
  const places: Place[] = [];
  let start = command.start;
  let ended = false;
  for (const line of text.slice(command.start, command.end).split(LINE_BREAKS)) {
    const [, blanks = '', first = '', second] = /^(\s*)(\p{L}+)(?:\s+(\p{L}+))?/u.exec(line) ?? [];
    const meant = ended && first !== '' ? findCommand(second === undefined ? [first] : [first, second]) : null;
    if (meant !== null && !isAllowed(meant.name)) {
      const begin = start + blanks.length;
      places.push({ name: meant.name, start: begin, end: begin + first.length });
    }
    const comment = line.indexOf('/*');
    const said = (comment < 0 ? line : line.slice(0, comment)).trimEnd();
    if (line.trim() !== '') ended = said.endsWith('.');
    start += line.length + 1;
  }
  return places;
}

interface Place {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}
