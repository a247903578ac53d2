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

/** The column of that name, whatever its letters. */
export function columnNamed<Column extends { readonly name: string }>(
  columns: readonly Column[],
  name: string,
): Column | undefined {
  const wanted = name.toUpperCase();
  return columns.find((column) => column.name.toUpperCase() === wanted);
}

/** A name's beginning that no column has: for variables that are made beside those of the file. */
export function madePrefix(columns: readonly { readonly name: string }[]): string {
  const names = columns.map(({ name }) => name.toUpperCase());
  let prefix = 'ZZ_B';
  while (names.some((name) => name.startsWith(prefix))) prefix += 'B';
  return prefix;
}
