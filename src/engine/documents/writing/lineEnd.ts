/** Where the line of an offset ends, before blanks and its break. */
export function lineEndAt(text: string, offset: number): number {
  const next = text.slice(offset).search(/[ \t]*(?:\r?\n|\r|$)/u);
  return next < 0 ? text.length : offset + next;
}
