import { open, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type ScriptFile, splitBlocks } from '../reading/blocks';
import type { Pspp } from './findPspp';
import { type Listing, MarkedScript, type PsppMessage, SETUP } from './markedScript';
import { parseMessages } from './psppOutput';
import type { ProcessResult } from './psppProcess';
import { makeWorkFolder } from './workFolder';
import { type AdmittedScript, type LeftOut, type Refusal, admitScript } from '../safety';
import { memoryMessage, runWalled } from './walled';

export { type Pspp, findPspp } from './findPspp';
export type { Listing } from './markedScript';

export interface PsppOptions {
  /** The script, whoever wrote it: PSPP is given what `admitScript` writes anew of it, and nothing else. */
  readonly syntax: string;
  /** A program of our own to run first, such as `dataProgram` makes; its lines are not the script's. */
  readonly setup?: string;
  /**
   * Programs of our own to run before single blocks, by their place in the script from 0: data of the block's own. An
   * error in one of them is told of the block before it, which left something open.
   */
  readonly blockSetups?: ReadonlyMap<number, string>;
  /** Files to lay beside the script, by plain name. */
  readonly files?: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  /** Files outside of the run's own folder that the programs of ours read: the data. */
  readonly reads?: readonly string[];
  /** Bytes of output kept; 64 MB unless told. */
  readonly outputBytes?: number;
}

export interface PsppRun {
  /**
   * `finished`: it ran to the end · `stopped`: an error ended it before · `refused`: the script is unsafe and was not
   * run · `failed`: PSPP did not start or broke down · the others say which limit it broke.
   */
  readonly status: 'finished' | 'stopped' | 'refused' | 'timedOut' | 'tooMuchOutput' | 'tooMuchMemory' | 'failed';
  /** For people, where it did not finish: what happened. */
  readonly explanation: string | null;
  readonly messages: readonly PsppMessage[];
  readonly listings: readonly Listing[];
  /** The blocks that were begun, by their place in the script from 0. */
  readonly reached: readonly number[];
  readonly milliseconds: number;
  /** Why the script or parts of it were not run; those that cannot be read are errors among the messages as well. */
  readonly refusals: readonly Refusal[];
  /** Commands that were read and left out, because the one who runs the script sees to them. */
  readonly leftOut: readonly LeftOut[];
}

/** A script that has been through the door. */
interface Ready {
  readonly file: ScriptFile;
  readonly admitted: AdmittedScript;
}

const OUTPUT_BYTES = 64 * 1024 * 1024;
const MESSAGE_BYTES = 4 * 1024 * 1024;
const SCRIPT = 'script.sps';
const MESSAGES = 'messages.txt';

/**
 * Runs a script in PSPP: `--safer`, without a shell, in a folder of its own that is gone afterwards. Rejects with the
 * signal's reason when cancelled, and only after the process has ended; everything else is told in the result.
 *
 * An unknown name ends the run for all questions after it: see `runIsolated`.
 */
export async function runPspp(pspp: Pspp, options: PsppOptions): Promise<PsppRun> {
  const ready = prepare(options.syntax);
  return refusal(ready) ?? withRefusals(await runFrom(pspp, ready, 0, options), ready);
}

/**
 * Runs every block whatever happens in the others: where a block has an error, it is run again as the first, which
 * tells its own error from one that came over from before (a DO IF left open), and what follows it is run without it.
 * One run where nothing is wrong, up to two more for each block with an error; the time limit is for all of them.
 */
export async function runIsolated(pspp: Pspp, options: PsppOptions): Promise<PsppRun> {
  const ready = prepare(options.syntax);
  const refused = refusal(ready);
  if (refused !== null) return refused;
  const started = performance.now();
  const { file } = ready;
  let merged: Pick<PsppRun, 'messages' | 'listings' | 'reached'> = { messages: [], listings: [], reached: [] };
  let from = 0;
  for (;;) {
    const left = Math.max(1, options.timeoutMilliseconds - (performance.now() - started));
    const run = await runFrom(pspp, ready, from, { ...options, timeoutMilliseconds: left });
    const failing =
      run.messages.find((message) => message.severity === 'error' && message.block !== null)?.block ?? null;
    // Up to here, and not further, what the run says is about blocks that nothing before them has spoilt.
    const until = failing === null ? file.blocks.length : failing === from ? from + 1 : failing;
    const belongs = (block: number | null): boolean => (block === null ? from === 0 : block < until);
    merged = {
      messages: [...merged.messages, ...run.messages.filter((message) => belongs(message.block))],
      listings: [...merged.listings, ...run.listings.filter((item) => belongs(item.block))],
      reached: [...merged.reached, ...run.reached.filter(belongs)],
    };
    const ran = run.status === 'finished' || run.status === 'stopped';
    const milliseconds = performance.now() - started;
    if (!ran || failing === null) return withRefusals({ ...run, ...merged, milliseconds }, ready);
    if (until >= file.blocks.length)
      return withRefusals({ ...run, status: 'finished', explanation: null, ...merged, milliseconds }, ready);
    from = until;
  }
}

function prepare(syntax: string): Ready {
  return { file: splitBlocks(syntax), admitted: admitScript(syntax) };
}

