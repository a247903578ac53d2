import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../../src/pipeline/errors';
import type { RunEvent } from '../../../src/pipeline/events';
import { reduceAll } from '../../../src/pipeline/runState/runState';
import { JournalFile, journalName, readJournal } from '../../../src/pipeline/store/journal';
import { SCRIPT, ids } from './samples';

const started = (runId: string): RunEvent => ({
  type: 'runStarted',
  at: 1,
  runId,
  source: { path: 'study.md', stem: 'study', hash: 'h' },
  engine: 'builtin',
  model: null,
  outputFolder: 'out',
  questionIds: ['Q1'],
  batches: [{ index: 0, questionIds: ['Q1'] }],
  maxFeedbackLoops: 3,
  ownBlocks: [{ questionId: 'Q1', blockHash: 'x' }],
});

const error = { code: 'timeout', message: 'm', nextStep: 'n', file: 'f', line: 3 } as const;
const span = { start: 0, end: 1, line: 1, column: 1 };
const findings = [
  {
    questionId: 'Q1',
    pass: false,
    reviewer: 'lint',
    rootCauses: ['a'],
    instructions: ['b'],
    span,
    scriptLine: 2,
    invalid: true,
    error,
  },
] as const;
const usage = { promptTokens: 1, cachedTokens: 0, completionTokens: 2, cost: null };

/** One of every kind, with every field that an event can have. */
const everyEvent: readonly RunEvent[] = [
  started('run'),
  { type: 'runResumed', at: 2, engine: 'agents', model: 'm', maxFeedbackLoops: 1, questionIds: ['Q1'] },
  {
    type: 'inputProblem',
    at: 2,
    problem: { code: 'c', severity: 'info', message: 'm', nextStep: 'n', span, questionId: 'Q1' },
  },
  { type: 'batchStarted', at: 2, batch: 0, questionIds: ['Q1'] },
  { type: 'stageStarted', at: 2, batch: 0, stage: 'preAnalysis', loop: 0 },
  { type: 'modelCalled', at: 2, batch: 0, stage: 'review', loop: 0, model: 'm', milliseconds: 1, usage },
  { type: 'modelAnswered', at: 2, batch: 0, questionId: 'Q1', key: 'k', answer: { questionId: 'Q1', notes: ['ä'] } },
  { type: 'keyRetired', at: 2, error },
  { type: 'callDelayed', at: 2, batch: 0, reason: 'r', until: 9 },
  { type: 'scriptWritten', at: 2, batch: 0, loop: 0, questionId: 'Q1', author: 'model', script: 'ä "\u2028' },
  { type: 'reviewed', at: 2, batch: 0, loop: 0, reviewer: 'lint', findings },
  {
    type: 'questionFinished',
    at: 3,
    batch: 0,
    questionId: 'Q1',
    outcome: 'error',
    loops: 0,
    author: 'model',
    script: 's',
    live: false,
    findings,
    unresolved: [{ questionId: 'Q1', what: 'mask', text: 't', reason: 'r', span, calls: ['f'] }],
    checks: 1,
    error,
    cacheKey: 'k',
    blockHash: 'h',
  },
  { type: 'blockEdited', at: 3, questionId: 'Q1' },
  { type: 'batchFinished', at: 3, batch: 0, outcome: 'error' },
  { type: 'runPaused', at: 3, reason: error },
  { type: 'runContinued', at: 3 },
  { type: 'runFinished', at: 4, outcome: 'error', outputs: ['a'], error },
];

