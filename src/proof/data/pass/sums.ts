import type { ProgramResult } from './program';

/** The sums of a pass by variable, as DESCRIPTIVES prints them. */
export function sumsOf(result: ProgramResult): ReadonlyMap<string, number> {
  const table = result.tables.find((one) => one.title === 'Descriptive Statistics');
  return new Map((table?.rows ?? []).map((row) => [row[0] ?? '', Number(row[2] ?? 0)]));
}
