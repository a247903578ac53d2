import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import type { Summary } from '../../../src/cli/output/summary';
import { BuiltCli } from '../../support/builtCli';
import { always, type FaultPlan } from '../../support/modelServer/faults';
import { compilerAnswers, sectionsOf } from '../../support/modelServer/compilerAnswers';
import { startModelServer, type ModelServer } from '../../support/modelServer/server';
import { planText } from '../../support/plans';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

const KEYS = ['first-secret-key', 'second-secret-key'];

describe('the command line with a model', function () {
  this.timeout(60_000);
  let cli: BuiltCli;
  let folder: string;
  let server: ModelServer;
  const text = syntheticExport(10);

  before(async () => {
    cli = await BuiltCli.build();
  });
  after(() => cli.remove());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'agents '));
    const { plans } = planText(text, 'study');
    server = await startModelServer({ answer: compilerAnswers({ plans, compile: questionScript }), keys: KEYS });
    await writeFile(join(folder, 'study.md'), text);
  });
  afterEach(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  const writeDotEnv = (more = ''): Promise<void> =>
    writeFile(
      join(folder, '.env'),
      `OPENAI_API_KEY=${KEYS.join(',')}\nOPENAI_BASE_URL=${server.url}\nMODEL=test-large\nBATCH_SIZE=4\nMAX_FEEDBACK_LOOPS=2\nMAX_COMPLETION_TOKENS_TRANSFORMER=9000\nMAX_COMPLETION_TOKENS_REVIEWER=8000\nINCLUDE_TRAINING_IN_ALL=false\n${more}`,
    );
  const run = (args: readonly string[]): ReturnType<BuiltCli['run']> => cli.run(args, { cwd: folder });

  it('does what an .env file alone says, with every key, and shows none of them anywhere', async () => {
    await writeDotEnv('INPUT_FILE_NAME=study.md\n');
    const result = await run(['generate', '--engine', 'agents']);
    assert.equal(result.code, 0, result.stderr);
    assert.deepEqual([...new Set(server.calls.map(({ key }) => key))].sort(), KEYS);
    const writes = server.calls.filter(({ stage }) => stage === 'scripts').map(({ task }) => sectionsOf(task).length);
    assert.deepEqual(writes.sort(), [2, 4, 4]);
    assert.match(result.stdout, /9 calls, \d+ tokens \(\d+ from the cache\), cost unknown/);
    const files = await readdir(join(folder, 'output'), { recursive: true, withFileTypes: true });
    const texts = await Promise.all(
      files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );
    for (const shown of [result.stdout, result.stderr, ...texts]) {
      for (const key of KEYS) assert.ok(!shown.includes(key));
    }
  });

  it('works without arguments and without a named file: every questionnaire of the folder, `auto`', async () => {
    await writeDotEnv();
    const result = await run([]);
    assert.equal(result.code, 0, result.stderr);
    assert.deepEqual(
      server.calls.map(({ stage }) => stage),
      ['reading', 'reading', 'reading'],
      'each batch is read, and nothing is disputed',
    );
  });

  it('is the compiler alone where no model is set, and makes no call', async () => {
    await writeFile(join(folder, '.env'), `OPENAI_BASE_URL=${server.url}\nOPENAI_API_KEY=${KEYS[0] ?? ''}\n`);
    const result = await run(['generate', 'study.md', '--json']);
    assert.equal((JSON.parse(result.stdout) as Summary).files[0]?.engine, 'builtin');
    assert.equal(server.begun, 0);
    const refused = await run(['generate', 'study.md', '--engine', 'agents']);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /needs a language model, and none is set\.\nNext step: Set MODEL/);
  });

  it('estimates without a call', async () => {
    await writeDotEnv();
    const result = await run(['generate', 'study.md', '--engine', 'agents', '--model', 'gpt-4.1', '--estimate']);
    assert.equal(result.code, 0, result.stderr);
    assert.match(result.stdout, /^study\.md +10 +10 +9 +\d+ +\d+ +\d+ +\d+\.\d\d$/m);
    assert.match(result.stdout, /by the prices of \d{4}-\d\d-\d\d/);
    assert.equal(server.begun, 0);
  });

  it('says what the service refused and what to do, keeps what is done, and goes on later', async () => {
    await writeDotEnv();
    const some: FaultPlan = (call) => (call >= 6 ? 'insufficientQuota' : null);
    server.setFaults(some);
    const stopped = await run(['generate', 'study.md', '--engine', 'agents', '--json', '--concurrency', '1']);
    assert.equal(stopped.code, 1);
    const [file] = (JSON.parse(stopped.stdout) as Summary).files;
    assert.equal(file?.error?.code, 'insufficientQuota');
    assert.match(file.error.nextStep, /Top up/);
    assert.ok(file.errors > 0);
    server.setFaults(() => null);
    const resumed = await run(['generate', 'study.md', '--engine', 'agents', '--retry-errors', '--json']);
    assert.equal(resumed.code, 0, resumed.stderr);
    assert.equal((JSON.parse(resumed.stdout) as Summary).files[0]?.passed, 10);
  });

  it('stops at the budget where there is nobody to ask', async () => {
    await writeDotEnv();
    const result = await run(['generate', 'study.md', '--engine', 'agents', '--max-tokens', '12000', '--json']);
    assert.equal(result.code, 1);
    const [file] = (JSON.parse(result.stdout) as Summary).files;
    assert.equal(file?.error?.code, 'budget');
    assert.equal(file.passed + file.errors, 10);
  });

  it('ends at once on a wrong key, with one message', async () => {
    await writeDotEnv();
    server.setFaults(always('unauthorized'));
    const result = await run(['generate', 'study.md', '--engine', 'agents']);
    assert.equal(result.code, 1);
    assert.match(result.stdout, /refused the key \(401\)/);
    assert.ok(server.begun <= 6, `${server.begun} calls`);
  });
});
