import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const UPDATE = 'UPDATE_GOLDEN=1 npm test -- unit';

/** Compares a text with its golden file. A missing file fails; `UPDATE_GOLDEN=1` writes what is there now. */
export async function assertGolden(path: string, actual: string): Promise<void> {
  if (process.env['UPDATE_GOLDEN'] === '1') {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, actual);
    return;
  }
  const expected = await readFile(path, 'utf8').catch(() => null);
  assert.ok(expected !== null, `There is no golden file ${path}. ${UPDATE} writes it.`);
  if (actual === expected) return;
  const [is, was] = [actual.split('\n'), expected.split('\n')];
  const line = is.findIndex((text, index) => text !== was[index]);
  const difference = `line ${line + 1} was\n  ${was[line] ?? '(end)'}\nand is\n  ${is[line] ?? '(end)'}`;
  assert.fail(`${path} differs: ${difference}\nIf that is right, ${UPDATE} takes it over.`);
}
