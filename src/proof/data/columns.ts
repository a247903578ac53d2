/** What a column has to hold; `textIfEmpty`: texts, unless its values say something else. */
export type Due = 'number' | 'text' | 'textIfEmpty';

/** One column of a data file. */
export interface DataColumn {
  readonly name: string;
  readonly type: 'number' | 'text';
  /** Bytes of the longest value, for texts. */
  readonly width: number;
}

export const ID_COLUMN = 'respid';

/** The column that says who a respondent is, whatever its letters. */
export function idColumn<Column extends { readonly name: string }>(columns: readonly Column[]): Column | undefined {
  return columns.find((column) => column.name.toLowerCase() === ID_COLUMN);
}

/** Columns that may be what is looked for under another name. */
export function similarToId(names: readonly string[]): readonly string[] {
  return names.filter((name) => /resp|case|record|interview|(^|_)id$|^id/iu.test(name)).slice(0, 3);
}
