import assert from 'node:assert/strict';
import { RateLimiter } from '../../../src/pipeline/flow/rateLimit';
import { NO_LIMITS, type ServerLimits } from '../../../src/pipeline/models/model';

const UNKNOWN = { requestsPerMinute: null, tokensPerMinute: null };

/** Sends as fast as the limiter lets, for a time in seconds. @returns how many calls went. */
function sendFor(limiter: RateLimiter, from: number, seconds: number, tokens = 0): number {
  let sent = 0;
  for (let now = from; now <= from + seconds * 1000; now += 10) {
    while (limiter.waitFor(tokens, now) === 0) {
      limiter.settle(limiter.take(tokens, now), null, NO_LIMITS, now);
      sent++;
    }
  }
  return sent;
}

describe('rate limiter', () => {
  it('lets everything pass while no limit is known', () => {
    const limiter = new RateLimiter(UNKNOWN, 0);
    for (let call = 0; call < 1000; call++) {
      assert.equal(limiter.waitFor(50_000, 0), 0);
      limiter.take(50_000, 0);
    }
  });

  it('keeps to a known number of requests per minute', () => {
    const limiter = new RateLimiter({ requestsPerMinute: 60, tokensPerMinute: null }, 0);
    assert.equal(sendFor(limiter, 0, 0), 60, 'a full minute may go at once');
    assert.equal(limiter.waitFor(0, 0), 1000);
    assert.equal(sendFor(limiter, 10, 60), 60, 'then one a second');
  });

  it('keeps to a known number of tokens per minute', () => {
    const limiter = new RateLimiter({ requestsPerMinute: null, tokensPerMinute: 60_000 }, 0);
    assert.equal(sendFor(limiter, 0, 0, 20_000), 3);
    assert.equal(limiter.waitFor(20_000, 0), 20_000);
  });

  it('lets a call pass that is larger than a minute, once the bucket is full', () => {
    const limiter = new RateLimiter({ requestsPerMinute: null, tokensPerMinute: 1000 }, 0);
    assert.equal(limiter.waitFor(5000, 0), 0);
    limiter.take(5000, 0);
    assert.equal(limiter.waitFor(5000, 0), 300_000);
  });

  it('gives back what an estimate took too much, and takes what it took too little', () => {
    const limiter = new RateLimiter({ requestsPerMinute: null, tokensPerMinute: 6000 }, 0);
    limiter.settle(limiter.take(6000, 0), 1000, NO_LIMITS, 0);
    assert.equal(limiter.waitFor(5000, 0), 0);
    limiter.settle(limiter.take(1000, 0), 5000, NO_LIMITS, 0);
    assert.equal(limiter.waitFor(1000, 0), 10_000);
  });

  it('takes over the limit and what remains from the headers', () => {
    const limiter = new RateLimiter(UNKNOWN, 0);
    const ticket = limiter.take(0, 0);
    limiter.settle(ticket, null, { ...NO_LIMITS, requestLimit: 60, requestsRemaining: 4 }, 0);
    assert.equal(limiter.requestsPerMinute, 60);
    assert.equal(sendFor(limiter, 0, 0), 2, 'two are held back, for calls that were overtaken on their way');
    assert.equal(limiter.waitFor(0, 0), 1000);
  });

  it('subtracts from what remained only the calls that were sent later', () => {
    const limiter = new RateLimiter({ requestsPerMinute: 60, tokensPerMinute: null }, 0);
    const early = limiter.take(0, 0);
    const middle = limiter.take(0, 0);
    limiter.take(0, 0);
    limiter.take(0, 0);
    limiter.settle(middle, null, { ...NO_LIMITS, requestLimit: 60, requestsRemaining: 7 }, 0);
    assert.equal(sendFor(limiter, 0, 0), 3, 'two were sent after the second call');
    limiter.settle(early, null, { ...NO_LIMITS, requestLimit: 60, requestsRemaining: 8 }, 0);
    assert.equal(sendFor(limiter, 0, 0), 0, 'six were sent after the first call');
  });

  it('holds back less of a small limit', () => {
    const limiter = new RateLimiter(UNKNOWN, 0);
    limiter.settle(limiter.take(0, 0), null, { ...NO_LIMITS, requestLimit: 3, requestsRemaining: 2 }, 0);
    assert.equal(sendFor(limiter, 0, 0), 1);
  });

  it('waits as long as Retry-After says', () => {
    const limiter = new RateLimiter(UNKNOWN, 0);
    limiter.refused(limiter.take(0, 0), { ...NO_LIMITS, retryAfter: 7000 }, 100);
    assert.ok(limiter.waitFor(0, 100) >= 7000);
  });

  it('halves the pace when it is refused within the known limit, once for calls that were under way together', () => {
    const limiter = new RateLimiter({ requestsPerMinute: 600, tokensPerMinute: null }, 0);
    const together = [limiter.take(0, 0), limiter.take(0, 0), limiter.take(0, 0)];
    for (const ticket of together) limiter.refused(ticket, NO_LIMITS, 1000);
    assert.equal(limiter.requestsPerMinute, 300);
    limiter.refused(limiter.take(0, 1500), NO_LIMITS, 2000);
    assert.ok((limiter.requestsPerMinute ?? 0) < 160);
  });

  it('grows back slowly to the limit and not beyond', () => {
    const limiter = new RateLimiter({ requestsPerMinute: 600, tokensPerMinute: null }, 0);
    limiter.refused(limiter.take(0, 0), NO_LIMITS, 0);
    limiter.waitFor(0, 10_000);
    assert.ok(Math.abs((limiter.requestsPerMinute ?? 0) - 360) < 1, `${limiter.requestsPerMinute}`);
    limiter.waitFor(0, 200_000);
    assert.equal(limiter.requestsPerMinute, 600);
  });

  it('learns a limit from refusals alone, and tries for more later', () => {
    const limiter = new RateLimiter(UNKNOWN, 0);
    for (let now = 0; now < 10_000; now += 100) limiter.take(0, now);
    limiter.refused(limiter.take(0, 10_000), NO_LIMITS, 10_000);
    const learned = limiter.requestsPerMinute ?? 0;
    assert.ok(learned > 250 && learned < 350, `half of 600 a minute, not ${learned}`);
    limiter.waitFor(0, 20_000);
    assert.ok((limiter.requestsPerMinute ?? 0) > learned);
  });

  it('adopts a lowered limit from the headers of a refusal instead of halving it', () => {
    const limiter = new RateLimiter({ requestsPerMinute: 600, tokensPerMinute: null }, 0);
    const ticket = limiter.take(0, 0);
    limiter.refused(ticket, { ...NO_LIMITS, requestLimit: 300, requestsRemaining: 0 }, 0);
    assert.equal(limiter.requestsPerMinute, 300);
  });

  it('cuts tokens, not requests, when the tokens ran out', () => {
    const limiter = new RateLimiter({ requestsPerMinute: 600, tokensPerMinute: 60_000 }, 0);
    limiter.refused(limiter.take(5000, 0), { ...NO_LIMITS, tokensRemaining: 100 }, 0);
    assert.equal(limiter.requestsPerMinute, 600);
    assert.ok(limiter.waitFor(5000, 0) > 0);
  });
});

