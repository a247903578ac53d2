import type { ParsedCommand } from '../reading/parse';
import { functionNamed, isOperatorWord } from '../functions';
import type { SyntaxToken } from '../reading/tokens';

/** A call in an expression: which function, and where in the tokens it stands. */
export interface Call {
  readonly name: SyntaxToken;
  /** `null` where SPSS has no such function. */
  readonly called: string | null;
  /** Position of the name. */
  readonly from: number;
  /** Position of the closing bracket, or of the last token where it is missing. */
  readonly to: number;
  /** The first token between the brackets, where there is one. */
  readonly first: SyntaxToken | undefined;
}

/** The calls in the tokens, in the order of their names. */
export function* calls(tokens: readonly SyntaxToken[]): Generator<Call> {
  const closing = closingBrackets(tokens);
  for (const [index, name] of tokens.entries()) {
    const isCall = name.kind === 'word' && tokens[index + 1]?.text === '(' && !isOperatorWord(name);
    if (!isCall) continue;
    const to = closing.get(index + 1) ?? tokens.length - 1;
    const first = to > index + 2 ? tokens[index + 2] : undefined;
    yield { name, called: functionNamed(name.text.replace(/\.\d{1,4}$/u, '')), from: index, to, first };
  }
}

function closingBrackets(tokens: readonly SyntaxToken[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.text === '(') open.push(index);
    const opening = token.text === ')' ? open.pop() : undefined;
    if (opening !== undefined) found.set(opening, index);
  }
  return found;
}

/** Commands that hold an expression; for COMPUTE and IF, with what they assign to. */
export function holdsExpression(command: ParsedCommand): boolean {
  return command.kind === 'command' && EXPRESSIONS.has(command.name);
}
const EXPRESSIONS = new Set(['COMPUTE', 'IF', 'SELECT IF', 'DO IF', 'ELSE IF', 'LOOP', 'END LOOP']);

/** Where COMPUTE and IF assign: the position of the target's token, and of its `=`; `null` where there is none. */
export function assignment(command: ParsedCommand): { readonly target: number; readonly equals: number } | null {
  const { tokens } = command;
  if (command.name === 'COMPUTE') return tokens[1]?.text === '=' ? { target: 0, equals: 1 } : null;
  if (command.name !== 'IF') return null;
  return ifAssignment(tokens);
}

/** The last word before a `=` outside brackets that follows a finished condition rather than an operator. */
function ifAssignment(tokens: readonly SyntaxToken[]): { readonly target: number; readonly equals: number } | null {
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.text === '(') depth += 1;
    if (token.text === ')') depth -= 1;
    const before = tokens[index - 1];
    if (before === undefined) continue;
    const starts = depth === 0 && (token.kind === 'word' || token.kind === 'macro') && !isOperatorWord(token);
    if (starts && tokens[index + 1]?.text === '=' && endsOperand(before)) return { target: index, equals: index + 1 };
  }
  return null;
}

function endsOperand(token: SyntaxToken): boolean {
  if (token.text === ')') return true;
  return (
    token.kind === 'number' ||
    token.kind === 'string' ||
    token.kind === 'macro' ||
    (token.kind === 'word' && !isOperatorWord(token))
  );
}

/** The tokens of the condition or value, without what is assigned to. */
export function expressionOf(command: ParsedCommand): readonly SyntaxToken[] {
  const place = assignment(command);
  if (place === null) return command.tokens;
  return command.tokens.filter((_, index) => index !== place.target && index !== place.equals);
}