describe('the journal', () => {
  let folder: string;
  let path: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'journal '));
    path = join(folder, journalName('study'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function write(events: readonly RunEvent[]): Promise<void> {
    const journal = await JournalFile.open(path);
    for (const event of events) journal.append(event);
    await journal.close();
  }

  it('gives back every event as it was', async () => {
    await write(everyEvent);
    const journal = await JournalFile.open(path);
    await journal.close();
    assert.deepEqual(journal.history, everyEvent);
    assert.deepEqual(await readJournal(path), everyEvent);
  });

  it('keeps the order of events that are appended while others are written', async () => {
    const journal = await JournalFile.open(path);
    journal.append(started('run'));
    const flushes = ids(50).map((questionId, at) => {
      journal.append({ type: 'blockEdited', at, questionId });
      return journal.flush();
    });
    await Promise.all(flushes);
    await journal.close();
    const edited = (await readJournal(path)).flatMap((event) =>
      event.type === 'blockEdited' ? [event.questionId] : [],
    );
    assert.deepEqual(edited, ids(50));
  });

  it('cuts off a last line that was only partly written, also in the middle of a character', async () => {
    await write(everyEvent);
    const line = Buffer.from(`${JSON.stringify(everyEvent[7])}\n`);
    for (const length of [1, line.indexOf('ä') + 1, line.length - 1]) {
      await appendFile(path, line.subarray(0, length));
      const journal = await JournalFile.open(path);
      assert.deepEqual(journal.history, everyEvent);
      journal.append({ type: 'runContinued', at: 9 });
      await journal.close();
      assert.deepEqual(await readJournal(path), [...everyEvent, { type: 'runContinued', at: 9 }]);
      await rm(path);
      await write(everyEvent);
    }
  });

  it('keeps the last of several runs only', async () => {
    await write([
      started('one'),
      { type: 'runContinued', at: 2 },
      started('two'),
      { type: 'blockEdited', at: 3, questionId: 'Q1' },
    ]);
    const journal = await JournalFile.open(path);
    await journal.close();
    assert.equal(reduceAll(journal.history).runId, 'two');
    assert.equal(journal.history.length, 2);
    assert.equal((await readFile(path, 'utf8')).split('\n').length, 3);
  });

  it('refuses a line that is no event, with its number, and leaves the file alone', async () => {
    await write(everyEvent);
    for (const bad of ['{"type":"runFinished","outcome":"great"}', 'nonsense', '{"type":"evil"}']) {
      const text = `${JSON.stringify(started('run'))}\n${bad}\n${JSON.stringify(everyEvent[3])}\n`;
      await writeFile(path, text);
      await assert.rejects(JournalFile.open(path), (thrown) => {
        assert.ok(thrown instanceof UserError);
        assert.equal(thrown.detail.code, 'journalUnreadable');
        assert.equal(thrown.detail.line, 2);
        return true;
      });
      assert.equal(await readFile(path, 'utf8'), text);
    }
  });

  it('has one writer at a time; one that was killed is none', async () => {
    const first = await JournalFile.open(path);
    await assert.rejects(JournalFile.open(path), /Another run of this questionnaire/);
    await first.close();
    await (await JournalFile.open(path)).close();
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const left of [String(dead), '']) {
      await writeFile(`${path}.lock`, left);
      await (await JournalFile.open(path)).close();
    }
    assert.deepEqual(await readdir(dirname(path)), [basename(path)]);
  });

  it('says so where it cannot be written', async () => {
    await mkdir(path, { recursive: true });
    await assert.rejects(JournalFile.open(path), /Cannot write .*it is a folder/);
  });
});

describe('a killed run', () => {
  const QUESTIONS = 24;

  /** Runs in a child process and kills it when it has asked for so many batches; 0 lets it end. */
  function run(folder: string, kind: 'all' | 'unfinished', killAfter: number): Promise<void> {
    const script = join(import.meta.dirname, 'killableRun.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(QUESTIONS), kind], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let asked = 0;
    child.stdout.on('data', (data: Buffer) => {
      asked += data.toString().split('\n').length - 1;
      if (killAfter > 0 && asked >= killAfter) child.kill('SIGKILL');
    });
    return new Promise((resolve, reject) => {
      child.on('close', (code, signal) => {
        if (killAfter > 0 ? signal === 'SIGKILL' : code === 0) resolve();
        else reject(new Error(`The run ended with ${code ?? signal}.`));
      });
    });
  }

  it('goes on where it was, asks for no finished question again and ends with the same script', async function () {
    this.timeout(60_000);
    const folder = await mkdtemp(join(tmpdir(), 'killed '));
    const undisturbed = await mkdtemp(join(tmpdir(), 'undisturbed '));
    try {
      await run(undisturbed, 'all', 0);
      await run(folder, 'all', 4);
      const finished = new Set<string>();
      for (const killAfter of [2, 4, 0]) {
        for (const event of await readJournal(join(folder, journalName('study')))) {
          if (event.type === 'questionFinished' && event.outcome === 'passed') finished.add(event.questionId);
        }
        await writeFile(join(folder, 'asked.txt'), '');
        await run(folder, 'unfinished', killAfter);
        const asked = (await readFile(join(folder, 'asked.txt'), 'utf8')).split(/\s+/).filter((id) => id !== '');
        assert.deepEqual(
          asked.filter((id) => finished.has(id)),
          [],
        );
      }
      assert.ok(finished.size > 0);
      const state = reduceAll(await readJournal(join(folder, journalName('study'))));
      assert.equal(state.counts.passed, QUESTIONS);
      assert.equal(await readFile(join(folder, SCRIPT), 'utf8'), await readFile(join(undisturbed, SCRIPT), 'utf8'));
    } finally {
      await rm(folder, { recursive: true });
      await rm(undisturbed, { recursive: true });
    }
  });
});
