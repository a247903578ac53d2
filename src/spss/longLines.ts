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
