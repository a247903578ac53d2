import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Exchange, ExchangeResult } from '../../../src/pipeline/models/model';
import type { OpenAiOptions } from '../../../src/pipeline/models/openai/client';
import * as z from 'zod/mini';
import { LARGEST_REPLY } from '../../../src/pipeline/models/openai/guardedFetch';
import { openAiModel } from '../../../src/pipeline/models/openai/openai';
import { withoutKeys } from '../../../src/pipeline/models/redact';
import { readAnswer } from '../../../src/pipeline/models/openai/structured';
import { replyBody } from '../../support/modelServer/answers';
import type { ModelRequest } from '../../support/modelServer/request';
import { startModelServer } from '../../support/modelServer/server';
import { scaledClock } from '../../support/scaledClock';
import { startBench, type BenchOptions } from './harness';

const KEY = 'sk-test/KEY+0001';
const OTHER = 'another=key=0002';
const APIS = ['chat', 'responses'] as const;

const EXCHANGE: Exchange = {
  prompt: { stable: 'stable', task: 'Answer with JSON.' },
  format: 'jsonObject',
  schemaName: 'test',
  jsonSchema: {},
  maxOutputTokens: 1000,
  cacheGroup: 'test',
};

type Hostile = (request: ModelRequest, response: ServerResponse) => void;

/** One exchange of the real client with a server that answers like this. */
async function exchange(hostile: Hostile, options: Partial<OpenAiOptions> = {}): Promise<ExchangeResult> {
  const server = await startModelServer({
    answer: () => ({}),
    hostile: (request, response) => {
      hostile(request, response);
      return true;
    },
  });
  try {
    const model = openAiModel(
      { model: 'test-large', key: KEY, secrets: [KEY, OTHER], baseUrl: server.url, api: 'chat', ...options },
      scaledClock(200),
    );
    return await model.send(EXCHANGE, new AbortController().signal);
  } finally {
    await server.close();
  }
}

function answered(request: ModelRequest, text: string, refusal: string | null = null): object {
  return replyBody(request, { text, refusal, truncated: false, completionTokens: 7 }, 100, 0) as object;
}

