import type { Mark, MarkMeaning } from '../meanings';
import { readJumpIf } from '../routing/jumpWords';
import type { RichText } from '../text/richText';

const CAPITALS_LAST = /[^\p{Ll}]{5}$/u;
const SHOUTED = /[?？!.:…"”)\]]\s+([^\s\p{Ll}[\]?？][^\p{Ll}[\]?？]{3,160})$/u;

/**
 * `How old are you? UNDER 18: CLOSE`, `WENN NEIN → ENDE`: capitals behind a text that say all together for whom the
 * interview ends, and that signs would part; `null` for any others.
 */
export function readShoutedEnd(text: RichText): {
  readonly marks: readonly Mark[];
  readonly removed: readonly { readonly from: number; readonly to: number }[];
} | null {
  if (!CAPITALS_LAST.test(text.text)) return null;
  const shouted = SHOUTED.exec(text.text)?.[1];
  if (shouted === undefined || !/\p{Lu}{2}/u.test(shouted)) return null;
  const to = text.text.length;
  const from = to - shouted.length;
  if (!/\p{Ll}/u.test(text.text.slice(0, from))) return null;
  const meanings = readJumpIf(text.slice(from), true);
  if (meanings === null || !meanings.every(ends)) return null;
  const { start, end } = text.slice(from);
  return { marks: meanings.map((meaning) => ({ meaning, text: shouted, start, end })), removed: [{ from, to }] };
}

const ends = (meaning: MarkMeaning): boolean =>
  meaning.kind === 'terminateIf' || (meaning.kind === 'jumpIf' && meaning.target.name.toUpperCase() === 'END');
