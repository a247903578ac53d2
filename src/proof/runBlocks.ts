import { blockText, splitBlocks } from '../spss/reading/blocks';
import { type Pspp, type PsppRun, runIsolated } from '../spss/pspp/pspp';
import { findUnsafe } from '../spss/safety';
import { RESPONDENT_ID } from './caseData';

/** A question's script with the data it is run on. */
export interface RunnableBlock {
  readonly questionId: string;
  /** The body of the block, without its first line. */
  readonly script: string;
  /** The program that makes its data. */
  readonly data: string;
  /** Variables that the script may make and list, whose values are wanted: its flags. */
  readonly flags?: readonly string[];
}

export interface BlockError {
  readonly message: string;
  /** Counted from 1 in the body of the block; `null` where PSPP names none. */
  readonly line: number | null;
  /** PSPP did not come to its end: that says nothing of the block. */
  readonly unfinished?: true;
}

/** What a block did with its data. */
export interface BlockResult {
  /** The `respid` of everyone any LIST of it prints, and which flags it prints for him, by name. */
  readonly listed: ReadonlyMap<number, ReadonlyMap<string, number>>;
  readonly errors: readonly BlockError[];
  /** Whether one of its listings has no `respid`, so that it cannot be told who is in it. */
  readonly anonymous: boolean;
}

export interface RunBlocksOptions {
  readonly pspp: Pspp;
  readonly signal: AbortSignal;
  /** Macro definitions that stand above the blocks. */
  readonly header?: string;
  /** PSPP processes at a time; 2 unless told. */
  readonly processes?: number;
  /** For one process; 60 seconds unless told. */
  readonly timeoutMilliseconds?: number;
}

const BLOCKS_A_RUN = 120;
const TIMEOUT = 60_000;
/** A block alone, first and again: whether it never ends, or the machine was busy, a second try can tell. */
const TIMEOUT_ALONE = 10_000;

/**
 * Runs every block on its own data, many in one PSPP. No block can change another's result: data are made anew for
 * each; what fails is left out and the rest run again; where PSPP as a whole does not finish, each runs alone.
 * @returns one result a block, in order
 */
export async function runBlocks(
  blocks: readonly RunnableBlock[],
  options: RunBlocksOptions,
): Promise<readonly BlockResult[]> {
  const results: BlockResult[] = [];
  const processes = Math.max(1, options.processes ?? 2);
  const size = Math.max(1, Math.min(BLOCKS_A_RUN, Math.ceil(blocks.length / processes)));
  const chunks = Array.from({ length: Math.ceil(blocks.length / size) }, (_, index) => index * size);
  const worker = async (): Promise<void> => {
    for (let from = chunks.shift(); from !== undefined; from = chunks.shift()) {
      const chunk = blocks.slice(from, from + size);
      const found = await runChunk(chunk, options);
      for (const [index, result] of found.entries()) results[from + index] = result;
    }
  };
  await Promise.all(Array.from({ length: processes }, worker));
  return results;
}

async function runChunk(chunk: readonly RunnableBlock[], options: RunBlocksOptions): Promise<readonly BlockResult[]> {
  const unsafe = chunk.map((block) => unsafeResult(block, options.header ?? ''));
  const safe = chunk.filter((_, index) => unsafe[index] === null);
  const ran = [...(await runSafe(safe, options))];
  return unsafe.map((result) => result ?? (ran.shift() as BlockResult));
}

function unsafeResult(block: RunnableBlock, header: string): BlockResult | null {
  const headerLines = header === '' ? 0 : header.split('\n').length;
  const found = findUnsafe(header === '' ? block.script : `${header}\n${block.script}`);
  if (found.length === 0) return null;
  const errors = found.map(({ message, line }) => ({
    message: `Not run: ${message}`,
    line: Math.max(1, line - headerLines),
  }));
  return { listed: new Map(), errors, anonymous: false };
}

