import type { RichText } from '../text/richText';

const BEHIND = /^\p{L}[^()\d]{0,60}\(-?\d{1,3}\)$/u;
const IN_FRONT = /^\(-?\d{1,3}\)\s*\S[^()]{0,80}$/u;
const STARTS = /(?:^|(?<=\s))(-?\d{1,2})[.)]?\s+(?=\p{L})/gu;

/**
 * Answers with their codes that stand one behind the other on a line: `male (1) / female (2)`, `(1) bad – (2) good`,
 * `1 Easy 2 Difficult`; `null` for any other line.
 */
export function codedParts(text: RichText): readonly RichText[] | null {
  if (text.text.length > 400 || /[?？]$/u.test(text.text)) return null;
  const behind = cutBehind(text, /\(-?\d{1,3}\)/gu);
  if (behind !== null && behind.every((part) => BEHIND.test(part.text))) return behind;
  const front = cutBefore(
    text,
    [...text.text.matchAll(/\(-?\d{1,3}\)/gu)].map(({ index }) => index),
  );
  if (front !== null && front.every((part) => IN_FRONT.test(part.text))) return front;
  const numbers = [...text.text.matchAll(STARTS)];
  const codes = numbers.map(([, code]) => Number(code));
  const [first] = codes;
  const follow = codes.every((code, index) => code === (first ?? 0) + index);
  if (codes.length < 3 || !follow || first === undefined || first < 0 || first > 1) return null;
  return cutBefore(
    text,
    numbers.map(({ index }) => index),
  );
}

/** Parts that end behind each match; `null` where something is left behind the last. */
function cutBehind(text: RichText, pattern: RegExp): readonly RichText[] | null {
  const ends = [...text.text.matchAll(pattern)].map(({ 0: whole, index }) => index + whole.length);
  if (ends.length < 2 || ends.at(-1) !== text.text.length) return null;
  return ends.map((end, index) => trimmed(text.slice(ends[index - 1] ?? 0, end)));
}

/** Parts that begin at each place; `null` where something stands ahead of the first. */
function cutBefore(text: RichText, starts: readonly number[]): readonly RichText[] | null {
  if (starts.length < 2 || starts[0] !== 0) return null;
  return starts.map((start, index) => trimmed(text.slice(start, starts[index + 1] ?? text.text.length)));
}

/** Without the signs that part it from its neighbours. */
function trimmed(text: RichText): RichText {
  const from = /^[\s,;/|–—·-]*(?=\D)/u.exec(text.text)?.[0].length ?? 0;
  const to = text.text.length - (/[\s,;/|–—·-]+$/u.exec(text.text)?.[0].length ?? 0);
  return text.slice(from, Math.max(from, to)).trim();
}
