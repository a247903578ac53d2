import assert from 'node:assert/strict';
import { Budget } from '../../../src/pipeline/flow/budget';
import { CircuitBreaker } from '../../../src/pipeline/flow/circuitBreaker';
import { FirstAlone } from '../../../src/pipeline/flow/firstAlone';
import { backoff, decideRetry, DEFAULT_RETRY, FRESH } from '../../../src/pipeline/flow/retry';
import { Slots } from '../../../src/pipeline/flow/slots';
import type { PlainError } from '../../../src/pipeline/errors';
import { FakeClock, settled } from '../../support/fakeClock';

const never = new AbortController().signal;
const error = (code: PlainError['code']): PlainError => ({ code, message: '', nextStep: '' });

describe('retry', () => {
  it('draws pauses from 0 to a bound that doubles up to the longest', () => {
    const most = (tried: number): number => backoff(DEFAULT_RETRY, tried, () => 1);
    assert.deepEqual([1, 2, 3, 4].map(most), [1000, 2000, 4000, 8000]);
    assert.equal(most(20), DEFAULT_RETRY.longestPause);
    assert.equal(
      backoff(DEFAULT_RETRY, 5, () => 0),
      0,
    );
  });

  it('gives up after the last try', () => {
    let state = FRESH;
    for (let tried = 1; tried < DEFAULT_RETRY.tries; tried++) {
      const decision = decideRetry(DEFAULT_RETRY, state, error('serverError'), null, 0, () => 0.5);
      assert.equal(decision.kind, 'again');
      state = decision.state;
    }
    assert.equal(decideRetry(DEFAULT_RETRY, state, error('serverError'), null, 0, () => 0.5).kind, 'over');
  });

  it('keeps Retry-After to the letter, even beyond a minute', () => {
    const decision = decideRetry(DEFAULT_RETRY, FRESH, error('rateLimited'), 90_000, 0, () => 0);
    assert.equal(decision.kind === 'again' && decision.pause, 90_000);
  });

  it('waits out refusals without using up tries, until its patience ends', () => {
    let state = FRESH;
    for (let now = 0; now < DEFAULT_RETRY.patience; now += 60_000) {
      const decision = decideRetry(DEFAULT_RETRY, state, error('rateLimited'), null, now, () => 0);
      assert.equal(decision.kind, 'again');
      state = decision.state;
    }
    const late = decideRetry(DEFAULT_RETRY, state, error('rateLimited'), null, DEFAULT_RETRY.patience + 1, () => 0);
    assert.equal(late.kind, 'over');
    assert.equal(state.failures, 0);
  });
});

describe('circuit breaker', () => {
  const policy = { failures: 3, rest: 1000, longestRest: 8000, probes: 3 };

  it('stops everybody after a row of failures and lets one probe after the rest', async () => {
    const clock = new FakeClock();
    const breaker = new CircuitBreaker(clock, policy);
    for (let call = 0; call < 3; call++) breaker.failed(await breaker.enter(never));
    const entered: string[] = [];
    for (const name of ['a', 'b', 'c']) void breaker.enter(never).then((admission) => entered.push(name + admission));
    await clock.advance(999);
    assert.deepEqual(entered, []);
    await clock.advance(1);
    assert.deepEqual(entered, ['aprobe']);
    breaker.succeeded();
    await settled();
    assert.deepEqual(entered, ['aprobe', 'bgo', 'cgo']);
  });

  it('doubles the rest with every failed probe and counts the service as gone in the end', async () => {
    const clock = new FakeClock();
    const breaker = new CircuitBreaker(clock, policy);
    for (let call = 0; call < 3; call++) breaker.failed(await breaker.enter(never));
    for (const rest of [1000, 2000, 4000]) {
      let admission = '';
      void breaker.enter(never).then((given) => (admission = given));
      await clock.advance(rest - 1);
      assert.equal(admission, '');
      await clock.advance(1);
      assert.equal(admission, 'probe');
      breaker.failed('probe');
    }
    assert.equal(await breaker.enter(never), 'gone');
  });

  it('is closed again by any success, and a cancelled probe makes way for another', async () => {
    const clock = new FakeClock();
    const breaker = new CircuitBreaker(clock, policy);
    for (let call = 0; call < 3; call++) breaker.failed(await breaker.enter(never));
    await clock.advance(1000);
    assert.equal(await breaker.enter(never), 'probe');
    breaker.left('probe');
    assert.equal(await breaker.enter(never), 'probe');
    breaker.succeeded();
    assert.equal(await breaker.enter(never), 'go');
  });

  it('lets go of those who wait when they are cancelled', async () => {
    const clock = new FakeClock();
    const breaker = new CircuitBreaker(clock, policy);
    for (let call = 0; call < 3; call++) breaker.failed(await breaker.enter(never));
    const stop = new AbortController();
    const waiting = breaker.enter(stop.signal);
    stop.abort();
    await assert.rejects(waiting, { name: 'AbortError' });
    assert.equal(clock.sleeping, 0);
  });
});

