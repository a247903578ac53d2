import { fork } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { removeWorkFoldersOf } from '../spss/pspp/workFolder';
import { EXIT } from './io';

/** What is longer takes longer to parse than anybody waits who has pressed Ctrl-C. */
const LONG_BYTES = 1024 * 1024;
/** How long the process at work may take to end by itself. */
const GRACE_MILLISECONDS = 1000;
const COMMANDS = new Set(['lint', 'validate', 'prove', 'explain', 'normalize']);
const MARK = 'QUESTIONNAIRE_TO_SPSS_SUPERVISED';

/**
 * Whether a command is to run in a process of its own: while a long text is parsed, the process that does it hears no
 * signal. Files are what the arguments name of them, whatever they are for.
 */
export async function wantsSupervision(args: readonly string[], folder: string): Promise<boolean> {
  const [command = '', ...named] = args;
  if (process.env[MARK] !== undefined || !COMMANDS.has(command)) return false;
  const sizes = named.map(async (name) =>
    /\.(?:sps|md|markdown)$/iu.test(name)
      ? await stat(resolve(folder, name)).then(
          ({ size }) => size,
          () => 0,
        )
      : 0,
  );
  return (await Promise.all(sizes)).some((size) => size > LONG_BYTES);
}

/**
 * Runs the command line once more, in a process of its own at the same terminal. When cancelled, that process is asked
 * to end, and ended where it does not hear; the data of respondents that it worked on are gone then as well.
 * @param program the file that is run
 * @returns the exit code
 */
export async function supervise(program: string, args: readonly string[], signal: AbortSignal): Promise<number> {
  const child = fork(program, args, { env: { ...process.env, [MARK]: '1' }, stdio: 'inherit' });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => {
    child.kill('SIGINT');
    timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MILLISECONDS);
  };
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
  const [code] = await exit;
  clearTimeout(timer);
  if (!signal.aborted) return code ?? EXIT.failed;
  if (child.pid !== undefined) await removeWorkFoldersOf(child.pid);
  return EXIT.cancelled;
}

/** Ends the process that was started by `supervise` with the one that started it. */
export function endWithSupervisor(cancel: () => void): void {
  if (process.env[MARK] === undefined || process.channel === undefined) return;
  process.once('disconnect', cancel);
  // Being connected is no work that is still to be done.
  process.channel.unref();
}
