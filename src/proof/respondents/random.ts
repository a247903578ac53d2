import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Reproducible choices: the same seed makes the same respondents everywhere. */
export interface Random {
  /** A whole number, both ends included. */
  readonly integer: (from: number, to: number) => number;
  /** True with the probability given (0 to 1). */
  readonly chance: (probability: number) => boolean;
  /** One of the items; `undefined` of none. */
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined;
  /** The items in another order; the argument is left alone. */
  readonly shuffled: <Item>(items: readonly Item[]) => Item[];
}

export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const integer = (from: number, to: number): number => uniformInt(generator, from, to);
  return {
    integer,
    chance: (probability) => integer(0, 999_999) < probability * 1_000_000,
    pick: (items) => (items.length === 0 ? undefined : items[integer(0, items.length - 1)]),
    shuffled: <Item>(items: readonly Item[]): Item[] => {
      const copy = [...items];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        const moved = copy[last] as Item;
        copy[last] = copy[other] as Item;
        copy[other] = moved;
      }
      return copy;
    },
  };
}