function send(response: ServerResponse, status: number, body: string | object, type = 'application/json'): void {
  response.writeHead(status, type === '' ? {} : { 'content-type': type });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

const messageOf = (result: ExchangeResult): string => (result.kind === 'failure' ? result.failure.error.message : '');

function assertNoKey(result: ExchangeResult): void {
  const shown = JSON.stringify(result);
  for (const key of ['test/KEY', 'KEY+0001', 'another=key']) assert.ok(!shown.includes(key), shown.slice(0, 500));
}

describe('keys that a service repeats', () => {
  for (const api of APIS) {
    it(`show neither in answers nor in refusals (${api})`, async () => {
      const answer = await exchange(
        (request, response) => send(response, 200, answered(request, `{"a":"${KEY} ${OTHER}"}`)),
        { api },
      );
      assert.equal(answer.kind, 'text');
      assert.equal(answer.text, '{"a":"[key] [key]"}');
      assert.equal(answer.usage.promptTokens, 100);
      const refusal = await exchange(
        (request, response) => send(response, 200, answered(request, '', `I have ${KEY}.\n${'z'.repeat(100_000)}`)),
        { api },
      );
      assertNoKey(refusal);
      assert.match(messageOf(refusal), /^The model refused to answer: I have \[key\]\. z+…$/);
      assert.ok(messageOf(refusal).length < 400);
    });
  }

  it('show not in errors, whatever the status', async () => {
    const error = { message: `Bad key ${KEY}`, code: 'server_error', type: 't', param: null };
    for (const status of [400, 401, 403, 404, 429, 500]) {
      const failed = await exchange((_, response) => send(response, status, { error }));
      assertNoKey(failed);
      assert.match(messageOf(failed), /Bad key \[key\]/);
    }
    const failed = await exchange(
      (_, response) => send(response, 200, { status: 'failed', error, output: [], usage: null }),
      { api: 'responses' },
    );
    assertNoKey(failed);
    assert.match(messageOf(failed), /Bad key \[key\]/);
  });

  it('are found behind the escapes of JSON within JSON, which stays JSON', () => {
    const value = { a: JSON.stringify({ b: `before ${KEY} after` }), c: 'quo"te\\' };
    const plain = JSON.stringify(value);
    const slashes = plain.replaceAll('/', '\\/');
    const unicode = plain.replaceAll('K', '\\u004b').replaceAll('Y', '\\u0059').replaceAll('+', '\\u002B');
    for (const body of [plain, slashes, unicode]) {
      const clean = JSON.parse(withoutKeys(body, [KEY], false)) as typeof value;
      assert.deepEqual(JSON.parse(clean.a), { b: 'before [key] after' });
      assert.equal(clean.c, value.c);
    }
    const odd = 'back\\slash"quote';
    const nested = JSON.stringify({ a: JSON.stringify({ b: `<${odd}>` }) });
    const clean = JSON.parse(withoutKeys(nested, [odd], false)) as { readonly a: string };
    assert.deepEqual(JSON.parse(clean.a), { b: '<[key]>' });
  });

  it('are found backwards, in hexadecimal, in base64 and as an address writes them', () => {
    const bytes = Buffer.from(KEY);
    const backwards = [...KEY].reverse().join('');
    const percent = [...KEY].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
    const written = [
      backwards,
      bytes.toString('hex'),
      bytes.toString('hex').toUpperCase(),
      percent,
      encodeURIComponent(KEY),
      encodeURIComponent(encodeURIComponent(KEY)),
      bytes.toString('base64url'),
      ...['', 'x', 'xy', 'Bearer '].map((before) => Buffer.from(`${before}${KEY}`).toString('base64')),
      JSON.stringify(bytes.toString('base64')).replaceAll('/', '\\/'),
    ];
    for (const disguise of written) {
      const clean = withoutKeys(`before ${disguise} after`, [KEY], false);
      assert.match(clean, /^before .*\[key\].* after$/, disguise);
      // What is left is at most what stands for the bytes around the key.
      assert.ok(clean.length <= 'before [key] after'.length + 12, clean);
    }
    for (const text of [
      'a sentence of a script',
      'COMPUTE x = 1.',
      Buffer.from('some other text').toString('base64'),
    ]) {
      assert.equal(withoutKeys(text, [KEY], false), text);
    }
  });

  it('are left in answers where they are the word that stands for none', () => {
    assert.equal(withoutKeys('none of these', ['none'], false), 'none of these');
    assert.equal(withoutKeys('bad key: none', ['none'], true), 'bad key: [key]');
  });
});

describe('replies that are hard to read', () => {
  const schema = z.object({ yes: z.boolean() });
  const fence = '```';
  const megabyte = (part: string): string => part.repeat(Math.ceil((1 << 20) / part.length));

  it('are read in one go, however many fences, line ends and braces there are', () => {
    for (const part of ['\n', fence, `${fence}\n`, `${fence} `, `${fence}json\n`, `${fence}\n\n`, '{', '`', ' \n']) {
      for (const text of [megabyte(part), fence + megabyte(part), `${fence}json${megabyte(part)}`]) {
        assert.equal(readAnswer(text, schema).kind, 'noJson', JSON.stringify(part));
      }
    }
  });

  it('give their value where it stands in a block, whatever stands around it', () => {
    const value = '{"yes": true}';
    for (const text of [
      `${fence}json\n${value}\n${fence}`,
      `${fence}JSON  \n${value}${fence}`,
      `First ${fence}python\nprint({})\n${fence}\nthen\n${fence}json\n${value}\n${fence}`,
      `${megabyte('\n')}${fence}\n${value}\n${fence}`,
    ]) {
      assert.deepEqual(readAnswer(text, schema), { kind: 'value', value: { yes: true } });
    }
  });
});

describe('replies without end', () => {
  const piece = Buffer.alloc(1 << 20, ' ');
  /** @returns how much was sent when the client had enough. */
  const flood = (response: ServerResponse, status: number): Promise<number> => {
    let sent = 0;
    response.writeHead(status, { 'content-type': 'application/json' });
    const more = (): void => {
      while (!response.destroyed) {
        sent += piece.length;
        if (!response.write(piece)) break;
      }
      response.once('drain', more);
    };
    more();
    return new Promise((resolve) => response.once('close', () => resolve(sent)));
  };

  for (const status of [200, 500]) {
    it(`are given up at the limit, and not asked for again (${status})`, async () => {
      const sent: Promise<number>[] = [];
      const result = await exchange((_, response) => {
        sent.push(flood(response, status));
      });
      assert.equal(result.kind, 'failure');
      assert.equal(result.failure.remedy, 'giveUp');
      assert.match(messageOf(result), /^The service sent more than 16 MB/);
      // Some megabytes are always under way between the two.
      const [bytes = 0] = await Promise.all(sent);
      assert.ok(bytes >= LARGEST_REPLY - piece.length && bytes < 2 * LARGEST_REPLY, String(bytes));
    });
  }

  it('count unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(LARGEST_REPLY + 1, ' '));
    const result = await exchange((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(packed);
    });
    assert.match(messageOf(result), /^The service sent more than 16 MB/);
  });

  it('are told from packed ones that end', async () => {
    const result = await exchange((request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
      response.end(gzipSync(JSON.stringify(answered(request, '{}'))));
    });
    assert.equal(result.text, '{}');
  });
});

