import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Runs a program of ours once for each argument, in a process of its own each, bundled as the product is: what one
 * leaves in memory is not the next one's.
 * @param program its source file; it sends one message
 * @returns the messages, in order
 */
export async function inFreshProcesses<Report>(
  program: string,
  args: readonly string[],
): Promise<readonly (readonly [string, Report])[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench process '));
  try {
    const outfile = join(folder, 'program.cjs');
    await build({
      entryPoints: [program],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      logLevel: 'warning',
    });
    const reports: (readonly [string, Report])[] = [];
    for (const argument of args) {
      const child = fork(outfile, [argument], { execArgv: [] });
      const exited = once(child, 'exit');
      const [report] = (await Promise.race([once(child, 'message'), exited])) as [Report | number | null];
      if (typeof report !== 'object' || report === null) throw new Error(`${program} ended before it reported.`);
      await exited;
      reports.push([argument, report]);
    }
    return reports;
  } finally {
    await rm(folder, { recursive: true });
  }
}
