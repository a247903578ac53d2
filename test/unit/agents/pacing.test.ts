import assert from 'node:assert/strict';
import { ModelCaller } from '../../../src/pipeline/flow/caller';
import type { RunEvent } from '../../../src/pipeline/events';
import type { CallFailure, Exchange, ExchangeResult, LanguageModel } from '../../../src/pipeline/models/model';
import { NO_LIMITS, NO_TOKENS } from '../../../src/pipeline/models/model';
import { disconnected, httpFailure, timedOut } from '../../../src/pipeline/models/failures';
import { readLimits } from '../../../src/pipeline/models/openai/rateHeaders';
import { FakeClock } from '../../support/fakeClock';
import { KeyLimits } from '../../support/modelServer/limits';
import { seeded } from '../../support/seeded';
import { NO_MEMORY } from '../../support/noMemory';

const MINUTE = 60_000;

const EXCHANGE: Exchange = {
  prompt: { stable: '', task: '' },
  format: 'jsonSchema',
  schemaName: 'x',
  jsonSchema: {},
  maxOutputTokens: 10,
  cacheGroup: 'x',
};

const CONTEXT = {
  batch: 0,
  loop: 0,
  stage: 'review',
  signal: new AbortController().signal,
  emit: () => undefined,
  memory: NO_MEMORY,
} as const;

interface Service {
  readonly perMinute: number;
  /** The limit after half of the calls. */
  readonly then?: number;
  /** Share of a minute that may come at once. */
  readonly burst: number;
  readonly headers: boolean;
}

interface Outcome {
  readonly refused: number;
  /** Admitted calls as a share of what the limit allowed, from the first call to nine tenths of all. */
  readonly use: number;
}

/**
 * Sends many calls through a caller at once, on a clock that stands still in between: the service counts as the test
 * server does, calls are 5 to 100 ms on their way, overtake each other, and take 400 to 1,200 ms.
 */
async function send(calls: number, concurrency: number, service: Service): Promise<Outcome> {
  const clock = new FakeClock();
  const random = seeded(4);
  const limits = new KeyLimits({ requests: service.perMinute, tokens: null }, service.burst, MINUTE, 0);
  const admitted: number[] = [];
  let refused = 0;
  let changedAt = Number.POSITIVE_INFINITY;
  const model: LanguageModel = {
    name: 'paced',
    formats: ['jsonSchema'],
    send: async (_exchange: Exchange, signal: AbortSignal): Promise<ExchangeResult> => {
      await clock.sleep(5 + 95 * random(), signal);
      const { admitted: isIn, headers } = limits.admit(0, clock.now(), service.headers);
      const known = service.headers ? readLimits((name) => headers[name] ?? null, clock.now()) : NO_LIMITS;
      if (!isIn) {
        refused++;
        await clock.sleep(20, signal);
        const failure = httpFailure({ status: 429, code: '', type: '', parameter: '', message: '' });
        return { kind: 'failure', failure, text: '', usage: NO_TOKENS, limits: known };
      }
      admitted.push(clock.now());
      if (service.then !== undefined && admitted.length === Math.floor(calls / 2)) {
        changedAt = clock.now();
        limits.setLimits({ requests: service.then, tokens: null }, clock.now());
      }
      await clock.sleep(400 + 800 * random(), signal);
      return { kind: 'text', text: '{}', usage: NO_TOKENS, limits: known };
    },
  };
  const caller = new ModelCaller({ models: [model], concurrency, clock, random });
  let done = 0;
  for (let call = 0; call < calls; call++) void caller.send(EXCHANGE, CONTEXT).then(() => done++);
  for (let minutes = 0; done < calls && minutes < 60; minutes++) await clock.advance(MINUTE);
  assert.equal(done, calls);
  const end = admitted[Math.floor(calls * 0.9)] ?? 0;
  const before = Math.min(end, changedAt);
  const allowed =
    service.perMinute * (service.burst + before / MINUTE) +
    ((service.then ?? 0) * Math.max(0, end - changedAt)) / MINUTE;
  return { refused, use: admitted.filter((at) => at <= end).length / allowed };
}

describe('pacing against a service with a limit', function () {
  this.timeout(60_000);

  const cases: readonly (readonly [string, Service])[] = [
    ['600 a minute', { perMinute: 600, burst: 0.1, headers: true }],
    ['that may come all at once', { perMinute: 600, burst: 1, headers: true }],
    ['that halves midway', { perMinute: 600, then: 300, burst: 0.1, headers: true }],
    ['that doubles midway', { perMinute: 300, then: 600, burst: 0.1, headers: true }],
  ];
  for (const [name, service] of cases) {
    it(`${name}: at least 95 % of it is used, under 1 % of the calls are refused`, async () => {
      const calls = 1500;
      const { refused, use } = await send(calls, 32, service);
      assert.ok(use >= 0.95, `${use} used`);
      assert.ok(refused / calls < 0.01, `${refused} refused`);
    });
  }

  it('of which only a second’s worth may come at once: only the first wave, before any reply, is refused', async () => {
    const { refused, use } = await send(1500, 32, { perMinute: 600, burst: 1 / 60, headers: true });
    assert.ok(use >= 0.95, `${use} used`);
    assert.ok(refused <= 32, `${refused} refused`);
  });

  it('gets along with a service that says nothing of its limit', async () => {
    const calls = 1500;
    const { refused, use } = await send(calls, 32, { perMinute: 600, burst: 0.1, headers: false });
    assert.ok(use >= 0.8, `${use} used`);
    assert.ok(refused / calls < 0.02, `${refused} refused`);
  });
});

