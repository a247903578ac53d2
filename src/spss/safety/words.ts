import { commandsStartingWith, isCommandWord } from '../commandNames';
import type { Reported } from '../lint/finding';
import { functionNamed } from '../lint/expressions';
import type { ParsedCommand } from '../parse';
import { beginsForbidden } from './allowed';
import { unknownMacroToken } from './macros';
import { NAME_MACROS, at, excerpt } from './reports';

/** Words that name a file, in the commands that have subcommands. */
const FILE_WORDS = new Set(['OUTFILE', 'FILE', 'INFILE', 'XMLFILE', 'TEMPLATE', 'WRITE', 'MATRIX']);
const WITH_SUBCOMMANDS = new Set([
  ...[
    'LIST',
    'FREQUENCIES',
    'DESCRIPTIVES',
    'CROSSTABS',
    'MEANS',
    'AGGREGATE',
    'RANK',
    'AUTORECODE',
    'SORT CASES',
    'FILTER',
  ],
]);

/** Within an allowed command: files, macros, and words that could become a command. */
export function wordFindings(
  command: ParsedCommand,
  macros: ReadonlySet<string>,
  inMacro: boolean,
): readonly Reported[] {
  const found = command.name === 'DO REPEAT' ? standIns(command) : [];
  command.tokens.forEach((token, index) => {
    const word = token.text.toUpperCase();
    if (token.kind === 'macro' && !inMacro) found.push(...unknownMacroToken(token, macros));
    if (token.kind !== 'word') return;
    if (macros.has(word)) {
      found.push(at(token, `${token.text} is also the name of a macro, which may stand for anything.`, NAME_MACROS));
    } else if (namesFile(command, index)) {
      found.push(
        at(
          token,
          `${word} names a file: a script may not read or write files.`,
          'Remove it; LIST shows the respondents.',
        ),
      );
    } else if (inMacro && !isCall(command, index) && beginsForbidden(word)) {
      found.push(at(token, `${word} inside a macro can become a command.`, 'Write the check without a macro.'));
    } else if (command.tokens[index - 1]?.text === '.' && beginsForbidden(word)) {
      found.push(at(token, `${word} stands after a period.`, 'Remove it, and write one command a line.'));
    }
  });
  return found;
}

/** DO REPEAT puts its items anywhere, even in the place of a command's name. */
function standIns(command: ParsedCommand): Reported[] {
  let dangerous = false;
  return command.tokens.flatMap((token, index) => {
    if (command.tokens[index + 1]?.text === '=') {
      dangerous = token.kind === 'macro' || isCommandWord(token.text);
      return [];
    }
    const becomes = token.kind === 'macro' || (token.kind === 'word' && commandsStartingWith(token.text).length > 0);
    if (!dangerous || !becomes) return [];
    return [
      at(
        token,
        `DO REPEAT would put ${excerpt(token.text)} in the place of a command's name.`,
        'Choose another stand-in, such as #row.',
      ),
    ];
  });
}

/** `SUM(` in an expression, although SUMMARIZE begins so. */
function isCall(command: ParsedCommand, index: number): boolean {
  return command.tokens[index + 1]?.text === '(' && functionNamed(command.tokens[index]?.text ?? '') !== null;
}

function namesFile(command: ParsedCommand, index: number): boolean {
  const word = command.tokens[index]?.text.toUpperCase() ?? '';
  if (!WITH_SUBCOMMANDS.has(command.name) || !FILE_WORDS.has(word)) return false;
  const next = command.tokens[index + 1];
  const subcommand =
    next?.text === '=' || next?.kind === 'string' || next?.text === '*' || command.tokens[index - 1]?.text === '/';
  return subcommand && !isActiveData(command, index);
}

/** `AGGREGATE OUTFILE = * MODE = ADDVARIABLES` adds to the active data and replaces nothing. */
function isActiveData(command: ParsedCommand, index: number): boolean {
  const texts = command.tokens.map((token) => token.text.toUpperCase());
  if (command.name !== 'AGGREGATE' || texts[index + 1] !== '=' || texts[index + 2] !== '*') return false;
  return texts.some(
    (word, position) => word === 'MODE' && texts[position + 1] === '=' && texts[position + 2] === 'ADDVARIABLES',
  );
}
