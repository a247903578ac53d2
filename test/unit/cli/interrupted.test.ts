import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { mkdir, mkdtemp, readFile, readdir, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BuiltCli } from '../../support/builtCli';

const QUESTIONNAIRE = '# Q1 Age?\n\n1. Young\n2. Old\n';
const ENDLESS =
  '* Question ID: Q1.\nLOOP #i = 1 TO 1000000000.\nCOMPUTE #x = #i ** 2.\nEND LOOP.\nEXECUTE.\nLIST respid.\n';

const question = (_: unknown, index: number): string =>
  `## Q${index + 1}. How satisfied ${index + 1}?\n\n1. Yes → Q${index + 3}\n2. No\n\n`;

/** Numbers of the processes that are left in a folder or below it: one that was killed may take a moment to be gone. */
async function programsIn(folder: string): Promise<readonly string[]> {
  for (let round = 0; round < 100 && (await programsNowIn(folder)).length > 0; round++) await delay(50);
  return programsNowIn(folder);
}

/** The same at this moment, where the system tells. */
async function programsNowIn(folder: string): Promise<readonly string[]> {
  if (process.platform !== 'linux') return [];
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/u.test(name)))
    if ((await readlink(`/proc/${pid}/cwd`).catch(() => '')).startsWith(folder)) found.push(pid);
  return found;
}

describe('Ctrl-C', function () {
  this.timeout(90_000);
  let cli: BuiltCli;
  let folder: string;
  /** What the command has said so far. */
  let said: string;
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
    signals: readonly NodeJS.Signals[] = ['SIGINT'],
  ): Promise<number | null> {
    const child = spawn(process.execPath, [join(cli.folder, 'cli.js'), ...args], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', TMPDIR: join(folder, 'tmp'), ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    said = '';
    child.stderr.on('data', (data: Buffer) => (said += data.toString()));
    const exit = once(child, 'exit') as Promise<[number | null]>;
    while (child.exitCode === null && !(await atWork(child.pid ?? 0))) await delay(50);
    assert.equal(child.exitCode, null, 'it ended before it was at work');
    for (const signal of signals) child.kill(signal);
    return (await exit)[0];
  }

  it('ends a run in the midst of PSPP, and leaves no data of respondents behind', async () => {
    await writeFile(join(folder, 'endless.sps'), ENDLESS);
    assert.equal(await interrupted(['prove', 'study.md', 'endless.sps'], isAtPspp), 130);
    assert.deepEqual(await left(), []);
    assert.deepEqual(await programsIn(folder), []);
  });

  const isAtPspp = async (): Promise<boolean> =>
    (await readdir(join(folder, 'tmp'), { recursive: true })).some((name) => name.endsWith('script.sps'));

  /** At work is who has used two seconds of processor time: it takes less to start. */
  async function isReading(pid: number): Promise<boolean> {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[12] ?? 0) > 200;
  }

  /** What a process that was ended in the midst of reading has left where it worked. */
  async function left(): Promise<readonly string[]> {
    const all = await Promise.all(
      ['tmp', 'output'].map((name) => readdir(join(folder, name), { recursive: true }).catch(() => [])),
    );
    return all.flat().filter((name) => /lock|tmp|questionnaire-to-spss/u.test(name));
  }

  for (const [what, args] of [
    ['lint while it parses 25 MB', ['lint', 'long.sps']],
    ['validate while it parses 25 MB', ['validate', 'long.sps', 'data.csv']],
  ] as const) {
    it(`ends ${what}`, async function () {
      if (process.platform !== 'linux') this.skip();
      const block = '* Question ID: Q1.\nTITLE "Q1".\nTEMPORARY.\nSELECT IF (a = 1).\nLIST a.\n';
      await writeFile(join(folder, 'long.sps'), block.repeat(25 * 2 ** 14));
      await writeFile(join(folder, 'data.csv'), 'respid,a\n1,1\n');
      assert.equal(await interrupted(args, isReading), 130);
      assert.deepEqual(await left(), []);
    });
  }

  it('ends validate in the midst of PSPP, with the data of respondents', async () => {
    await writeFile(join(folder, 'endless.sps'), ENDLESS);
    await writeFile(join(folder, 'data.csv'), 'respid,Q1\n1,1\n');
    assert.equal(await interrupted(['validate', 'endless.sps', 'data.csv', '--no-questionnaire'], isAtPspp), 130);
    assert.deepEqual(await left(), []);
    assert.deepEqual(await programsIn(folder), []);
  });

  it('ends a run whose terminal is gone, and one that is killed leaves its data to the next command only', async () => {
    await writeFile(join(folder, 'endless.sps'), ENDLESS);
    const prove = ['prove', 'study.md', 'endless.sps'];
    assert.equal(await interrupted(prove, isAtPspp, {}, ['SIGHUP']), 130);
    assert.deepEqual(await left(), []);
    assert.equal(await interrupted(prove, isAtPspp, {}, ['SIGKILL']), null);
    assert.notDeepEqual(await left(), []);
    const { code } = await cli.run(['lint', 'endless.sps'], {
      cwd: folder,
      environment: { TMPDIR: join(folder, 'tmp') },
    });
    assert.notEqual(code, null);
    assert.deepEqual(await left(), []);
  });

  it('ends generate while it reads 100,000 questions, which says by itself that it is at work', async () => {
    await writeFile(join(folder, 'long.md'), Array.from({ length: 1e5 }, question).join(''));
    const isToldOf = (): Promise<boolean> => Promise.resolve(/^Still at work on long\.md \(\d/mu.test(said));
    assert.equal(await interrupted(['generate', 'long.md'], isToldOf), 130);
    assert.deepEqual(await left(), []);
  });

  it('twice ends PSPP as well, whatever goes on', async function () {
    if (process.platform !== 'linux') this.skip();
    await writeFile(join(folder, 'endless.sps'), ENDLESS);
    const signals = ['SIGTERM', 'SIGINT'] as const;
    assert.equal(await interrupted(['prove', 'study.md', 'endless.sps'], isAtPspp, {}, signals), 130);
    assert.deepEqual(await left(), []);
    assert.deepEqual(await programsIn(folder), []);
  });

  it('ends the wait for a service that never says a word', async () => {
    let connections = 0;
    const server = createServer((socket) => {
      connections += 1;
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
    const args = ['generate', 'study.md', '--engine', 'agents', '--model', 'm', '--base-url', url, '--timeout', '3600'];
    let locked: readonly string[] = [];
    const isWaiting = async (): Promise<boolean> => {
      locked = await left();
      return connections > 0;
    };
    const code = await interrupted(args, isWaiting, { OPENAI_API_KEY: 'sk-0123456789' });
    server.close();
    assert.equal(code, 130);
    assert.ok(locked.length > 0, 'while it waited, nothing was locked');
    assert.deepEqual(await left(), []);
  });
});