describe('a storm of refusals', () => {
  it('is over within twice what Retry-After asked: calls are let go as fast as before', async () => {
    const clock = new FakeClock();
    const [STORM, ASKED] = [60_000, 10_000];
    const admitted: number[] = [];
    const model: LanguageModel = {
      name: 'stormy',
      formats: ['jsonSchema'],
      send: async (_exchange, signal): Promise<ExchangeResult> => {
        await clock.sleep(20, signal);
        const left = STORM + ASKED - clock.now();
        if (clock.now() >= STORM && left > 0) {
          const failure = httpFailure({ status: 429, code: '', type: '', parameter: '', message: '' });
          const limits = { ...NO_LIMITS, retryAfter: left };
          return { kind: 'failure', failure, text: '', usage: NO_TOKENS, limits };
        }
        admitted.push(clock.now());
        await clock.sleep(500, signal);
        return { kind: 'text', text: '{}', usage: NO_TOKENS, limits: NO_LIMITS };
      },
    };
    const caller = new ModelCaller({ models: [model], concurrency: 8, clock, random: seeded(6) });
    for (let call = 0; call < 3000; call++) void caller.send(EXCHANGE, CONTEXT);
    await clock.advance(STORM + 4 * ASKED);
    const within = (from: number, to: number): number => admitted.filter((at) => at >= from && at < to).length;
    const before = within(STORM - ASKED, STORM);
    assert.equal(within(STORM, STORM + ASKED), 0);
    assert.ok(before >= 100, `${before} before`);
    const after = within(STORM + 2 * ASKED, STORM + 3 * ASKED);
    assert.ok(after >= 0.9 * before, `${after} after ${before}`);
  });
});

describe('a service that is closed for the day', () => {
  it('is told at once, and nobody waits for it, whether it was the first to hear or stood in the queue', async () => {
    const clock = new FakeClock();
    let sent = 0;
    const model: LanguageModel = {
      name: 'closed',
      formats: ['jsonSchema'],
      send: async (_exchange, signal): Promise<ExchangeResult> => {
        sent++;
        await clock.sleep(100, signal);
        const limits = { ...NO_LIMITS, retryAfter: 24 * 60 * MINUTE };
        const failure = httpFailure({ status: 429, code: '', type: '', parameter: '', message: '' });
        return { kind: 'failure', failure, text: '', usage: NO_TOKENS, limits };
      },
    };
    const caller = new ModelCaller({ models: [model], concurrency: 2, clock, random: seeded(4) });
    const results: ExchangeResult[] = [];
    for (let call = 0; call < 6; call++) void caller.send(EXCHANGE, CONTEXT).then((result) => results.push(result));
    await clock.advance(MINUTE);
    assert.equal(sent, 2);
    assert.deepEqual(
      results.map((result) => (result.kind === 'failure' ? result.failure.error.code : result.kind)),
      Array.from({ length: 6 }, () => 'rateLimited'),
    );
    for (const result of results) {
      const { message } = (result.kind === 'failure' && result.failure.error) || { message: '' };
      assert.match(message, /^The service takes no more calls before \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/);
    }
    assert.equal(clock.sleeping, 0);
  });
});

describe('a service that cannot be reached', () => {
  /** Answers every call in the same way after a moment, and writes down what is told. */
  function callerOf(outcome: CallFailure | 'never', keys: number) {
    const clock = new FakeClock();
    const events: RunEvent[] = [];
    const model: LanguageModel = {
      name: 'gone',
      formats: ['jsonSchema'],
      send: async (_exchange, signal): Promise<ExchangeResult> => {
        await clock.sleep(outcome === 'never' ? MINUTE : 200, signal);
        const failure = outcome === 'never' ? timedOut('Nothing came.') : outcome;
        return { kind: 'failure', failure, text: '', usage: NO_TOKENS, limits: NO_LIMITS };
      },
    };
    const models = Array.from({ length: keys }, () => model);
    const caller = new ModelCaller({ models, concurrency: 10, clock, random: seeded(5) });
    const context = { ...CONTEXT, emit: (event: RunEvent) => events.push(event) };
    return { clock, events, send: () => caller.send(EXCHANGE, context) };
  }

  for (const code of ['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED'])
    it(`because of ${code} ends all calls within 15 seconds, with one error, whatever the number of keys`, async () => {
      for (const keys of [1, 3]) {
        const { clock, events, send } = callerOf(disconnected(code, 'x'), keys);
        const ended: ExchangeResult[] = [];
        for (let call = 0; call < 60; call += 1) void send().then((result) => ended.push(result));
        await clock.advance(15_000);
        assert.equal(ended.length, 60);
        const errors = ended.map((result) => (result.kind === 'failure' ? result.failure.error : null));
        assert.equal(new Set(errors.map((error) => JSON.stringify(error))).size, 1);
        assert.equal(errors[0]?.code, 'circuitOpen');
        assert.deepEqual(
          events.filter(({ type }) => type === 'keyRetired'),
          [],
          'no key is at fault',
        );
      }
    });

  it('because it never says a word is told within 15 seconds, and once', async () => {
    const { clock, events, send } = callerOf('never', 1);
    for (let call = 0; call < 60; call += 1) void send();
    await clock.advance(15_000);
    const told = events.filter((event) => event.type === 'callDelayed' && /has come back/u.test(event.reason));
    assert.equal(told.length, 1);
  });
});