describe('a storm of refusals', () => {
  const refusal = (retryAfter: number): ServerLimits => ({ ...NO_LIMITS, retryAfter });

  for (const named of [false, true]) {
    it(`is over within twice what Retry-After asked, ${named ? 'with' : 'without'} a limit that is known`, () => {
      const limiter = new RateLimiter({ requestsPerMinute: named ? 600 : null, tokensPerMinute: null }, 0);
      // Ten calls a second, until all are refused for ten seconds, those that come again after it began as well.
      for (let at = 0; at < 10_000; at += 100) limiter.settle(limiter.take(1, at), 1, NO_LIMITS, at);
      const underWay = Array.from({ length: 8 }, () => limiter.take(1, 10_000));
      for (const ticket of underWay) limiter.refused(ticket, refusal(10_000), 10_010);
      assert.equal(limiter.waitFor(1, 10_020), 9990);
      const early = limiter.take(1, 15_000);
      limiter.refused(early, refusal(5010), 15_010);
      const before = named ? 600 : 540;
      limiter.waitFor(1, 30_010);
      assert.ok((limiter.requestsPerMinute ?? Infinity) >= before, `${limiter.requestsPerMinute} a minute`);
    });
  }

  it('that comes again and again before anything came through cuts once', () => {
    const limiter = new RateLimiter({ requestsPerMinute: 600, tokensPerMinute: null }, 0);
    for (let at = 0; at < 60_000; at += 6000) limiter.refused(limiter.take(1, at), refusal(6000), at + 1);
    limiter.waitFor(1, 66_001);
    assert.equal(limiter.requestsPerMinute, 600);
  });
});
