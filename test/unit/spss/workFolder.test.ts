import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const module = resolve(import.meta.dirname, '../../../src/spss/pspp/workFolder.ts');

describe('folders for data of respondents', () => {
  let temporary: string;
  beforeEach(async () => (temporary = await mkdtemp(join(tmpdir(), 'temporary '))));
  afterEach(() => rm(temporary, { recursive: true }));

  /** Makes a folder with data in another process, which then does what is said. */
  function another(then: string, told: 'inherit' | 'ignore' = 'inherit'): ReturnType<typeof spawn> {
    const code = `import(${JSON.stringify(module)}).then(async ({ makeWorkFolder }) => {
      const { path: folder } = await makeWorkFolder();
      (await import('node:fs')).writeFileSync(folder + '/data.csv', 'respid');
      console.log(folder);
      ${then}
    });`;
    return spawn(process.execPath, ['--import', 'tsx', '-e', code], {
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', told],
      cwd: resolve(import.meta.dirname, '../../..'),
    });
  }
  const left = async (): Promise<readonly string[]> =>
    (await readdir(temporary)).filter((name) => name.startsWith('questionnaire-to-spss-'));

  for (const then of ['process.exit(130)', "throw new Error('a bug')", '']) {
    it(`are gone when the process ends: ${then || 'by itself'}`, async () => {
      const child = another(then, then.includes('a bug') ? 'ignore' : 'inherit');
      await once(child, 'close');
      assert.deepEqual(await left(), []);
    });
  }

  it('of a process that was killed are gone at the next start; those of one that runs stay', async () => {
    const killed = another('setInterval(() => undefined, 1000)');
    await once(killed.stdout ?? killed, 'data');
    const running = another('setInterval(() => undefined, 1000)');
    await once(running.stdout ?? running, 'data');
    const gone = once(killed, 'exit');
    killed.kill('SIGKILL');
    await gone;
    const before = await left();
    assert.equal(before.length, 2);
    await once(another(''), 'close');
    const [kept, ...more] = await left();
    assert.deepEqual(more, []);
    assert.match(kept ?? '', new RegExp(`^questionnaire-to-spss-${running.pid}-`));
    running.kill('SIGKILL');
  });

  it('that are a day old are nobody’s, whoever has the number of their process by now', async () => {
    const old = join(temporary, `questionnaire-to-spss-${process.pid}-abcdef`);
    await mkdir(old);
    await writeFile(join(old, 'data.csv'), 'respid');
    const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(old, yesterday, yesterday);
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    await mkdir(join(temporary, `questionnaire-to-spss-${dead}-abcdef`));
    await mkdir(join(temporary, 'somebody-elses'));
    await once(another(''), 'close');
    assert.deepEqual(
      await readdir(temporary).then((names) => names.filter((name) => !/^(node-compile-cache|tsx-)/.test(name))),
      ['somebody-elses'],
    );
  });
});