async function runSafe(
  blocks: readonly RunnableBlock[],
  options: RunBlocksOptions,
  isAgain = false,
): Promise<readonly BlockResult[]> {
  if (blocks.length === 0) return [];
  const texts = blocks.map((block) => blockText(block.questionId, block.script));
  const header = options.header === undefined || options.header === '' ? '' : `${options.header}\n`;
  const firsts: number[] = [];
  let count = 0;
  for (const text of texts) {
    firsts.push(count);
    // A script that holds another question's first line is several blocks to PSPP's runner and one to us.
    count += splitBlocks(text).blocks.length;
  }
  const run = await runIsolated(options.pspp, {
    syntax: header + texts.join(''),
    ...setupsOf(blocks, firsts),
    signal: options.signal,
    timeoutMilliseconds: blocks.length === 1 && !isAgain ? TIMEOUT_ALONE : (options.timeoutMilliseconds ?? TIMEOUT),
  });
  if (run.status !== 'finished' && run.status !== 'stopped' && blocks.length > 1) return await each(blocks, options);
  if (run.status === 'timedOut' && !isAgain) return await runSafe(blocks, options, true);
  const startLines = splitBlocks(header + texts.join('')).blocks.map((block) => block.line);
  const missed = blocks.some((_, index) => !run.reached.includes(firsts[index] as number));
  if (missed && blocks.length > 1) return await each(blocks, options);
  return blocks.map(({ flags = [] }, index) =>
    resultOf(run, flags, firsts[index] as number, firsts[index + 1] ?? count, startLines[firsts[index] as number] ?? 1),
  );
}

/** Data that several blocks are run on are made once and read by each: reading them is much faster. */
function setupsOf(
  blocks: readonly RunnableBlock[],
  firsts: readonly number[],
): { readonly setup: string; readonly blockSetups: ReadonlyMap<number, string> } {
  const uses = new Map<string, number>();
  for (const { data } of blocks) uses.set(data, (uses.get(data) ?? 0) + 1);
  const shared = [...uses].filter(([, count]) => count > 1).map(([data]) => data);
  const nameOf = new Map(shared.map((data, index) => [data, `data${index}.sav`]));
  return {
    setup: shared.map((data) => `${data}SAVE OUTFILE="${nameOf.get(data)}".\n`).join(''),
    blockSetups: new Map(
      blocks.map(({ data }, index) => {
        const name = nameOf.get(data);
        return [firsts[index] as number, name === undefined ? data : `GET FILE="${name}".\n`];
      }),
    ),
  };
}

async function each(blocks: readonly RunnableBlock[], options: RunBlocksOptions): Promise<readonly BlockResult[]> {
  const results: BlockResult[] = [];
  for (const block of blocks) results.push(...(await runSafe([block], options)));
  return results;
}

/** What the run says of the blocks from `first` up to `end`; lines count from the one after `startLine`. */
function resultOf(run: PsppRun, flags: readonly string[], first: number, end: number, startLine: number): BlockResult {
  const mine = (block: number | null): boolean => block !== null && block >= first && block < end;
  const errors = run.messages
    .filter((message) => message.severity === 'error' && (mine(message.block) || message.block === null))
    .filter((message) => !message.text.startsWith('Stopping syntax file processing'))
    .map((message): BlockError => ({
      message: message.text,
      line: mine(message.block) && message.line !== null ? message.line - startLine : null,
    }));
  const unfinished =
    run.status === 'finished' || run.status === 'stopped'
      ? []
      : [{ message: run.explanation ?? 'PSPP did not finish.', line: null, unfinished: true as const }];
  const listed = new Map<number, Map<string, number>>();
  let anonymous = false;
  for (const listing of run.listings) {
    if (!mine(listing.block)) continue;
    const names = listing.columns.map((name) => name.toLowerCase());
    const column = names.indexOf(RESPONDENT_ID);
    if (column < 0) anonymous = true;
    else for (const row of listing.rows) note(listed, Number(row[column]), flags, names, row);
  }
  return { listed, errors: [...errors, ...unfinished], anonymous };
}

function note(
  listed: Map<number, Map<string, number>>,
  respid: number,
  flags: readonly string[],
  names: readonly string[],
  row: readonly string[],
): void {
  const known = listed.get(respid) ?? new Map<string, number>();
  for (const flag of flags) {
    const at = names.indexOf(flag.toLowerCase());
    if (at >= 0) known.set(flag, Number(row[at]));
  }
  listed.set(respid, known);
}
