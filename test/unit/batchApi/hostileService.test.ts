import assert from 'node:assert/strict';
import type { BatchFaults, BatchServerOptions } from '../../support/modelServer/batchServer';
import { said, startBatchBench, type BatchBench } from './batchBench';

const TASKS = ['a', 'b', 'c', 'd', 'e', 'f'];
const PACE = { firstLook: 5000, longestLook: 20_000, patience: 60_000 };

/** A job, or a list of them, as it is told. */
interface Told {
  readonly data?: readonly Told[];
  readonly status?: unknown;
  readonly metadata?: unknown;
  readonly [key: string]: unknown;
}

describe('batch jobs of a service that says and does what it likes', function () {
  this.timeout(20_000);
  let bench: BatchBench | null = null;

  const started = async (faults: BatchFaults = {}, options: Partial<BatchServerOptions> = {}): Promise<BatchBench> =>
    (bench = await startBatchBench({ faults, ...options }));
  afterEach(async () => {
    await bench?.close();
    bench = null;
  });
  /** Changes what is said of single jobs; what `isList`, of those in lists. */
  const jobs =
    (change: (job: Told) => Told, isList = false): NonNullable<BatchFaults['say']> =>
    (_method, path, json) => {
      const told = json as Told;
      if (!path.startsWith('/batches')) return told;
      if (told.data === undefined) return isList ? told : change(told);
      return isList ? { ...told, data: told.data.map(change) } : told;
    };
  const paidOnce = ({ server }: BatchBench): void => {
    const paid = server.jobs.flatMap(({ answered }) => answered);
    assert.deepEqual(paid, [...new Set(paid)]);
  };

  for (const [at, method, pattern] of [
    ['sending its file', 'POST', /^\/files/],
    ['making it', 'POST', /^\/batches$/],
    ['asking how it stands', 'GET', /^\/batches\/[^/]+$/],
    ['fetching its results', 'GET', /^\/files\/.*content$/],
  ] as const) {
    it(`ends every question and pays for none twice, whatever status stops ${at}`, async () => {
      for (const status of [400, 401, 403, 404, 409, 429, 500, 503]) {
        const current = await started({
          refuse: (how, path) => (how === method && pattern.test(path) ? status : null),
        });
        const { server, start } = current;
        const first = await start({ pace: PACE });
        for (const result of await first.ask(TASKS)) {
          assert.ok(result.kind === 'failure', `${status}`);
          assert.notEqual(result.failure.remedy, 'retry', `${status}`);
          assert.notEqual(result.failure.error.nextStep, '', `${status}`);
        }
        await first.end();
        server.setFaults({});
        const second = await start({ pace: PACE });
        assert.deepEqual(said(await second.ask(TASKS)), TASKS, `${status}`);
        await second.end();
        paidOnce(current);
        assert.deepEqual(
          server.jobs.map(({ lines }) => lines.length),
          [TASKS.length],
          `${status}`,
        );
        await current.close();
        bench = null;
      }
    });
  }

  it('waits out a limit of requests that lasts longer than a few tries, and says so', async () => {
    let refusals = 0;
    const { server, start, notices } = await started({
      refuse: (method, path) => (method === 'POST' && path === '/batches' && ++refusals <= 12 ? 429 : null),
    });
    const { ask, end } = await start({ pace: { ...PACE, patience: 7_200_000 } });
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.equal(server.jobs.length, 1);
    const told = notices.filter((one) => one.kind === 'problem').map(({ failure }) => failure.error.message);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /\(429\).* It is tried again, for 120 minutes at most\.$/);
    await end();
  });

  it('keeps its journal readable, whatever counts and times it is told', async () => {
    const current = await started(
      {
        say: jobs((job) => ({
          ...job,
          expires_at: 1e300,
          request_counts: { total: 6, completed: -1, failed: 0.5 },
        })),
        result: (_job, _fetched, text) =>
          text
            .replaceAll(/"prompt_tokens":\d+/g, '"prompt_tokens":1.5')
            .replaceAll(/"completion_tokens":\d+/g, '"completion_tokens":1e200'),
      },
      { takes: 30 },
    );
    const first = await current.start();
    assert.deepEqual(said(await first.ask(TASKS)), TASKS);
    await first.end();
    const second = await current.start();
    assert.deepEqual(said(await second.ask(TASKS)), TASKS, 'the answers are kept');
    await second.end();
    assert.equal(current.server.jobs.length, 1);
  });

  it('fails the questions of a job that is rejected for a line that it does not have', async () => {
    const { server, start } = await started({
      reject: () => ({ code: 'invalid', message: 'Line 99 is wrong.', line: 99 }),
    });
    const { ask, end } = await start();
    const results = await ask(TASKS);
    assert.deepEqual([...new Set(said(results))], ['badRequest']);
    assert.equal(server.jobs.length, 1);
    await end();
    assert.deepEqual(server.files, [], 'a rejected job leaves no questionnaire there');
  });

  it('takes the answers of a job that failed and has some all the same', async () => {
    const current = await started({
      say: jobs((job) => ({ ...job, status: job.status === 'completed' ? 'failed' : job.status })),
    });
    const { ask, end } = await current.start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.equal(current.server.jobs.length, 1);
    await end();
  });

  it('waits for a job in a state that nobody knows, and says so once', async () => {
    let looks = 0;
    const { start, notices } = await started({
      say: jobs((job) => (++looks < 5 ? { ...job, status: 'resting\u001b[2J' } : job)),
    });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    const told = notices.filter((one) => one.kind === 'problem').map(({ failure }) => failure.error);
    assert.equal(told.length, 1);
    assert.match(told[0]?.message ?? '', /in a state that is not known, “resting \[2J”/);
    assert.match(told[0]?.nextStep ?? '', /batches --cancel batch_/);
    await end();
  });

  it('goes on without a job that does not end in its time, and has its answers the next time', async () => {
    const current = await started({
      say: jobs((job) => ({ ...job, status: 'in_progress', expires_at: 1_000_000_000 })),
    });
    const first = await current.start({ pace: PACE });
    const [late] = await first.ask(TASKS);
    assert.ok(late?.kind === 'failure');
    assert.match(late.failure.error.message, /^Batch job batch_\S+ cannot be got at.* has passed/s);
    assert.match(late.failure.error.nextStep, /--resume looks for it again\. .* batches --forget batch_\S+, /);
    await first.end();
    current.server.setFaults({});
    const second = await current.start();
    assert.deepEqual(said(await second.ask(TASKS)), TASKS);
    assert.equal(current.server.jobs.length, 1);
    await second.end();
  });

  it('asks nothing again where none of the results of a job that was answered is one', async () => {
    for (const text of ['<html>Sign in</html>', '', '{"error":{"message":"No such file."}}\n']) {
      const current = await started({ result: () => text });
      const first = await current.start();
      const [lost] = await first.ask(TASKS);
      assert.ok(lost?.kind === 'failure');
      assert.match(lost.failure.error.message, /says that it has answered, and none of the results .* is one/);
      await first.end();
      current.server.setFaults({});
      const second = await current.start();
      assert.deepEqual(said(await second.ask(TASKS)), TASKS);
      await second.end();
      assert.equal(current.server.jobs.length, 1);
      await current.close();
      bench = null;
    }
  });

  it('leaves results where they are that never became whole, also where they end with a line', async () => {
    const { server, start } = await started({
      result: (job, _fetched, text) => (job > 0 ? text : `${text.split('\n').slice(0, 3).join('\n')}\n`),
    });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.deepEqual(
      server.jobs.map(({ lines }) => lines.length),
      [6, 3],
    );
    await end();
    const [first = '', second = ''] = server.jobs.map(({ id }) => `${id}_output.jsonl`);
    assert.deepEqual([server.files.includes(first), server.files.includes(second)], [true, false]);
  });

  it('asks again for the names of files that come later than the end', async () => {
    let looks = 0;
    const { server, start } = await started({
      say: jobs((job) => (++looks < 5 ? { ...job, output_file_id: null } : job)),
    });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.equal(server.jobs.length, 1);
    await end();
  });

  it('finds a job whose making nobody confirmed, also where lists say little of it', async () => {
    for (const change of [
      (job: Told): Told => ({ ...job, metadata: null }),
      ({ id, metadata, created_at }: Told): Told => ({ id, metadata, created_at }),
    ]) {
      let broken = 0;
      const current = await started({
        breakOff: (method, path) => method === 'POST' && path === '/batches' && ++broken <= 2,
        say: jobs(change, true),
      });
      const { ask, end } = await current.start();
      assert.deepEqual(said(await ask(TASKS)), TASKS);
      assert.equal(current.server.jobs.length, 1);
      await end();
      await current.close();
      bench = null;
    }
  });

  it('looks through no list for ever', async () => {
    const { server, start } = await started({
      breakOff: (method, path) => method === 'POST' && path === '/batches',
      say: (method, path, json) =>
        method === 'GET' && path === '/batches'
          ? { data: [{ id: 'batch_of_others', created_at: 9e9 }], has_more: true }
          : json,
    });
    const { ask, end } = await start({ pace: PACE });
    const [lost] = await ask(['a']);
    assert.ok(lost?.kind === 'failure');
    assert.match(lost.failure.error.message, /a list of batch jobs that has no end/);
    assert.equal(server.jobs.length, 1);
    await end();
  });
});
