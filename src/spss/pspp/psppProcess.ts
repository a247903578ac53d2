import { spawn } from 'node:child_process';
import { killGroup } from './killGroup';
import { leaveTrace } from './traces';

export interface ProcessLimits {
  readonly signal: AbortSignal;
  readonly timeoutMilliseconds: number;
  /** Bytes of output that are kept; a program that prints more is stopped. */
  readonly outputBytes: number;
  /**
   * Watches the program while it runs, and stops it where it takes too much memory. Gives what ends the watch.
   */
  readonly watch?: (pid: number, stop: () => void) => () => void;
}

export interface ProcessResult {
  /** How it ended; a cancelled one rejects with the signal's reason instead. */
  readonly ending: 'exited' | 'timedOut' | 'tooMuchOutput' | 'tooMuchMemory' | 'notStarted';
  readonly exitCode: number | null;
  /** What killed it, where something did. */
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  /** What it wrote to its error stream, or why it could not be started. */
  readonly complaints: string;
}

const COMPLAINT_BYTES = 64 * 1024;

/** Runs a program without a shell and waits until it has ended, whatever ends it; nothing of its group stays behind. */
export async function runProcess(
  file: string,
  parameters: readonly string[],
  folder: string,
  limits: ProcessLimits,
): Promise<ProcessResult> {
  limits.signal.throwIfAborted();
  return await new Promise((resolve, reject) => {
    let ending: ProcessResult['ending'] = 'exited';
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    let outputBytes = 0;
    let complaintBytes = 0;
    const child = spawn(file, parameters, {
      cwd: folder,
      env: environment(folder),
      shell: false,
      windowsHide: true,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const forget = child.pid === undefined ? undefined : leaveTrace({ kind: 'program', pid: child.pid });
    const kill = (): void => {
      if (child.pid !== undefined) killGroup(child.pid);
    };
    const stop = (reason: ProcessResult['ending']): void => {
      if (ending === 'exited') ending = reason;
      kill();
    };
    const timer = setTimeout(() => stop('timedOut'), limits.timeoutMilliseconds);
    limits.signal.addEventListener('abort', kill, { once: true });
    child.stdout.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length;
      if (outputBytes > limits.outputBytes) stop('tooMuchOutput');
      else output.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaintBytes += chunk.length;
      if (complaintBytes <= COMPLAINT_BYTES) complaints.push(chunk);
    });
    const endWatch = child.pid === undefined ? undefined : limits.watch?.(child.pid, () => stop('tooMuchMemory'));
    const settle = (exitCode: number | null, signal: NodeJS.Signals | null, problem: string): void => {
      clearTimeout(timer);
      forget?.();
      endWatch?.();
      limits.signal.removeEventListener('abort', kill);
      if (limits.signal.aborted) return reject(abortError(limits.signal));
      const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      resolve({ ending, exitCode, signal, output: text(output), complaints: text(complaints) + problem });
    };
    child.once('error', (error) => {
      ending = 'notStarted';
      settle(null, null, error.message);
    });
    child.once('close', (exitCode, signal) => settle(exitCode, signal, ''));
  });
}

function abortError(signal: AbortSignal): Error {
  return signal.reason instanceof Error ? signal.reason : new DOMException('Cancelled.', 'AbortError');
}

/**
 * English messages, a decimal point, and UTF-8, which PSPP takes for the data from the locale alone (measured: in
 * locale C every letter beyond ASCII is lost). Nothing else of our environment is its business: its home and its
 * temporary folder are the folder it runs in.
 */
function environment(folder: string): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];
  const own = Object.fromEntries(
    kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const locale = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';
  return { ...own, HOME: folder, TMPDIR: folder, TEMP: folder, TMP: folder, LC_ALL: locale, LANGUAGE: 'en' };
}
