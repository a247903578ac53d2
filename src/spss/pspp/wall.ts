import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, isAbsolute, join, sep } from 'node:path';
import { runProcess } from './psppProcess';

/**
 * The second wall: what a platform can take away from PSPP besides what the door keeps from it.
 *
 * `bwrap`: everything is read-only but the folder of the run, home and temporary folders are out of sight, no network ·
 * `namespaces`: no network · `none`: a private folder and a bare environment alone. On Linux the kernel bounds memory,
 * processor time and the size of files by `prlimit`, whichever it is.
 */
type WallKind = 'bwrap' | 'namespaces' | 'none';

export interface Wall {
  readonly kind: WallKind;
  /** The program that starts the others within bounds; `null` where the platform has none. */
  readonly prlimit: string | null;
  /** The program that builds the wall. */
  readonly builder: string | null;
}

/** What one run may take and see. */
export interface Bounds {
  readonly memoryMegabytes: number;
  readonly seconds: number;
  /** Files outside the folder that are read: the data; `null` where they are not known, so that nothing is hidden. */
  readonly reads: readonly string[] | null;
}

export const NO_WALL: Wall = { kind: 'none', prlimit: null, builder: null };

/** Bytes of one file that a run may write: the data of a large study, spilled. */
const FILE_BYTES = 8 * 1024 ** 3;
const OPEN_FILES = 256;
const PROBE_MILLISECONDS = 10_000;

let standing: Promise<Wall> | null = null;

/** The best wall that works on this machine; tried once, when it is first needed. */
export function wallOfMachine(): Promise<Wall> {
  return (standing ??= findWall());
}

async function findWall(): Promise<Wall> {
  if (process.platform !== 'linux') return NO_WALL;
  const [prlimit, bwrap, unshare] = await Promise.all(['prlimit', 'bwrap', 'unshare'].map(onPath));
  const bounded: Wall = { ...NO_WALL, prlimit: prlimit ?? null };
  const candidates: Wall[] = [];
  if (bwrap !== undefined) candidates.push({ ...bounded, kind: 'bwrap', builder: bwrap });
  if (unshare !== undefined) candidates.push({ ...bounded, kind: 'namespaces', builder: unshare });
  for (const wall of [...candidates, bounded]) if (await works(wall)) return wall;
  return NO_WALL;
}

/** Kernels, containers and policies refuse one or the other: only trying tells. */
async function works(wall: Wall): Promise<boolean> {
  const folder = tmpdir();
  // What is asked is the program that sets bounds itself: it is small, and it is where every wall can see it.
  const [program, ...asked] = wall.prlimit === null ? [process.execPath, '--version'] : [wall.prlimit, '--version'];
  const bounds: Bounds = { memoryMegabytes: 1024, seconds: 10, reads: [] };
  const { file, parameters } = await behind(wall, program, asked, folder, bounds);
  const limits = { signal: new AbortController().signal, timeoutMilliseconds: PROBE_MILLISECONDS, outputBytes: 65_536 };
  const { output, exitCode } = await runProcess(file, parameters, folder, limits);
  return exitCode === 0 && /\d+\.\d+/u.test(output);
}

async function onPath(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, name);
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}

/** The command that runs a program behind a wall, in a folder that it may write to. */
export async function behind(
  wall: Wall,
  program: string,
  parameters: readonly string[],
  folder: string,
  bounds: Bounds,
): Promise<{ readonly file: string; readonly parameters: readonly string[] }> {
  const walled = wall.builder === null ? [] : [wall.builder, ...(await building(wall, program, folder, bounds))];
  const limited = wall.prlimit === null ? [] : [wall.prlimit, ...limits(bounds), '--'];
  const [file = program, ...rest] = [...limited, ...walled, program, ...parameters];
  return { file, parameters: rest };
}

function limits({ memoryMegabytes, seconds }: Bounds): readonly string[] {
  return [
    `--as=${memoryMegabytes * 1024 * 1024}`,
    `--cpu=${Math.max(1, Math.ceil(seconds))}`,
    `--fsize=${FILE_BYTES}`,
    `--nofile=${OPEN_FILES}`,
    '--core=0',
  ];
}

async function building(wall: Wall, program: string, folder: string, bounds: Bounds): Promise<readonly string[]> {
  switch (wall.kind) {
    case 'none':
      return [];
    case 'namespaces':
      return ['--user', '--map-current-user', '--net', '--ipc', '--'];
    case 'bwrap': {
      const work = await real(folder);
      return [
        ...['--ro-bind', '/', '/', '--dev', '/dev', '--proc', '/proc'],
        ...(bounds.reads === null ? [] : await hidden(program)).flatMap((path) => ['--tmpfs', path]),
        ...(await Promise.all((bounds.reads ?? []).map(async (path) => ['--ro-bind', await real(path), path]))).flat(),
        ...['--bind', work, work, '--chdir', work],
        ...['--unshare-user', '--unshare-net', '--unshare-ipc', '--unshare-pid', '--unshare-uts'],
        ...['--die-with-parent', '--new-session', '--'],
      ];
    }
  }
}

/** Folders of the user that PSPP has no business with, unless it is installed there. */
async function hidden(program: string): Promise<readonly string[]> {
  const place = dirname(await real(program));
  const folders = await Promise.all([homedir(), tmpdir()].map(real));
  return [...new Set(folders)].filter(
    (path) => path.split(sep).filter(Boolean).length > 0 && !`${place}/`.startsWith(`${path}/`),
  );
}

const real = async (path: string): Promise<string> => await realpath(path).catch(() => path);
