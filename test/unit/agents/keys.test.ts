import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { BuiltCli } from '../../support/builtCli';
import { replyBody } from '../../support/modelServer/answers';
import { apiError, reply } from '../../support/modelServer/breakExchange';
import { compilerAnswers } from '../../support/modelServer/compilerAnswers';
import { startModelServer, type ModelServerOptions } from '../../support/modelServer/server';
import { planText } from '../../support/plans';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

const KEYS = ['house/first-key+1', 'house/second-key+2'];
const ALL_KEYS = KEYS.join(' and ');

/** The whole command line with a service that repeats the keys wherever it can. */
describe('keys in what a run leaves behind', function () {
  this.timeout(60_000);
  const text = syntheticExport(4);
  const compiled = compilerAnswers({ plans: planText(text, 'study').plans, compile: questionScript });
  let cli: BuiltCli;

  before(async () => {
    cli = await BuiltCli.build();
  });
  after(() => cli.remove());

  /** Runs it against such a service. @returns all that it printed and wrote, by place */
  const leftBehind = async (options: Partial<ModelServerOptions>): Promise<Readonly<Record<string, string>>> => {
    const folder = await mkdtemp(join(tmpdir(), 'keys '));
    const server = await startModelServer({ answer: compiled, ...options });
    try {
      await writeFile(join(folder, 'study.md'), text);
      const args = ['generate', 'study.md', '--engine', 'agents', '--model', 'test-large', '--base-url', server.url];
      const { stdout, stderr } = await cli.run([...args, '--max-feedback-loops', '1'], {
        cwd: folder,
        environment: { OPENAI_API_KEY: KEYS.join() },
      });
      const entries = await readdir(join(folder, 'output'), { recursive: true, withFileTypes: true });
      const files = entries.filter((entry) => entry.isFile());
      const contents = files.map(async ({ parentPath, name }) => [
        name,
        await readFile(join(parentPath, name), 'utf8'),
      ]);
      return { stdout, stderr, ...(Object.fromEntries(await Promise.all(contents)) as Record<string, string>) };
    } finally {
      await server.close();
      await rm(folder, { recursive: true });
    }
  };

  /** No key anywhere, and a trace of one in these places: else nothing would be shown. */
  const assertHidden = (places: Readonly<Record<string, string>>, traces: readonly RegExp[]): void => {
    for (const [name, content] of Object.entries(places)) {
      for (const key of KEYS) assert.ok(!content.includes(key.slice(0, -2)), name);
    }
    for (const trace of traces) {
      const traced = Object.entries(places).filter(([name]) => trace.test(name));
      assert.ok(traced.length > 0 && traced.every(([, content]) => content.includes('[key]')), String(trace));
    }
  };

  it('are none where scripts and reviews hold them', async () => {
    const places = await leftBehind({
      answer: (request) => {
        const answer = compiled(request) as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
        const withKeys = (item: Readonly<Record<string, unknown>>) => ({
          ...item,
          ...('script' in item && { script: `* By ${ALL_KEYS}.\n${String(item['script'])}` }),
          ...('pass' in item && { pass: false, rootCauses: [ALL_KEYS], instructions: [ALL_KEYS] }),
          ...('notes' in item && { notes: [ALL_KEYS] }),
        });
        return Object.fromEntries(Object.entries(answer).map(([name, items]) => [name, items.map(withKeys)]));
      },
    });
    assertHidden(places, [/\.sps$/, /_failures\.jsonl$/, /_review\.jsonl$/, /_journal\.jsonl$/]);
  });

  it('are none where refusals and errors hold them', async () => {
    const refused = await leftBehind({
      hostile: (request, response) => {
        const said = { text: '', refusal: `Not with ${ALL_KEYS}.`, truncated: false, completionTokens: 8 };
        reply(response, 200, replyBody(request, said, 100, 0));
        return true;
      },
    });
    assertHidden(refused, [/^stdout$/, /_journal\.jsonl$/]);
    const failed = await leftBehind({
      hostile: (_, response) => {
        reply(response, 401, apiError(`Bad keys: ${ALL_KEYS}.`, 'invalid_request_error', 'invalid_api_key'));
        return true;
      },
    });
    assertHidden(failed, [/^stdout$/, /_journal\.jsonl$/]);
  });
});
