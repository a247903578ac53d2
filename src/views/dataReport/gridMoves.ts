/** A cell by its row, from 0, and its column. The header is row -1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** Rows that are in view at once. */
  readonly page: number;
}

/** Where a key leads from a cell, as in any grid of the platform; `null` for keys that lead nowhere. */
export function moved(from: Cell, key: string, control: boolean, { rows, columns, page }: GridSize): Cell | null {
  const last = { row: rows - 1, column: columns - 1 };
  const at = (row: number, column: number): Cell => ({
    row: Math.max(-1, Math.min(last.row, row)),
    column: Math.max(0, Math.min(last.column, column)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(from.row - 1, from.column);
    case 'ArrowDown':
      return at(from.row + 1, from.column);
    case 'ArrowLeft':
      return at(from.row, from.column - 1);
    case 'ArrowRight':
      return at(from.row, from.column + 1);
    case 'PageUp':
      return at(Math.max(0, from.row - page), from.column);
    case 'PageDown':
      return at(from.row + page, from.column);
    case 'Home':
      return control ? at(0, 0) : at(from.row, 0);
    case 'End':
      return control ? at(last.row, last.column) : at(from.row, last.column);
    default:
      return null;
  }
}

/** The rows to draw: those in view and some more on both sides; `end` is the first that is not drawn. */
export function windowOf(
  scrolled: number,
  height: number,
  rowHeight: number,
  rows: number,
): { readonly start: number; readonly end: number } {
  const start = Math.max(0, Math.floor(scrolled / rowHeight) - OVERSCAN);
  return { start: Math.min(start, rows), end: Math.min(rows, Math.ceil((scrolled + height) / rowHeight) + OVERSCAN) };
}

const OVERSCAN = 12;
