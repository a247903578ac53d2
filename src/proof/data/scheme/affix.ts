import type { Variable } from '../../../questionnaire/model';
import type { Sample } from './sample';

/** What a file puts before or behind the names of its variables, as the wave: `Q1_w3`, `w3_Q1`. */
export interface Affix {
  readonly at: 'start' | 'end';
  readonly text: string;
}

const BEHIND = /^[_.](?=\w*[a-z])\w{1,12}$/iu;
const BEFORE = /^(?=\w*[a-z])\w{1,12}[_.]$/iu;
/** What stands behind names for reasons of their own. */
const OWN = /^[_.](?:other|oth|text|txt|oe|open|specify|spec|verbatim|rank|[a-z])$/iu;
const ENOUGH = 3;

/** What most variables of a questionnaire have around their names; `null` where they are called as it says. */
export function commonAffix(variables: readonly Variable[], columns: readonly string[]): Affix | null {
  const names = variables.map(({ name }) => name.toUpperCase());
  const there = new Set(columns.map((column) => column.toUpperCase()));
  if (names.filter((name) => there.has(name)).length * 2 > names.length) return null;
  const counts = new Map<string, { readonly affix: Affix; readonly found: Set<string> }>();
  const count = (affix: Affix, name: string): void => {
    const key = `${affix.at} ${affix.text.toUpperCase()}`;
    const seen = counts.get(key) ?? { affix, found: new Set<string>() };
    seen.found.add(name);
    counts.set(key, seen);
  };
  const known = new Set(names);
  for (const column of columns) {
    for (const match of column.matchAll(/[_.]/gu)) {
      const [before, behind] = [column.slice(0, match.index), column.slice(match.index)];
      if (known.has(before.toUpperCase()) && BEHIND.test(behind) && !OWN.test(behind))
        count({ at: 'end', text: behind }, before.toUpperCase());
      const [start, rest] = [column.slice(0, match.index + 1), column.slice(match.index + 1)];
      if (known.has(rest.toUpperCase()) && BEFORE.test(start)) count({ at: 'start', text: start }, rest.toUpperCase());
    }
  }
  // Boxes and rows may have names of their own besides.
  const alone = variables.filter(({ rowCode, specifies }) => rowCode === null && specifies === null).length;
  const least = (alone === 0 ? names.length : alone) / 2;
  const [best, second] = [...counts.values()].toSorted((one, two) => two.found.size - one.found.size);
  if (best === undefined || best.found.size < ENOUGH || best.found.size <= least) return null;
  // Two waves side by side: nobody knows which is meant.
  return second !== undefined && second.found.size * 2 > best.found.size ? null : best.affix;
}

/** A name without it; as it is where it has none. */
function withoutAffix(name: string, affix: Affix | null): string {
  if (affix === null) return name;
  const { at, text } = affix;
  const [upper, mark] = [name.toUpperCase(), text.toUpperCase()];
  if (name.length <= text.length) return name;
  if (at === 'end') return upper.endsWith(mark) ? name.slice(0, -text.length) : name;
  return upper.startsWith(mark) ? name.slice(text.length) : name;
}

/** A sample as if its columns were called without it, and what that renames: the file's names by the shorter ones. */
export function sampleWithout(
  sample: Sample,
  affix: Affix | null,
): { readonly sample: Sample; readonly written: ReadonlyMap<string, string> } {
  if (affix === null) return { sample, written: new Map() };
  const short = (name: string): string => withoutAffix(name, affix);
  return {
    sample: {
      ...sample,
      columns: sample.columns.map((column) => ({ ...column, name: short(column.name) })),
      sets: sample.sets.map((set) => ({ ...set, variables: set.variables.map(short) })),
    },
    written: new Map(
      sample.columns.flatMap(({ name }) => (short(name) === name ? [] : [[short(name), name] as const])),
    ),
  };
}
