import { splitBlocks } from '../reading/blocks';
import { type ParsedCommand, allCommands, parseSyntax } from '../reading/parse';
import { type LintFinding, type Reported, placed } from './finding';
import type { LintContext, LintRule, LintScript } from './rule';
import { balance } from './rules/language/balance';
import { columns } from './rules/writing/columns';
import { comments } from './rules/writing/comments';
import { conditions } from './rules/meaning/conditions';
import { dataUnchanged } from './rules/meaning/dataUnchanged';
import { deleteVariables } from './rules/meaning/deleteVariables';
import { encoding } from './rules/writing/encoding';
import { functions } from './rules/language/functions';
import { layout } from './rules/writing/layout';
import { markup } from './rules/language/markup';
import { missingGuard } from './rules/meaning/missingGuard';
import { missingString } from './rules/meaning/missingString';
import { mixedLogic } from './rules/meaning/mixedLogic';
import { multiPunch } from './rules/meaning/multiPunch';
import { names } from './rules/writing/names';
import { operators } from './rules/language/operators';
import { portability } from './rules/language/portability';
import { temporary } from './rules/meaning/temporary';
import { terminator } from './rules/writing/terminator';
import { titles } from './rules/writing/titles';
import { unknownCommands } from './rules/language/unknownCommands';
import { unknownNames } from './rules/meaning/unknownNames';

export type { LintFinding } from './finding';
export type { LintContext, LintRule } from './rule';

/** All rules, those about what a script does before those about how it is written. */
export const LINT_RULES: readonly LintRule[] = [
  ...[
    temporary,
    dataUnchanged,
    deleteVariables,
    missingGuard,
    missingString,
    conditions,
    mixedLogic,
    multiPunch,
    unknownNames,
  ],
  ...[functions, operators, markup, portability, unknownCommands, balance],
  ...[comments, titles, terminator, layout, columns, names, encoding],
];

/**
 * What is wrong in a script, in the order of the script. A comment `* lint: ignore <rule>.` keeps a rule quiet about
 * the command after it. Safety is another matter: see `findUnsafe`.
 */
export function lint(text: string, context: LintContext = {}): readonly LintFinding[] {
  const commands = judged(text, parseSyntax(text).commands);
  const script = scriptOf(text, commands, context);
  const found = LINT_RULES.flatMap((rule) =>
    [...rule.check(script)].map((finding) => ({ rule: rule.id, severity: rule.severity, ...finding })),
  );
  const silent = silenced(text, commands);
  return placed(
    text,
    found.filter((finding) => !silent.some((range) => range.rules.has(finding.rule) && isInside(finding, range))),
  );
}

/** Words that put a macro's text together: what they make is judged where it is called. */
const MACRO_WORDS =
  /!(?:if|then|else|ifend|do|doend|let|concat|unquote|quote|eval|substr|head|tail|upcase|blanks|index|length|null)\b/iu;

/**
 * The commands that rules look at: neither the language between MATRIX and END MATRIX, nor macros whose body is put
 * together when they are called or is no more than a part of a command.
 */
function judged(text: string, commands: readonly ParsedCommand[]): readonly ParsedCommand[] {
  let inMatrix = false;
  return commands.flatMap((command): readonly ParsedCommand[] => {
    if (command.name === 'MATRIX' || command.name === 'END MATRIX') inMatrix = command.name === 'MATRIX';
    else if (inMatrix && command.kind !== 'comment') return [];
    if (command.name !== 'DEFINE') return [command];
    const isPart = command.body.some(({ kind }) => kind === 'unknown');
    return [isPart || MACRO_WORDS.test(text.slice(command.start, command.end)) ? { ...command, body: [] } : command];
  });
}

function scriptOf(text: string, commands: readonly ParsedCommand[], context: LintContext): LintScript {
  const lower = (list: Iterable<string> | undefined): string[] => [...(list ?? [])].map((name) => name.toLowerCase());
  const all = [...allCommands(commands)];
  const defined = all
    .filter((command) => command.name === 'DEFINE')
    .map((command) => command.tokens[0]?.text.toLowerCase() ?? '');
  return {
    text,
    commands,
    sequences: [commands, ...all.filter((command) => command.body.length > 0).map((command) => command.body)],
    variables: context.variables === undefined ? null : new Set(lower(context.variables)),
    strings: new Set([...lower(context.strings), ...textsOf(all)]),
    macros: new Set([...lower(context.macros), ...defined]),
    part: context.part ?? 'file',
    isShared: context.part === 'block' || splitBlocks(text).blocks.length > 0,
  };
}

/** Names that the script itself treats as texts: declared by STRING or compared with one. */
function textsOf(commands: readonly ParsedCommand[]): readonly string[] {
  return commands.flatMap(({ name, tokens }) =>
    tokens.flatMap((token, index) => {
      if (token.kind !== 'word') return [];
      const compared =
        /^(?:=|<>|~=|eq|ne)$/iu.test(tokens[index + 1]?.text ?? '') && tokens[index + 2]?.kind === 'string';
      const declared = name === 'STRING' && !/^(?:to|a\d+)$/iu.test(token.text);
      return (compared && name !== 'DO REPEAT') || declared ? [token.text.toLowerCase()] : [];
    }),
  );
}

interface Silence {
  readonly rules: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
}

function silenced(text: string, commands: readonly ParsedCommand[]): readonly Silence[] {
  return commands.flatMap((command, index): readonly Silence[] => {
    const said =
      command.kind === 'comment'
        ? /^\*+\s*lint:\s*ignore\s+([\w\s,-]+)/iu.exec(text.slice(command.start, command.end))
        : null;
    if (said === null) return [];
    const next = commands.slice(index + 1).find((other) => other.kind !== 'comment') ?? command;
    return [{ rules: new Set(said[1]?.toLowerCase().split(/[\s,]+/u)), start: command.start, end: next.end }];
  });
}

function isInside(finding: Reported, range: Silence): boolean {
  return finding.start >= range.start && finding.start < range.end;
}
