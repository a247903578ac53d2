import { commandsStartingWith, findCommand, isCommandWord } from './commandNames';
import { functionNamed } from './lint/expressions';
import { type LintFinding, type Reported, placed } from './lint/finding';
import { type ParsedCommand, type ParsedScript, parseSyntax } from './parse';
import { LINE_BREAK, type SyntaxToken } from './tokens';

/**
 * What a script may do, by command: look at the active data and add variables to it. Everything else is refused,
 * known or not: files, other data, the shell, programs, the output document, settings.
 *
 * PSPP's `--safer` does not do this: measured in 1.6.2, it still runs SAVE, PRINT OUTFILE, INSERT and CD.
 */
const ALLOWED = new Set([
  ...['TITLE', 'SUBTITLE', 'COMMENT', 'ECHO', 'EXECUTE', 'TEMPORARY', 'SELECT IF', 'FILTER', 'LIST', 'FREQUENCIES'],
  ...['DESCRIPTIVES', 'CROSSTABS', 'MEANS', 'COMPUTE', 'IF', 'COUNT', 'RECODE', 'STRING', 'NUMERIC', 'VECTOR', 'LEAVE'],
  ...['DO IF', 'ELSE IF', 'ELSE', 'END IF', 'DO REPEAT', 'END REPEAT', 'LOOP', 'END LOOP', 'BREAK', 'SORT CASES'],
  ...['DELETE VARIABLES', 'RENAME VARIABLES', 'FORMATS', 'PRINT FORMATS', 'VARIABLE LABELS', 'VALUE LABELS'],
  ...[
    'ADD VALUE LABELS',
    'MISSING VALUES',
    'VARIABLE LEVEL',
    'DEFINE',
    'AGGREGATE',
    'RANK',
    'AUTORECODE',
    'PRESERVE',
    'RESTORE',
  ],
]);

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

/** Macro functions that build text out of pieces, so that what a macro does cannot be read. */
const BUILDERS =
  /^!(?:concat|unquote|quote|eval|substr|head|tail|upcase|blanks|index|let|do|doend|if|ifend|then|else|by|in|to|break|null)$/iu;

const CONTROL = /(?![\t\n\r])\p{Cc}/gu;
const LINE_BREAKS = new RegExp(`[${LINE_BREAK}]`, 'u');
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Everything in a script that is not allowed, whoever wrote it: empty is safe. Comments and titles are not commands;
 * what stands after a comment has ended is. Takes the reading with most commands where readers of syntax differ.
 */
export function findUnsafe(text: string): readonly LintFinding[] {
  const script = parseSyntax(text);
  const macros = new Set<string>();
  for (const command of script.commands) if (command.name === 'DEFINE') macros.add(macroName(command));
  const found = [...characters(text), ...script.commands.flatMap((command) => judge(script, command, macros, false))];
  return placed(
    text,
    found.map((finding) => ({ rule: 'unsafe', severity: 'error', ...finding })),
  );
}

function* characters(text: string): Generator<Reported> {
  for (const [pattern, what] of [
    [CONTROL, 'a control character'],
    [DIRECTION, 'a character that reverses the direction of reading'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      yield finding(
        `The script holds ${what}, which can hide what it does.`,
        'Remove it.',
        match.index,
        match.index + match[0].length,
      );
    }
  }
}

function judge(
  script: ParsedScript,
  command: ParsedCommand,
  macros: ReadonlySet<string>,
  inMacro: boolean,
): readonly Reported[] {
  switch (command.kind) {
    case 'comment':
      return hiddenInComment(script.text, command);
    case 'macroCall':
      return [...unknownMacro(command, macros, inMacro), ...words(command, macros, inMacro)];
    case 'unknown':
      return [notAllowed(command, `“${excerpt(command.name)}” is no command that a script may hold.`)];
    case 'command':
      if (!ALLOWED.has(command.name))
        return [notAllowed(command, `${command.name} is not allowed: a script may only check the data it is run on.`)];
      if (command.name === 'TITLE' || command.name === 'SUBTITLE') return [];
      if (command.name === 'DEFINE') return macro(script, command, macros);
      return [...hiddenInCommand(script.text, command), ...words(command, macros, inMacro)];
  }
}

/** Within an allowed command: files, macros, and words that could become a command. */
function words(command: ParsedCommand, macros: ReadonlySet<string>, inMacro: boolean): readonly Reported[] {
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
    } else if (inMacro && !isCall(command, index) && commandsStartingWith(word).some((name) => !ALLOWED.has(name))) {
      found.push(at(token, `${word} inside a macro can become a command.`, 'Write the check without a macro.'));
    }
  });
  return found;
}