describe('replies in unusual clothes', () => {
  for (const api of APIS) {
    it(`are read as JSON whatever the content type says (${api})`, async () => {
      for (const type of ['text/plain', 'application/octet-stream', 'text/html', '']) {
        const result = await exchange((request, response) => send(response, 200, answered(request, '{}'), type), {
          api,
        });
        assert.deepEqual([result.kind, result.text, result.usage.promptTokens], ['text', '{}', 100], type);
      }
    });

    it(`are named where they are none (${api})`, async () => {
      const bodies: readonly (readonly [string, RegExp])[] = [
        ['<html>Sign in</html>', /a web page/],
        ['{"a":', /broken JSON/],
        ['', /no reply/],
        ['null', /no reply/],
        ['Sorry.', /no reply/],
      ];
      for (const [body, said] of bodies) {
        for (const type of ['application/json', 'text/html']) {
          assert.match(messageOf(await exchange((_, response) => send(response, 200, body, type), { api })), said);
        }
      }
      const empty = await exchange((_, response) => response.writeHead(204).end(), { api });
      assert.match(messageOf(empty), /no reply/);
    });
  }

  it('may give their text in parts, without what the model thought', async () => {
    const parts = [
      { type: 'thinking', thinking: [{ type: 'text', text: 'hm' }] },
      { type: 'text', text: '{"a":' },
      { type: 'text', text: '1}' },
    ];
    const result = await exchange((_, response) =>
      send(response, 200, { choices: [{ finish_reason: 'stop', message: { role: 'assistant', content: parts } }] }),
    );
    assert.deepEqual([result.kind, result.text], ['text', '{"a":1}']);
  });
});

