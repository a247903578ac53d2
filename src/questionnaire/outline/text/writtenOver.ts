/** What is written over a text from a place on, as long as what stands there. */
export interface WrittenOver {
  readonly at: number;
  readonly plain: string;
}

/** The text with other letters at some places, in order, and every other one where it was. */
export function writtenOver(text: string, edits: readonly WrittenOver[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { at, plain } of edits) {
    pieces.push(text.slice(end, at), plain);
    end = at + plain.length;
  }
  pieces.push(text.slice(end));
  return pieces.join('');
}
