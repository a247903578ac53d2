/** `Line 9: …` of a reviewer taken apart: the line is one of the question's own script, from 1, which nobody sees. */
export function placedCause(text: string): { readonly cause: string; readonly line: number | null } {
  const [head = '', line] = /^line (\d+): /iu.exec(text) ?? [];
  return { cause: text.slice(head.length), line: line === undefined ? null : Number(line) };
}
