import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Block, ScriptFile } from '../reading/blocks';
import { type PsppTable, type RawMessage, parseItems, parseMessages } from './psppOutput';
import type { AdmittedPart, AdmittedScript } from '../safety';

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
 * A script as the door let it through, with a line before each block that makes PSPP print which block begins. The marks
 * hold a secret, so that no text in script or data can pass for one; messages are placed in the script as it was written.
 */
export class MarkedScript {
  readonly text: string;
  private readonly secret = randomUUID();
  /** For each line of the text: the block it belongs to and the line of the script it comes from. */
  private readonly origins: ({ readonly block: number | null; readonly line: number } | null)[] = [];

  /** Leaves out the blocks before `from`; before a block goes the program of ours that is to run there, if any. */
  constructor(
    admitted: AdmittedScript,
    private readonly file: ScriptFile,
    from: number,
    setups: ReadonlyMap<number, string> = new Map(),
  ) {
    const lines: string[] = [];
    const add = (text: string, origin: { readonly block: number | null; readonly line: number } | null): void => {
      lines.push(text);
      this.origins.push(origin);
    };
    const addPart = (part: AdmittedPart, block: number | null): void => {
      if (part.problems.length > 0) return;
      for (const { lines: written, line } of part.commands) for (const text of written) add(text, { block, line });
    };
    addPart(admitted.header, null);
    for (const [index, part] of admitted.blocks.entries()) {
      if (index < from) continue;
      for (const text of setups.get(index)?.replace(/\n$/u, '').split('\n') ?? []) {
        // An error in what is run before a block is told of what stood before it, which left something open.
        add(
          text,
          index > from
            ? { block: index - 1, line: lastLine(admitted.blocks[index - 1], file.blocks[index - 1]) }
            : null,
        );
      }
      add(`ECHO "${this.secret}:${index}".`, { block: index, line: file.blocks[index]?.line ?? 1 });
      addPart(part, index);
    }
    this.text = lines.map((line) => `${line}\n`).join('');
  }

  /** @param shown where the output showed messages, as `attribute` gives it; what is taken is gone from it */
  place(message: RawMessage, shown: ShownMessages): PsppMessage {
    const { file, line, ...rest } = message;
    const inSetup = file !== null && basename(file) === SETUP;
    const origin = inSetup || line === null ? null : (this.origins[Math.min(line, this.origins.length) - 1] ?? null);
    const begun = shown.get(keyOf(message))?.shift() ?? null;
    if (origin === null) return { ...rest, line, inSetup, block: null, questionId: null };
    // PSPP counts the lines within DO REPEAT from its beginning: such a message is of the block that was running.
    if (begun !== null && origin.block !== null && origin.block < begun)
      return { ...rest, inSetup, block: begun, questionId: this.idOf(begun), line: this.file.blocks[begun]?.line ?? 1 };
    return { ...rest, inSetup, block: origin.block, questionId: this.idOf(origin.block), line: origin.line };
  }

  /** The listings of an output, which blocks were reached, and in which of them messages came. */
  attribute(output: string): {
    readonly listings: readonly Listing[];
    readonly reached: readonly number[];
    readonly shown: ShownMessages;
  } {
    const listings: Listing[] = [];
    const reached: number[] = [];
    const shown = new Map<string, (number | null)[]>();
    let block: number | null = null;
    for (const item of parseItems(output)) {
      if (item.kind === 'table') {
        if (isListing(item.table)) listings.push({ block, questionId: this.idOf(block), ...listing(item.table) });
      } else if (item.text.startsWith(`${this.secret}:`)) {
        block = Number(item.text.slice(this.secret.length + 1));
        reached.push(block);
      } else
        for (const message of parseMessages(item.text))
          shown.set(keyOf(message), [...(shown.get(keyOf(message)) ?? []), block]);
    }
    return { listings, reached, shown };
  }

  private idOf(block: number | null): string | null {
    return block === null ? null : (this.file.blocks[block]?.id ?? null);
  }
}

/** The blocks that were running when messages were shown, by the message; `null` before the first. */
export type ShownMessages = ReadonlyMap<string, (number | null)[]>;

const keyOf = ({ severity, line, text }: RawMessage): string => `${severity} ${line} ${text}`;

/** A listing has a header at least; what ECHO prints has none. */
function isListing(table: PsppTable): boolean {
  return table.title === 'Data List' && table.rows.length > 0;
}

function listing(table: PsppTable): Pick<Listing, 'columns' | 'rows'> {
  const [columns = [], ...rows] = table.rows;
  return { columns, rows };
}

/** The last line of a block that PSPP was given. */
function lastLine(part: AdmittedPart | undefined, block: Block | undefined): number {
  return part?.commands.at(-1)?.line ?? block?.line ?? 1;
}
