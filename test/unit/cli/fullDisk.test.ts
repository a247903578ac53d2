import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journalName } from '../../../src/pipeline/store/journal';
import { outputNames } from '../../../src/pipeline/store/outputs';
import { BuiltCli, type CliResult } from '../../support/builtCli';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

const { script, failures, reviews } = outputNames('study');

describe('a disk that is full', function () {
  this.timeout(120_000);
  let cli: BuiltCli;
  let folder: string;
  let disk: string;
  let isMounted = false;

  before(async function () {
    folder = await mkdtemp(join(tmpdir(), 'full '));
    disk = join(folder, 'disk');
    await mkdir(disk);
    // Needs root: elsewhere there is no way to a small disk.
    isMounted =
      process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
    if (!isMounted) return this.skip();
    cli = await BuiltCli.build();
  });
  after(async () => {
    if (isMounted) {
      spawnSync('umount', [disk]);
      await cli.remove();
    }
    await rm(folder, { recursive: true });
  });

  const generate = (...more: readonly string[]): Promise<CliResult> =>
    cli.run(['generate', 'study.md', '--engine', 'builtin', '--out', 'disk', ...more], { cwd: folder });
  const outputs = async (where = disk): Promise<readonly string[]> =>
    await Promise.all(
      [script, failures, reviews].map(async (name) =>
        (await readFile(join(where, name), 'utf8')).replace(/^\* Date: .*\n|"timestamp":"[^"]+",/gmu, ''),
      ),
    );
  const fill = async (left: number): Promise<void> => {
    const { bavail, bsize } = await statfs(disk);
    await writeFile(join(disk, 'filler'), Buffer.alloc(Math.max(0, bavail * bsize - left)));
  };

  it('leaves outputs as they were or as they are to be, says so, and the run goes on once there is room', async () => {
    await writeFile(join(folder, 'study.md'), syntheticExport(8));
    assert.equal((await generate()).code, 0);
    const old = await outputs();
    await writeFile(join(folder, 'study.md'), syntheticExport(60));
    assert.equal((await generate('--out', 'roomy')).code, 0);
    const fresh = await outputs(join(folder, 'roomy'));
    for (const left of [0, 4096, 16_384, 40_960]) {
      await fill(left);
      const { code, stdout, stderr } = await generate();
      assert.equal(code, 2, `${left} bytes left: ${stdout}${stderr}`);
      assert.match(stdout + stderr, /the disk is full/u);
      assert.match(stdout + stderr, /Next step|next step/u);
      const now = await outputs();
      for (const [index, text] of now.entries())
        assert.ok(
          text === old[index] || text === fresh[index],
          `an output that is neither old nor new:\n${text.slice(-200)}`,
        );
      const names = await readdir(disk, { recursive: true });
      assert.deepEqual(
        names.filter((name) => /\.tmp|\.lock|~/u.test(name)),
        [],
      );
      await rm(join(disk, 'filler'));
    }
    assert.equal((await generate('--resume')).code, 0);
    const whole = await outputs();
    await rm(join(disk, script));
    await rm(join(disk, journalName('study')));
    assert.equal((await generate('--fresh')).code, 0);
    assert.deepEqual((await outputs())[0], whole[0]);
  });

  it('that nobody may write to keeps what is on it, and that is said', async () => {
    await rm(join(disk, 'filler'), { force: true });
    await writeFile(join(folder, 'study.md'), syntheticExport(8));
    assert.equal((await generate()).code, 0);
    const old = await outputs();
    assert.equal(spawnSync('mount', ['-o', 'remount,ro', disk]).status, 0);
    await writeFile(join(folder, 'study.md'), syntheticExport(12));
    for (const more of [[], ['--resume'], ['--fresh']]) {
      const { code, stdout, stderr } = await generate(...more);
      assert.equal(code, 2, `${stdout}${stderr}`);
      assert.match(stdout + stderr, /cannot be written|read-only|not writable/iu);
      assert.match(stdout + stderr, /Next step/u);
      assert.deepEqual(await outputs(), old);
    }
    assert.equal(spawnSync('mount', ['-o', 'remount,rw', disk]).status, 0);
    assert.equal((await generate()).code, 0);
    assert.match((await outputs())[0] ?? '', /Q12\b/u);
  });
});
