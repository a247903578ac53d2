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
    /** Of that, what reading and planning the questionnaire takes. */
    readonly plannedMegabytes: number;
    readonly megabytes: number;
    readonly psppMegabytes: number | string;
    readonly planted: number;
  }[];
}

/** A short questionnaire, three and nine times as long: the longest is a long study's. */
const SIZES = [50, 150, 450];
const REPETITIONS = 3;

/**
 * Proves synthetic questionnaires of growing length, as the command line does, each in processes of its own. The least
 * of several: when the engine collects its garbage is chance.
 */
export async function memoryBySize(): Promise<MemoryFigures> {
  const program = join(import.meta.dirname, 'memoryProcess.ts');
  const runs = SIZES.flatMap((size) => Array.from({ length: REPETITIONS }, () => String(size)));
  const all = (await inFreshProcesses<MemoryReport>(program, runs)).map(([, report]) => report);
  const reports = SIZES.map((size) => least(all.filter(({ questions }) => questions === size)));
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

function least([first, ...others]: readonly MemoryReport[]): MemoryReport {
  if (first === undefined) throw new Error('Nothing was measured.');
  return others.reduce((best, report) => (report.megabytes < best.megabytes ? report : best), first);
}
