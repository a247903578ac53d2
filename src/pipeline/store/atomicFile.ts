import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { leaveTrace } from '../../spss/pspp/traces';

/**
 * Replaces a file as a whole: whoever reads it, and whatever kills the process, finds the old text or the new.
 * Follows symbolic links, keeps the file's mode, creates folders on the way.
 *
 * By hand, because `atomically` and `write-file-atomic` listen to the process's signals from the moment they are
 * imported and send them again, so that one Ctrl-C counts as two.
 */
export async function writeAtomically(path: string, text: string | Uint8Array | Iterable<string>): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const stats = await stat(target).catch(() => null);
  // A device or a pipe would be replaced by a file of its name.
  if (stats !== null && !stats.isFile()) throw new Error(`${target} is no regular file.`);
  await mkdir(dirname(target), { recursive: true });
  const temporary = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  const forget = leaveTrace({ kind: 'path', path: temporary });
  try {
    const handle = await open(temporary, 'wx', stats?.mode);
    try {
      await handle.writeFile(typeof text === 'string' || text instanceof Uint8Array ? text : inChunks(text));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    forget();
  }
}

/** Removes what is left of writing the file where a process was killed; only for who knows that nobody writes it now. */
export async function sweepTemporary(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    const isOurs = name.startsWith(`${basename(path)}.`) && TEMPORARY.test(name.slice(basename(path).length));
    if (isOurs) await rm(join(dirname(path), name), { force: true });
  }
}

/** What the name of a temporary file adds. */
const TEMPORARY = /^\.[0-9a-f]{12}\.tmp$/;

/** Characters that go to the disk at once. */
const CHUNK = 64 * 1024;

/** The same text in parts of a size that is worth a write. */
function* inChunks(parts: Iterable<string>): Iterable<string> {
  let chunk = '';
  for (const part of parts) {
    chunk += part;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
