/** Parts of a list that stand on one line. */
const ON_A_LINE = 500;

/**
 * A list, to stand indented, for programs that PSPP alone reads, on as few lines as may be: what it takes for a command
 * grows with the square of its lines, to half a minute for 20,000 names, and a line may have any length (measured).
 * @param joint what stands between two parts, as `, ` or ` OR `
 */
export function inLongLines(parts: readonly string[], joint = ' '): string {
  const lines: string[] = [];
  for (let at = 0; at < parts.length; at += ON_A_LINE) lines.push(parts.slice(at, at + ON_A_LINE).join(joint));
  return lines.join(`${joint.trimEnd()}\n  `);
}

/**
 * So many texts may stand in one expression: with about 60, LOWER and the like among them, the time that PSPP 1.6.2
 * takes begins to grow with the square of the cases (60 texts in ANY: 0.7 s for 50,000 cases; 64: minutes; measured).
 */
export const TEXTS_AT_ONCE = 20;

/** A list in parts of so many, for expressions of their own. */
export function inParts<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
