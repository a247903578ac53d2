import type { ProseToken } from './tokens';
import { LESS_WORDS, MORE_WORDS, type Relation } from './vocabulary';

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
    if (isMark(token, 'unless')) {
      // "Skip unless", "do not skip if", "nicht stellen, außer wenn" turn it round twice.
      negated = pending > 0 ? negated : !negated;
      pending = 0;
    } else if (isMark(token, 'not')) pending += 1;
    else if (isMark(token, 'if')) {
      if (pending > 0) negated = true;
      pending = 0;
    } else if (!isMark(token, ',') && !isMark(token, '-')) break;
  }
  return { negated, rest: tokens.slice(at - pending) };
}

export const isValue = (token: ProseToken | undefined): boolean =>
  token?.kind === 'label' || token?.kind === 'quoted' || token?.kind === 'number';

/** What the word behind `18 or` says: `18 or more`, `18 or over`, and not `18 or over 65`. */
export function boundOf(word: ProseToken, behind: ProseToken | undefined): Relation | null {
  if (word.kind === 'relation' && !isValue(behind))
    return word.relation === '>' ? '>=' : word.relation === '<' ? '<=' : null;
  if (word.kind !== 'word') return null;
  return MORE_WORDS.has(word.plain) ? '>=' : LESS_WORDS.has(word.plain) ? '<=' : null;
}
