import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCsv } from '../../../src/proof/data/files/csvFile';
import { fileKindOf } from '../../../src/proof/data/files/fileKind';

const COLUMNS = 20_000;
const line = (cell: (index: number) => string): string =>
  Array.from({ length: COLUMNS }, (_, index) => cell(index)).join(',');

describe('a data file with a header of more than a megabyte', () => {
  it('is read with all of its variables', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wide header '));
    try {
      const path = join(folder, 'wide.csv');
      const name = (index: number): string => `${'a_name_that_is_rather_long_'.repeat(2)}${index}`;
      await writeFile(path, `${line(name)}\n${line((index) => String(index % 7))}\n${line(() => '1')}\n`);
      const kind = await fileKindOf(path);
      assert.ok(kind.kind === 'text' && kind.head.length > 1024 * 1024);
      const { encoding, head } = kind;
      const { signal } = new AbortController();
      const read = await importCsv({ path, encoding, head, questions: [] }, new Map(), folder, 1, signal);
      assert.deepEqual([read.columns.length, read.cases], [COLUMNS, 2]);
      assert.equal(read.columns.at(-1)?.name, name(COLUMNS - 1));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
