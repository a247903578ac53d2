import type { Reported } from '../lint/finding';
import type { ParsedCommand } from '../parse';
import type { SyntaxToken } from '../tokens';
import { NAME_MACROS, at, excerpt, notAllowed } from './reports';

/** Macro functions that build text out of pieces, so that what a macro does cannot be read. */
const BUILDERS =
  /^!(?:concat|unquote|quote|eval|substr|head|tail|upcase|blanks|index|let|do|doend|if|ifend|then|else|by|in|to|break|null)$/iu;

/**
 * What makes a macro unreadable, or able to stand for something else than it shows; its commands are judged besides,
 * one by one.
 */
export function macroFindings(text: string, command: ParsedCommand): readonly Reported[] {
  const name = macroName(command);
  if (!name.startsWith('!'))
    return [
      notAllowed(command, `The macro ${excerpt(name)} may take the place of a command or a variable.`, NAME_MACROS),
    ];
  if (!command.terminated)
    return [
      notAllowed(command, `The macro ${name} has no !ENDDEFINE.`, 'End it with “!ENDDEFINE.” on a line of its own.'),
    ];
  const definition = text.slice(command.nameEnd, command.end);
  const built = [...definition.matchAll(/![\p{L}_]+/gu)].find((match) => BUILDERS.test(match[0]));
  if (built !== undefined) {
    const start = command.nameEnd + built.index;
    return [
      at(
        { start, end: start + built[0].length },
        `${built[0]} builds commands out of text, so what the macro does cannot be checked.`,
        'Write the commands out.',
      ),
    ];
  }
  const parameters = command.tokens
    .slice(1)
    .find((token) => token.kind === 'macro' && !/^!(?:tokens|pos|positional|noexpand)$/iu.test(token.text));
  if (parameters !== undefined)
    return [
      at(
        parameters,
        `${parameters.text} lets a macro hold words that its call does not show, which can become commands.`,
        'Take arguments with !TOKENS(1).',
      ),
    ];
  const many = command.tokens.find(
    (token, index) => /^!tokens$/iu.test(token.text) && command.tokens[index + 2]?.text !== '1',
  );
  if (many !== undefined)
    return [at(many, 'An argument of several words can become a command.', 'Take arguments with !TOKENS(1).')];
  return [];
}

export function macroName(command: ParsedCommand): string {
  return command.tokens[0]?.text.toUpperCase() ?? '';
}

export function unknownMacro(
  command: ParsedCommand,
  macros: ReadonlySet<string>,
  inMacro: boolean,
): readonly Reported[] {
  if (macros.has(command.name.toUpperCase()) && !inMacro) return [];
  return [
    notAllowed(
      command,
      `The macro ${excerpt(command.name)} is not defined in this script, so what it does cannot be checked.`,
      'Define it at the top, or write its commands out.',
    ),
  ];
}

export function unknownMacroToken(token: SyntaxToken, macros: ReadonlySet<string>): readonly Reported[] {
  if (macros.has(token.text.toUpperCase()) || token.text === '!') return [];
  return [
    at(
      token,
      `The macro ${excerpt(token.text)} is not defined in this script.`,
      'Define it at the top, or write its text out.',
    ),
  ];
}
