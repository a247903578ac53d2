import { join } from 'node:path';
import { UserError } from '../errors';
import { parseJobEvent, type JobEvent } from '../models/batch/jobEvents';
import { JobTable } from '../models/batch/jobTable';
import { insideFolder } from './insideFolder';
import { LineFile, readOrEmpty } from './lineFile';

/** The journal's place in the output folder. */
export const JOBS_NAME = 'review_reports/batch_jobs.jsonl';

/** The journal of an output folder's batch jobs: one event a line, one writer. */
export class JobJournal {
  /**
   * Opens or creates it, and leaves out what nobody needs any more.
   * Throws a `UserError` where it cannot be written, where somebody else writes it, or where a line is no event.
   */
  static async open(folder: string): Promise<JobJournal> {
    const { file, held } = await LineFile.open(join(folder, JOBS_NAME), folder, async () => {
      const table = await readJobs(folder);
      return { held: table, lines: table.tidied().map((event) => JSON.stringify(event)) };
    });
    return new JobJournal(held, file);
  }

  private constructor(
    /** What the journal says so far. */
    readonly table: JobTable,
    private readonly file: LineFile,
  ) {}

  append(event: JobEvent): void {
    this.table.note(event);
    this.file.append(event);
  }

  /** Resolves once everything appended so far is on disk. */
  flush(): Promise<void> {
    return this.file.flush();
  }

  close(): Promise<void> {
    return this.file.close();
  }
}

/** The batch jobs of an output folder, without opening their journal for writing; none where there is no journal. */
export async function readJobs(folder: string): Promise<JobTable> {
  const path = join(folder, JOBS_NAME);
  const lines = (await readOrEmpty(await insideFolder(folder, JOBS_NAME))).split('\n');
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

function unreadable(path: string, line: number): UserError {
  return new UserError({
    code: 'journalUnreadable',
    message: `Line ${line} of the journal of batch jobs cannot be read: ${path}`,
    nextStep: 'Move it away; jobs that are at work are then asked for again and paid again.',
    file: path,
    line,
  });
}
