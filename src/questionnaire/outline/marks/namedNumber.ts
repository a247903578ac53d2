import { isBeside } from '../text/besideCodes';
import type { MarkMeaning } from '../meanings';

/** `on time = 0`, `"weet niet" = 99`, `99: en sache` */
const NAMED =
  /^(?:["“„«]?\s*\p{L}[^="”“»:\d]{1,40}["”“»]?\s*[=:]\s*(-?\d+)|(-?\d+)\s*[=:]\s*["“„«]?\p{L}[^="”“»:\d]{1,40}["”“»]?)$/u;

/**
 * What a number is called, in whatever language, beside the limits of the question: within them one of the numbers that
 * may be given, outside one that stands for none. `null` where neither is certain.
 * @param beside what the marks beside it say
 */
export function namedNumber(part: string, beside: readonly MarkMeaning[]): readonly MarkMeaning[] | null {
  const [, behind, front] = NAMED.exec(part.trim()) ?? [];
  const limits = beside.find((meaning) => meaning.kind === 'bounds' || meaning.kind === 'perhapsRange');
  if (limits === undefined || (behind ?? front) === undefined) return null;
  const code = Number(behind ?? front);
  const [min, max] = [limits.min ?? -Infinity, limits.max ?? Infinity];
  // A word in capitals may be the name of a setting: `BASE=999`.
  if (!/\p{Ll}|\p{L}\s+\p{L}/u.test(part)) return null;
  if (code >= min && code <= max) return [{ kind: 'display' }];
  return isBeside(String(code)) ? [{ kind: 'special', code }] : null;
}
