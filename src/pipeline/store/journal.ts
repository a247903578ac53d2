import { dirname } from 'node:path';
import { UserError } from '../errors';
import type { RunEvent } from '../events';
import type { Journal } from '../ports';
import { parseEvent } from './eventSchema';
import { LineFile, readOrEmpty } from './lineFile';

/** The journal's place beside the outputs. */
export const journalName = (stem: string): string => `review_reports/processed_${stem}_journal.jsonl`;

/** A journal in a file: one event a line, appended and flushed by one writer. */
export class JournalFile implements Journal {
  /**
   * Opens or creates a journal. A last line that was only partly written is cut off, and of several runs only the
   * last is kept, so that the file does not grow with every run.
   * @param folder symbolic links are not followed out of it
   * Throws a `UserError` where the file cannot be written, where somebody else writes it, or where a line in its middle
   * is no event.
   */
  static async open(path: string, folder = dirname(path)): Promise<JournalFile> {
    const { file, held } = await LineFile.open(path, folder, async () => {
      const { lines, events, isClean } = parseJournal(path, await readOrEmpty(path));
      return { held: events, lines: isClean ? null : lines };
    });
    return new JournalFile(held, file);
  }

  private constructor(
    readonly history: readonly RunEvent[],
    private readonly file: LineFile,
  ) {}

  append(event: RunEvent): void {
    this.file.append(event);
  }

  flush(): Promise<void> {
    return this.file.flush();
  }

  /** Flushes and lets go of the file. */
  close(): Promise<void> {
    return this.file.close();
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
