import { createHash } from 'node:crypto';
import { commentText } from '../comments';

/** The part of a script that belongs to one question: its `* Question ID:` line and what follows up to the next. */
export interface Block {
  /** As printed in the line; compare with `printedId` of a question's id. */
  readonly id: string;
  /** The whole block exactly as in the file, its first line and its line breaks included. */
  readonly text: string;
  /** UTF-16 offset of its first letter, and the number of its first line, counted from 1. */
  readonly start: number;
  readonly line: number;
}

/** A script file in its parts: `header` and the blocks' texts joined are the file, to the byte. */
export interface ScriptFile {
  readonly header: string;
  readonly blocks: readonly Block[];
}

const QUESTION_LINE = /^\*+[ \t]*Question ID:[ \t]*(.*?)\.?[ \t]*$/gimu;

/** Splits a script at its `* Question ID:` lines; what stands before the first is the header. */
export function splitBlocks(text: string): ScriptFile {
  const starts = [...text.matchAll(QUESTION_LINE)].map((match) => ({ id: match[1] ?? '', start: match.index }));
  const header = text.slice(0, starts[0]?.start ?? text.length);
  let line = 1 + countLines(header);
  const blocks = starts.map(({ id, start }, index): Block => {
    const block = { id, start, line, text: text.slice(start, starts[index + 1]?.start ?? text.length) };
    line += countLines(block.text);
    return block;
  });
  return { header, blocks };
}

/** The block of a question: its first line, and the body as `emit` or a person wrote it, with one empty line after it. */
export function blockText(id: string, body: string): string {
  const content = body.trimEnd();
  return `${questionLine(id)}\n${content === '' ? '' : `${content}\n`}\n`;
}

/** The line a block begins with. */
function questionLine(id: string): string {
  return `* Question ID: ${printedId(id)}.`;
}

/** The id as it stands in a block's first line: on one line, without what would end the comment. */
export function printedId(id: string): string {
  return commentText(id);
}

/** The body of a block: everything after its first line. */
export function bodyOf(block: Block): string {
  const end = block.text.indexOf('\n');
  return end < 0 ? '' : block.text.slice(end + 1);
}

/** Tells an edited block from an untouched one; line ends and blanks at the ends of lines are no edits. */
export function fingerprint(block: string): string {
  const essential = block.replace(/[ \t]*\r?\n/gu, '\n').trimEnd();
  return createHash('sha256').update(essential, 'utf8').digest('hex');
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
