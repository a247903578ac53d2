import { open, readFile, rm } from 'node:fs/promises';
import { UserError } from '../errors';

/** Holds a file for one writer until it is released. */
export interface FileLock {
  readonly release: () => Promise<void>;
}

/**
 * Takes the lock of a file, which is another file beside it with the writer's process id. A lock whose process is gone
 * (killed, say) is taken over. Throws a `UserError` where somebody else holds it.
 */
export async function lockFile(path: string): Promise<FileLock> {
  const lock = `${path}.lock`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      const handle = await open(lock, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      return { release: () => rm(lock, { force: true }) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
      if (attempt > 0 || isRunning(holder)) throw held(path, lock, error);
      await rm(lock, { force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  // A lock without a number was left by a writer that died while it wrote it.
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process may not be signalled, but it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function held(path: string, lock: string, cause: unknown): UserError {
  return new UserError(
    {
      code: 'outputNotWritable',
      message: `Another run of this questionnaire is writing ${path}.`,
      nextStep: `Wait until it has ended, or choose another folder. If there is none, delete ${lock}.`,
      file: path,
    },
    { cause },
  );
}
