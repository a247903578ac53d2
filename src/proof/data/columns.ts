/** What a column has to hold; `textIfEmpty`: texts, unless its values say something else. */
export type Due = 'number' | 'text' | 'textIfEmpty';

/** One column of a data file. */
export interface DataColumn {
  readonly name: string;
  readonly type: 'number' | 'text';
  /** Bytes of the longest value, for texts. */
  readonly width: number;
  /** The format in which the file shows it; `null` where it does not say. */
  readonly format: string | null;
}

/** What generated scripts call the respondent, unless told otherwise. */
export const ID_COLUMN = 'respid';

interface Named {
  readonly name: string;
}

/** Where columns stand, by upper-case name, of each list that was asked: thousands of questions ask the same thousands. */
const places = new WeakMap<readonly Named[], ReadonlyMap<string, number>>();

/**
 * Where the column of that name stands, whatever its letters: the first of several. The list is not to change once it
 * was asked.
 */
export function placeOf(columns: readonly Named[], name: string): number | undefined {
  const known =
    places.get(columns) ?? new Map(columns.map((column, at) => [column.name.toUpperCase(), at] as const).reverse());
  places.set(columns, known);
  return known.get(name.toUpperCase());
}

/** The column of that name, as `placeOf` finds it. */
export function columnNamed<Column extends Named>(columns: readonly Column[], name: string): Column | undefined {
  return columns[placeOf(columns, name) ?? -1];
}

/** A name's beginning that no column has: for variables that are made beside those of the file. */
export function madePrefix(columns: readonly { readonly name: string }[]): string {
  const names = columns.map(({ name }) => name.toUpperCase());
  let prefix = 'ZZ_B';
  while (names.some((name) => name.startsWith(prefix))) prefix += 'B';
  return prefix;
}
