import type { FlaggedRow } from '../result';
import { toCsv, type Explained } from './csv';
import { toSelection, type Selected } from './selection';

/** What rows can be written as: a table, data for programs and for `--since`, syntax that selects who is listed. */
export type RowsFormat = 'csv' | 'json' | 'sps';

/** A row with what its checks demand and what its question asks. */
export type ExplainedRow = FlaggedRow & { readonly demand: string; readonly questionText: string };

export const withExplanations = (
  rows: readonly FlaggedRow[],
  explain: (row: FlaggedRow) => Explained,
): readonly ExplainedRow[] =>
  rows.map((row) => {
    const { demand, text } = explain(row);
    return { ...row, demand, questionText: text };
  });

/** Some rows of a validation as a file: as the command line writes them, without what else it knows of all. */
export function rowsFile(format: RowsFormat, selected: Selected, explain: (row: FlaggedRow) => Explained): string {
  switch (format) {
    case 'csv':
      return toCsv(selected.rows, explain);
    case 'json':
      return `${JSON.stringify({ ...selected, rows: withExplanations(selected.rows, explain) }, null, 1)}\n`;
    case 'sps':
      return toSelection(selected, explain);
  }
}
