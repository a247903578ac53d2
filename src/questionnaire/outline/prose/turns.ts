import { NAMES_CODE } from './notThose';
import { isMark } from './opening';
import { plainWords } from './plain';
import { answersOf, proseTokens, type Names, type ProseToken } from './tokens';

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
  const signed = /[=<>≠]|\p{L}\d{1,3}\/\d/u.test(condition);
  return !(signed && turnsOf(proseTokens(condition, names, [])) === turned) && !areCalledSo(condition, words, names);
}

/**
 * `Not satisfied with the price (Q5 = 3,4)`: the codes are those whose answers say so, `Rather dissatisfied`, and none of
 * them is what the words leave out.
 */
function areCalledSo(condition: string, words: string, names: Names): boolean {
  const codes =
    /^\s*([\p{L}\d_]+(?:\s+\p{L}+\s+\d{1,2})?)\s*=\s*(\d{1,4}(?:\s*(?:,|-|or|oder|ou|o)\s*\d{1,4}){0,8})\s*$/iu.exec(
      condition,
    )?.[2];
  const [named, other] = proseTokens(condition, names, []).filter((token) => token.kind === 'question');
  if (codes === undefined || named === undefined || other !== undefined || /-/u.test(codes)) return false;
  if (!['single', 'grid'].includes(named.question.kind)) return false;
  const wanted = new Set(codes.match(/\d+/gu));
  const labels = answersOf(named.question).filter(({ code }) => wanted.has(code));
  const said = new Set(plainWords(words).split(' '));
  return (
    labels.length === wanted.size &&
    labels.every(({ label }) => NEGATED.test(label) || (UN.test(label) && !isAllSaid(label, said)))
  );
}

const isAllSaid = (label: string, said: ReadonlySet<string>): boolean =>
  plainWords(label)
    .split(' ')
    .every((word) => said.has(word));

/** Words for not, and words that have it in them: `dissatisfied`, `unzufrieden`. */
const NEGATED =
  /(?<!\p{L})(?:not?|never|none|nicht|kein\p{L}*|nie|pas|aucun\p{L}*|jamais|nunca|ning[uú]n\p{L}*|non|mai|niet|geen|n[ãa]o)(?!\p{L})/iu;
const UN = /(?<!\p{L})(?:dis|un|in|im|mé)\p{L}{4,}/iu;
