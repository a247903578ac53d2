import { table } from '../../src/cli/output/texts';

/** What a bench measured: figures by name, and tables of figures. */
export type Figures = object;

type Cell = string | number;

/** The figures for people: one a line, then every list of figures as a table. */
export function printFigures(figures: Figures): string {
  const entries = Object.entries(figures);
  const single = entries.filter(([, value]) => !isTable(value));
  const width = Math.max(0, ...single.map(([name]) => name.length));
  const lines = single.map(([name, value]) => `${name.padEnd(width)}  ${String(value)}\n`).join('');
  const tables = entries.flatMap(([name, value]) => (isTable(value) ? [`\n${name}\n${tableOf(value)}`] : []));
  return lines + tables.join('');
}

function isTable(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.length > 0 && value.every((row) => typeof row === 'object' && row !== null);
}

function tableOf(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = Object.keys(rows[0] ?? {});
  return table([columns, ...rows.map((row) => columns.map((column) => cellOf(row[column])))]);
}

/** A list within a row is a cell of its own: as it would stand in JSON. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'number' || typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

/** A figure with so many decimals. */
export function rounded(value: number, decimals = 2): number {
  return Number(value.toFixed(decimals));
}

/** The middle of several measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
