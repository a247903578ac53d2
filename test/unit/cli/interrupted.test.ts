import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BuiltCli } from '../../support/builtCli';

const QUESTIONNAIRE = '# Q1 Age?\n\n1. Young\n2. Old\n';
const ENDLESS =
  '* Question ID: Q1.\nLOOP #i = 1 TO 1000000000.\nCOMPUTE #x = #i ** 2.\nEND LOOP.\nEXECUTE.\nLIST respid.\n';

describe('Ctrl-C', function () {
  this.timeout(90_000);
  let cli: BuiltCli;
  let folder: string;
  before(async () => {
    cli = await BuiltCli.build();
  });
  after(() => cli.remove());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'interrupted '));
    await mkdir(join(folder, 'tmp'));
    await writeFile(join(folder, 'study.md'), QUESTIONNAIRE);
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Starts a command, interrupts it once it is at work, and waits for its end. */
  async function interrupted(
    args: readonly string[],
    atWork: (pid: number) => Promise<boolean>,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<number | null> {
    const child = spawn(process.execPath, [join(cli.folder, 'cli.js'), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', TMPDIR: join(folder, 'tmp'), ...environment },
      stdio: 'ignore',
    });
    const exit = once(child, 'exit') as Promise<[number | null]>;
    while (child.exitCode === null && !(await atWork(child.pid ?? 0))) await delay(50);
    assert.equal(child.exitCode, null, 'it ended before it was at work');
    child.kill('SIGINT');
    return (await exit)[0];
  }

  it('ends a run in the midst of PSPP, and leaves no data of respondents behind', async () => {
    await writeFile(join(folder, 'endless.sps'), ENDLESS);
    const hasBegun = async (): Promise<boolean> =>
      (await readdir(join(folder, 'tmp'), { recursive: true })).some((name) => name.endsWith('script.sps'));
    assert.equal(await interrupted(['prove', 'study.md', 'endless.sps'], hasBegun), 130);
    assert.deepEqual(
      (await readdir(join(folder, 'tmp'), { recursive: true })).filter((name) => /sps|sav|csv|txt/u.test(name)),
      [],
    );
  });

  for (const command of [
    ['lint', 'long.sps'],
    ['validate', 'long.sps', 'data.csv'],
  ]) {
    it(`ends ${command[0] ?? ''} while it parses 25 MB`, async function () {
      if (process.platform !== 'linux') this.skip();
      const block = '* Question ID: Q1.\nTITLE "Q1".\nTEMPORARY.\nSELECT IF (a = 1).\nLIST a.\n';
      await writeFile(join(folder, 'long.sps'), block.repeat(Math.ceil((25 * 1024 * 1024) / block.length)));
      await writeFile(join(folder, 'data.csv'), 'respid,a\n1,1\n');
      // At work is who has used a second of processor time: it takes less to start.
      const isParsing = async (pid: number): Promise<boolean> => {
        const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
        const [child = ''] = children.split(' ');
        const stat = child === '' ? '' : await readFile(`/proc/${child}/stat`, 'utf8').catch(() => '');
        return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[12] ?? 0) > 100;
      };
      assert.equal(await interrupted(command, isParsing), 130);
      assert.deepEqual(await readdir(join(folder, 'tmp')), []);
    });
  }

  it('ends the wait for a service that never says a word', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const args = ['generate', 'study.md', '--engine', 'agents', '--model', 'm', '--base-url', url, '--timeout', '3600'];
    const code = await interrupted(args, () => Promise.resolve(connections > 0), { OPENAI_API_KEY: 'sk-0123456789' });
    server.close();
    assert.equal(code, 130);
    assert.deepEqual(
      (await readdir(join(folder, 'output'))).filter((name) => /lock|tmp/u.test(name)),
      [],
    );
  });
});
