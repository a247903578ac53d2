import { createInterface } from 'node:readline/promises';
import { getHeapStatistics } from 'node:v8';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { PlainError } from '../../pipeline/errors';
import { type Trace, removeTraces } from '../../spss/pspp/traces';
import { removeWorkFoldersOf } from '../../spss/pspp/workFolder';
import { EXIT } from '../io';
import { describeError } from '../output/texts';
import type { FromWork, Start, ToWork } from './messages';
import { Silence } from './silence';

/** Who does not hear for that long that it is to end, is in the midst of something long, and is ended. Milliseconds. */
const DEAF_MILLISECONDS = 3000;
const CALL_MILLISECONDS = 250;
const MEGABYTE = 1024 * 1024;
/** Gives a terminal on which a bar is drawn its cursor and its line ends back. */
const AS_IT_WAS = '\x1B[?25h\x1B[?7h\n';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the command line in a thread of its own and gives its exit code. The first signal lets running work end and keeps
 * what is done; the second, or a thread that hears nothing, ends it at once, and what it would leave behind goes with
 * it: programs that it started, data of respondents, locks, half-written files.
 *
 * A thread, because a text is read in one go: while it is, the thread that reads hears no signal. This one always does,
 * which leaving signals to the system would do as well, but not the cleaning up; and a process of its own for the work
 * would take twice as long to start and lose the terminal.
 * @param script the bundle of the thread at work
 */
export async function guard(script: string, args: readonly string[]): Promise<number> {
  const start: Start = {
    args,
    folder: process.cwd(),
    columns: process.stderr.isTTY ? process.stderr.columns : null,
    canAsk: process.stdin.isTTY && process.stderr.isTTY,
  };
  const worker = new Worker(script, { workerData: start, env: SHARE_ENV, resourceLimits: heapOfProcess() });
  return await new Guard(worker, new Silence(args, (text) => process.stderr.write(text))).end;
}

/** The same bounds as the main thread's, which the person may have set: alone, a thread would get others. */
const heapOfProcess = (): { readonly maxOldGenerationSizeMb: number } => ({
  maxOldGenerationSizeMb: Math.floor(getHeapStatistics().heap_size_limit / MEGABYTE),
});

class Guard {
  readonly end: Promise<number>;
  readonly #traces = new Map<string, Trace>();
  readonly #cancelled = new AbortController();
  #code: number = EXIT.failed;
  #lastHeard = 0;
  #hasDrawn = false;
  #calls: NodeJS.Timeout | undefined;

  constructor(
    private readonly worker: Worker,
    private readonly silence: Silence,
  ) {
    const signalled = (): void => this.#signalled();
    for (const signal of SIGNALS) process.on(signal, signalled);
    worker.on('message', (message: FromWork) => this.#receive(message));
    worker.on('error', (error) => this.#broke(error));
    this.end = new Promise((resolve) => {
      worker.once('exit', () => {
        clearInterval(this.#calls);
        this.silence.stop();
        for (const signal of SIGNALS) process.off(signal, signalled);
        removeTraces(this.#traces.values());
        void removeWorkFoldersOf(process.pid).then(() => resolve(this.#code));
      });
    });
  }

  #signalled(): void {
    if (this.#cancelled.signal.aborted) return this.#endNow();
    this.#lastHeard = performance.now();
    const call = (): void => {
      if (performance.now() - this.#lastHeard > DEAF_MILLISECONDS) this.#endNow();
      else this.#say({ kind: 'end' });
    };
    call();
    this.#calls = setInterval(call, CALL_MILLISECONDS);
    this.#cancelled.abort();
  }

  #endNow(): void {
    this.#code = EXIT.cancelled;
    if (this.#hasDrawn) process.stderr.write(AS_IT_WAS);
    void this.worker.terminate();
  }

  #say(message: ToWork): void {
    this.worker.postMessage(message);
  }

  #receive(message: FromWork): void {
    switch (message.kind) {
      case 'out':
        process.stdout.write(message.text);
        return this.silence.broken();
      case 'err':
        process.stderr.write(message.text);
        return this.silence.broken();
      case 'drawn':
        this.#hasDrawn = true;
        process.stderr.write(message.text);
        return this.silence.stop();
      case 'ask':
        return void this.#ask(message.question);
      case 'trace': {
        const key = JSON.stringify(message.trace);
        if (message.isLeft) this.#traces.set(key, message.trace);
        else this.#traces.delete(key);
        return;
      }
      case 'heard':
        this.#lastHeard = performance.now();
        return;
      case 'done':
        this.#code = message.code;
    }
  }

  async #ask(question: string): Promise<void> {
    this.silence.stop();
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(question, { signal: this.#cancelled.signal }).catch(() => null);
    terminal.close();
    this.#say({ kind: 'answer', answer });
  }

  /** A mistake of ours, or no memory left. */
  #broke(error: Error): void {
    this.#code = EXIT.failed;
    const isOutOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    process.stderr.write(isOutOfMemory ? describeError(outOfMemory()) : `${error.stack ?? error.message}\n`);
  }
}

function outOfMemory(): PlainError {
  const { maxOldGenerationSizeMb: most } = heapOfProcess();
  return {
    code: 'outOfMemory',
    message: `It needs more than ${most.toLocaleString('en')} MB of memory.`,
    nextStep: `Divide the file, or allow more: NODE_OPTIONS=--max-old-space-size=${2 * most}.`,
  };
}
