import { type LintFinding, type Reported, placed } from '../lint/finding';
import { type ParsedCommand, parseSyntax } from '../parse';
import { isAllowed } from './allowed';
import { hiddenCharacters, hiddenLines } from './hidden';
import { macroFindings, macroName, unknownMacro } from './macros';
import { excerpt, notAllowed } from './reports';
import { wordFindings } from './words';

/**
 * Everything in a script that is not allowed, whoever wrote it: empty is safe. Comments and titles are not commands;
 * what stands after a comment has ended is. Takes the reading with most commands where readers of syntax differ.
 */
export function findUnsafe(text: string): readonly LintFinding[] {
  const { commands } = parseSyntax(text);
  const macros = new Set<string>();
  for (const command of commands) if (command.name === 'DEFINE') macros.add(macroName(command));
  const found = [...hiddenCharacters(text), ...commands.flatMap((command) => judge(text, command, macros, false))];
  return placed(
    text,
    found.map((finding) => ({ rule: 'unsafe', severity: 'error', ...finding })),
  );
}

function judge(
  text: string,
  command: ParsedCommand,
  macros: ReadonlySet<string>,
  inMacro: boolean,
): readonly Reported[] {
  switch (command.kind) {
    case 'comment':
      return hiddenLines(text, command);
    case 'macroCall':
      return [...unknownMacro(command, macros, inMacro), ...wordFindings(command, macros, inMacro)];
    case 'unknown':
      return [notAllowed(command, `“${excerpt(command.name)}” is no command that a script may hold.`)];
    case 'command':
      return judgeCommand(text, command, macros, inMacro);
  }
}

function judgeCommand(
  text: string,
  command: ParsedCommand,
  macros: ReadonlySet<string>,
  inMacro: boolean,
): readonly Reported[] {
  if (!isAllowed(command.name)) {
    return [notAllowed(command, `${command.name} is not allowed: a script may only check the data it is run on.`)];
  }
  if (command.name === 'TITLE' || command.name === 'SUBTITLE') return [];
  if (command.name === 'DEFINE') {
    const found = macroFindings(text, command);
    return found.length > 0 ? found : command.body.flatMap((inner) => judge(text, inner, macros, true));
  }
  return [...hiddenLines(text, command), ...wordFindings(command, macros, inMacro)];
}
