import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import type { Summary } from '../../../src/cli/output/summary';
import { withOffer } from '../../../src/pipeline/models/openai/offeredModels';
import { httpFailure } from '../../../src/pipeline/models/failures';
import { BuiltCli, type CliResult } from '../../support/builtCli';
import { startForwardProxy, type ForwardProxy } from '../../support/forwardProxy';
import { compilerAnswers } from '../../support/modelServer/compilerAnswers';
import { startModelServer, type ModelServer } from '../../support/modelServer/server';
import { planText } from '../../support/plans';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

/** The command line against services of every address: a proxy leads all of them to one server on loopback. */
describe('services that speak the interface of OpenAI', function () {
  this.timeout(60_000);
  const text = syntheticExport(4);
  let cli: BuiltCli;
  let folder: string;
  let server: ModelServer;
  let proxy: ForwardProxy;

  before(async () => {
    cli = await BuiltCli.build();
  });
  after(() => cli.remove());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'services '));
    await writeFile(join(folder, 'study.md'), text);
    const { plans } = planText(text, 'study');
    server = await startModelServer({
      answer: compilerAnswers({ plans, compile: questionScript }),
      models: ['gpt-large', 'gpt-large-mini', 'other'],
    });
    proxy = await startForwardProxy(server.url);
  });
  afterEach(async () => {
    await proxy.close();
    await server.close();
    await rm(folder, { recursive: true });
  });

  const run = (environment: Readonly<Record<string, string>>): Promise<CliResult> =>
    cli.run(['generate', 'study.md', '--engine', 'agents', '--json'], {
      cwd: folder,
      environment: {
        NODE_USE_ENV_PROXY: '1',
        HTTP_PROXY: proxy.url,
        OPENAI_API_KEY: 'a-secret-key',
        MODEL: 'gpt-large',
        // What goes through the proxy goes without https.
        ...(environment['OPENAI_BASE_URL'] !== undefined && {
          QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS: new URL(environment['OPENAI_BASE_URL']).host,
        }),
        ...environment,
      },
    });
  const passed = (result: CliResult): number | undefined => (JSON.parse(result.stdout) as Summary).files[0]?.passed;

  it('Azure: the address of the deployment, a version, the key in a header of its own', async () => {
    for (const end of ['', '/', '/openai/']) {
      const result = await run({ OPENAI_BASE_URL: `http://house.openai.azure.com${end}` });
      assert.equal(passed(result), 4, result.stdout + result.stderr);
    }
    assert.deepEqual([...new Set(proxy.hosts)], ['house.openai.azure.com']);
    for (const { path, headers } of server.requests) {
      assert.equal(path, '/openai/deployments/gpt-large/chat/completions?api-version=2024-10-21');
      assert.equal(headers['api-key'], 'a-secret-key');
      assert.equal(headers.authorization, undefined);
    }
  });

  it('Azure: another version where the environment names one', async () => {
    const result = await run({
      OPENAI_BASE_URL: 'http://house.cognitiveservices.azure.com',
      OPENAI_API_VERSION: '2025-04-01-preview',
    });
    assert.equal(passed(result), 4, result.stdout + result.stderr);
    for (const { path } of server.requests) assert.match(path, /\?api-version=2025-04-01-preview$/);
  });

  it('Azure: its newer interface is that of OpenAI', async () => {
    const result = await run({ OPENAI_BASE_URL: 'http://house.openai.azure.com/openai/v1/' });
    assert.equal(passed(result), 4, result.stdout + result.stderr);
    for (const { path, headers } of server.requests) {
      assert.equal(path, '/openai/v1/chat/completions');
      assert.equal(headers.authorization, 'Bearer a-secret-key');
    }
  });

  it('tells organisation and project where they are set, and else neither', async () => {
    const address = { OPENAI_BASE_URL: 'http://house.example/v1' };
    await run({ ...address, OPENAI_ORG_ID: 'org-house', OPENAI_PROJECT_ID: 'project-tea' });
    for (const { headers } of server.requests) {
      assert.equal(headers['openai-organization'], 'org-house');
      assert.equal(headers['openai-project'], 'project-tea');
    }
    const before = server.requests.length;
    assert.ok(before > 0);
    await rm(join(folder, 'output'), { recursive: true });
    await run(address);
    const later = server.requests.slice(before);
    assert.ok(later.length > 0);
    for (const { headers } of later) {
      assert.equal(headers['openai-organization'], undefined);
      assert.equal(headers['openai-project'], undefined);
    }
  });

  it('speaks the responses interface at OpenAI itself', async () => {
    const result = await run({ OPENAI_BASE_URL: 'http://api.openai.com/v1' });
    assert.equal(passed(result), 4, result.stdout + result.stderr);
    assert.deepEqual([...new Set(server.requests.map(({ path }) => path))], ['/v1/responses']);
  });

  it('says which models there are where the one that was asked for is not', async () => {
    const result = await run({ OPENAI_BASE_URL: 'http://house.example/v1', MODEL: 'gpt-lrage' });
    assert.equal(result.code, 1);
    const error = (JSON.parse(result.stdout) as Summary).files[0]?.error;
    assert.equal(error?.code, 'modelNotFound');
    assert.match(
      error.message,
      /knows no such model or address \(404\)\. It said: The model `gpt-lrage` does not exist/,
    );
    assert.equal(error.nextStep, 'Choose a model that the service has: gpt-large, gpt-large-mini, other.');
    const lists = server.requests.filter(({ method }) => method === 'GET');
    assert.equal(lists.length, 1, 'asked once, however many calls failed');
  });

  it('leaves the advice as it is where the service has the model, or does not say', () => {
    const failure = httpFailure({ status: 404, code: '', type: '', parameter: '', message: '' });
    assert.equal(withOffer(failure, 'gpt-large', []), failure);
    assert.equal(withOffer(failure, 'gpt-large', ['gpt-large']), failure);
    const many = Array.from({ length: 40 }, (_, index) => `model-${index}`);
    assert.match(withOffer(failure, 'model-39', many.slice(0, 39)).error.nextStep, /^Choose.*: model-3,.* 31 more\.$/);
  });
});
