import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { JournalFile } from '../../../src/pipeline/store/journal';
import { startAtOnce } from '../../support/lockStarters';

const STARTERS = 6;
const ROUNDS = 50;

describe('the lock of a journal', () => {
  let folder: string;
  let path: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lock '));
    path = join(folder, 'processed_study_journal.jsonl');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it(`is taken over by exactly one of ${STARTERS} that start at once, ${ROUNDS} times`, async function () {
    this.timeout(120_000);
    await startAtOnce(path, STARTERS, ROUNDS);
  });

  it('is not taken from a process of another machine, which nobody here can see', async () => {
    const journal = await JournalFile.open(path);
    const [own = ''] = (await readdir(folder)).filter((name) => name.endsWith('.lock'));
    await journal.close();
    const [file = '', , , token = ''] = own.split('.');
    await writeFile(join(folder, `${file}.00000000.1.${token}.lock`), 'held');
    await assert.rejects(JournalFile.open(path), /Another run of this questionnaire/);
  });

  it('is taken over where a folder came from another machine with the claim of a process that was killed there', async () => {
    const journal = await JournalFile.open(path);
    const [own = ''] = (await readdir(folder)).filter((name) => name.endsWith('.lock'));
    const [file = '', , , token = ''] = own.split('.');
    const there = join(folder, `${file}.00000000.1.${token}.lock`);
    await rename(join(folder, own), there);
    await journal.close();
    await assert.rejects(JournalFile.open(path), /Another run/, 'the folder may be shared with that machine');
    const copy = await mkdtemp(join(tmpdir(), 'lock '));
    try {
      await cp(folder, copy, { recursive: true, preserveTimestamps: true });
      const taken = await JournalFile.open(join(copy, basename(path)));
      await taken.close();
      assert.deepEqual(
        (await readdir(copy)).filter((name) => name.endsWith('.lock')),
        [],
      );
    } finally {
      await rm(copy, { recursive: true });
    }
  });

  it('fits beside a file with the longest name there is', async () => {
    const long = join(dirname(path), `${'s'.repeat(248)}.jsonl`);
    const journal = await JournalFile.open(long);
    await assert.rejects(JournalFile.open(long), /Another run of this questionnaire/);
    await journal.close();
  });
});
