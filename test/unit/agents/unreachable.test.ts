import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import type { QuestionPlan } from '../../../src/checks/check';
import { outputNames } from '../../../src/pipeline/store/outputs';
import { planText } from '../../support/plans';
import { main } from '../../../src/cli/main';
import type { Summary } from '../../../src/cli/output/summary';
import { compilerAnswers } from '../../support/modelServer/compilerAnswers';
import { startModelServer } from '../../support/modelServer/server';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

/** A service that does with every connection what is said, and speaks no word. */
async function silent(onConnection: (socket: Socket) => void): Promise<{ server: Server; url: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    onConnection(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` };
}

describe('a service that cannot be reached', function () {
  this.timeout(40_000);
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unreachable '));
    await writeFile(join(folder, 'study.md'), syntheticExport(40));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** Runs to its end, or until it says what it is stopped for. */
  async function generate(
    url: string,
    {
      until,
      keys = 'sk-0123456789',
      more = [],
    }: { readonly until?: RegExp; readonly keys?: string; readonly more?: readonly string[] } = {},
  ): Promise<{ code: number; out: string; err: string }> {
    const stopper = new AbortController();
    const said = { out: '', err: '' };
    const io = {
      out: (text: string) => void (said.out += text),
      err: (text: string) => {
        said.err += text;
        if (until?.test(said.err) === true) stopper.abort();
      },
      terminal: null,
      environment: { OPENAI_API_KEY: keys, MODEL: 'm', OPENAI_BASE_URL: url },
      folder,
      signal: stopper.signal,
    };
    const code = await main(['generate', 'study.md', '--engine', 'agents', '--proof', 'never', '--json', ...more], io);
    return { code, ...said };
  }

  const told = async (url: string, cause: RegExp, keys?: string): Promise<void> => {
    const { code, out, err } = await generate(url, keys === undefined ? {} : { keys });
    assert.equal(code, 1);
    const [file] = (JSON.parse(out) as Summary).files;
    assert.equal(file?.errors, 40);
    assert.match(file.error?.message ?? '', cause);
    assert.match(file.error?.nextStep ?? '', /base URL.*resume.*engine "builtin"/);
    assert.equal(file.error?.code, 'circuitOpen', 'it is the run’s, and the editor offers what can be done');
    assert.equal(err.split('\n').filter((line) => / error/.test(line)).length, 1, err);
    // What the compiler makes of each stands there instead, live, and says so.
    const script = await readFile(join(folder, 'output', outputNames('study').script), 'utf8');
    assert.equal(script.match(/^\* .*what the built-in compiler makes of the question stands below/gmu)?.length, 40);
    const { plans } = planText(syntheticExport(40), 'study');
    for (const plan of plans) assert.ok(script.includes(questionScript(plan).trim()), plan.question.id);
  };

  it('because nobody listens there is told once, and ends the run', async () => {
    const { server, url } = await silent(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    await told(url, /ECONNREFUSED.*No more calls are made/);
  });

  it('any more leaves what it wrote before, live, and says so', async () => {
    const { plans } = planText(syntheticExport(40), 'study');
    // Another script than the compiler's, so that it is known whose stands there.
    const compile = (plan: QuestionPlan): string => questionScript(plan).replaceAll('qc_asked', 'qc_of_model');
    const server = await startModelServer({ answer: compilerAnswers({ plans, compile }) });
    const good = await generate(server.url);
    assert.equal(good.code, 0, good.err);
    await server.close();
    const { code, out } = await generate(server.url, { more: ['--fresh'] });
    assert.equal(code, 1);
    assert.equal((JSON.parse(out) as Summary).files[0]?.errors, 40);
    const script = await readFile(join(folder, 'output', outputNames('study').script), 'utf8');
    assert.equal(script.match(/^\* .*the last good block of the question stands below/gmu)?.length, 40);
    for (const plan of plans) assert.ok(script.includes(compile(plan).trim()), plan.question.id);
  });

  it('because nobody knows its name', async () => {
    await told('https://nobody.invalid/v1', /(ENOTFOUND|EAI_AGAIN).*No more calls are made/);
  });

  it('because nothing that it says is encrypted, where that is expected', async () => {
    const { server, url } = await silent((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    await told(url.replace('http:', 'https:'), /connection failed.*No more calls are made/i);
    server.close();
  });

  it('because nobody knows who signed its certificate', async function () {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = spawnSync('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-keyout', key, '-out', cert],
    ]);
    if (made.status !== 0) return this.skip();
    let asked = 0;
    const server = createHttpsServer({ key: await readFile(key), cert: await readFile(cert) }, (_, response) => {
      asked += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `https://localhost:${(server.address() as AddressInfo).port}/v1`;
    for (const keys of ['sk-0123456789', 'sk-0123456789,sk-9876543210'])
      await told(url, /not trusted \(\w*SELF_SIGNED\w*\).*No more calls are made/, keys);
    assert.equal(asked, 0);
    server.close();
  });

  it('because it hangs up', async () => {
    const { server, url } = await silent((socket) => socket.on('data', () => socket.resetAndDestroy()));
    await told(url, /connection failed.*No more calls are made/i);
    server.close();
  });

  it('because what answers there is no language model', async () => {
    const server = createHttpServer((_, response) => response.end('{"status": "ok"}'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await told(`http://127.0.0.1:${port}/v1`, /something that is no reply.*No more calls are made/);
    server.closeAllConnections();
    server.close();
  });

  it('because it never says a word is told while it is waited for', async () => {
    const sockets: Socket[] = [];
    const { server, url } = await silent((socket) => sockets.push(socket));
    const { code, err } = await generate(url, { until: /Nothing has come back for 10 seconds/ });
    assert.equal(code, 130);
    assert.match(err, /check the base URL, then resume, or use the engine "builtin"/);
    assert.equal(err.match(/Nothing has come back/g)?.length, 1);
    for (const socket of sockets) socket.destroy();
    server.close();
  });
});
