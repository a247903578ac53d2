import type { Report } from '../../report';
import { shorten } from '../text/shorten';
import type { OutlineTable } from '../text/events';
import type { RichText } from '../text/richText';

/** Whether a line of a table has another number of cells than the first: then it is not known which of them is missing. */
export const isUneven = (cells: readonly RichText[], { rows }: OutlineTable): boolean =>
  rows[0] !== undefined && cells.length !== rows[0].length;

/** Says which lines of a table have other cells than the first. */
export function reportUneven(table: OutlineTable, questionId: string | undefined, report: Report): void {
  for (const cells of table.rows) {
    const [first, last] = [cells[0], cells.at(-1)];
    if (first === undefined || last === undefined || !isUneven(cells, table)) continue;
    const message = `This line of the table has ${cells.length} cells where the first has ${table.rows[0]?.length ?? 0}: “${shorten(first.toLabel())}”.`;
    report('tableLine', 'warning', message, 'Write every cell between two |.', first.start, last.end, questionId);
  }
}
