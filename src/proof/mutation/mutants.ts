import { parseSyntax, type ParsedCommand } from '../../spss/reading/parse';
import type { SyntaxToken } from '../../spss/reading/tokens';
import { boundaries, connectives, type Operand } from './operands';

/** A script with one slip in it. */
export interface Mutant {
  readonly operator: MutationOperator;
  /** 1-based line of the slip. */
  readonly line: number;
  /** `<` instead of `<=`. */
  readonly what: string;
  readonly script: string;
  /** The command that was changed, as it was. */
  readonly command: ParsedCommand;
}

type MutationOperator =
  | 'comparison'
  | 'connective'
  | 'negation'
  | 'constant'
  | 'operandDropped'
  | 'valueDropped'
  | 'commandDropped'
  | 'rowDropped'
  | 'rowsReversed';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Slip = Omit<Mutant, 'line' | 'script' | 'command'> & { readonly edits: readonly Edit[] };

const FLIPPED: Readonly<Record<string, readonly string[]>> = {
  '=': ['<>'],
  '<>': ['='],
  '~=': ['='],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
};

const MUTATED = new Set(['IF', 'SELECT IF', 'DO IF', 'ELSE IF', 'COMPUTE', 'COUNT', 'DO REPEAT']);

/** Every script that differs from this one by one slip of the kinds people make, in the order of the script. */
export function mutantsOf(script: string): readonly Mutant[] {
  const { commands } = parseSyntax(script);
  return commands
    .filter((command) => command.kind === 'command' && MUTATED.has(command.name))
    .flatMap((command) =>
      slipsIn(command).map(({ edits, ...slip }) => ({
        ...slip,
        command,
        line: script.slice(0, edits[0]?.start ?? command.start).split('\n').length,
        script: applied(script, edits),
      })),
    );
}

function slipsIn(command: ParsedCommand): readonly Slip[] {
  if (command.name === 'DO REPEAT') return rowSlips(command);
  const from = conditionStart(command);
  const tokens = command.tokens.slice(from.start, from.end);
  return [
    ...tokens.flatMap((token, index) => tokenSlips(token, tokens[index - 1], tokens[index + 1])),
    ...boundaries(tokens).flatMap(dropped),
    ...valueSlips(tokens),
    ...(command.name === 'IF' ? [commandDropped(command)] : []),
    ...assignedSlips(command, from.end),
  ];
}

/** The part of a command that decides: not the target it assigns. */
function conditionStart({ name, tokens }: ParsedCommand): { readonly start: number; readonly end: number } {
  if (name === 'COMPUTE' || name === 'COUNT') return { start: 2, end: name === 'COUNT' ? 2 : tokens.length };
  if (name !== 'IF') return { start: 0, end: tokens.length };
  // The assignment of an IF is the last name followed by `=` outside brackets.
  let depth = 0;
  let end = tokens.length;
  for (const [index, token] of tokens.entries()) {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    if (depth === 0 && token.text === '=' && tokens[index - 1]?.kind === 'word') end = index - 1;
  }
  return { start: 0, end };
}

function tokenSlips(token: SyntaxToken, before?: SyntaxToken, after?: SyntaxToken): readonly Slip[] {
  const word = token.text.toUpperCase();
  const replace = (operator: MutationOperator, text: string): Slip => ({
    operator,
    what: `${text === '' ? 'nothing' : text.trim()} instead of ${token.text}`,
    edits: [{ start: token.start, end: token.end, text }],
  });
  if (FLIPPED[token.text] !== undefined) return FLIPPED[token.text]?.map((text) => replace('comparison', text)) ?? [];
  const connective = connectives(word);
  if (connective !== null) return [replace('connective', connective)];
  if (word === 'NOT' || token.text === '~') return [replace('negation', '')];
  if (token.kind !== 'number' || after?.text === '(') return [];
  const value = Number(token.text);
  const signed = before?.text === '-' ? [value + 1] : [value - 1, value + 1];
  return signed.filter((next) => next >= 0).map((next) => replace('constant', String(next)));
}

