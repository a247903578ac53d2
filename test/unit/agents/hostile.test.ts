import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Exchange, ExchangeResult } from '../../../src/pipeline/models/model';
import type { OpenAiOptions } from '../../../src/pipeline/models/client';
import { LARGEST_REPLY } from '../../../src/pipeline/models/guardedFetch';
import { openAiModel } from '../../../src/pipeline/models/openai';
import { withoutKeys } from '../../../src/pipeline/models/redact';
import { replyBody } from '../../support/modelServer/answers';
import type { ModelRequest } from '../../support/modelServer/request';
import { startModelServer } from '../../support/modelServer/server';
import { scaledClock } from '../../support/scaledClock';

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

  it('are left in answers where they are the word that stands for none', () => {
    assert.equal(withoutKeys('none of these', ['none'], false), 'none of these');
    assert.equal(withoutKeys('bad key: none', ['none'], true), 'bad key: [key]');
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
