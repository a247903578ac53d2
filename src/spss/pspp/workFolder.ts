import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaveTrace } from './traces';

const PREFIX = 'questionnaire-to-spss-';
/** Nothing works in a folder for that long: whatever process has its number today, it is another one. Milliseconds. */
const LONGEST_USE = 24 * 60 * 60 * 1000;

let swept: Promise<void> | null = null;

export interface WorkFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/**
 * A folder for data of respondents while a program works on them, in the system's place for such. Removed by whoever
 * asked for it; else with the process, however that ends, and after a kill by the next one.
 */
export async function makeWorkFolder(): Promise<WorkFolder> {
  await sweepWorkFolders();
  const path = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const forget = leaveTrace({ kind: 'path', path });
  return {
    path,
    remove: async () => {
      await rm(path, { recursive: true, force: true, maxRetries: 3 });
      forget();
    },
  };
}

/** Removes what processes left that were killed; once in a process. Never fails: others may own what is in the way. */
export function sweepWorkFolders(): Promise<void> {
  swept ??= sweep().catch(() => undefined);
  return swept;
}

async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^\d+(?=-)/.exec(name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '')?.[0];
    if (pid === undefined) continue;
    const folder = join(tmpdir(), name);
    const stats = await lstat(folder).catch(() => null);
    if (stats === null || (isRunning(Number(pid)) && Date.now() - stats.mtimeMs < LONGEST_USE)) continue;
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Removes what a process left, or a thread of this one, that was ended in the midst of work. Never fails. */
export async function removeWorkFoldersOf(pid: number): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names)
    if (name.startsWith(`${PREFIX}${pid}-`))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined);
}

/** Whether a process of that number runs on this machine; another user's may not be signalled, but it does. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
