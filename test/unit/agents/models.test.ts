import assert from 'node:assert/strict';
import * as z from 'zod';
import { NO_LIMITS, NO_TOKENS, type Exchange, type ExchangeResult } from '../../../src/pipeline/models/model';
import { costOf, priceOf, PRICES_DATE } from '../../../src/pipeline/models/prices';
import { parseDuration, readLimits } from '../../../src/pipeline/models/openai/rateHeaders';
import { readChat, readResponse } from '../../../src/pipeline/models/openai/replies';
import { complete, FormatMemory, readAnswer } from '../../../src/pipeline/models/openai/structured';
import { redact } from '../../../src/pipeline/models/redact';
import { httpFailure } from '../../../src/pipeline/models/failures';

describe('rate limit headers', () => {
  it('reads durations as services write them, and nothing else', () => {
    const cases: readonly (readonly [string | null, number | null])[] = [
      ['1s', 1000],
      ['6m0s', 360_000],
      ['250ms', 250],
      ['1.5s', 1500],
      ['1h2m3s', 3_723_000],
      ['17', 17_000],
      ['', null],
      [null, null],
      ['soon', null],
      ['-1s', null],
      ['1s later', null],
    ];
    for (const [text, milliseconds] of cases) assert.equal(parseDuration(text), milliseconds, String(text));
  });

  it('reads Retry-After in seconds, milliseconds and as a date', () => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    const after = (headers: Record<string, string>): number | null =>
      readLimits((name) => headers[name] ?? null, now).retryAfter;
    assert.equal(after({ 'retry-after': '2' }), 2000);
    assert.equal(after({ 'retry-after': '120' }), 120_000);
    assert.equal(after({ 'retry-after-ms': '1500', 'retry-after': '2' }), 1500);
    assert.equal(after({ 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' }), 30_000);
    assert.equal(after({ 'retry-after': 'Wed, 31 Dec 2025 00:00:00 GMT' }), 0);
    const late = { 'retry-after': 'Thu, 01 Jan 2026 09:00:30 GMT', date: 'Thu, 01 Jan 2026 09:00:00 GMT' };
    assert.equal(after(late), 30_000, 'by the clock of the service, which is nine hours ahead');
    assert.equal(after({ ...late, date: 'yesterday' }), 9 * 3_600_000 + 30_000);
    assert.equal(after({ 'retry-after': '-1' }), null);
    assert.equal(after({ 'retry-after': 'later' }), null);
    assert.equal(after({}), null);
  });

  it('cuts times that no date can hold to a year, so that waiting for them is told and not tried', () => {
    const year = 365 * 86_400_000;
    const hostile = ['99999999999999999999', '999999999999d', '9'.repeat(400), 'Thu, 01 Jan 2099 00:00:00 GMT'];
    const all: readonly Readonly<Record<string, string>>[] = [
      { 'retry-after-ms': '1e300' },
      { 'retry-after': 'Thu, 01 Jan 275760 00:00:00 GMT', date: 'Thu, 01 Jan 1970 00:00:00 GMT' },
      ...hostile.map((text) => ({ 'retry-after': text })),
    ];
    for (const headers of all) {
      const { retryAfter } = readLimits((name) => headers[name] ?? null, Date.parse('2026-01-01T00:00:00Z'));
      assert.equal(retryAfter, year, JSON.stringify(headers));
    }
    const reset = readLimits((name) => (name.includes('reset') ? '99999999999999d' : null), 0);
    assert.deepEqual([reset.requestsResetIn, reset.tokensResetIn], [year, year]);
  });

  it('takes limits that make no sense for none', () => {
    const limits = readLimits((name) => (name.includes('limit-requests') ? '0' : 'NaN'), 0);
    assert.deepEqual(limits, NO_LIMITS);
  });
});

describe('redaction', () => {
  it('shows neither the keys nor what looks like one', () => {
    const text = redact('Incorrect API key provided: sk-abc123def456. Also my-own-key and Bearer abc.def', [
      'my-own-key',
    ]);
    assert.equal(text, 'Incorrect API key provided: [key]. Also [key] and Bearer [key]');
  });

  it('keeps foreign text on one line and short', () => {
    assert.equal(redact(`a\n  b${'x'.repeat(50)}`, [], 10), 'a bxxxxxx…');
  });
});

describe('prices', () => {
  it('prices cached tokens apart, dated names like plain ones, unknown models not at all', () => {
    const usage = { promptTokens: 1_000_000, cachedTokens: 400_000, completionTokens: 100_000 };
    const price = { input: 2, cached: 0.5, output: 8 };
    assert.equal(costOf(usage, price), 0.6 * 2 + 0.4 * 0.5 + 0.1 * 8);
    assert.deepEqual(priceOf('gpt-4.1-2025-04-14'), priceOf('gpt-4.1'));
    assert.equal(priceOf('house-model'), null);
    assert.equal(costOf(usage, null), null);
    assert.match(PRICES_DATE, /^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('replies', () => {
  it('takes anything that is no reply for a bad one', () => {
    for (const body of [
      null,
      1,
      'text',
      '<html>',
      [],
      {},
      { choices: [] },
      { choices: [{ message: 3 }] },
      { output: 7 },
    ]) {
      assert.equal(readChat(body, 10).failure?.error.code, 'badReply', JSON.stringify(body));
      assert.equal(readResponse(body, 10).failure?.error.code, 'badReply', JSON.stringify(body));
    }
  });

  it('keeps the usage of refusals, cut answers and filtered ones', () => {
    const usage = { prompt_tokens: 7, completion_tokens: 3, prompt_tokens_details: { cached_tokens: 2 } };
    const chat = (choice: object): ReturnType<typeof readChat> => readChat({ choices: [choice], usage }, 10);
    const refused = chat({ finish_reason: 'stop', message: { content: null, refusal: 'No.' } });
    const cut = chat({ finish_reason: 'length', message: { content: '{"a' } });
    const filtered = chat({ finish_reason: 'content_filter', message: { content: '' } });
    assert.deepEqual(
      [refused, cut, filtered].map(({ failure }) => failure?.error.code),
      ['refused', 'truncated', 'refused'],
    );
    for (const { usage: spent } of [refused, cut, filtered]) {
      assert.deepEqual(spent, { promptTokens: 7, cachedTokens: 2, completionTokens: 3 });
    }
  });
});

describe('HTTP failures', () => {
  const plain = { code: '', type: '', parameter: '', message: '' };
  const remedy = (status: number, more: Partial<typeof plain> = {}): string => {
    const { remedy: what, error } = httpFailure({ status, ...plain, ...more });
    return `${what} ${error.code}`;
  };

  it('ends calls where no call can work', () => {
    assert.equal(remedy(401), 'stop authentication');
    assert.equal(remedy(402), 'stop insufficientQuota');
    assert.equal(remedy(403), 'stop permission');
    assert.equal(remedy(404), 'stop modelNotFound');
    assert.equal(remedy(429, { code: 'insufficient_quota' }), 'stop insufficientQuota');
    assert.equal(remedy(429, { type: 'insufficient_quota' }), 'stop insufficientQuota');
  });

  it('tries again what passes, and divides what is too large', () => {
    assert.equal(remedy(429), 'retry rateLimited');
    assert.equal(remedy(429, { message: 'Request too large for model' }), 'split truncated');
    assert.equal(remedy(400, { code: 'context_length_exceeded' }), 'split truncated');
    assert.equal(remedy(408), 'retry timeout');
    for (const status of [409, 500, 502, 503, 504, 529]) assert.equal(remedy(status), 'retry serverError');
  });

  it('tells a format that is not known from other bad requests', () => {
    assert.equal(remedy(400, { message: "'response_format.type' must be text" }), 'degrade badRequest');
    assert.equal(remedy(422, { parameter: 'text.format' }), 'degrade badRequest');
    assert.equal(remedy(400, { message: 'bad temperature' }), 'giveUp badRequest');
  });
});

describe('structured answers', () => {
  const schema = z.strictObject({ a: z.number() });
  const request = {
    prompt: { stable: 'stable', task: 'task' },
    schemaName: 'test',
    schema,
    maxOutputTokens: 100,
    cacheGroup: 'test',
  };
  const usage = { ...NO_TOKENS, promptTokens: 1 };
  const text = (value: string): ExchangeResult => ({ kind: 'text', text: value, usage, limits: NO_LIMITS });
  const failure = (message: string): ExchangeResult => ({
    kind: 'failure',
    failure: httpFailure({ status: 400, code: '', type: '', parameter: '', message }),
    text: '',
    usage: NO_TOKENS,
    limits: NO_LIMITS,
  });

  it('finds JSON bare, fenced and in prose', () => {
    for (const answer of [
      '{"a":1}',
      '```json\n{"a":1}\n```',
      'Sure!\n```\n{"a":1}\n```\nDone.',
      'It is {"a":1}, see.',
    ]) {
      const read = readAnswer(answer, schema);
      assert.deepEqual(read.kind === 'value' && read.value, { a: 1 }, answer);
    }
    assert.equal(readAnswer('no', schema).kind, 'noJson');
    assert.equal(readAnswer('{"a":"1"}', schema).kind, 'invalid');
  });

  it('falls back from format to format and remembers', async () => {
    const memory = new FormatMemory(['jsonSchema', 'jsonObject', 'fencedJson']);
    const sent: Exchange[] = [];
    const send = (exchange: Exchange): Promise<ExchangeResult> => {
      sent.push(exchange);
      return Promise.resolve(
        exchange.format === 'fencedJson' ? text('```json\n{"a":1}\n```') : failure('response_format'),
      );
    };
    for (let call = 0; call < 2; call++) assert.equal((await complete(request, memory, send)).kind, 'value');
    assert.deepEqual(
      sent.map(({ format }) => format),
      ['jsonSchema', 'jsonObject', 'fencedJson', 'fencedJson'],
    );
    assert.ok(!sent[0]?.prompt.stable.includes('JSON schema'));
    assert.match(sent[2]?.prompt.stable ?? '', /^stable[\s\S]*"a"[\s\S]*fenced block/);
  });

  it('asks again with what was wrong, and sums the usage up', async () => {
    const sent: Exchange[] = [];
    const answers = ['{"a":"x"}', '{"a":1}'];
    const reply = await complete(request, new FormatMemory(['jsonSchema']), (exchange) => {
      sent.push(exchange);
      return Promise.resolve(text(answers[sent.length - 1] ?? ''));
    });
    assert.equal(reply.kind, 'value');
    assert.equal(reply.usage.promptTokens, 2);
    assert.match(sent[1]?.prompt.task ?? '', /^task[\s\S]*could not be used: a: /);
  });

  it('drops a format that the service takes but ignores', async () => {
    const memory = new FormatMemory(['jsonSchema', 'jsonObject']);
    const send = ({ format }: Exchange): Promise<ExchangeResult> =>
      Promise.resolve(text(format === 'jsonSchema' ? 'Certainly!' : '{"a":1}'));
    assert.equal((await complete(request, memory, send)).kind, 'value');
    assert.equal(memory.best, 1);
  });

  it('gives up after three unusable answers, with the text for the log', async () => {
    let calls = 0;
    const reply = await complete(request, new FormatMemory(['fencedJson']), () => {
      calls++;
      return Promise.resolve(text('nonsense'));
    });
    assert.equal(calls, 3);
    assert.equal(reply.kind === 'failure' && reply.failure.error.code, 'badReply');
    assert.equal(reply.text, 'nonsense');
  });
});
