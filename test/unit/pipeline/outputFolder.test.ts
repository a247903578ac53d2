import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../../src/pipeline/errors';
import { generate, type Job } from '../../../src/pipeline/generate';
import { readInput, type InputFile } from '../../../src/pipeline/input/readInput';
import { readSettings } from '../../../src/pipeline/settings';
import { journalName } from '../../../src/pipeline/store/journal';
import { outputFolder } from '../../../src/pipeline/store/outputFolder';
import { outputNames } from '../../../src/pipeline/store/outputs';

const TEXT = '# Q1 Age?\n\n1. Young\n2. Old\n';
const NAMES = outputNames('study');

describe('an output folder', () => {
  let root: string;
  let outside: string;
  let work: string;
  let input: InputFile;
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'links ')));
    outside = join(root, 'outside');
    work = join(root, 'work');
    await mkdir(outside);
    await mkdir(join(work, 'output', 'review_reports'), { recursive: true });
    await writeFile(join(work, 'study.md'), TEXT);
    input = await readInput(join(work, 'study.md'));
  });
  afterEach(() => rm(root, { recursive: true }));

  const job = (change: Partial<Job> = {}): Job => ({
    input,
    folder: join(work, 'output'),
    base: work,
    scope: { kind: 'all', reuse: true },
    ...change,
  });
  const run = (change: Partial<Job> = {}): ReturnType<typeof generate> =>
    generate(job(change), readSettings([]), { signal: new AbortController().signal });
  const refused = async (change: Partial<Job> = {}): Promise<void> => {
    const error = await run(change).then(
      (state) => state.error,
      (thrown: unknown) => (thrown instanceof UserError ? thrown.detail : null),
    );
    assert.equal(error?.code, 'outputNotWritable');
    assert.match(error.message, /a symbolic link leads from there to .*outside/);
  };

  for (const name of [NAMES.script, NAMES.failures, NAMES.reviews, journalName('study')]) {
    it(`follows no link out of it: ${name}`, async () => {
      const secret = join(outside, 'secret.txt');
      await writeFile(secret, 'untouched');
      await symlink(secret, join(work, 'output', name));
      await refused();
      assert.equal(await readFile(secret, 'utf8'), 'untouched');
      assert.deepEqual(await readdir(outside), ['secret.txt']);
    });

    it(`follows no link to what is not there yet: ${name}`, async () => {
      await symlink(join('..', '..', 'outside', 'new.txt'), join(work, 'output', name.replace(/.*\//, '')));
      if (name.includes('/')) await symlink(join(outside, 'new.txt'), join(work, 'output', name));
      await refused();
      assert.deepEqual(await readdir(outside), []);
    });
  }

  it('follows no link of a folder in it, nor is one itself, below the folder that is worked in', async () => {
    await rm(join(work, 'output', 'review_reports'), { recursive: true });
    await symlink(outside, join(work, 'output', 'review_reports'));
    await refused();
    await rm(join(work, 'output'), { recursive: true });
    await symlink(outside, join(work, 'output'));
    await refused();
    await refused({ folder: join(work, 'output', 'below') });
    assert.deepEqual(await readdir(outside), []);
    // Named by its own path it is what the person wants.
    assert.equal((await run({ folder: outside })).status, 'passed');
  });

  it('follows links within it, and is one where the folder that is worked in is reached by one', async () => {
    await writeFile(join(work, 'output', 'shared.sps'), '');
    await symlink(join(work, 'output', 'shared.sps'), join(work, 'output', NAMES.script));
    assert.equal((await run()).status, 'passed');
    assert.match(await readFile(join(work, 'output', 'shared.sps'), 'utf8'), /Question ID: Q1/);
    await symlink(work, join(root, 'alias'));
    const alias = join(root, 'alias');
    assert.equal((await run({ folder: join(alias, 'output'), base: alias })).status, 'passed');
  });

  it('loses what a process that was killed left while it wrote, and nothing else', async () => {
    const mine = [NAMES.script, NAMES.reviews, journalName('study')].map((name) => `${name}.0123456789ab.tmp`);
    const others = ['SPSS_output_other.sps.0123456789ab.tmp', `${NAMES.script}.tmp`, `${NAMES.script}.2.bak`];
    for (const name of [...mine, ...others]) await writeFile(join(work, 'output', name), 'half');
    await run();
    const left = await readdir(join(work, 'output'), { recursive: true });
    for (const name of mine) assert.ok(!left.includes(name), name);
    for (const name of others) assert.ok(left.includes(name), name);
    assert.equal(await outputFolder(join(work, 'output')).read('SPSS_output_other.sps.0123456789ab.tmp'), 'half');
  });
});
