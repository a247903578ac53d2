import type { Reported } from '../lint/finding';
import type { ParsedCommand } from '../parse';
import type { SyntaxToken } from '../tokens';

/** A finding about a whole command; its name is marked. */
export function notAllowed(
  command: ParsedCommand,
  message: string,
  nextStep = 'Remove it: use COMPUTE, IF, SELECT IF with TEMPORARY, and LIST.',
): Reported {
  return { message, nextStep, start: command.start, end: command.nameEnd };
}

/** A finding about a token, or any stretch of the script. */
export function at(place: Pick<SyntaxToken, 'start' | 'end'>, message: string, nextStep: string): Reported {
  return { message, nextStep, start: place.start, end: place.end };
}

/** Text of the script in a message, short. */
export function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

export const NAME_MACROS = 'Give macros names that begin with “!”.';
