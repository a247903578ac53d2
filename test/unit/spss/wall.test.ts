import assert from 'node:assert/strict';
import { access, chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Pspp, findPspp, runPspp } from '../../../src/spss/pspp/pspp';
import { memoryMessage, runWalled } from '../../../src/spss/pspp/walled';
import { NO_WALL, wallOfMachine } from '../../../src/spss/pspp/wall';

const DATA = 'DATA LIST LIST NOTABLE /a (F8.0).\nBEGIN DATA\n1\nEND DATA.\n';
const limits = { signal: new AbortController().signal, timeoutMilliseconds: 60_000, outputBytes: 1_000_000 };

describe('the wall around PSPP', function () {
  this.timeout(120_000);
  let pspp: Pspp;
  let folder: string;

  before(async () => {
    const found = await findPspp();
    assert.ok(found, 'these tests run PSPP: install it (Debian: apt-get install pspp)');
    pspp = found;
  });
  beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'wall-'))));
  afterEach(async () => await rm(folder, { recursive: true, force: true }));

  /** Runs a program of ours as it is, which no script ever gets to be. */
  const run = async (program: string, more: Partial<Pspp> = {}) => {
    await writeFile(join(folder, 'p.sps'), program);
    return await runWalled({ ...pspp, ...more }, ['-r', '-o', '-', '-O', 'format=csv', 'p.sps'], folder, limits);
  };

  it('gives it a home and a temporary folder of its own, and nothing of our environment', async () => {
    process.env['SOMETHING_OF_OURS'] = 'visible';
    await run(`${DATA}HOST COMMAND=["env > seen.txt"].\n`, { wall: NO_WALL });
    delete process.env['SOMETHING_OF_OURS'];
    const seen = await readFile(join(folder, 'seen.txt'), 'utf8');
    assert.match(seen, new RegExp(`^HOME=${folder}$`, 'mu'));
    assert.match(seen, new RegExp(`^TMPDIR=${folder}$`, 'mu'));
    assert.doesNotMatch(seen, /SOMETHING_OF_OURS|OPENAI|^USER=/mu);
  });

  it('is a folder that nobody else may enter and in which nothing lies but what is run', async function () {
    if (process.platform === 'win32') this.skip();
    const [looks, seen] = [join(folder, 'looks'), join(folder, 'seen.txt')];
    // In the place of PSPP, as no script may look.
    await writeFile(looks, `#!/bin/sh\n{ pwd; stat -c %a . 2>/dev/null || stat -f %Lp .; ls -A; } > '${seen}'\n`);
    await chmod(looks, 0o755);
    await runPspp({ ...pspp, path: looks, wall: NO_WALL }, { ...limits, syntax: 'LIST a.\n', setup: DATA });
    const [where = '', rights, ...files] = (await readFile(seen, 'utf8')).trimEnd().split('\n');
    assert.notEqual(where, folder);
    assert.equal(rights, '700');
    assert.deepEqual(files, ['script.sps', 'setup.sps']);
    await assert.rejects(access(where));
  });

  it('keeps it from the network, where the machine has a wall', async function () {
    const wall = await wallOfMachine();
    if (wall.kind === 'none') this.skip();
    await run(`${DATA}HOST COMMAND=["cat /proc/net/dev > seen.txt"].\n`);
    const seen = await readFile(join(folder, 'seen.txt'), 'utf8');
    const devices = [...seen.matchAll(/^\s*([\w.]+):/gmu)].map(([, name]) => name);
    assert.deepEqual(devices, ['lo']);
  });

  it('keeps it from writing outside of its folder, where the machine has bwrap', async function () {
    if ((await wallOfMachine()).kind !== 'bwrap') this.skip();
    const outside = join(homedir(), `wall-test-${process.pid}`);
    await run(`${DATA}HOST COMMAND=["touch ${outside} /usr/wall-test inside.txt"].\n`);
    await assert.rejects(access(outside));
    await assert.rejects(access('/usr/wall-test'));
    await access(join(folder, 'inside.txt'));
  });

  it('bounds its memory, the time of its processor, its files and how many are open, where the machine can', async function () {
    if ((await wallOfMachine()).prlimit === null) this.skip();
    await run(`${DATA}HOST COMMAND=["{ ulimit -v; ulimit -t; ulimit -f; ulimit -n; ulimit -c; } > seen.txt"].\n`);
    const bounds = (await readFile(join(folder, 'seen.txt'), 'utf8')).trimEnd().split('\n');
    assert.equal(bounds.length, 5);
    for (const bound of bounds) assert.match(bound, /^\d+$/u, bounds.join(' '));
    assert.equal(Number(bounds[0]), 1024 * 1024, 'kilobytes');
    assert.equal(bounds[4], '0');
  });

  it('bounds its memory, and says so', async () => {
    const setup = DATA;
    const syntax = 'STRING s1 TO s900 (A32767).\nSORT CASES BY a.\nLIST s1.\n';
    const bounded = await runPspp({ ...pspp, memoryMegabytes: 128 }, { ...limits, setup, syntax });
    assert.equal(bounded.status, 'tooMuchMemory', bounded.explanation ?? '');
    assert.match(bounded.explanation ?? '', /more than 128 MB of memory.*psppMemory/u);
  });

  it('bounds it to 1 GB where nothing else is said', async function () {
    if (process.platform !== 'linux') this.skip();
    const { ending } = await run(`${DATA}STRING s1 TO s36000 (A32767).\nEXECUTE.\n`);
    assert.equal(ending, 'tooMuchMemory');
    assert.match(memoryMessage(pspp), /more than 1,024 MB/u);
  });

  it('looks at its memory where the kernel keeps no bound', async function () {
    if (process.platform === 'win32') this.skip();
    const { ending } = await run(`${DATA}VECTOR v(300000).\nEXECUTE.\nHOST COMMAND=["sleep 20"].\n`, {
      wall: NO_WALL,
      memoryMegabytes: 40,
    });
    assert.equal(ending, 'tooMuchMemory');
  });

  it('refuses what would take more than any memory before it is run', async () => {
    const run = await runPspp(pspp, { ...limits, setup: DATA, syntax: 'STRING s1 TO s60000 (A32767).\nEXECUTE.\n' });
    assert.equal(run.status, 'refused');
    assert.match(run.explanation ?? '', /Line 1: The new variables would take \d+ MB/u);
  });
});
