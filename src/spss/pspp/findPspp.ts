import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, isAbsolute, join } from 'node:path';
import { runProcess } from './psppProcess';
import type { Wall } from './wall';

/** A PSPP that answers. */
export interface Pspp {
  readonly path: string;
  /** `1.6.2` */
  readonly version: string;
  /** What one run may take; 1,024 MB unless told. */
  readonly memoryMegabytes?: number;
  /** The wall to run it behind; the best of the machine unless told. */
  readonly wall?: Wall;
}

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ['C:\\Program Files\\PSPP\\bin\\pspp.exe', 'C:\\Program Files (x86)\\PSPP\\bin\\pspp.exe'],
  darwin: [
    '/opt/homebrew/bin/pspp',
    '/usr/local/bin/pspp',
    '/opt/local/bin/pspp',
    '/Applications/pspp.app/Contents/MacOS/bin/pspp',
    '/Applications/PSPP.app/Contents/Resources/bin/pspp',
  ],
  linux: ['/usr/bin/pspp', '/usr/local/bin/pspp', '/snap/bin/pspp'],
};

const ANSWER_MILLISECONDS = 20_000;
const ANSWER_BYTES = 64 * 1024;

/**
 * PSPP at the given path and nowhere else (a bare name is looked up on the PATH), or, without one, on the PATH and in
 * the usual places of the system. `null` where none is found that tells its version.
 * @param memoryMegabytes what one run of it may take
 */
export async function findPspp(path?: string, memoryMegabytes?: number): Promise<Pspp | null> {
  const bounds = memoryMegabytes === undefined ? {} : { memoryMegabytes };
  for (const candidate of path === undefined || path === '' ? usualPlaces() : named(path)) {
    const version = await versionOf(candidate);
    if (version !== null) return { path: candidate, version, ...bounds };
  }
  return null;
}

function usualPlaces(): readonly string[] {
  const file = process.platform === 'win32' ? 'pspp.exe' : 'pspp';
  return [...new Set([...onPath(file), ...(PLACES[process.platform] ?? [])])];
}

function named(path: string): readonly string[] {
  return isAbsolute(path) || path !== basename(path) ? [path] : onPath(path);
}

/** A relative entry of the PATH would look into the folder that happens to be open, which may be anybody's. */
function onPath(file: string): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  return folders.map((folder) => join(folder, file));
}

async function versionOf(path: string): Promise<string | null> {
  const executable = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!executable) return null;
  const limits = {
    signal: new AbortController().signal,
    timeoutMilliseconds: ANSWER_MILLISECONDS,
    outputBytes: ANSWER_BYTES,
  };
  const { output } = await runProcess(path, ['--version'], tmpdir(), limits);
  return /PSPP\)? (\d+\.\d+(?:\.\d+)*)/u.exec(output)?.[1] ?? null;
}