const NAME_MACROS = 'Give macros names that begin with “!”.';

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

function macro(script: ParsedScript, command: ParsedCommand, macros: ReadonlySet<string>): readonly Reported[] {
  const name = macroName(command);
  if (!name.startsWith('!'))
    return [
      notAllowed(
        command,
        `The macro ${excerpt(name)} may take the place of a command or a variable.`,
        'Give macros names that begin with “!”.',
      ),
    ];
  if (!command.terminated)
    return [
      notAllowed(command, `The macro ${name} has no !ENDDEFINE.`, 'End it with “!ENDDEFINE.” on a line of its own.'),
    ];
  const text = script.text.slice(command.nameEnd, command.end);
  const built = [...text.matchAll(/![\p{L}_]+/gu)].find((match) => BUILDERS.test(match[0]));
  if (built !== undefined) {
    const start = command.nameEnd + built.index;
    return [
      finding(
        `${built[0]} builds commands out of text, so what the macro does cannot be checked.`,
        'Write the commands out.',
        start,
        start + built[0].length,
      ),
    ];
  }
  const parameters = command.tokens
    .slice(1)
    .find((token) => token.kind === 'macro' && !/^!(?:tokens|pos|positional|noexpand|default)$/iu.test(token.text));
  if (parameters !== undefined)
    return [
      at(
        parameters,
        `${parameters.text} lets a macro's argument hold several words, which can become commands.`,
        'Take arguments with !TOKENS(1).',
      ),
    ];
  const many = command.tokens.find(
    (token, index) => /^!tokens$/iu.test(token.text) && command.tokens[index + 2]?.text !== '1',
  );
  if (many !== undefined)
    return [at(many, 'An argument of several words can become a command.', 'Take arguments with !TOKENS(1).')];
  return command.body.flatMap((inner) => judge(script, inner, macros, true));
}

function macroName(command: ParsedCommand): string {
  return command.tokens[0]?.text.toUpperCase() ?? '';
}

function unknownMacro(command: ParsedCommand, macros: ReadonlySet<string>, inMacro: boolean): readonly Reported[] {
  if (macros.has(command.name.toUpperCase()) && !inMacro) return [];
  return [
    notAllowed(
      command,
      `The macro ${excerpt(command.name)} is not defined in this script, so what it does cannot be checked.`,
      'Define it at the top, or write its commands out.',
    ),
  ];
}

function unknownMacroToken(token: SyntaxToken, macros: ReadonlySet<string>): readonly Reported[] {
  if (macros.has(token.text.toUpperCase()) || token.text === '!') return [];
  return [
    at(
      token,
      `The macro ${excerpt(token.text)} is not defined in this script.`,
      'Define it at the top, or write its text out.',
    ),
  ];
}

/** Readers that end a comment earlier than we do would take these lines for commands. */
function hiddenInComment(text: string, command: ParsedCommand): readonly Reported[] {
  return linesAfterPeriod(text, command).map((place) =>
    finding(
      `${place.name} stands where a comment may have ended.`,
      'Write one comment a line, or remove it.',
      place.start,
      place.end,
    ),
  );
}

function hiddenInCommand(text: string, command: ParsedCommand): readonly Reported[] {
  return linesAfterPeriod(text, command).map((place) =>
    finding(
      `${place.name} stands where ${command.name} may have ended.`,
      'Start commands in column 1, each ended by a period.',
      place.start,
      place.end,
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
    if (meant !== null && !ALLOWED.has(meant.name)) {
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

function notAllowed(
  command: ParsedCommand,
  message: string,
  nextStep = 'Remove it: use COMPUTE, IF, SELECT IF with TEMPORARY, and LIST.',
): Reported {
  return finding(message, nextStep, command.start, command.nameEnd);
}

function at(token: SyntaxToken, message: string, nextStep: string): Reported {
  return finding(message, nextStep, token.start, token.end);
}

function finding(message: string, nextStep: string, start: number, end: number): Reported {
  return { message, nextStep, start, end };
}

function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
