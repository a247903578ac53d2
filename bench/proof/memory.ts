import { join } from 'node:path';
import { inFreshProcesses } from '../support/freshProcess';
import { rounded } from '../support/print';
import type { MemoryReport } from './memoryProcess';

export interface MemoryFigures {
  /** Peak memory at nine times the questions over peak memory at so many: of our process, and of the largest PSPP. */
  readonly memoryRatio: number;
  readonly psppMemoryRatio: number | null;
  readonly memory: readonly {
    readonly questions: number;
    readonly megabytes: number;
    readonly psppMegabytes: number | string;
    readonly planted: number;
  }[];
}

/** A short questionnaire, three and nine times as long: the longest is a long study's. */
const SIZES = [50, 150, 450];

/** Proves synthetic questionnaires of growing length, as the command line does, each in a process of its own. */
export async function memoryBySize(): Promise<MemoryFigures> {
  const program = join(import.meta.dirname, 'memoryProcess.ts');
  const reports = (await inFreshProcesses<MemoryReport>(program, SIZES.map(String))).map(([, report]) => report);
  const [small] = reports;
  const large = reports.at(-1);
  if (small === undefined || large === undefined) throw new Error('Nothing was measured.');
  return {
    memoryRatio: rounded(large.megabytes / small.megabytes),
    psppMemoryRatio:
      small.psppMegabytes === null || large.psppMegabytes === null
        ? null
        : rounded(large.psppMegabytes / small.psppMegabytes),
    memory: reports.map((report) => ({ ...report, psppMegabytes: report.psppMegabytes ?? 'unknown' })),
  };
}
