/**
 * The line of a block (from 0) on which a line of the question's own script (from 1) stands: above it there may be a
 * banner, and the script may be commented out. About there where the block has no such line any more, the block's first
 * line where none is meant.
 * @param block the text of the block as it is in the file
 */
export function lineInBlock(block: string, script: string, line: number | null): number {
  if (line === null) return 0;
  const lines = block.trimEnd().split(/\r\n|\r|\n/u);
  const about = Math.min(line, lines.length - 1);
  const own = script.trim().split(/\r\n|\r|\n/u);
  const wanted = own[line - 1];
  if (wanted === undefined) return about;
  // Lines may be alike: it is the same one of them, counted from the end, where nothing but the script stands.
  const fromEnd = own.slice(line).filter((other) => alike(other, wanted)).length;
  const places = lines.flatMap((other, index) => (alike(other, wanted) ? [index] : []));
  return places.at(-1 - fromEnd) ?? about;
}

const alike = (one: string, other: string): boolean => plain(one) === plain(other);

/** A line without the asterisk that comments it out. */
const plain = (line: string): string => line.replace(/^\s*\*?\s*/u, '').trim();
