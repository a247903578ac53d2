import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { bundleOptions, clientOptions, extensionOptions } from '../../../scripts/bundles.mjs';
import type * as Client from '../../../src/pipeline/models/openai/openai';
import type { Exchange } from '../../../src/pipeline/models/model';
import { systemClock } from '../../../src/pipeline/clock';
import { always, EXCHANGE_FAULTS, noFaults, type ExchangeFault } from '../../support/modelServer/faults';
import { startModelServer, type ModelServer } from '../../support/modelServer/server';

const root = resolve(import.meta.dirname, '../../..');

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

/** The client as it is shipped: minified, in a file of its own. */
describe('what is shipped of the client', function () {
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
    const ours = {
      ...bundleOptions({ production: true }),
      entryPoints: { client: 'src/pipeline/models/openai/openai.ts' },
    };
    for (const options of [ours, clientOptions({ production: true })]) {
      await build({ ...options, absWorkingDir: root, outdir: folder });
    }
    server = await startModelServer({ answer: () => ({ yes: true }) });
  });

  after(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  afterEach(() => server.setFaults(noFaults));

  for (const api of ['chat', 'responses'] as const) {
    it(`is answered (${api})`, async () => {
      const result = await modelOf(api).send(EXCHANGE, new AbortController().signal);
      assert.equal(result.kind, 'text');
      assert.match(result.text, /"yes":true/);
      assert.ok(result.usage.promptTokens > 0);
    });

    it(`tells every failure apart (${api})`, async () => {
      for (const fault of EXCHANGE_FAULTS) {
        server.setFaults(always(fault));
        const result = await modelOf(api).send(EXCHANGE, new AbortController().signal);
        assert.equal(result.kind === 'failure' ? result.failure.error.code : result.kind, CODES[fault], fault);
      }
    });
  }

  it('stops when it is cancelled', async () => {
    server.setFaults(always('stalled'));
    const stopper = new AbortController();
    const sent = modelOf('chat').send(EXCHANGE, stopper.signal);
    setTimeout(() => stopper.abort(), 50);
    await assert.rejects(sent, { name: 'AbortError' });
  });

  it('lists the models', async () => {
    const { listModels } = load<typeof Client>('client');
    const options = { model: '', key: 'sk-test', baseUrl: server.url };
    const list = await listModels(options, new AbortController().signal);
    assert.deepEqual(list, { kind: 'models', names: ['test-large', 'test-small'] });
  });
});

/** What a reader expects of a bundle: the modules that are used, as they are written. */
const PLAIN = [
  ...['bundle', 'entryPoints', 'splitting', 'chunkNames', 'platform', 'target', 'format', 'charset'],
  ...['external', 'alias', 'supported'],
];

function plain(options: BuildOptions): BuildOptions {
  const kept = Object.fromEntries(Object.entries(options).filter(([name]) => PLAIN.includes(name)));
  return { ...kept, outdir: 'dist' };
}

/** The text of each module of a package in a bundle, under the comment that names its file. */
async function modulesOf(options: BuildOptions): Promise<ReadonlyMap<string, string>> {
  const named = { ...options, absWorkingDir: root, minify: false, sourcemap: false };
  const { outputFiles } = await build({ ...named, write: false });
  const modules = new Map<string, string>();
  for (const { path, text } of outputFiles) {
    const [, ...parts] = text.split(/^ *\/\/ ((?:node_modules|src)\/\S+)$/m);
    for (let i = 0; i + 1 < parts.length; i += 2) modules.set(`${basename(path)}: ${parts[i]}`, parts[i + 1] ?? '');
  }
  return new Map([...modules].filter(([name]) => name.includes(': node_modules/')));
}

async function differences(options: BuildOptions): Promise<readonly string[]> {
  const [shipped, expected] = await Promise.all([modulesOf(options), modulesOf(plain(options))]);
  return [...new Set([...shipped.keys(), ...expected.keys()])].filter(
    (name) => shipped.get(name) !== expected.get(name),
  );
}

describe('the copies of libraries in the bundles', function () {
  this.timeout(60_000);

  for (const [name, options, packages] of [
    ['of the extension', extensionOptions({ production: true }), ['p-limit']],
    ['of ours', bundleOptions({ production: true }), ['zod', 'acorn', 'micromark']],
    ['of the client', clientOptions({ production: true }), ['openai']],
  ] as const) {
    it(`are what a plain bundling makes of them: the bundles ${name}`, async () => {
      const modules = [...(await modulesOf(options)).keys()];
      for (const library of packages) {
        assert.ok(modules.some((module) => module.includes(`node_modules/${library}/`)));
      }
      assert.deepEqual(await differences(options), []);
    });
  }

  it('are seen to differ where the source of one is changed', async () => {
    const patch: Plugin = {
      name: 'patch',
      setup: (patched) => {
        patched.onLoad({ filter: /node_modules[\\/]openai[\\/]client\.mjs$/ }, async ({ path }) => ({
          contents: (await readFile(path, 'utf8')).replaceAll('maxRetries', 'retries'),
        }));
      },
    };
    const patched = await differences({ ...clientOptions({ production: true }), plugins: [patch] });
    assert.deepEqual(patched, ['openai.js: node_modules/openai/client.mjs']);
  });
});
