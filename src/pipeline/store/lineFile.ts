import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { sweepTemporary, writeAtomically } from './atomicFile';
import { writeFailed } from './fileErrors';
import { lockFile, type FileLock } from './fileLock';
import { insideFolder } from './insideFolder';

/** What a journal's file held, and how it is to begin: `null` where it stays as it is. */
interface Tidied<Held> {
  readonly held: Held;
  readonly lines: readonly string[] | null;
}

/** A file of JSON lines, appended and flushed by one writer: what both journals are. */
export class LineFile {
  #pending: string[] = [];
  #writing: Promise<void> = Promise.resolve();

  /**
   * Opens or creates it, locked, and has it tidied.
   * @param folder symbolic links are not followed out of it
   * Throws a `UserError` where it cannot be written or somebody else writes it, and what `tidy` throws.
   */
  static async open<Held>(
    path: string,
    folder: string,
    tidy: () => Promise<Tidied<Held>>,
  ): Promise<{ readonly file: LineFile; readonly held: Held }> {
    let lock: FileLock | null = null;
    try {
      await insideFolder(folder, relative(folder, path));
      await mkdir(dirname(path), { recursive: true });
      lock = await lockFile(path);
      await sweepTemporary(path);
      const { held, lines } = await tidy();
      if (lines !== null) await writeAtomically(path, lines.map((line) => `${line}\n`).join(''));
      return { file: new LineFile(path, await open(path, 'a'), lock), held };
    } catch (error) {
      await lock?.release();
      throw writeFailed(path, error);
    }
  }

  private constructor(
    readonly path: string,
    private readonly handle: FileHandle,
    private readonly lock: FileLock,
  ) {}

  append(event: object): void {
    this.#pending.push(`${JSON.stringify(event)}\n`);
  }

  /** Resolves once everything appended so far is on disk. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  /** Flushes and lets go of the file. */
  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.handle.close();
      await this.lock.release();
    }
  }

  async #write(): Promise<void> {
    if (this.#pending.length === 0) return;
    const text = this.#pending.join('');
    this.#pending = [];
    try {
      await this.handle.appendFile(text);
      await this.handle.datasync();
    } catch (error) {
      throw writeFailed(this.path, error);
    }
  }
}

/** A file's text; nothing where there is no such file. */
export async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
