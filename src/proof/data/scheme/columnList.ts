import type { DataColumn } from '../columns';

/** The columns of a file while some of them are renamed, set aside and made: each found at once, however many there are. */
export class ColumnList {
  /** In order; `null` where one was taken away. */
  readonly #columns: (DataColumn | null)[];
  /** Where each stands, by its name in upper case. */
  readonly #places: Map<string, number>;

  constructor(columns: readonly DataColumn[]) {
    this.#columns = [...columns];
    this.#places = new Map(columns.map(({ name }, place) => [name.toUpperCase(), place]));
  }

  named(name: string): DataColumn | undefined {
    return this.#columns[this.#places.get(name.toUpperCase()) ?? -1] ?? undefined;
  }

  /** The other takes the place of the one. */
  replace(one: DataColumn, other: DataColumn): void {
    const place = this.#take(one);
    if (place !== undefined) this.#put(other, place);
  }

  remove(one: DataColumn): void {
    this.#take(one);
  }

  add(column: DataColumn): void {
    this.#put(column, this.#columns.length);
  }

  all(): readonly DataColumn[] {
    return this.#columns.filter((column) => column !== null);
  }

  #take({ name }: DataColumn): number | undefined {
    const key = name.toUpperCase();
    const place = this.#places.get(key);
    if (place === undefined) return undefined;
    this.#places.delete(key);
    this.#columns[place] = null;
    return place;
  }

  #put(column: DataColumn, place: number): void {
    this.#columns[place] = column;
    this.#places.set(column.name.toUpperCase(), place);
  }
}
