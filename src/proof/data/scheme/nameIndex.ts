/**
 * The names of a file, to find those that begin with a question's: without looking at all of them for each question,
 * which takes minutes for tens of thousands of both.
 */
export class NameIndex {
  /** Each name with where it stands in the file, sorted by its letters. */
  readonly #sorted: readonly { readonly key: string; readonly place: number }[];
  readonly #lower = new Map<string, string[]>();

  constructor(private readonly names: readonly string[]) {
    this.#sorted = names
      .map((name, place) => ({ key: keyOf(name), place }))
      .toSorted((one, other) => compare(one.key, other.key) || one.place - other.place);
    for (const name of names) {
      const known = this.#lower.get(name.toLowerCase());
      if (known === undefined) this.#lower.set(name.toLowerCase(), [name]);
      else known.push(name);
    }
  }

  /**
   * The names that may begin with this one, in the order of the file: all that do, whatever their letters and the zeros
   * before their numbers, and hardly any other.
   */
  beginningWith(name: string): readonly string[] {
    // Of a number that is 0 any may be the zeros before another.
    const key = keyOf(name).replace(/(?<!\d)0$/u, '');
    const places: number[] = [];
    for (let at = this.#firstFrom(key); this.#sorted[at]?.key.startsWith(key) === true; at += 1)
      places.push(this.#sorted[at]?.place ?? 0);
    return places.sort((one, other) => one - other).map((place) => this.names[place] ?? '');
  }

  /** The names that are this one in small letters. */
  inLowerCase(name: string): readonly string[] {
    return this.#lower.get(name) ?? [];
  }

  #firstFrom(key: string): number {
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(this.#sorted[middle]?.key ?? '', key) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const keyOf = (name: string): string => name.toLowerCase().replace(/(?<!\d)0+(?=\d)/gu, '');
