import assert from 'node:assert/strict';
import type { BatchFaults, BatchServerOptions } from '../../support/modelServer/batchServer';
import { exchange, said, startBatchBench, type BatchBench } from './batchBench';

const TASKS = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('a model that answers through batch jobs', function () {
  this.timeout(20_000);
  let bench: BatchBench | null = null;

  const started = async (faults: BatchFaults = {}, options: Partial<BatchServerOptions> = {}): Promise<BatchBench> =>
    (bench = await startBatchBench({ faults, ...options }));
  afterEach(async () => {
    await bench?.close();
    bench = null;
  });
  /** Every request that was answered, as often as it was. */
  const answered = (server: BatchBench['server']): readonly string[] => server.jobs.flatMap((job) => job.answered);
  const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

  it('collects what is asked, and sends it as one job when nothing else can go on', async () => {
    const { server, start } = await started();
    const { ask, floor, model, end } = await start();
    const signal = new AbortController().signal;
    // One questionnaire asks twice in a row, another one is still at work when the first has asked.
    const twice = floor.questionnaire('first', (limit) =>
      limit(async () => [await model.send(exchange('one'), signal), await model.send(exchange('two'), signal)]),
    );
    const late = floor.questionnaire('second', async (limit) => {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return limit(() => model.send(exchange('late'), signal));
    });
    assert.deepEqual(said(await twice), ['one', 'two']);
    assert.deepEqual(said([await late]), ['late']);
    assert.deepEqual(
      server.jobs.map(({ lines }) => lines.length),
      [2, 1],
    );
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.equal(server.jobs.length, 3);
    await end();
    assert.deepEqual(server.files, [], 'questionnaires and answers do not stay at the service');
  });

  it('asks lines that failed again in the next job, and no others', async () => {
    const { server, start } = await started({ line: (id, tried) => (tried === 0 && id < '8' ? 500 : null) });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    const failed = TASKS.length - (server.jobs[0]?.answered.length ?? 0);
    assert.ok(failed > 0 && failed < TASKS.length, 'some lines failed');
    assert.equal(server.jobs[1]?.lines.length, failed);
    assert.equal(server.jobs.length, 2);
    await end();
  });

  it('gives up a line that fails in every job, and says how to go on', async () => {
    const { server, start } = await started({ line: () => 503 });
    const { ask, end } = await start();
    const [result] = await ask(['a']);
    assert.equal(server.jobs.length, 3);
    assert.ok(result?.kind === 'failure');
    assert.equal(result.failure.remedy, 'giveUp');
    assert.match(result.failure.error.nextStep, /Resume/i);
    await end();
  });

  it('asks of an expired job what was left, and of a cancelled one nothing', async () => {
    const { server, start, notices } = await started({ end: (job) => (job === 0 ? 'expired' : 'completed') });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.deepEqual(
      server.jobs.map(({ lines }) => lines.length),
      [6, 3],
    );
    assert.ok(isUnique(server.jobs.flatMap((job) => job.answered)));
    assert.ok(notices.some((notice) => notice.kind === 'ended' && notice.status === 'expired' && notice.again === 3));
    server.setFaults({ end: () => 'cancelled' });
    const results = await ask(['g', 'h']);
    assert.deepEqual(said(results), ['g', 'cancelled']);
    assert.equal(server.jobs.length, 3, 'who cancels a job does not want another one');
    await end();
  });

  it('fetches results again that are not whole yet', async () => {
    const { server, start } = await started({
      result: (_job, fetched, text) => (fetched < 2 ? text.slice(0, Math.floor(text.length * 0.6)) : text),
    });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.equal(server.jobs.length, 1);
    await end();
  });

  it('asks again what results leave out for good, and takes no wrong, strange or repeated line for an answer', async () => {
    const spoil = (job: number, text: string): string => {
      if (job > 0) return text;
      const lines = text.trim().split('\n');
      const forged = (lines[1] ?? '').replace(/"custom_id":"[^"]+"/, '"custom_id":"nobody.0"');
      const other = (lines[2] ?? '').replaceAll('said', 'unsaid');
      return `${['{"custom_id":', 'null', '[]', forged, ...lines.slice(2), other].join('\n')}\n`;
    };
    const { server, start, notices } = await started({ result: (job, _fetched, text) => spoil(job, text) });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.deepEqual(
      server.jobs.map(({ lines }) => lines.length),
      [6, 2],
    );
    const [ended] = notices.filter((notice) => notice.kind === 'ended');
    assert.equal(ended?.strange, 5);
    await end();
  });

  it('keeps to the limits of lines and bytes of a job', async () => {
    const { server, start } = await started();
    const many = await start({ limits: { lines: 4, bytes: 1_000_000 } });
    assert.deepEqual(said(await many.ask(TASKS)), TASKS);
    await many.end();
    const small = await start({ limits: { lines: 1000, bytes: 1500 } });
    const long = ['x'.repeat(600), 'y'.repeat(600), 'z'.repeat(600)];
    assert.deepEqual(said(await small.ask(long)), long);
    await small.end();
    const sizes = server.jobs.map(({ lines }) => lines.length);
    assert.deepEqual(sizes.toSorted(), [1, 1, 1, 2, 4]);
  });

  it('sends smaller jobs where the service has no room for a large one', async () => {
    const { server, start, notices } = await started({
      reject: (_job, lines) =>
        lines > 2 ? { code: 'token_limit_exceeded', message: 'Enqueued token limit reached.', line: null } : null,
    });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    const sizes = server.jobs.filter(({ status }) => status === 'completed').map(({ lines }) => lines.length);
    assert.equal(Math.max(...sizes), 2);
    assert.equal(answered(server).length, TASKS.length);
    assert.ok(notices.some((notice) => notice.kind === 'problem' && /no room/.test(notice.failure.error.message)));
    await end();
  });

  it('leaves out the line that a job is rejected for', async () => {
    const { start } = await started({
      reject: (job) => (job === 0 ? { code: 'invalid_request', message: 'Line 2 is wrong.', line: 2 } : null),
    });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(['a', 'b', 'c'])), ['a', 'badRequest', 'c']);
    await end();
  });

  it('tells what a key lacks, and takes the next one where there is one', async () => {
    const { server, start, notices } = await started({}, { denied: ['key-one'], keys: ['key-one', 'key-two'] });
    const alone = await start();
    const [refused] = await alone.ask(['a']);
    assert.ok(refused?.kind === 'failure');
    assert.equal(refused.failure.remedy, 'stop');
    assert.match(refused.failure.error.message, /may not use .*It was asked for a batch job/s);
    assert.match(refused.failure.error.nextStep, /right to write files and batches, or generate without --batch-api/);
    await alone.end();
    const both = await start({ keys: ['key-one', 'key-two'] });
    assert.deepEqual(said(await both.ask(TASKS)), TASKS);
    await both.end();
    assert.equal(server.jobs.length, 1);
    assert.ok(notices.some((one) => one.kind === 'problem' && /Key 1 of 2/.test(one.failure.error.message)));
  });

  it('says of a service without batches that it has none', async () => {
    const { start } = await started({}, { hasBatches: false });
    const { ask, end } = await start();
    const [result] = await ask(['a']);
    assert.ok(result?.kind === 'failure');
    assert.match(result.failure.error.message, /has no such batch job, file or Batch API/);
    assert.match(result.failure.error.nextStep, /generate without --batch-api/);
    await end();
  });

  it('makes no second job where the reply to the first one gets lost', async () => {
    let broken = 0;
    const { server, start } = await started({
      breakOff: (method, path) => method === 'POST' && path === '/batches' && ++broken <= 2,
    });
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.equal(server.jobs.length, 1);
    await end();
  });

  it('waits out a service that fails while a job is at work', async () => {
    const { server, start } = await started(
      {
        refuse: (method, path, request) =>
          method === 'GET' && path.startsWith('/batches/') && request < 9 ? 503 : null,
      },
      { takes: 20 },
    );
    const { ask, end } = await start();
    assert.deepEqual(said(await ask(TASKS)), TASKS);
    assert.equal(server.jobs.length, 1);
    await end();
  });

  describe('in a process that goes on after another', () => {
    it('asks nothing again that a job at work was asked', async () => {
      const { server, start, notices } = await started({}, { takes: 60_000 });
      const first = await start();
      const stop = new AbortController();
      const asked = first.ask(TASKS, 'study', stop.signal);
      await until(() => server.jobs.length === 1 && notices.length > 0);
      stop.abort();
      await assert.rejects(asked, { name: 'AbortError' });
      await first.end();
      const second = await start();
      const again = second.ask([...TASKS, 'new'], 'study');
      await until(() => server.jobs.length === 2);
      server.endAll('completed');
      assert.deepEqual(said(await again), [...TASKS, 'new']);
      assert.deepEqual(
        server.jobs.map(({ lines }) => lines.length),
        [6, 1],
      );
      await second.end();
    });

    it('has the answers of jobs that ended without anybody there, until they are used up', async () => {
      const { server, start } = await started({}, { takes: 60_000 });
      const first = await start();
      const stop = new AbortController();
      const asked = first.ask(TASKS, 'study', stop.signal);
      await until(() => server.jobs.length === 1);
      stop.abort();
      await assert.rejects(asked);
      await first.end();
      server.endAll('completed');
      const second = await start();
      assert.deepEqual(said(await second.ask(['a', 'b'])), ['a', 'b']);
      await second.end();
      const third = await start();
      assert.deepEqual(said(await third.ask(['a', 'b', 'c'])), ['a', 'b', 'c'], 'the run had not ended');
      third.model.used('study');
      await third.end();
      assert.equal(server.jobs.length, 1);
      const fourth = await start();
      const later = fourth.ask(['c', 'd']);
      await until(() => server.jobs.length === 2);
      server.endAll('completed');
      assert.deepEqual(said(await later), ['c', 'd']);
      assert.equal(server.jobs[1]?.lines.length, 1, 'c was used up, d was never given to anybody');
      await fourth.end();
    });

    it('gives who asks the same again another answer, also when both were asked before', async () => {
      let count = 0;
      const { server, start } = await started({}, { answer: () => ({ said: `answer ${(count += 1)}` }) });
      const askTwice = async (): Promise<readonly string[]> => {
        const { floor, model, end } = await start();
        const { signal } = new AbortController();
        const results = await floor.questionnaire('study', (limit) =>
          limit(async () => [await model.send(exchange('a'), signal), await model.send(exchange('a'), signal)]),
        );
        await end();
        return said(results);
      };
      assert.deepEqual(await askTwice(), ['answer 1', 'answer 2']);
      assert.deepEqual(await askTwice(), ['answer 1', 'answer 2']);
      assert.equal(server.jobs.length, 2);
    });

    it('finds the job that was made before anybody could write down its name', async () => {
      const { server, start, journal } = await started({
        breakOff: (method, path) => method === 'POST' && path === '/batches',
        refuse: (method, path) => (method === 'GET' && path === '/batches' ? 503 : null),
      });
      const first = await start();
      const [lost] = await first.ask(['a']);
      assert.ok(lost?.kind === 'failure' && lost.failure.remedy === 'giveUp');
      await first.end();
      assert.equal((await journal()).includes('"jobSent"'), false);
      assert.equal(server.files.length, 1, 'a job that may be there needs its file');
      assert.match(lost.failure.error.nextStep, /--resume looks for it again.* batches --forget \S+,/);
      server.setFaults({});
      const second = await start();
      assert.deepEqual(said(await second.ask(['a'])), ['a']);
      assert.equal(server.jobs.length, 1);
      await second.end();
    });

    it('tells no other service of a job, and no other questionnaire its answers', async () => {
      const { server, start, notices } = await started({}, { takes: 60_000 });
      const first = await start();
      const stop = new AbortController();
      const asked = first.ask(['a'], 'study', stop.signal);
      await until(() => server.jobs.length === 1);
      stop.abort();
      await assert.rejects(asked);
      await first.end();
      const elsewhere = await startBatchBench();
      const { batchService } = await import('../../../src/pipeline/models/batch/batchService');
      const second = await start({
        services: [batchService({ model: 'test-large', key: 'other', baseUrl: elsewhere.server.url })],
      });
      assert.deepEqual(said(await second.ask(['a'])), ['a']);
      await second.end();
      assert.ok(notices.some((one) => one.kind === 'problem' && /is left alone/.test(one.failure.error.message)));
      assert.equal(
        elsewhere.server.requests.some((request) => request.includes(server.jobs[0]?.id ?? '-')),
        false,
      );
      await elsewhere.close();
      server.endAll('completed');
      const third = await start();
      const other = third.ask(['a'], 'another study');
      await until(() => server.jobs.length === 2);
      server.endAll('completed');
      assert.deepEqual(said(await other), ['a']);
      await third.end();
    });
  });

  it('keeps keys out of its journal', async () => {
    const { start, journal, server } = await started({ line: () => 401 });
    const { ask, end } = await start({ keys: ['sk-secret-key-0123456789'] });
    await ask(['a']);
    await end();
    assert.deepEqual([...server.authorizations], ['Bearer sk-secret-key-0123456789']);
    assert.equal((await journal()).includes('secret'), false);
  });

  it('pays for nothing twice, whatever goes wrong', async () => {
    const { server, start } = await started({
      line: (id, tried) => (tried === 0 && id < '3' ? 429 : null),
      end: (job) => (job === 1 ? 'expired' : 'completed'),
      result: (job, fetched, text) => (job === 0 && fetched === 0 ? text.slice(0, 900) : text),
    });
    const { ask, end } = await start({ limits: { lines: 10, bytes: 1_000_000 } });
    const tasks = Array.from({ length: 35 }, (_, index) => `task ${index}`);
    assert.deepEqual(said(await ask(tasks)), tasks);
    assert.ok(isUnique(answered(server)));
    await end();
  });
});

/** Waits until something is so; the test's own limit of time ends it. */
async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + 15_000;
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
}
