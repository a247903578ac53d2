import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Respondent } from '../../../src/questionnaire/logic/evaluate';

/** What PSPP prints for the programs, one after the other, in one session; the runner of the product is tested elsewhere. */
export async function psppOutput(...programs: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'spss-test-'));
  try {
    const files = programs.map((program, index) => ({ path: join(folder, `${index}.sps`), program }));
    await Promise.all(files.map((file) => writeFile(file.path, file.program, 'utf8')));
    const options = ['--safer', '-r', '--syntax-encoding=UTF-8', '-o', '-', '-O', 'format=csv'];
    const run = promisify(execFile)('pspp', [...options, ...files.map((file) => file.path)], { maxBuffer: 2 ** 26 });
    return await run.then(
      (result) => result.stdout,
      (failed: { stdout: string }) => failed.stdout,
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The first listing of an output whose cells hold neither commas nor quotes, as rows of cells without the header. */
export function firstListing(output: string): readonly (readonly string[])[] {
  const [, table = ''] = output.split('Table: Data List\n');
  const [rows = ''] = table.split('\n\n');
  return rows
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((row) => row.split(',').map((cell) => cell.trim()));
}

/** A respondent from plain values. */
export function respondent(values: Readonly<Record<string, number | string | null>>): Respondent {
  return new Map(Object.entries(values));
}
