/** The name that is most like the one written: few letters to change, whatever the capitals; `null` where none is near. */
export function nearestOf(written: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let least = Math.max(2, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    const changes = distance(written.toLowerCase(), name.toLowerCase());
    if (changes >= least) continue;
    nearest = name;
    least = changes;
  }
  return nearest;
}

/** The same, where one is nearer than all others: of `Q1`, `Q2` and `Q4` none is nearest to `Q3`. */
export function clearlyNearestOf(written: string, names: readonly string[]): string | null {
  const nearest = nearestOf(written, names);
  if (nearest === null) return null;
  const changes = (name: string): number => distance(written.toLowerCase(), name.toLowerCase());
  const least = changes(nearest);
  return names.some((name) => name !== nearest && changes(name) <= least) ? null : nearest;
}

const MOST_NEIGHBOURS = 3;

/** Names of the same series with the nearest numbers, where none is clearly nearest: `Q2` and `Q4` for `Q3`. */
export function neighboursOf(written: string, names: readonly string[]): readonly string[] {
  const [, series, number] = NUMBERED.exec(written) ?? [];
  if (series === undefined) return [];
  return names
    .flatMap((name) => {
      const [, own, its] = NUMBERED.exec(name) ?? [];
      return own?.toLowerCase() === series.toLowerCase()
        ? [{ name, away: Math.abs(Number(its) - Number(number)) }]
        : [];
    })
    .sort((one, other) => one.away - other.away)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ name }) => name);
}

const NUMBERED = /^(\p{L}[\p{L}_]{0,60})(\d{1,6})$/u;

/** How many letters have to be added, removed or replaced (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
