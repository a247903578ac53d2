import { execFile } from 'node:child_process';
import type { Pspp } from './findPspp';
import { type ProcessLimits, type ProcessResult, runProcess } from './psppProcess';
import { behind, wallOfMachine } from './wall';

export interface WalledLimits extends Omit<ProcessLimits, 'watch'> {
  /** Files outside the folder that the run reads: the data. */
  readonly reads?: readonly string[] | null;
}

const MEMORY_MEGABYTES = 1024;
const LOOK_MILLISECONDS = 400;

/**
 * Runs PSPP in a folder, behind the wall of the machine and within its bounds of memory. Where the kernel keeps no
 * bound (macOS), the memory is looked at while it runs; on Windows there is none.
 */
export async function runWalled(
  pspp: Pspp,
  parameters: readonly string[],
  folder: string,
  limits: WalledLimits,
): Promise<ProcessResult> {
  const wall = pspp.wall ?? (await wallOfMachine());
  const memoryMegabytes = pspp.memoryMegabytes ?? MEMORY_MEGABYTES;
  const seconds = limits.timeoutMilliseconds / 1000 + 1;
  const command = await behind(wall, pspp.path, parameters, folder, {
    memoryMegabytes,
    seconds,
    reads: limits.reads === undefined ? [] : limits.reads,
  });
  const isWatched = wall.prlimit === null && process.platform !== 'win32';
  const watch = isWatched ? watchOf(memoryMegabytes) : undefined;
  const result = await runProcess(command.file, command.parameters, folder, { ...limits, ...(watch && { watch }) });
  return result.ending === 'exited' && ranOutOfMemory(result) ? { ...result, ending: 'tooMuchMemory' } : result;
}

/** PSPP says so, or is killed at the address that it was not given. */
function ranOutOfMemory({ complaints, exitCode, output }: ProcessResult): boolean {
  if (exitCode === 0) return false;
  return /memory exhausted|cannot allocate memory|std::bad_alloc/iu.test(complaints + output.slice(-4096));
}

function watchOf(megabytes: number): NonNullable<ProcessLimits['watch']> {
  return (pid, stop) => {
    const look = (): void => {
      execFile('ps', ['-o', 'rss=', '-p', String(pid)], (error, printed) => {
        if (error === null && Number(printed) > megabytes * 1024) stop();
      });
    };
    const timer = setInterval(look, LOOK_MILLISECONDS);
    return () => clearInterval(timer);
  };
}

/** What people are told whose script needs more than it may have. */
export function memoryMessage(pspp: Pspp): string {
  const megabytes = pspp.memoryMegabytes ?? MEMORY_MEGABYTES;
  return `PSPP needed more than ${megabytes.toLocaleString('en')} MB of memory. Make fewer or shorter variables, or allow it more (setting psppMemory).`;
}
