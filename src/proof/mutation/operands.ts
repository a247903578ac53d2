import type { SyntaxToken } from '../../spss/reading/tokens';

/** An operand of AND or OR with the connective that goes with it. */
export interface Operand {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The connective that is mistaken for this one; `null` for what is none. */
export function connectives(word: string): string | null {
  return { AND: 'OR', '&': 'OR', OR: 'AND', '|': 'AND' }[word] ?? null;
}

/** Every operand of a connective, at every depth of brackets: what is left without it is still an expression. */
export function boundaries(tokens: readonly SyntaxToken[]): readonly Operand[] {
  const found: Operand[] = [];
  const groups: number[][] = [[]];
  const starts = [0];
  const close = (end: number): void => {
    const joints = groups.pop() ?? [];
    const start = starts.pop() ?? 0;
    found.push(...operandsBetween(tokens, start, end, joints));
  };
  for (const [index, token] of tokens.entries()) {
    if (token.text === '(') {
      groups.push([]);
      starts.push(index + 1);
    } else if (token.text === ')') close(index);
    else if (connectives(token.text.toUpperCase()) !== null) groups.at(-1)?.push(index);
  }
  while (groups.length > 0) close(tokens.length);
  return found;
}

function operandsBetween(
  tokens: readonly SyntaxToken[],
  start: number,
  end: number,
  joints: readonly number[],
): readonly Operand[] {
  if (joints.length === 0) return [];
  const edges = [start - 1, ...joints, end];
  return edges.slice(0, -1).flatMap((edge, index) => {
    const next = edges[index + 1] as number;
    // The first operand goes with the connective after it, every other with the one before.
    const first = tokens[index === 0 ? start : edge];
    const last = tokens[index === 0 ? next : next - 1];
    if (first === undefined || last === undefined) return [];
    const words = tokens
      .slice(edge + 1, next)
      .map((token) => token.text)
      .join(' ');
    return [{ start: first.start, end: last.end, words: words.slice(0, 60) }];
  });
}
