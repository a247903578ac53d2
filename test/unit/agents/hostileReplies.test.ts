import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionScript } from '../../../src/checks/block';
import { BuiltCli } from '../../support/builtCli';
import { HARMFUL } from '../../support/hostile/pieces';
import { hostileScripts } from '../../support/hostile/scripts';
import { compilerAnswers } from '../../support/modelServer/compilerAnswers';
import { startModelServer } from '../../support/modelServer/server';
import { planText } from '../../support/plans';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

const SECRET = 'canary_9c41';
const LEAST_REPLIES = 150;
/** Survey code that no compiler can read: of each question that has some, a model is asked in the mode `auto` as well. */
const UNREADABLE = '"FieldWidth": "5", "ValidationCode": "checkAnswer(CurrentForm(), 1)"';
const KEY = 'a-key-of-the-test';

/** A reply of the compiler in which every text that a model writes is one of the hostile ones. */
function poisoned(reply: unknown, hostile: () => string): unknown {
  if (Array.isArray(reply)) return reply.map((one: unknown) => poisoned(one, hostile));
  if (typeof reply !== 'object' || reply === null) return reply;
  return Object.fromEntries(
    Object.entries(reply).map(([key, value]) => {
      const isWritten = ['script', 'when', 'expression', 'reason', 'notes', 'target'].includes(key);
      if (!isWritten) return [key, poisoned(value, hostile)];
      return [key, Array.isArray(value) ? value.map(hostile) : hostile()];
    }),
  );
}

describe('a hostile model', function () {
  this.timeout(300_000);
  let cli: BuiltCli;
  before(async () => {
    cli = await BuiltCli.build();
  });
  after(() => cli.remove());

  for (const [engine, loops, questions] of [
    ['agents', 7, 20],
    ['auto', 1, 40],
  ] as const) {
    it(`does nothing beyond the output folder (${engine})`, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'hostile-model-'));
      const [work, canary] = [join(folder, 'work'), join(folder, 'canary')];
      await Promise.all([mkdir(work), mkdir(canary)]);
      await writeFile(join(canary, 'canary.sps'), `ECHO "${SECRET}".\n`);
      await writeFile(join(canary, 'canary.txt'), `${SECRET}\n`);
      const text = syntheticExport(questions).replaceAll('"FieldWidth": "5"', UNREADABLE);
      await writeFile(join(work, 'study.md'), text);
      const scripts = hostileScripts(9_413);
      let replies = 0;
      const hostile = (): string => {
        replies += 1;
        const made = scripts.next();
        const script = replies % 2 === 0 || made.done === true ? HARMFUL[replies % HARMFUL.length] : made.value;
        // The folder of a run is gone afterwards: what is written there, or by a path that stays, is looked for.
        return `${script ?? ''}\nLIST respid.\n`
          .replaceAll(/made\d*\./gu, `${canary}/made.`)
          .replaceAll('canary.', `${canary}/canary.`);
      };
      const compiled = compilerAnswers({ plans: planText(text, 'study').plans, compile: questionScript });
      const server = await startModelServer({ answer: (request) => poisoned(compiled(request), hostile), keys: [KEY] });
      try {
        const environment = { OPENAI_API_KEY: KEY, OPENAI_BASE_URL: server.url, MODEL: 'test-large', HOME: folder };
        const options = ['--engine', engine, '--proof', 'always', '--batch-size', '1'];
        const args = ['generate', 'study.md', ...options, '--max-feedback-loops', String(loops), '--json'];
        const result = await cli.run(args, { cwd: work, environment });
        assert.ok(result.code === 0 || result.code === 1, result.stderr);
        assert.ok(replies >= LEAST_REPLIES, `${replies} hostile texts`);
        assert.deepEqual((await readdir(canary)).sort(), ['canary.sps', 'canary.txt']);
        assert.equal(await readFile(join(canary, 'canary.txt'), 'utf8'), `${SECRET}\n`);
        assert.deepEqual((await readdir(work)).sort(), ['output', 'study.md']);
        const files = await readdir(work, { recursive: true, withFileTypes: true });
        for (const file of files) {
          assert.doesNotMatch(file.name, /^made/u);
          if (!file.isFile()) continue;
          assert.ok(!(await readFile(join(file.parentPath, file.name), 'utf8')).includes(SECRET), file.name);
        }
        assert.ok(!(result.stdout + result.stderr).includes(SECRET));
      } finally {
        await server.close();
        await rm(folder, { recursive: true });
      }
    });
  }
});
