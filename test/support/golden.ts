import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Compares a text with its golden file. A missing file fails; `UPDATE_GOLDEN=1` writes what is there now. */
export async function assertGolden(path: string, actual: string): Promise<void> {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, actual);
    return;
  }
  const expected = await readFile(path, 'utf8').catch(() => null);
  assert.ok(expected !== null, `There is no golden file ${path}. UPDATE_GOLDEN=1 npm test writes it.`);
  assert.equal(actual, expected, `${path} differs. Look at the difference; UPDATE_GOLDEN=1 npm test takes it over.`);
}
