import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Summary } from '../../../src/cli/output/summary';
import { JOBS_NAME } from '../../../src/pipeline/store/jobJournal';
import { tally, writeInvented } from '../../support/batchFolder';
import { runCli, type CliResult } from '../../support/inProcessCli';
import type { Answerer } from '../../support/modelServer/answers';
import { startBatchServer, type BatchServer, type BatchServerOptions } from '../../support/modelServer/batchServer';
import { shareOf } from '../../support/seeded';

const KEY = 'sk-the-key-of-this-test';
const STUDIES = 3;
const QUESTIONS = 11;

describe('a folder through the Batch API', function () {
  this.timeout(60_000);
  let folder: string;
  let answer: Answerer;
  let server: BatchServer | null = null;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'batch folder '));
    answer = await writeInvented(join(folder, 'studies'), STUDIES, QUESTIONS);
  });
  after(() => rm(folder, { recursive: true }));
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  const serve = async (options: Partial<BatchServerOptions> = {}): Promise<BatchServer> =>
    (server = await startBatchServer({ answer, ...options }));
  const run = (args: readonly string[], signal?: AbortSignal): Promise<CliResult> => {
    const environment = { OPENAI_API_KEY: KEY, MODEL: 'gpt-5-mini', OPENAI_BASE_URL: server?.url ?? '' };
    return runCli(args, { cwd: folder, environment, ...(signal && { signal }) });
  };
  const summaryOf = ({ stdout, stderr }: CliResult): Summary => {
    assert.notEqual(stdout, '', stderr);
    return JSON.parse(stdout) as Summary;
  };

  it('ends every question, and pays for no request twice, whatever goes wrong', async () => {
    const running = await serve({
      faults: {
        line: (id, tried) => (tried === 0 && shareOf(id) < 0.3 ? 500 : null),
        end: (job) => (job === 0 ? 'expired' : 'completed'),
      },
    });
    const result = await run(['generate', 'studies', '--out', 'one', '--batch-api', '--json']);
    const { files, exitCode } = summaryOf(result);
    assert.equal(exitCode, 0, result.stderr);
    assert.equal(
      files.reduce((sum, { passed }) => sum + passed, 0),
      STUDIES * QUESTIONS,
    );
    const { paidTwice, jobsPerQuestionnaire, answered, requests } = tally(running);
    assert.equal(paidTwice, 0);
    assert.ok(requests > answered, 'some were asked more than once');
    assert.ok(jobsPerQuestionnaire <= 4, `${jobsPerQuestionnaire} jobs for a questionnaire`);
    assert.deepEqual(running.files, [], 'nothing stays at the service');
    const listed = await run(['batches', '--out', 'one']);
    for (const [, requests, answeredOf, failed] of listed.stdout.matchAll(/^batch_\S+ +\w+ +(\d+) +(\d+) +(\d+) /gm))
      assert.equal(Number(answeredOf) + Number(failed), Number(requests), listed.stdout);
    assert.match(listed.stdout, /^batch_\w+_1 +expired /m);
    assert.match(listed.stdout, /^batch_\w+_2 +completed .* 0\.\d\d +0 min$/m);
    assert.match(listed.stdout, /All have ended\.$/m);
  });

  it('goes on in another process, with the output folder elsewhere, and asks nothing again', async () => {
    const running = await serve({ takes: 3_600_000 });
    const stop = new AbortController();
    const ended = run(['generate', 'studies', '--out', 'two', '--batch-api', '--json'], stop.signal);
    while (running.jobs.length === 0 || !running.requests.includes(`GET /batches/${running.jobs[0]?.id ?? ''}`))
      await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    const first = await ended;
    assert.equal(first.code, 130, first.stderr);
    assert.match(first.stderr, /1 batch job goes on at the service\.\nNext step: the same command with --resume/);
    const journal = await readFile(join(folder, 'two', JOBS_NAME), 'utf8');
    assert.equal(journal.includes(KEY), false);
    const open = await run(['batches', '--out', 'two']);
    assert.match(open.stdout, /^batch_\w+_1 +validating .* from 0\.\d\d /m);
    assert.match(open.stdout, /1 job open\. Next step: generate with the same arguments, --batch-api and --resume\./);

    const refuses = running.requests.length;
    running.setFaults({ refuse: (_method, _path, request) => (request >= refuses ? 503 : null) });
    const silent = await run(['batches', '--out', 'two']);
    assert.equal(silent.code, 0);
    assert.match(silent.stderr, /^The state of 1 job is the last that is known here\. .*\(503\).*\nNext step: /);
    assert.match(silent.stdout, /^batch_\w+_1 +validating /m);
    running.setFaults({});

    await rename(join(folder, 'two'), join(folder, 'moved'));
    running.endAll('completed');
    const second = await run(['generate', 'studies', '--out', 'moved', '--batch-api', '--resume', '--json']);
    assert.equal(second.code, 0, second.stderr);
    assert.equal(summaryOf(second).files.length, STUDIES);
    assert.match(second.stderr, /going on with it/);
    assert.equal(tally(running).paidTwice, 0);
    assert.equal(running.jobs.filter(({ lines }) => lines.length > 0).length, running.jobs.length);
  });

  it('goes on in a copy of everything, and asks nothing again', async () => {
    const running = await serve({ takes: 3_600_000 });
    const [from, to] = [join(folder, 'machine one'), join(folder, 'machine two')];
    await cp(join(folder, 'studies'), join(from, 'studies'), { recursive: true });
    const environment = { OPENAI_API_KEY: KEY, MODEL: 'gpt-5-mini', OPENAI_BASE_URL: running.url };
    const args = ['generate', 'studies', '--batch-api', '--json'];
    const stop = new AbortController();
    const ended = runCli(args, { cwd: from, environment, signal: stop.signal });
    while (running.jobs.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    await ended;
    await cp(from, to, { recursive: true });
    running.endAll('completed');
    const second = await runCli([...args, '--resume'], { cwd: to, environment });
    assert.equal(second.code, 0, second.stderr);
    assert.equal(running.jobs.length, 1);
    assert.ok(
      summaryOf(second).files.every(({ outputs }) => outputs.every((path) => !path.includes('output/studies'))),
    );
  });

  it('has a job cancelled, and asks what was left only when told to go on', async () => {
    const running = await serve({ takes: 3_600_000 });
    const stop = new AbortController();
    const ended = run(['generate', 'studies', '--out', 'three', '--batch-api', '--json'], stop.signal);
    while (running.jobs.length === 0 || !running.requests.includes(`GET /batches/${running.jobs[0]?.id ?? ''}`))
      await new Promise((resolve) => setTimeout(resolve, 10));
    stop.abort();
    await ended;
    const id = running.jobs[0]?.id ?? '';
    const environment = { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: running.url };
    const args = ['batches', '--out', 'three', '--cancel', id, '--json'];
    const cancelled = await runCli(args, { cwd: folder, environment });
    assert.equal(cancelled.code, 0, cancelled.stderr);
    assert.match(cancelled.stdout, /"state":"cancelled"/);
    const unknown = await run(['batches', '--out', 'three', '--cancel', 'batch_none']);
    assert.equal(unknown.code, 2);
    assert.match(unknown.stderr, /There is no batch job batch_none here/);
    const forgotten = await run(['batches', '--out', 'three', '--forget', id]);
    assert.match(forgotten.stdout, /^batch_\w+_1 +forgotten /m);
    assert.match(forgotten.stdout, /All have ended/);
  });

  it('costs half, by estimate and by account', async () => {
    await serve();
    const estimate = async (flags: readonly string[]): Promise<number> => {
      const { stdout } = await run(['generate', 'studies', '--estimate', '--json', ...flags]);
      return (JSON.parse(stdout) as { files: { cost: number }[] }).files.reduce((sum, { cost }) => sum + cost, 0);
    };
    const [list, half] = [await estimate([]), await estimate(['--batch-api'])];
    assert.ok(Math.abs(half - list / 2) < 1e-9);
    const result = await run(['generate', 'studies', '--out', 'four', '--batch-api', '--json']);
    for (const { usage } of summaryOf(result).files) {
      const fresh = usage.promptTokens - usage.cachedTokens;
      const full = (fresh * 0.25 + usage.cachedTokens * 0.025 + usage.completionTokens * 2) / 1_000_000;
      assert.ok(Math.abs((usage.cost ?? 0) - full / 2) < 1e-9);
    }
    const words = await run(['generate', 'studies', '--estimate', '--batch-api']);
    assert.match(words.stdout, /by the prices of [\d-]+, half of them through the Batch API/);
  });

  it('is refused without a model, and sends a key to no host that only a folder names', async () => {
    const running = await serve();
    const none = await runCli(['generate', 'studies', '--batch-api'], { cwd: folder });
    assert.equal(none.code, 2);
    assert.match(none.stderr, /--batch-api asks a language model, and none is set up/);
    const environment = { OPENAI_API_KEY: KEY, MODEL: 'gpt-5-mini' };
    await writeFile(join(folder, '.env'), `OPENAI_BASE_URL=${running.url}\n`);
    try {
      for (const command of [
        ['generate', 'studies', '--batch-api'],
        ['batches', '--out', 'one'],
      ]) {
        const refused = await runCli(command, { cwd: folder, environment });
        assert.equal(refused.code, 2, refused.stdout);
        assert.match(refused.stderr, /which your key was not given for: nothing was sent there/);
      }
    } finally {
      await rm(join(folder, '.env'));
    }
    assert.deepEqual(running.requests, []);
  });
});
