import { NAMES_CODE } from './notThose';
import { isMark } from './opening';
import { proseTokens, type Names, type ProseToken } from './tokens';

/** How often words or signs turn round what is said. */
const turnsOf = (tokens: readonly ProseToken[]): number =>
  tokens.filter((token) => isMark(token, 'not') || (token.kind === 'relation' && token.relation === '<>')).length;

/** `Do not ask`, in front of the condition. */
const DEMANDS_NOT = /^\W*(?:do\s+not|don['’]t|not|nicht|no|ne\s+pas)(?!\p{L})/iu;

/**
 * Whether words in front of a condition may turn it round. `Knows it, but does not use it (Q6 = 1 and Q7 ≠ 1)` does not:
 * what is turned round in words is so in signs as well.
 */
export function mayTurnRound(
  { head: words, tail: condition }: { readonly head: string; readonly tail: string },
  head: readonly ProseToken[],
  names: Names,
): boolean {
  if (DEMANDS_NOT.test(words)) return true;
  const turned = head.filter((token) => isMark(token, 'not')).length;
  if (turned === 0 || NAMES_CODE.test(condition)) return false;
  return !/[=<>≠]/u.test(condition) || turnsOf(proseTokens(condition, names, [])) !== turned;
}