function dropped(operand: Operand): readonly Slip[] {
  return [
    {
      operator: 'operandDropped',
      what: `without ${operand.words}`,
      edits: [{ start: operand.start, end: operand.end, text: '' }],
    },
  ];
}

/** `ANY(x, 1, 2, 3)` without one of its values. */
function valueSlips(tokens: readonly SyntaxToken[]): readonly Slip[] {
  return tokens.flatMap((token, index) => {
    const comma = tokens[index - 1];
    const isLast = tokens[index + 1]?.text === ')' || tokens[index + 1]?.text === ',';
    if (token.kind !== 'number' || comma?.text !== ',' || !isLast || calledFunction(tokens, index) !== 'ANY') return [];
    const first =
      tokens[index - 2]?.kind === 'word' && tokens[index - 3]?.text === '(' && tokens[index + 1]?.text === ')';
    if (first) return [];
    return [
      {
        operator: 'valueDropped',
        what: `without ${token.text}`,
        edits: [{ start: comma.start, end: token.end, text: '' }],
      },
    ];
  });
}

function calledFunction(tokens: readonly SyntaxToken[], index: number): string | null {
  let depth = 0;
  for (let at = index; at >= 0; at -= 1) {
    if (tokens[at]?.text === ')') depth += 1;
    if (tokens[at]?.text !== '(') continue;
    if (depth === 0) return tokens[at - 1]?.text.toUpperCase() ?? null;
    depth -= 1;
  }
  return null;
}

function commandDropped(command: ParsedCommand): Slip {
  return {
    operator: 'commandDropped',
    what: 'without the command',
    edits: [{ start: command.start, end: command.end, text: '' }],
  };
}

/** The value a flag is set to: never set at all. */
function assignedSlips({ tokens, name }: ParsedCommand, target: number): readonly Slip[] {
  const value = tokens[tokens.length - 1];
  if (name !== 'IF' || tokens.length - target !== 3 || value?.kind !== 'number' || Number(value.text) === 0) return [];
  return [
    {
      operator: 'constant',
      what: `0 instead of ${value.text}`,
      edits: [{ start: value.start, end: value.end, text: '0' }],
    },
  ];
}

/** DO REPEAT with a row less, and with its second list the other way round. */
function rowSlips(command: ParsedCommand): readonly Slip[] {
  const lists = listsOf(command.tokens);
  const [first, second] = lists;
  if (first === undefined || first.length < 2 || lists.some((list) => list.length !== first.length)) return [];
  if (command.tokens.some((token) => token.text.toUpperCase() === 'TO')) return [];
  const without = (row: number): Slip => ({
    operator: 'rowDropped',
    what: `without ${first[row]?.text ?? ''}`,
    edits: lists.flatMap((list) => {
      const token = list[row];
      return token === undefined ? [] : [{ start: token.start, end: token.end, text: '' }];
    }),
  });
  const reversed = second?.map((token, index): Edit => ({
    start: token.start,
    end: token.end,
    text: second[second.length - 1 - index]?.text ?? '',
  }));
  return [
    ...first.map((_, row) => without(row)),
    ...(reversed === undefined
      ? []
      : [{ operator: 'rowsReversed' as const, what: 'second list reversed', edits: reversed }]),
  ];
}

function listsOf(tokens: readonly SyntaxToken[]): readonly (readonly SyntaxToken[])[] {
  const lists: SyntaxToken[][] = [];
  for (const [index, token] of tokens.entries()) {
    if (tokens[index + 1]?.text === '=') lists.push([]);
    else if (token.text !== '=' && token.text !== '/' && token.text !== ',') lists.at(-1)?.push(token);
  }
  return lists;
}

function applied(script: string, edits: readonly Edit[]): string {
  let text = script;
  for (const edit of [...edits].sort((one, other) => other.start - one.start)) {
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  return text;
}
