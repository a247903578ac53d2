import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { ScriptFile } from '../blocks';
import { type PsppTable, type RawMessage, parseItems } from './psppOutput';

/** The program that is run before the script, under this name. */
export const SETUP = 'setup.sps';

export interface PsppMessage extends Omit<RawMessage, 'file'> {
  /** Whether it is about the setup program instead of the script; `line` counts in the one it is about. */
  readonly inSetup: boolean;
  /** The block the line is in, by its place in the script from 0, and its question; `null` in the header. */
  readonly block: number | null;
  readonly questionId: string | null;
}

/** One LIST: its columns in the case of the data file, its rows as printed (`.` is a missing number). */
export interface Listing {
  /** As in `PsppMessage`. */
  readonly block: number | null;
  readonly questionId: string | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A script with a line before each block that makes PSPP print which block begins. The marks hold a secret, so that
 * no text in script or data can pass for one; messages are placed in the script without them.
 */
export class MarkedScript {
  readonly text: string;
  private readonly secret = randomUUID();
  /** The number, in the marked text, of the first line of each block. */
  private readonly firstLines: readonly number[];

  /** Leaves out the blocks before `from`; before a block goes the program of ours that is to run there, if any. */
  constructor(
    private readonly file: ScriptFile,
    private readonly from: number,
    setups: ReadonlyMap<number, string> = new Map(),
  ) {
    const parts = [endLine(file.header)];
    const firstLines: number[] = [];
    let line = lineCount(parts[0] ?? '') + 1;
    for (const [index, block] of file.blocks.entries()) {
      if (index < from) continue;
      const text = endLine(block.text);
      const setup = endLine(setups.get(index) ?? '');
      const before = lineCount(setup) + 1;
      parts.push(setup, `ECHO "${this.secret}:${index}".\n`, text);
      firstLines.push(line + before);
      line += before + lineCount(text);
    }
    this.text = parts.join('');
    this.firstLines = firstLines;
  }

  place(message: RawMessage): PsppMessage {
    const { file, line, ...rest } = message;
    const inSetup = file !== null && basename(file) === SETUP;
    const nowhere = { ...rest, line, inSetup, block: null, questionId: null };
    if (inSetup || line === null) return nowhere;
    const position = this.firstLines.findLastIndex((first) => first <= line);
    if (position < 0) return nowhere;
    const block = position + this.from;
    const written = this.file.blocks[block]?.line ?? 1;
    return {
      ...rest,
      inSetup,
      block,
      questionId: this.idOf(block),
      line: written + line - (this.firstLines[position] ?? 1),
    };
  }

  /** The listings of an output, and which blocks were reached. */
  attribute(output: string): { readonly listings: readonly Listing[]; readonly reached: readonly number[] } {
    const listings: Listing[] = [];
    const reached: number[] = [];
    let block: number | null = null;
    for (const item of parseItems(output)) {
      if (item.kind === 'table') {
        if (isListing(item.table)) listings.push({ block, questionId: this.idOf(block), ...listing(item.table) });
      } else if (item.text.startsWith(`${this.secret}:`)) {
        block = Number(item.text.slice(this.secret.length + 1));
        reached.push(block);
      }
    }
    return { listings, reached };
  }

  private idOf(block: number | null): string | null {
    return block === null ? null : (this.file.blocks[block]?.id ?? null);
  }
}

/** A listing has a header at least; what ECHO prints has none. */
function isListing(table: PsppTable): boolean {
  return table.title === 'Data List' && table.rows.length > 0;
}

function listing(table: PsppTable): Pick<Listing, 'columns' | 'rows'> {
  const [columns = [], ...rows] = table.rows;
  return { columns, rows };
}

function endLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}
