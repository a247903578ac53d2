import type { ProseToken } from './tokens';

export const isMark = (token: ProseToken | undefined, mark: string): boolean =>
  token?.kind === 'mark' && token.mark === mark;

/** `do not ask if …`, `unless …` turn all of it round. */
export function withoutOpening(tokens: readonly ProseToken[]): {
  readonly negated: boolean;
  readonly rest: readonly ProseToken[];
} {
  let at = 0;
  let negated = false;
  let pending = 0;
  for (; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (isMark(token, 'unless')) negated = true;
    else if (isMark(token, 'not')) pending += 1;
    else if (isMark(token, 'if')) {
      if (pending > 0) negated = true;
      pending = 0;
    } else if (!isMark(token, ',') && !isMark(token, '-')) break;
  }
  return { negated, rest: tokens.slice(at - pending) };
}
