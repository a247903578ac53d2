import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Respondent } from '../../../src/questionnaire/logic/evaluate';
import { blockText } from '../../../src/spss/reading/blocks';
import { dataProgram } from '../../../src/spss/data';
import { type Pspp, type PsppOptions, findPspp, runIsolated, runPspp } from '../../../src/spss/pspp/pspp';
import { parseItems, parseMessages } from '../../../src/spss/pspp/psppOutput';
import { respondent } from './support';

const PEOPLE: readonly Respondent[] = [
  respondent({ respid: 1, q1: 1, t: 'a, "b"' }),
  respondent({ respid: 2, q1: null, t: '' }),
  respondent({ respid: 3, q1: 2.5, t: "zażółć\nTable: Data List\n.it's" }),
];
const SETUP = dataProgram(
  [
    { name: 'respid', type: 'number' },
    { name: 'q1', type: 'number' },
    { name: 't', type: 'text' },
  ],
  PEOPLE,
);
const HEADER = '* Encoding: UTF-8.\n* Header.\n\n';

describe('PSPP', () => {
  let pspp: Pspp;
  const options = (syntax: string, more: Partial<PsppOptions> = {}): PsppOptions => ({
    syntax,
    setup: SETUP,
    signal: new AbortController().signal,
    timeoutMilliseconds: 60_000,
    ...more,
  });

  before(async () => {
    const found = await findPspp();
    assert.ok(found, 'these tests run PSPP: install it (Debian: apt-get install pspp)');
    pspp = found;
  });

  it('is found with its version, and only where it is said to be', async () => {
    assert.match(pspp.version, /^\d+\.\d+/);
    assert.deepEqual(await findPspp(pspp.path), pspp);
    assert.equal(await findPspp('/no/such/pspp'), null);
    assert.equal((await findPspp('pspp'))?.version, pspp.version);
    assert.equal(await findPspp(process.execPath), null);
  });

  it('gives listings with the question they belong to', async () => {
    const syntax =
      HEADER +
      blockText('Q1', 'LIST respid q1 t.') +
      blockText('Q2', 'TEMPORARY.\nSELECT IF (q1 > 9).\nLIST respid.') +
      blockText('Q.3', 'ECHO "Table: Data List".\nLIST respid.\nLIST q1.');
    const run = await runPspp(pspp, options(syntax));
    assert.equal(run.status, 'finished');
    assert.deepEqual(run.messages, []);
    assert.deepEqual(run.reached, [0, 1, 2]);
    assert.deepEqual(run.listings, [
      {
        block: 0,
        questionId: 'Q1',
        columns: ['respid', 'q1', 't'],
        rows: [
          ['1', '1.00', 'a, "b"'],
          ['2', '.', ''],
          ['3', '2.50', "zażółć Table: Data List .it's"],
        ],
      },
      { block: 2, questionId: 'Q.3', columns: ['respid'], rows: [['1'], ['2'], ['3']] },
      { block: 2, questionId: 'Q.3', columns: ['q1'], rows: [['1.00'], ['.'], ['2.50']] },
    ]);
  });

  it('places errors in the script, after which nothing runs', async () => {
    const syntax = HEADER + blockText('Q1', 'LIST respid.\nCOMPUTE a = nowhere.') + blockText('Q2', 'LIST respid.');
    const run = await runPspp(pspp, options(syntax));
    assert.equal(run.status, 'stopped');
    const [message] = run.messages;
    assert.deepEqual([message?.severity, message?.questionId, message?.line], ['error', 'Q1', 6]);
    assert.match(message?.text ?? '', /nowhere/);
    assert.deepEqual(
      run.listings.map((item) => item.questionId),
      ['Q1'],
    );
    assert.match(run.explanation ?? '', /line \d+/);
  });

  it('runs every block of a file although some are broken', async () => {
    const syntax =
      HEADER +
      blockText('Q1', 'COMPUTE a = nowhere.\nLIST respid.') +
      blockText('Q2', 'LIST respid.') +
      blockText('Q3', 'DO IF (q1 = 1).\nLIST respid.') +
      blockText('Q4', 'LIST respid q1.') +
      blockText('Q5', 'LIST elsewhere.');
    const run = await runIsolated(pspp, options(syntax));
    assert.equal(run.status, 'finished');
    assert.deepEqual(
      run.listings.map((item) => item.questionId),
      ['Q2', 'Q4'],
    );
    const errors = run.messages.filter(
      (message) => message.severity === 'error' && !message.text.startsWith('Stopping'),
    );
    assert.deepEqual(
      [...new Set(errors.map((message) => `${message.questionId}:${message.line}`))],
      ['Q1:5', 'Q3:12', 'Q5:19'],
    );
    assert.deepEqual(run.reached, [0, 1, 2, 3, 4]);
  });

  it('blames the block with the loop for what is wrong in it', async () => {
    const loop = 'COMPUTE f = 0.\nDO REPEAT #q = q1 nowhere.\nIF (#q = 1) f = 1.\nEND REPEAT.\nLIST respid f.';
    const syntax =
      HEADER + blockText('Q1', 'LIST respid.') + blockText('Q2', loop) + blockText('Q3', 'LIST respid q1.');
    const run = await runIsolated(pspp, options(syntax));
    assert.deepEqual(
      run.listings.map((item) => item.questionId),
      ['Q1', 'Q3'],
    );
    assert.deepEqual([...new Set(run.messages.map(({ questionId }) => questionId))], ['Q2']);
  });

  it('blames no block for what another left open', async () => {
    const syntax = HEADER + blockText('Q1', 'LIST respid.\nDO IF (q1 = 1).') + blockText('Q2', 'LIST respid q1.');
    const run = await runIsolated(pspp, options(syntax));
    assert.deepEqual(
      run.listings.map((item) => item.questionId),
      ['Q2'],
    );
    assert.deepEqual(
      run.messages.filter((message) => message.questionId === 'Q2'),
      [],
    );
  });

  it('tells errors of the setup from those of the script', async () => {
    const run = await runPspp(pspp, options('LIST.', { setup: 'COMPUTE nothing.\n' }));
    assert.equal(run.messages[0]?.inSetup, true);
    assert.equal(run.messages[0]?.line, 1);
  });

  it('stops what takes too long, with everything it started, and leaves no folder behind', async () => {
    const { TMPDIR } = process.env;
    const folder = await mkdtemp(join(tmpdir(), 'spss-test-'));
    // Other runs of PSPP on this machine leave and take folders in the shared one.
    process.env['TMPDIR'] = folder;
    try {
      const slow = await program(folder, '#!/bin/sh\nsleep 600 &\necho $! > "$(dirname "$0")/child"\nwait\n');
      const run = await runPspp(slow, options('LIST.', { timeoutMilliseconds: 500 }));
      assert.equal(run.status, 'timedOut');
      const [child] = (await readFile(join(folder, 'child'), 'utf8')).match(/\d+/) ?? [];
      assert.match(await stateOf(child ?? ''), /^Z?$/, 'the child of the program still runs');
      assert.deepEqual(await ours(folder), []);
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
      await rm(folder, { recursive: true });
    }
  });

  it('ends at once when cancelled, and only then rejects', async () => {
    const { TMPDIR } = process.env;
    const controller = new AbortController();
    const folder = await mkdtemp(join(tmpdir(), 'spss-test-'));
    // Other runs of PSPP on this machine leave and take folders in the shared one.
    process.env['TMPDIR'] = folder;
    try {
      const slow = await program(folder, '#!/bin/sh\nexec sleep 600\n');
      const run = runPspp(slow, options('LIST.', { signal: controller.signal }));
      setTimeout(() => controller.abort(), 50);
      await assert.rejects(run, { name: 'AbortError' });
      assert.deepEqual(await ours(folder), []);
    } finally {
      if (TMPDIR === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = TMPDIR;
      await rm(folder, { recursive: true });
    }
  });

  it('stops what prints without end', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'spss-test-'));
    try {
      const endless = await program(folder, '#!/bin/sh\nexec yes\n');
      const run = await runPspp(endless, options('LIST.', { outputBytes: 100_000 }));
      assert.equal(run.status, 'tooMuchOutput');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says so when PSPP breaks down or cannot be started', async () => {
    const broken = await runPspp({ path: '/bin/false', version: '0' }, options('LIST.'));
    assert.equal(broken.status, 'failed');
    const missing = await runPspp({ path: '/no/such/pspp', version: '0' }, options('LIST.'));
    assert.equal(missing.status, 'failed');
    assert.match(missing.explanation ?? '', /ENOENT|No such file/);
  });

  it('does not run an unsafe script', async () => {
    const run = await runPspp(pspp, options('LIST.\nSAVE OUTFILE="x.sav".\n'));
    assert.equal(run.status, 'refused');
    assert.match(run.explanation ?? '', /Line 2.*SAVE/);
    assert.equal((await runIsolated(pspp, options('HOST COMMAND=["x"].'))).status, 'refused');
  });

  it('lays files beside the script by plain name only', async () => {
    const bad = new Map([['../x', '']]);
    await assert.rejects(runPspp(pspp, options('LIST.', { files: bad })), RangeError);
    const setup = 'DATA LIST LIST FILE="d.txt" NOTABLE /respid (F8.0).\n';
    const run = await runPspp(pspp, options('LIST.', { setup, files: new Map([['d.txt', '7\n8\n']]) }));
    assert.deepEqual(run.listings[0]?.rows, [['7'], ['8']]);
  });
});

