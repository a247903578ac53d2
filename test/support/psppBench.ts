import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPspp, type Pspp } from '../../src/spss/pspp/pspp';

/** What the tests of a `describe` share that run PSPP: there from its `before` hook on. */
export interface PsppBench {
  readonly pspp: Pspp;
  readonly folder: string;
}

/** Finds PSPP and makes a folder before the tests of the `describe` it is called in, which are left out without PSPP. */
export function usePspp(): PsppBench {
  const bench = { pspp: {} as Pspp, folder: '' };
  before(async function () {
    const found = await findPspp();
    if (found === null) this.skip();
    bench.pspp = found;
    bench.folder = await mkdtemp(join(tmpdir(), 'with pspp '));
  });
  after(async () => bench.folder === '' || rm(bench.folder, { recursive: true }));
  return bench;
}
