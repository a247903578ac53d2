import { mkdir, open, readFile, type FileHandle } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { UserError } from '../errors';
import type { RunEvent } from '../events';
import type { Journal } from '../ports';
import { sweepTemporary, writeAtomically } from './atomicFile';
import { parseEvent } from './eventSchema';
import { writeFailed } from './fileErrors';
import { lockFile, type FileLock } from './fileLock';
import { insideFolder } from './insideFolder';

/** The journal's place beside the outputs. */
export const journalName = (stem: string): string => `review_reports/processed_${stem}_journal.jsonl`;

/** A journal in a file: one event a line, appended and flushed by one writer. */
export class JournalFile implements Journal {
  private pending: string[] = [];
  private writing: Promise<void> = Promise.resolve();

  /**
   * Opens or creates a journal. A last line that was only partly written is cut off, and of several runs only the
   * last is kept, so that the file does not grow with every run.
   * @param folder symbolic links are not followed out of it
   * Throws a `UserError` where the file cannot be written, where somebody else writes it, or where a line in its middle
   * is no event.
   */
  static async open(path: string, folder = dirname(path)): Promise<JournalFile> {
    let lock: FileLock | null = null;
    try {
      await insideFolder(folder, relative(folder, path));
      await mkdir(dirname(path), { recursive: true });
      lock = await lockFile(path);
      await sweepTemporary(path);
      const { lines, events, isClean } = parseJournal(path, await readOrEmpty(path));
      if (!isClean) await writeAtomically(path, lines.map((line) => `${line}\n`).join(''));
      return new JournalFile(path, events, await open(path, 'a'), lock);
    } catch (error) {
      await lock?.release();
      throw writeFailed(path, error);
    }
  }

  private constructor(
    readonly path: string,
    readonly history: readonly RunEvent[],
    private readonly handle: FileHandle,
    private readonly lock: FileLock,
  ) {}

  append(event: RunEvent): void {
    this.pending.push(`${JSON.stringify(event)}\n`);
  }

  flush(): Promise<void> {
    this.writing = this.writing.then(() => this.writePending());
    return this.writing;
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

  private async writePending(): Promise<void> {
    if (this.pending.length === 0) return;
    const text = this.pending.join('');
    this.pending = [];
    try {
      await this.handle.appendFile(text);
      await this.handle.datasync();
    } catch (error) {
      throw writeFailed(this.path, error);
    }
  }
}

/** The events of the last run in a journal, without opening it for writing; none where there is no journal. */
export async function readJournal(path: string): Promise<readonly RunEvent[]> {
  return parseJournal(path, await readOrEmpty(path)).events;
}

interface ParsedJournal {
  readonly lines: readonly string[];
  readonly events: readonly RunEvent[];
  /** Whether the file holds exactly these lines. */
  readonly isClean: boolean;
}

function parseJournal(path: string, text: string): ParsedJournal {
  const all = text.split('\n');
  const partial = all.pop() ?? '';
  const start = Math.max(
    0,
    all.findLastIndex((line) => line.startsWith('{"type":"runStarted"')),
  );
  const lines = all.slice(start);
  const events = lines.map((line, index) => {
    const event = parseEvent(line);
    if (event === null) throw unreadable(path, start + index + 1);
    return event;
  });
  return { lines, events, isClean: partial === '' && start === 0 };
}

function unreadable(path: string, line: number): UserError {
  return new UserError({
    code: 'journalUnreadable',
    message: `Line ${line} of the run's journal cannot be read: ${path}`,
    nextStep: 'Move the journal away and generate again; the script itself is kept as a copy.',
    file: path,
    line,
  });
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
