import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as acorn from 'acorn';
import { characterEntities } from 'character-entities';
import { build } from 'esbuild';
import type * as Package from 'openai';
import { bundleOptions } from '../../../scripts/bundles.mjs';
import type * as Client from '../../../src/pipeline/models/openai';
import type { Exchange } from '../../../src/pipeline/models/model';
import { PARSER_OPTIONS } from '../../../src/questionnaire/logic/javascript';
import { systemClock } from '../../../src/pipeline/clock';
import { always, EXCHANGE_FAULTS, noFaults, type ExchangeFault } from '../../support/modelServer/faults';
import { startModelServer, type ModelServer } from '../../support/modelServer/server';

const ENTRIES = {
  client: 'src/pipeline/models/openai.ts',
  openai: 'openai',
  parser: 'acorn',
  entities: 'character-entities',
};

const EXCHANGE: Exchange = {
  prompt: { stable: 'You answer.', task: 'Answer with JSON.' },
  format: 'fencedJson',
  schemaName: 'answer',
  jsonSchema: {},
  maxOutputTokens: 100,
  cacheGroup: 'answer',
};

/** What each fault is to a person: the client's errors tell which, by their class. */
const CODES: Readonly<Record<ExchangeFault, string>> = {
  tooManyRequests: 'rateLimited',
  tooManyRequestsRetryAfter: 'rateLimited',
  insufficientQuota: 'insufficientQuota',
  unauthorized: 'authentication',
  forbidden: 'permission',
  modelNotFound: 'modelNotFound',
  error500: 'serverError',
  error503: 'serverError',
  reset: 'connection',
  stalled: 'timeout',
  stalledBody: 'timeout',
  halfBody: 'connection',
  brokenJson: 'badReply',
  webPage: 'badReply',
};

/** The libraries as they are shipped: with what nobody calls left out, and with shorter names. */
describe('what is shipped', function () {
  this.timeout(60_000);
  let folder: string;
  let server: ModelServer;
  const load = <T>(name: string): T => createRequire(import.meta.url)(join(folder, `${name}.js`)) as T;
  const modelOf = (api: 'chat' | 'responses') => {
    const options = { model: 'house-model', key: 'sk-test', baseUrl: server.url, api, timeout: 300 };
    return load<typeof Client>('client').openAiModel(options, systemClock);
  };

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shipped '));
    await build({
      ...bundleOptions({ production: true }),
      absWorkingDir: resolve(import.meta.dirname, '../../..'),
      entryPoints: ENTRIES,
      outdir: folder,
    });
    server = await startModelServer({ answer: () => ({ yes: true }) });
  });

  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  afterEach(() => server.setFaults(noFaults));

  for (const api of ['chat', 'responses'] as const) {
    it(`the client is answered (${api})`, async () => {
      const result = await modelOf(api).send(EXCHANGE, new AbortController().signal);
      assert.equal(result.kind, 'text');
      assert.match(result.text, /"yes":true/);
      assert.ok(result.usage.promptTokens > 0);
    });

    it(`the client tells every failure apart (${api})`, async () => {
      for (const fault of EXCHANGE_FAULTS) {
        server.setFaults(always(fault));
        const result = await modelOf(api).send(EXCHANGE, new AbortController().signal);
        assert.equal(result.kind === 'failure' ? result.failure.error.code : result.kind, CODES[fault], fault);
      }
    });
  }

  it('the client stops when it is cancelled', async () => {
    server.setFaults(always('stalled'));
    const stopper = new AbortController();
    const sent = modelOf('chat').send(EXCHANGE, stopper.signal);
    setTimeout(() => stopper.abort(), 50);
    await assert.rejects(sent, { name: 'AbortError' });
  });

  it('the client lists the models', async () => {
    const { listModels } = load<typeof Client>('client');
    const options = { model: '', key: 'sk-test', baseUrl: server.url };
    const list = await listModels(options, new AbortController().signal);
    assert.deepEqual(list, { kind: 'models', names: ['test-large', 'test-small'] });
  });

  it('what is left out says so when it is used', () => {
    const { OpenAI } = load<typeof Package>('openai');
    const client = new OpenAI({ apiKey: 'sk-test', baseURL: server.url });
    assert.equal(client.audio, undefined);
    assert.throws(
      () => client.chat.completions.messages.list('any'),
      /list was used of openai\/resources\/chat.*leaves out/,
    );
  });

  it('the parser reads the same', async () => {
    const parser = load<typeof acorn>('parser');
    const reading = (reader: typeof acorn, text: string): string => {
      try {
        const tokens = [...reader.tokenizer(text, PARSER_OPTIONS)].map(({ type, start, end }) => [
          type.label,
          start,
          end,
        ]);
        return JSON.stringify([reader.parse(text, PARSER_OPTIONS), tokens]);
      } catch (error) {
        // Where it is wrong: of a regular expression, JavaScript says what is wrong in its own words.
        return error instanceof SyntaxError && 'pos' in error ? `wrong at ${String(error.pos)}` : String(error);
      }
    };
    const files = ['node_modules/acorn/dist/acorn.js', 'node_modules/openai/client.js', 'node_modules/openai/azure.js'];
    const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    for (const text of texts) assert.doesNotMatch(reading(acorn, text), /^wrong/);
    const snippets = [
      '/a/gg',
      '/[b-a]/',
      '/\\p{Script=Greek}/u',
      '/\\p{Script=Nobody}/u',
      '/[\\w--\\d]/v',
      'a b',
      '1',
      'a',
      '0x1',
      'f(',
      '/(/',
      '/(?<y>\\d+)\\k<y>/u.test(x)',
      '`${',
      'a => {',
      '1x',
      'class A { #b = this?.c ?? [1,,...d] }',
      'import a from "a"',
      'export default 1',
      'import("a").then(b => import.meta)',
      'await x',
      'return 1',
      'break',
      'f(a,)',
      'let größe = Größe\u0301 + 𝒳 + \\u{1d4b3} + 数 + $_\u200c',
      'a·b',
      '€ = 1',
      '𝟙 = 1',
      '\\u0031 = 1',
    ];
    for (const text of [...texts, ...snippets]) {
      // Without the values: they are megabytes.
      assert.ok(reading(parser, text) === reading(acorn, text), `${text.slice(0, 80)} is read otherwise`);
    }
  });

  it('the named characters are all there', () => {
    assert.deepEqual(load<{ characterEntities: unknown }>('entities').characterEntities, characterEntities);
  });
});
