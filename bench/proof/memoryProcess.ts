import { readdirSync, readFileSync } from 'node:fs';
import { questionScript } from '../../src/checks/block';
import { keepMemorySmall } from '../../src/cli/memory';
import { proofMaterial, proveScripts, summarize } from '../../src/proof/proof';
import { findPspp } from '../../src/spss/pspp/pspp';
import { syntheticPlan } from '../../test/support/plans';

export interface MemoryReport {
  readonly questions: number;
  readonly planted: number;
  /** The most this process had in memory when the questionnaire was read and planned, and at any time. */
  readonly plannedMegabytes: number;
  readonly megabytes: number;
  /** The same of the largest PSPP; `null` where the system does not tell. */
  readonly psppMegabytes: number | null;
}

const EVERY = 10;

/** Looks at our child processes now and then: a process that has ended cannot be asked any more. */
function watchChildren(): () => number | null {
  let largest = 0;
  const look = (): void => {
    for (const child of children()) largest = Math.max(largest, peakOf(child));
  };
  const timer = setInterval(look, EVERY);
  return () => {
    clearInterval(timer);
    return largest === 0 ? null : Math.round(largest);
  };
}

function children(): readonly string[] {
  try {
    return readdirSync('/proc/self/task').flatMap((thread) =>
      readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
}

function peakOf(process: string): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

const peak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** The proof that is measured: as the command line does it, on a synthetic questionnaire of so many questions. */
async function main(questions: number): Promise<void> {
  keepMemorySmall();
  const pspp = await findPspp();
  if (pspp === null) throw new Error('There is no PSPP to prove scripts in.');
  const stop = watchChildren();
  const { plans } = syntheticPlan(questions);
  const scripts = new Map(plans.map((plan) => [plan.question.id, questionScript(plan)]));
  const plannedMegabytes = peak();
  const options = { pspp, signal: new AbortController().signal };
  const { planted } = summarize(await proveScripts(proofMaterial(plans), scripts, options));
  const psppMegabytes = stop();
  const report: MemoryReport = { questions, planted, plannedMegabytes, megabytes: peak(), psppMegabytes };
  process.send?.(report, () => process.disconnect());
}

void main(Number(process.argv[2]));
