const FENCE = /^\s*```[a-z]*[ \t]*\n([\s\S]*?)\n?```\s*$/i;
const BREAK = /<br\s*\/?>/gi;
/** The line that begins a block belongs to the file, not to the script. */
const BLOCK_LINE = /^\* Question ID: .*\n/gm;

/**
 * A model's script as the body of a block: without code fences, with real line breaks where it wrote `<br>` between
 * commands, without the line that begins a block, ending in one line break. Empty where nothing is left.
 */
export function cleanScript(text: string): string {
  const inner = FENCE.exec(text)?.[1] ?? text;
  const lines = inner.replace(/\r\n?/g, '\n').replace(BREAK, '\n');
  const body = lines
    .replace(BLOCK_LINE, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return body === '' ? '' : `${body}\n`;
}
