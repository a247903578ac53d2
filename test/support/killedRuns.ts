import { spawn, type ChildProcess } from 'node:child_process';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { questionScript } from '../../src/checks/block';
import { reduceAll } from '../../src/pipeline/runState/runState';
import { journalName, readJournal } from '../../src/pipeline/store/journal';
import { outputNames } from '../../src/pipeline/store/outputs';
import { BuiltCli } from './builtCli';
import { compilerAnswers, sectionsOf } from './modelServer/compilerAnswers';
import { startModelServer, type ModelServer } from './modelServer/server';
import { planText } from './plans';
import { seeded } from './seeded';
import { syntheticExport } from './syntheticQuestionnaire';

export const QUESTIONS = 12;

/** What became of runs that were killed; everything that may not happen is thrown instead. */
export interface Killed {
  readonly kills: number;
  /** Runs that were killed and gone on with until they ended. */
  readonly runs: number;
  readonly answersPaid: number;
}

/** Runs of the command line against a model server, to be killed at any moment. */
export class KilledRuns {
  private constructor(
    private readonly cli: BuiltCli,
    private readonly folder: string,
    private readonly proof: 'never' | 'always',
    readonly server: ModelServer,
  ) {}

  /** @param proof whether scripts are proved in PSPP, which most of a run's time goes into */
  static async make(proof: 'never' | 'always'): Promise<KilledRuns> {
    const folder = await mkdtemp(join(tmpdir(), 'killed '));
    const text = syntheticExport(QUESTIONS);
    await writeFile(join(folder, 'study.md'), text);
    const { plans } = planText(text, 'study');
    const server = await startModelServer({
      answer: compilerAnswers({ plans, compile: questionScript, flawed: 0.2 }),
      latency: { least: 5, most: 30, seed: 1 },
    });
    return new KilledRuns(await BuiltCli.build(), folder, proof, server);
  }

  async remove(): Promise<void> {
    await this.server.close();
    await this.cli.remove();
    await rm(this.folder, { recursive: true });
  }

  start(output: string, ...more: readonly string[]): ChildProcess {
    return spawn(
      process.execPath,
      [
        join(this.cli.folder, 'cli.js'),
        ...['generate', 'study.md', '--engine', 'agents', '--model', 'test-large', '--base-url', this.server.url],
        ...['--batch-size', '3', '--concurrency', '4', '--proof', this.proof, '--out', output, ...more],
      ],
      { cwd: this.folder, env: { PATH: process.env['PATH'] ?? '' }, stdio: 'ignore' },
    );
  }

  /**
   * Starts as many runs of one questionnaire at once: while one is at work the others end, having been refused, and that
   * one ends with the files of an undisturbed run. What may not happen is thrown, or never ends.
   */
  async startAtOnce(count: number): Promise<void> {
    const [code] = (await once(this.start('alone'), 'exit')) as [number];
    assert.equal(code, 0);
    this.server.hold();
    const codes: (number | null)[] = [];
    const ends = Array.from({ length: count }, async () => {
      const [one] = (await once(this.start('atOnce'), 'exit')) as [number | null];
      codes.push(one);
    });
    while (codes.length < count - 1) await delay(20);
    assert.deepEqual(codes, Array<number>(count - 1).fill(2));
    this.server.letGo();
    await Promise.all(ends);
    assert.equal(codes.at(-1), 0);
    assert.deepEqual(await this.#files('atOnce'), await this.#files('alone'));
    await this.#leftNothing('atOnce');
  }

  async #leftNothing(output: string): Promise<void> {
    const names = await readdir(join(this.folder, output), { recursive: true });
    assert.deepEqual(
      names.filter((name) => /\.(?:tmp|lock)\b/u.test(name)),
      [],
    );
  }

  /**
   * Kills runs at random moments, as often as asked for; each goes on until it ends, with the files of an undisturbed
   * run, with no finished question asked again and no answer paid for twice that was on disk.
   * @param until the moment after which no further run is begun, as `performance.now()` tells it
   */
  async kill(times: number, until = Infinity): Promise<Killed> {
    const [code] = (await once(this.start('undisturbed'), 'exit')) as [number];
    assert.equal(code, 0);
    const wholeRun = this.server.begun;
    const expected = await this.#files('undisturbed');
    const paid = [...(await this.#answered('undisturbed'))].sort();
    assert.ok(paid.length > 3 * QUESTIONS, 'notes, script and review of each question, and some again');
    const random = seeded(20);
    let kills = 0;
    let runs = 0;
    for (; kills < times && performance.now() < until; runs += 1) {
      const output = `killed${runs}`;
      for (let done = false; !done;) {
        const before = await this.#finished(output);
        const callsBefore = this.server.begun;
        const child = this.start(output, ...(before.size > 0 || kills > 0 ? ['--resume'] : []));
        const exit = once(child, 'exit') as Promise<[number | null]>;
        const after = Math.floor(random() * (wholeRun + 2));
        const ended = exit.then(() => true);
        while (this.server.begun - callsBefore < after && !(await Promise.race([ended, delay(2).then(() => false)])));
        await Promise.race([ended, delay(random() * 20)]);
        if (kills < times && child.exitCode === null && child.kill('SIGKILL')) kills += 1;
        const [exitCode] = await exit;
        await delay(40);
        const asked = this.server.calls
          .filter(({ number, stage }) => number >= callsBefore && stage === 'scripts')
          .flatMap(({ task }) => sectionsOf(task).map(({ id }) => id));
        assert.deepEqual(
          asked.filter((id) => before.has(id)),
          [],
          'a finished question was asked again',
        );
        done = exitCode === 0;
      }
      assert.deepEqual(await this.#files(output), expected);
      await this.#leftNothing(output);
      assert.equal((await this.#finished(output)).size, QUESTIONS);
      const keys = await this.#answered(output);
      assert.equal(new Set(keys).size, keys.length, 'an answer that was on disk was paid for again');
      assert.deepEqual([...keys].sort(), paid, 'the answers of an undisturbed run, and no other');
    }
    return { kills, runs, answersPaid: paid.length };
  }

  /** The three files that a run leaves, without the moments in them. */
  async #files(output: string): Promise<Record<string, string>> {
    const read = async (name: string, moment: RegExp): Promise<string> => {
      const text = await readFile(join(this.folder, output, name), 'utf8');
      assert.ok(text === '' || moment.test(text) || name.includes('failures'), `${name} has no time in it`);
      return text.replace(new RegExp(moment, 'gm'), '');
    };
    const { script, failures, reviews } = outputNames('study');
    return {
      script: await read(script, /^\* Date: .*\n/m),
      failures: await read(failures, /"timestamp":"[^"]+",/),
      reviews: await read(reviews, /"timestamp":"[^"]+",/),
    };
  }

  /** The keys of the answers that are on disk, in order. */
  async #answered(output: string): Promise<readonly string[]> {
    const events = await readJournal(join(this.folder, output, journalName('study')));
    return events.flatMap((event) => (event.type === 'modelAnswered' ? [event.key] : []));
  }

  async #finished(output: string): Promise<ReadonlySet<string>> {
    const state = reduceAll(await readJournal(join(this.folder, output, journalName('study'))));
    const ended = [...state.questions.values()].filter(({ status }) => status === 'passed' || status === 'failed');
    return new Set(ended.map(({ id }) => id));
  }
}