/** Nothing of a script is run that reaches beyond the active data, or whose only part cannot be read. */
function refusal({ admitted }: Ready): PsppRun | null {
  const hasRunnable =
    admitted.header.problems.length === 0 &&
    (admitted.blocks.length === 0 || admitted.blocks.some((part) => part.problems.length === 0));
  const [first] = hasRunnable ? admitted.unsafe : admitted.refusals;
  if (first === undefined) return null;
  const explanation = `The script was not run. Line ${first.line}: ${first.message}`;
  const { refusals, leftOut } = admitted;
  return {
    status: 'refused',
    explanation,
    messages: [],
    listings: [],
    reached: [],
    milliseconds: 0,
    refusals,
    leftOut,
  };
}

/** What could not be read is an error of its block, at its line. */
function withRefusals(run: Omit<PsppRun, 'refusals' | 'leftOut'>, { admitted, file }: Ready): PsppRun {
  const unread = admitted.blocks.flatMap(({ problems }, block) =>
    problems.map(({ message, line }): PsppMessage => {
      const questionId = file.blocks[block]?.id ?? null;
      return { severity: 'error', text: message, line, column: null, inSetup: false, block, questionId };
    }),
  );
  const { refusals, leftOut } = admitted;
  const messages = [...run.messages, ...unread].sort((a, b) => (a.block ?? -1) - (b.block ?? -1));
  return { ...run, messages, refusals, leftOut };
}

async function runFrom(
  pspp: Pspp,
  { admitted, file }: Ready,
  from: number,
  options: Omit<PsppOptions, 'syntax'>,
): Promise<Omit<PsppRun, 'refusals' | 'leftOut'>> {
  const started = performance.now();
  const work = await makeWorkFolder();
  const folder = work.path;
  try {
    const script = new MarkedScript(admitted, file, from, options.blockSetups);
    await writeFile(join(folder, SCRIPT), script.text, 'utf8');
    await writeFile(join(folder, SETUP), options.setup ?? '', 'utf8');
    for (const [name, content] of options.files ?? []) await writeFile(join(folder, plainName(name)), content, 'utf8');
    const parameters = [
      '--safer',
      '-r',
      '--syntax-encoding=UTF-8',
      '-e',
      MESSAGES,
      '-o',
      '-',
      '-O',
      'format=csv',
      SETUP,
      SCRIPT,
    ];
    const result = await runWalled(pspp, parameters, folder, {
      ...options,
      outputBytes: options.outputBytes ?? OUTPUT_BYTES,
    });
    const printed = await readStart(join(folder, MESSAGES), MESSAGE_BYTES);
    const { shown, ...attributed } = script.attribute(result.output);
    const messages = parseMessages(printed).map((message) => script.place(message, shown));
    return {
      ...ending(pspp, result, messages),
      messages,
      ...attributed,
      milliseconds: performance.now() - started,
    };
  } finally {
    await work.remove();
  }
}

function plainName(name: string): string {
  if (
    name === basename(name) &&
    /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(name) &&
    ![SCRIPT, SETUP, MESSAGES].includes(name)
  )
    return name;
  throw new RangeError(`Not a plain file name: ${JSON.stringify(name)}`);
}

async function readStart(path: string, bytes: number): Promise<string> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return '';
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}

function ending(
  pspp: Pspp,
  result: ProcessResult,
  messages: readonly PsppMessage[],
): Pick<PsppRun, 'status' | 'explanation'> {
  switch (result.ending) {
    case 'timedOut':
      return { status: 'timedOut', explanation: 'PSPP did not finish in time and was stopped.' };
    case 'tooMuchOutput':
      return { status: 'tooMuchOutput', explanation: 'PSPP printed more than can be kept and was stopped.' };
    case 'tooMuchMemory':
      return { status: 'tooMuchMemory', explanation: memoryMessage(pspp) };
    case 'notStarted':
      return { status: 'failed', explanation: `PSPP could not be started: ${result.complaints.trim()}` };
    case 'exited': {
      const stop = messages.find((message) => message.text.startsWith('Stopping syntax file processing'));
      if (stop !== undefined)
        return { status: 'stopped', explanation: `PSPP stopped at ${placeOf(stop)}; what follows was not run.` };
      if (result.exitCode === 0 || messages.some((message) => message.severity === 'error'))
        return { status: 'finished', explanation: null };
      return {
        status: 'failed',
        explanation: breakdown(pspp, result),
      };
    }
  }
}

/** PSPP crashes at an address that it was not given: it does not always notice before that memory has run out. */
function breakdown(pspp: Pspp, { signal, exitCode, complaints, output }: ProcessResult): string {
  const crashed =
    signal === 'SIGSEGV' || exitCode === 139 || /Segmentation Violation/u.test(complaints + output.slice(-4096));
  if (crashed) return `PSPP crashed on it. ${memoryMessage(pspp).replace('needed', 'may have needed')}`;
  return `PSPP broke down (${signal ?? `exit ${exitCode}`}): ${complaints.trim().slice(0, 500)}`;
}

function placeOf(message: PsppMessage): string {
  return `line ${message.line}${message.inSetup ? ' of the setup' : ''}`;
}
