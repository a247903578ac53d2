import type { Names } from './tokens';

/**
 * "Only nurses and doctors": nobody gives two answers where one is chosen, so that either is meant.
 * @param parts conditions that AND joins, as routing
 * @returns the one condition; `null` where they are of several questions, or of one with several answers
 */
export function eitherOfOne(parts: readonly string[], names: Names): string | null {
  const found = parts.map((part) => /^(\S+) = (\d+(?:,\d+)*)$/.exec(part));
  const name = found[0]?.[1];
  if (parts.length < 2 || name === undefined || found.some((match) => match?.[1] !== name)) return null;
  if (names.named(name)?.question.kind !== 'single') return null;
  return `${name} = ${found.map((match) => match?.[2] ?? '').join(',')}`;
}