describe('budget', () => {
  it('asks once for all who wait, and goes on with the same amount again', async () => {
    let asked = 0;
    let answer: (value: 'goOn' | 'stop') => void = () => undefined;
    const budget = new Budget({ maxCost: null, maxTokens: 1000 }, () => {
      asked++;
      return new Promise((resolve) => (answer = resolve));
    });
    assert.equal(await budget.reserve({ tokens: 900, cost: null }, never), null);
    const waiting = [1, 2].map(() => budget.reserve({ tokens: 300, cost: null }, never));
    await settled();
    assert.equal(asked, 1);
    answer('goOn');
    assert.deepEqual(await Promise.all(waiting), [null, null]);
    assert.equal(asked, 1);
  });

  it('ends all later calls when told to stop, and says what is spent', async () => {
    const budget = new Budget({ maxCost: 1, maxTokens: null }, () => Promise.resolve('stop'));
    const amount = { tokens: 1000, cost: 0.4 };
    assert.equal(await budget.reserve(amount, never), null);
    budget.settle(amount, { tokens: 1000, cost: 0.8 });
    const refusal = await budget.reserve(amount, never);
    assert.equal(refusal?.code, 'budget');
    assert.match(refusal?.message ?? '', /\$1\.00.*\$0\.80 and 1,000 tokens are spent/);
    assert.equal((await budget.reserve({ tokens: 1, cost: 0 }, never))?.code, 'budget');
  });

  it('has another run ask where the one that asked is cancelled', async () => {
    const asking: { answer: (value: 'goOn' | 'stop') => void; give: (reason: Error) => void }[] = [];
    const budget = new Budget({ maxCost: null, maxTokens: 100 }, () => {
      return new Promise((answer, give) => asking.push({ answer, give }));
    });
    const stop = new AbortController();
    const amount = { tokens: 300, cost: null };
    const first = budget.reserve(amount, stop.signal);
    const second = budget.reserve(amount, never);
    stop.abort();
    asking[0]?.give(new DOMException('Cancelled.', 'AbortError'));
    await assert.rejects(first, { name: 'AbortError' });
    await settled();
    assert.equal(asking.length, 2);
    asking[1]?.answer('goOn');
    assert.equal(await second, null);
  });

  it('counts reservations, so that calls under way cannot overrun it together', async () => {
    const budget = new Budget({ maxCost: null, maxTokens: 1000 }, () => Promise.resolve('stop'));
    const results = await Promise.all([1, 2, 3].map(() => budget.reserve({ tokens: 400, cost: null }, never)));
    assert.deepEqual(
      results.map((result) => result?.code ?? 'go'),
      ['go', 'go', 'budget'],
    );
  });

  it('asks before the first call when a cost limit cannot be kept for want of a price', async () => {
    const reasons: string[] = [];
    const budget = new Budget({ maxCost: 1, maxTokens: null }, (reason) => {
      reasons.push(reason.message);
      return Promise.resolve('goOn');
    });
    assert.equal(await budget.reserve({ tokens: 1, cost: null }, never), null);
    assert.equal(await budget.reserve({ tokens: 1, cost: null }, never), null);
    assert.equal(reasons.length, 1);
    assert.match(reasons[0] ?? '', /price is not known/);
  });
});

describe('slots', () => {
  it('frees a slot only when cancelled work has really ended', async () => {
    const slots = new Slots(1);
    const stop = new AbortController();
    let end: () => void = () => undefined;
    const first = slots.run(() => new Promise<void>((resolve) => (end = resolve)), stop.signal);
    let second = false;
    const next = slots.run(() => Promise.resolve((second = true)), never);
    await settled();
    stop.abort();
    await settled();
    assert.equal(second, false, 'the cancelled work has not ended yet');
    end();
    await first;
    await next;
    assert.equal(second, true);
  });

  it('lets cancelled work that has not begun go at once, and never begins it', async () => {
    const slots = new Slots(1);
    const stop = new AbortController();
    let begun = false;
    let end: () => void = () => undefined;
    const first = slots.run(() => new Promise<void>((resolve) => (end = resolve)), never);
    const queued = slots.run(() => Promise.resolve((begun = true)), stop.signal);
    stop.abort();
    await assert.rejects(queued, { name: 'AbortError' });
    end();
    await first;
    await settled();
    assert.equal(begun, false);
    assert.equal(slots.active, 0);
  });

  it('takes on more when the concurrency is raised while it works', async () => {
    const slots = new Slots(1);
    let running = 0;
    for (let work = 0; work < 5; work++) void slots.run(() => (running++, new Promise(() => undefined)), never);
    await settled();
    assert.equal(running, 1);
    slots.concurrency = 3;
    await settled();
    assert.equal(running, 3);
  });
});

describe('first alone', () => {
  const startThree = (gate: FirstAlone): { begun: string[]; fail: (reason: Error) => void; all: Promise<unknown> } => {
    const begun: string[] = [];
    let fail: (reason: Error) => void = () => undefined;
    const first = gate.run('a', never, () => {
      begun.push('a1');
      return new Promise<void>((_, reject) => (fail = reject));
    });
    const others = ['a2', 'a3'].map((name) => gate.run('a', never, () => Promise.resolve(begun.push(name))));
    return { begun, fail: (reason) => fail(reason), all: Promise.allSettled([first, ...others]) };
  };

  it('gives the first of a group a head start, and holds no other group', async () => {
    const clock = new FakeClock();
    const gate = new FirstAlone(clock);
    const { begun } = startThree(gate);
    await gate.run('b', never, () => Promise.resolve(begun.push('b1')));
    await clock.advance(299);
    assert.deepEqual(begun, ['a1', 'b1']);
    await clock.advance(1);
    assert.deepEqual(begun, ['a1', 'b1', 'a2', 'a3']);
    await gate.run('a', never, () => Promise.resolve(begun.push('a4')));
    assert.equal(begun.at(-1), 'a4', 'later ones wait for nothing');
  });

  it('lets the others go as soon as the first has ended, even badly', async () => {
    const clock = new FakeClock();
    const { begun, fail, all } = startThree(new FirstAlone(clock));
    await settled();
    fail(new Error('lost'));
    await all;
    assert.deepEqual(begun, ['a1', 'a2', 'a3']);
    assert.equal(clock.sleeping, 0);
  });
});
