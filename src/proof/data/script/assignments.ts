import type { ParsedCommand } from '../../../spss/reading/parse';
import type { SyntaxToken } from '../../../spss/reading/tokens';
import { placeOf, type DataColumn } from '../columns';

/** A variable that a command gives a value or makes. */
export interface Assigned {
  readonly name: string;
  readonly type: 'number' | 'text';
  readonly bytes: number;
}

const OPERATORS = new Set(['AND', 'OR', 'NOT', 'EQ', 'NE', 'LT', 'LE', 'GT', 'GE', 'TO', 'BY']);

/** What a transformation assigns, by the names it writes (stand-ins included); `null` where it cannot be read. */
export function assignedBy(command: ParsedCommand): readonly Assigned[] | null {
  const { tokens } = command;
  switch (command.name) {
    case 'COMPUTE':
      return tokens[1]?.text === '=' ? [number(tokens[0] as SyntaxToken)] : null;
    case 'IF': {
      const target = targetOfIf(tokens);
      return target === null ? null : [number(target)];
    }
    case 'COUNT':
      return afterSlashes(tokens).map(number);
    case 'RECODE':
      return recoded(tokens);
    case 'STRING':
    case 'NUMERIC':
      return declared(tokens);
    default:
      return [];
  }
}

function number(token: SyntaxToken): Assigned {
  return { name: token.text, type: 'number', bytes: 0 };
}

/** The name before the `=` that follows a whole condition. */
function targetOfIf(tokens: readonly SyntaxToken[]): SyntaxToken | null {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    const before = tokens[index - 1];
    if (depth > 0 || before === undefined || token.kind !== 'word' || tokens[index + 1]?.text !== '=') continue;
    if (OPERATORS.has(token.text.toUpperCase()) || !endsOperand(before)) continue;
    return token;
  }
  return null;
}

function endsOperand(token: SyntaxToken): boolean {
  if (token.kind === 'number' || token.kind === 'string' || token.text === ')') return true;
  return token.kind === 'word' && !OPERATORS.has(token.text.toUpperCase());
}

/** `a = … / b = …`: the first token and those after each slash outside brackets. */
function afterSlashes(tokens: readonly SyntaxToken[]): readonly SyntaxToken[] {
  let depth = 0;
  return tokens.filter((token, index) => {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    return index === 0 || (depth === 0 && tokens[index - 1]?.text === '/');
  });
}

function recoded(tokens: readonly SyntaxToken[]): readonly Assigned[] | null {
  const into = tokens.findIndex((token) => token.text.toUpperCase() === 'INTO');
  if (into < 0 || tokens.some((token) => token.text === '/')) return null;
  const targets = tokens.slice(into + 1);
  return targets.every((token) => token.kind === 'word') ? targets.map(number) : null;
}

/** `a b (A20)`: names and their format. */
function declared(tokens: readonly SyntaxToken[]): readonly Assigned[] | null {
  const assigned: Assigned[] = [];
  let names: string[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as SyntaxToken;
    if (token.text === '(') {
      const width = /^A(\d+)$/iu.exec(tokens[index + 1]?.text ?? '');
      const bytes = Number(width?.[1] ?? 0);
      assigned.push(
        ...names.map((name) => ({ name, type: bytes > 0 ? ('text' as const) : ('number' as const), bytes })),
      );
      names = [];
      while (index < tokens.length && tokens[index]?.text !== ')') index += 1;
    } else if (token.kind === 'word' && token.text.toUpperCase() !== 'TO') names.push(token.text);
    else if (token.text !== ',' && token.text !== '/') return null;
  }
  return [...assigned, ...names.map((name) => ({ name, type: 'number' as const, bytes: 0 }))];
}

/** What each stand-in of a DO REPEAT stands for, by upper-case name; ranges of columns are written out. */
export function standInsOf(
  command: ParsedCommand,
  columns: readonly DataColumn[],
): readonly (readonly [string, readonly string[]])[] {
  const found: [string, readonly string[]][] = [];
  const starts = afterSlashes(command.tokens);
  for (const [position, start] of starts.entries()) {
    const from = command.tokens.indexOf(start) + 2;
    const next = starts[position + 1];
    const to = next === undefined ? command.tokens.length : command.tokens.indexOf(next) - 1;
    found.push([start.text.toUpperCase(), expanded(command.tokens.slice(from, to), columns)]);
  }
  return found;
}

/** The variables of a LIST, ranges written out; `null` where it says more than variables. */
export function namesListed(command: ParsedCommand, columns: readonly DataColumn[]): readonly string[] | null {
  let { tokens } = command;
  if (tokens[0]?.text === '/') tokens = tokens.slice(1);
  if (/^VAR(I(A(B(L(ES?)?)?)?)?)?$/iu.test(tokens[0]?.text ?? '') && tokens[1]?.text === '=') tokens = tokens.slice(2);
  if (tokens.some((token) => token.kind !== 'word' && token.text !== ',')) return null;
  if (tokens.length === 0) return columns.map(({ name }) => name);
  const names = tokens.filter((token) => token.kind === 'word');
  if (names[0]?.text.toUpperCase() === 'ALL') return columns.map(({ name }) => name);
  return expanded(names, columns);
}

function expanded(tokens: readonly SyntaxToken[], columns: readonly DataColumn[]): readonly string[] {
  const names: string[] = [];
  const words = tokens.filter((token) => token.text !== ',');
  for (let index = 0; index < words.length; index += 1) {
    const text = (words[index] as SyntaxToken).text;
    if (text.toUpperCase() !== 'TO') {
      names.push(text);
      continue;
    }
    const first = placeOf(columns, words[index - 1]?.text ?? '');
    const last = placeOf(columns, words[index + 1]?.text ?? '');
    if (first === undefined || last === undefined) continue;
    for (const { name } of columns.slice(first + 1, last)) names.push(name);
  }
  return names;
}
