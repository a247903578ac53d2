import type { Block } from './blocks';

/** A typed answer, row or box: it belongs to what stands above it. */
const ANSWER =
  /^(?:-?\d{1,4}(?:\s*[=.):]|\s|\t)|[-•–*o▢☐☒□○◯]\s|\(\s*\)|\[\s*\]|\p{L}[.)]\s|.{1,60}(?:\.{3,}|\t)\s*\d{1,4}$)/u;
/** Signs that would make a heading of the line above. */
const UNDERLINE = /^(?:-{2,}|={2,})$/u;

/**
 * Blocks as markdown. Where the author leaves lines empty, they stand where the author has left them; where spacing is
 * a matter of styles, every paragraph stands apart, and answers stand below their question.
 */
export function markdownOf(blocks: readonly Block[]): string {
  const spaced = blocks.some(
    (block, index) => block.kind === 'empty' && index > 0 && index < blocks.length - 1 && blocks.length > 3,
  );
  const lines: string[] = [];
  let last: Block | null = null;
  const gap = (): void => {
    if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
  };
  for (const block of blocks) {
    if (last !== null && standApart(last, block, spaced)) gap();
    if (block.kind === 'empty') gap();
    else lines.push(...linesOf(block));
    last = block;
  }
  while (lines.at(-1) === '') lines.pop();
  return `${lines.join('\n')}\n`;
}

function standApart(above: Block, below: Block, spaced: boolean): boolean {
  if (above.kind === 'heading' || below.kind === 'heading') return true;
  if (above.kind === 'table' || below.kind === 'table') return true;
  if (above.kind === 'note') return below.kind !== 'note';
  if (below.kind === 'note') return false;
  if (below.kind === 'item') return false;
  if (above.kind === 'item') return true;
  if (below.kind !== 'plain' || above.kind !== 'plain') return false;
  if (UNDERLINE.test(below.text)) return true;
  return !spaced && !ANSWER.test(below.text);
}

function linesOf(block: Exclude<Block, { kind: 'empty' }>): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.depth)} ${block.text.replaceAll('\n', ' ')}`];
    case 'item': {
      const indent = '   '.repeat(Math.min(block.level, 8));
      const sign = block.label === null || block.label === '' ? '-' : block.label;
      return block.text.split('\n').map((line, index) => `${indent}${index === 0 ? `${sign} ` : '  '}${line}`);
    }
    case 'note':
      return [`> ${block.text.replace(/\s+/gu, ' ')}`];
    case 'plain':
      return block.text.split('\n').map((line) => line.replace(/^(?=[#>])/u, '\\'));
    case 'table':
      return tableOf(block.rows);
  }
}

function tableOf(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, index) => (cells[index] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)];
}
