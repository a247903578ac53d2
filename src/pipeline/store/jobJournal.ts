import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../errors';
import { parseJobEvent, type JobEvent } from '../models/batch/jobEvents';
import { JobTable } from '../models/batch/jobTable';
import { sweepTemporary, writeAtomically } from './atomicFile';
import { writeFailed } from './fileErrors';
import { lockFile, type FileLock } from './fileLock';
import { insideFolder } from './insideFolder';

/** The journal's place in the output folder. */
export const JOBS_NAME = 'review_reports/batch_jobs.jsonl';

/** The journal of an output folder's batch jobs: one event a line, one writer. */
export class JobJournal {
  #pending: string[] = [];
  #writing: Promise<void> = Promise.resolve();

  /**
   * Opens or creates it, and leaves out what nobody needs any more.
   * Throws a `UserError` where it cannot be written, where somebody else writes it, or where a line is no event.
   */
  static async open(folder: string): Promise<JobJournal> {
    const path = join(folder, JOBS_NAME);
    let lock: FileLock | null = null;
    try {
      await insideFolder(folder, JOBS_NAME);
      await mkdir(dirname(path), { recursive: true });
      lock = await lockFile(path);
      await sweepTemporary(path);
      const table = await readJobs(folder);
      await writeAtomically(path, table.tidied().map(lineOf));
      return new JobJournal(path, table, await open(path, 'a'), lock);
    } catch (error) {
      await lock?.release();
      throw writeFailed(path, error);
    }
  }

  private constructor(
    readonly path: string,
    /** What the journal says so far. */
    readonly table: JobTable,
    private readonly handle: FileHandle,
    private readonly lock: FileLock,
  ) {}

  append(event: JobEvent): void {
    this.table.note(event);
    this.#pending.push(lineOf(event));
  }

  /** Resolves once everything appended so far is on disk. */
  flush(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

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

/** The batch jobs of an output folder, without opening their journal for writing; none where there is no journal. */
export async function readJobs(folder: string): Promise<JobTable> {
  const path = join(folder, JOBS_NAME);
  const lines = (await textOf(await insideFolder(folder, JOBS_NAME))).split('\n');
  // A last line that was only partly written says nothing.
  lines.pop();
  return new JobTable(
    lines.map((line, index) => {
      const event = parseJobEvent(line);
      if (event === null) throw unreadable(path, index + 1);
      return event;
    }),
  );
}

const lineOf = (event: JobEvent): string => `${JSON.stringify(event)}\n`;

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

function unreadable(path: string, line: number): UserError {
  return new UserError({
    code: 'journalUnreadable',
    message: `Line ${line} of the journal of batch jobs cannot be read: ${path}`,
    nextStep: 'Move it away; jobs that are at work are then asked for again and paid again.',
    file: path,
    line,
  });
}
