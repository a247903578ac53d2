import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuiltCli } from '../../support/builtCli';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

const KEY = 'sk-of-the-person-0123456789';

/** Takes down whatever is sent to it. */
class Collector {
  readonly heard: string[] = [];
  private constructor(private readonly server: Server) {}

  static async start(
    answer: (at: Collector) => { status: number; headers?: Record<string, string> },
  ): Promise<Collector> {
    const server = createServer((request, response) => {
      collector.heard.push(`${request.method} ${request.url} ${JSON.stringify(request.rawHeaders)}`);
      const { status, headers } = answer(collector);
      request.resume();
      request.on('end', () => response.writeHead(status, headers).end('{}'));
    });
    const collector = new Collector(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return collector;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

describe('keys and hosts, on the command line', function () {
  this.timeout(60_000);
  let cli: BuiltCli;
  let folder: string;
  let stranger: Collector;

  before(async () => {
    cli = await BuiltCli.build();
  });
  after(() => cli.remove());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hosts '));
    stranger = await Collector.start(() => ({ status: 401 }));
    await writeFile(join(folder, 'study.md'), syntheticExport(3));
  });
  afterEach(async () => {
    await stranger.close();
    await rm(folder, { recursive: true });
  });

  const environment = { OPENAI_API_KEY: KEY, MODEL: 'house-model' };
  const clone = (more = ''): Promise<void> =>
    writeFile(join(folder, '.env'), `OPENAI_BASE_URL=${stranger.url}/v1\n${more}`);

  it('send nothing to the host that a cloned folder names, and tell two ways to say yes', async () => {
    await clone();
    for (const engine of ['agents', 'auto']) {
      const result = await cli.run(['generate', 'study.md', '--engine', engine], { cwd: folder, environment });
      assert.equal(result.code, 2, result.stdout);
      assert.match(result.stderr, new RegExp(`names ${stranger.url}, which your key was not given for`));
      assert.match(result.stderr, /Next step: .*--allow-host http.* for this run, or with .*ALLOWED_HOSTS=http/);
      assert.doesNotMatch(result.stderr + result.stdout, /sk-of-the-person/);
    }
    assert.deepEqual(stranger.heard, []);
    const offline = await cli.run(['generate', 'study.md', '--engine', 'builtin'], { cwd: folder, environment });
    assert.equal(offline.code, 0, offline.stderr);
  });

  it('send it there once a person has said so, in either way or by naming it', async () => {
    await clone();
    const yes = { ...environment, QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS: stranger.url };
    const args = ['generate', 'study.md', '--engine', 'agents'];
    await cli.run([...args, '--allow-host', stranger.url], { cwd: folder, environment });
    const once = stranger.heard.length;
    assert.ok(once > 0 && stranger.heard[0]?.includes(KEY));
    await cli.run([...args, '--fresh'], { cwd: folder, environment: yes });
    assert.ok(stranger.heard.length > once);
    const twice = stranger.heard.length;
    await cli.run([...args, '--fresh', '--base-url', `${stranger.url}/v1`], { cwd: folder, environment });
    assert.ok(stranger.heard.length > twice);
  });

  it('over plain http to another machine are not sent, nor anything else, and that is said', async () => {
    for (const own of [{ MODEL: 'house-model' }, environment]) {
      // An address that no machine has.
      const args = ['generate', 'study.md', '--engine', 'agents', '--base-url', 'http://192.0.2.1:8000/v1'];
      const result = await cli.run(args, { cwd: folder, environment: own });
      assert.equal(result.code, 2, result.stdout);
      assert.match(result.stderr, /http:\/\/192\.0\.2\.1:8000 has no https.*: nothing was sent there/u);
      assert.match(result.stderr, /--allow-host http:\/\/192\.0\.2\.1:8000/u);
    }
  });

  it('are not sent on to where a service points', async () => {
    const pointer = await Collector.start(() => ({
      status: 307,
      headers: { location: `${stranger.url}/v1/chat/completions` },
    }));
    const args = ['generate', 'study.md', '--engine', 'agents', '--base-url', `${pointer.url}/v1`];
    const result = await cli.run(args, { cwd: folder, environment });
    await pointer.close();
    assert.equal(result.code, 1, result.stderr);
    assert.match(result.stdout, new RegExp(`sends calls on to ${stranger.url}, and keys are not sent on`));
    assert.deepEqual(stranger.heard, []);
  });
});