describe('parseItems', () => {
  it('keeps tables apart, whatever their cells hold', () => {
    const csv = 'hello\n\nTable: Data List\na,b\n1,"x, ""y""\n\nTable: Data List"\n\n"said, so"\n\nTable: Other\n';
    assert.deepEqual(parseItems(csv), [
      { kind: 'text', text: 'hello' },
      {
        kind: 'table',
        table: {
          title: 'Data List',
          rows: [
            ['a', 'b'],
            ['1', 'x, "y"\n\nTable: Data List'],
          ],
        },
      },
      { kind: 'text', text: 'said, so' },
      { kind: 'table', table: { title: 'Other', rows: [] } },
    ]);
  });
});

describe('parseMessages', () => {
  it('reads messages of several versions of PSPP', () => {
    const text =
      "a.sps:29: error: COMPUTE: Unknown identifier foo.\nb.sps:8.3-8.5: warning: Bad: `x'.\nC:\\x\\c.sps:4.1: note: n.\n    4 | x\n      | ^\nerror: at the end\n";
    assert.deepEqual(
      parseMessages(text).map((message) => [
        message.severity,
        message.file,
        message.line,
        message.column,
        message.text,
      ]),
      [
        ['error', 'a.sps', 29, null, 'COMPUTE: Unknown identifier foo.'],
        ['warning', 'b.sps', 8, 3, "Bad: `x'."],
        ['note', 'C:\\x\\c.sps', 4, 1, 'n.'],
        ['error', null, null, null, 'at the end'],
      ],
    );
  });
});

async function ours(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('questionnaire-to-spss-'));
}

async function program(folder: string, text: string): Promise<Pspp> {
  const path = join(folder, 'program');
  await writeFile(path, text);
  await chmod(path, 0o755);
  return { path, version: '0' };
}

/** The state of a process as `ps` prints it: empty when gone, Z when it only waits for its parent to notice. */
async function stateOf(pid: string): Promise<string> {
  assert.match(pid, /^\d+$/);
  const listed = promisify(execFile)('ps', ['-o', 'stat=', '-p', pid]);
  return await listed.then(
    (result) => result.stdout.trim().slice(0, 1),
    () => '',
  );
}