describe('errors in replies with a good status', () => {
  const cases: readonly (readonly [object | string, string, RegExp])[] = [
    [{ code: 'insufficient_quota', message: 'None left.' }, 'stop insufficientQuota', /no quota left\. It said: None/],
    [{ code: 'invalid_api_key' }, 'stop authentication', /refused the key\./],
    [{ code: 'model_not_found', type: 'invalid_request_error' }, 'stop modelNotFound', /no such model/],
    [{ code: 'rate_limit_exceeded' }, 'retry rateLimited', /fewer requests\./],
    [{ code: 429, message: 'Slow down' }, 'retry rateLimited', /Slow down/],
    [{ code: 502, message: 'Bad gateway' }, 'retry serverError', /failed\. It said: Bad gateway/],
    [{ code: 'context_length_exceeded' }, 'split truncated', /longer than the model can read/],
    [{ type: 'invalid_request_error', param: 'response_format' }, 'degrade badRequest', /rejected the request\./],
    ['Out of order', 'retry serverError', /It said: Out of order/],
    [{}, 'retry serverError', /The service failed\./],
  ];
  for (const api of APIS) {
    it(`count as what they are (${api})`, async () => {
      for (const [error, expected, said] of cases) {
        const bodies = [{ error }, { error, choices: [] }, { error, status: 'failed', output: [] }];
        for (const body of api === 'chat' ? bodies : bodies.filter((one) => !('choices' in one))) {
          const result = await exchange((_, response) => send(response, 200, body), { api });
          assert.equal(result.kind, 'failure');
          const { remedy, error: plain } = result.failure;
          assert.equal(`${remedy} ${plain.code}`, expected, JSON.stringify(body));
          assert.match(plain.message, said);
        }
      }
    });
  }
});

describe('services that are none', () => {
  const page: Hostile = (_, response) => {
    send(response, 200, '<html>Sign in</html>', 'text/html');
  };
  const transformAll = async (hostile: Hostile, options: BenchOptions = {}) => {
    const bench = await startBench({
      questions: 40,
      ...options,
      server: { hostile: (request, response) => (hostile(request, response), true) },
    });
    try {
      const replies = await Promise.all(
        Array.from({ length: 40 }, () => bench.caller.send(EXCHANGE, { ...bench.context(), stage: 'transform' })),
      );
      const [reply] = replies;
      assert.ok(replies.every(({ kind }) => kind === 'failure'));
      assert.ok(reply?.kind === 'failure');
      const errors = replies.flatMap((one) => (one.kind === 'failure' ? [one.failure.error] : []));
      return { errors, calls: bench.server.calls.length };
    } finally {
      await bench.close();
    }
  };

  it('end all calls when nothing but pages comes', async () => {
    const { errors, calls } = await transformAll(page);
    assert.ok(calls <= 20, `a row of failures, what was under way then, and a probe: ${calls}`);
    for (const { code, message, nextStep } of errors) {
      assert.equal(code, 'circuitOpen');
      assert.match(message, /a web page instead of a reply\. No more calls are made\.$/);
      assert.match(nextStep, /base URL/);
    }
  });

  it('end all calls soon where what answers has nothing of a language model', async () => {
    const { errors, calls } = await transformAll((_, response) => {
      send(response, 200, '[]');
    });
    assert.ok(calls <= 60, `${calls} calls`);
    for (const { message, nextStep } of errors) {
      assert.match(message, /something that is no reply\. No more calls are made\.$/);
      assert.match(nextStep, /base URL/);
    }
  });

  it('are told with the last cause when they have failed too often', async () => {
    const { errors } = await transformAll((_, response) => {
      send(response, 200, '{"choices": [');
    });
    const gone = errors.filter(({ code }) => code === 'circuitOpen');
    assert.ok(gone.length > 0);
    for (const { message, nextStep } of gone) {
      assert.match(message, /too often in a row.* The last time: The service answered with broken JSON\.$/);
      assert.match(nextStep, /base URL/);
    }
  });

  it('are not waited for longer than anybody waits, however they say it', async () => {
    for (const after of ['99999999999999999999', '999999999999d', 'Thu, 01 Jan 2099 00:00:00 GMT']) {
      const { errors, calls } = await transformAll((_, response) => {
        response.setHeader('retry-after', after);
        send(response, 429, { error: { message: 'slow', code: 'rate', type: 't', param: null } });
      });
      assert.ok(calls <= 10, String(calls));
      for (const { code, message } of errors) {
        assert.equal(code, 'rateLimited');
        assert.match(message, /^The service takes no more calls before \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/);
      }
    }
  });
});
