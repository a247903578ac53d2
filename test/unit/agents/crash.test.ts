import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { questionScript } from '../../../src/checks/block';
import { reduceAll } from '../../../src/pipeline/runState/runState';
import { journalName, readJournal } from '../../../src/pipeline/store/journal';
import { outputNames } from '../../../src/pipeline/store/outputs';
import { BuiltCli } from '../../support/builtCli';
import { compilerAnswers, sectionsOf } from '../../support/modelServer/compilerAnswers';
import { startModelServer, type ModelServer } from '../../support/modelServer/server';
import { planText } from '../../support/plans';
import { seeded } from '../../support/seeded';
import { syntheticExport } from '../../support/syntheticQuestionnaire';

const KILLS = 30;
const QUESTIONS = 30;

describe('a run that is killed', function () {
  this.timeout(300_000);
  let cli: BuiltCli;
  let folder: string;
  let server: ModelServer;
  const text = syntheticExport(QUESTIONS);

  before(async () => {
    cli = await BuiltCli.build();
    folder = await mkdtemp(join(tmpdir(), 'killed '));
    await writeFile(join(folder, 'study.md'), text);
    const { plans } = planText(text, 'study');
    server = await startModelServer({
      answer: compilerAnswers({ plans, compile: questionScript, flawed: 0.2 }),
      latency: { least: 5, most: 30, seed: 1 },
    });
  });
  after(async () => {
    await server.close();
    await cli.remove();
    await rm(folder, { recursive: true });
  });

  const start = (output: string, ...more: string[]): ChildProcess =>
    spawn(
      process.execPath,
      [
        join(cli.folder, 'cli.js'),
        ...['generate', 'study.md', '--engine', 'agents', '--model', 'test-large', '--base-url', server.url],
        ...['--batch-size', '3', '--concurrency', '4', '--out', output, ...more],
      ],
      { cwd: folder, env: { PATH: process.env['PATH'] ?? '' }, stdio: 'ignore' },
    );

  /** The three files that a run leaves, without the moments in them. */
  const files = async (output: string): Promise<Record<string, string>> => {
    const read = async (name: string, moment: RegExp): Promise<string> => {
      const text = await readFile(join(folder, output, name), 'utf8');
      assert.ok(text === '' || moment.test(text) || name.includes('failures'), `${name} has no time in it`);
      return text.replace(new RegExp(moment, 'gm'), '');
    };
    const { script, failures, reviews } = outputNames('study');
    return {
      script: await read(script, /^\* Date: .*\n/m),
      failures: await read(failures, /"timestamp":"[^"]+",/),
      reviews: await read(reviews, /"timestamp":"[^"]+",/),
    };
  };

  /** The keys of the answers that are on disk, in order. */
  const answered = async (output: string): Promise<readonly string[]> => {
    const events = await readJournal(join(folder, output, journalName('study')));
    return events.flatMap((event) => (event.type === 'modelAnswered' ? [event.key] : []));
  };

  const finished = async (output: string): Promise<ReadonlySet<string>> => {
    const state = reduceAll(await readJournal(join(folder, output, journalName('study'))));
    const ended = [...state.questions.values()].filter(({ status }) => status === 'passed' || status === 'failed');
    return new Set(ended.map(({ id }) => id));
  };

  it(`${KILLS} times at random moments ends with the files of an undisturbed run, and pays for nothing twice`, async () => {
    const [code] = (await once(start('undisturbed'), 'exit')) as [number];
    assert.equal(code, 0);
    const expected = await files('undisturbed');
    const paid = [...(await answered('undisturbed'))].sort();
    assert.ok(paid.length > 3 * QUESTIONS, 'notes, script and review of each question, and some again');
    const random = seeded(20);
    let kills = 0;
    for (let attempt = 0; kills < KILLS; attempt++) {
      const output = `killed${attempt}`;
      for (let done = false; !done;) {
        const before = await finished(output);
        const callsBefore = server.begun;
        const child = start(output, ...(before.size > 0 || kills > 0 ? ['--resume'] : []));
        const exit = once(child, 'exit') as Promise<[number | null]>;
        // A whole run takes about forty calls; the later ones finish questions.
        const after = Math.floor(random() * 44);
        const ended = exit.then(() => true);
        while (server.begun - callsBefore < after && !(await Promise.race([ended, delay(2).then(() => false)])));
        await Promise.race([ended, delay(random() * 20)]);
        if (kills < KILLS && child.exitCode === null && child.kill('SIGKILL')) kills++;
        const [exitCode] = await exit;
        await delay(40);
        const asked = server.calls
          .filter(({ number, stage }) => number >= callsBefore && stage === 'scripts')
          .flatMap(({ task }) => sectionsOf(task).map(({ id }) => id));
        assert.deepEqual(
          asked.filter((id) => before.has(id)),
          [],
          'a finished question was asked again',
        );
        done = exitCode === 0;
      }
      assert.deepEqual(await files(output), expected);
      assert.equal((await finished(output)).size, QUESTIONS);
      const keys = await answered(output);
      assert.equal(new Set(keys).size, keys.length, 'an answer that was on disk was paid for again');
      assert.deepEqual([...keys].sort(), paid, 'the answers of an undisturbed run, and no other');
    }
  });

  it('asks nothing again that was answered before it was interrupted, even twice in a row', async () => {
    const { plans } = planText(text, 'study');
    const paid: string[] = [];
    const later: string[] = [];
    let isSlow = true;
    const slow = await startModelServer({
      answer: compilerAnswers({ plans, compile: questionScript }),
      // Three calls are answered, all others are left waiting.
      hostile: ({ schemaName, task }) => {
        const isNotes = schemaName === 'reading';
        if (isSlow && (!isNotes || paid.length === 9)) return true;
        if (isNotes) (isSlow ? paid : later).push(...sectionsOf(task).map(({ id }) => id));
        return false;
      },
    });
    try {
      const to = ['--base-url', slow.url, '--concurrency', '8'];
      const child = start('interrupted', ...to);
      const exit = once(child, 'exit');
      while (slow.begun < 10) await delay(5);
      await delay(200);
      child.kill('SIGINT');
      child.kill('SIGINT');
      await exit;
      isSlow = false;
      const [code] = (await once(start('interrupted', ...to, '--resume'), 'exit')) as [number];
      assert.equal(code, 0);
      assert.equal(paid.length, 9);
      assert.equal(later.length, QUESTIONS - paid.length);
      assert.deepEqual(
        later.filter((id) => paid.includes(id)),
        [],
      );
    } finally {
      await slow.close();
    }
  });
});
