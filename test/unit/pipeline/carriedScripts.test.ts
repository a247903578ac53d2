import assert from 'node:assert/strict';
import type { RunEvent } from '../../../src/pipeline/events';
import type { Crew } from '../../../src/pipeline/ports';
import { lintReviewer } from '../../../src/pipeline/reviewers/lintReviewer';
import { runQuestionnaire, type RunOptions } from '../../../src/pipeline/run';
import {
  FIXED_CLOCK,
  MemoryFolder,
  MemoryJournal,
  SCRIPT,
  run,
  runOptions,
  samplePlan,
  scriptedCrew,
  statuses,
  type Ran,
} from './samples';

const plan = samplePlan(['Q1', 'Q2']);
const lint = lintReviewer(plan);
const GOOD = 'COMPUTE qc_good = 1.';
const COMPILED = 'COMPUTE qc_compiled = 1.';
const UNSAFE = "HOST COMMAND=['touch /tmp/x'].";

/** A crew whose service is gone, for the questions that are named. */
const refusing = (which: readonly string[], script = GOOD): Crew => ({
  ...scriptedCrew(() => script, [lint], { cacheKey: ({ question }) => question.id }),
  transformer: {
    transform: (requests) =>
      Promise.resolve(
        requests.map(({ plan: one }) => {
          const questionId = one.question.id;
          if (!which.includes(questionId))
            return { kind: 'draft', draft: { questionId, script, author: 'model', plan: one } };
          const error = { code: 'connection', message: 'The connection failed.', nextStep: 'Resume.' } as const;
          return { kind: 'error', questionId, error };
        }),
      ),
  },
});

async function runWithCompiler(
  options: RunOptions,
  crew: Crew,
  folder = new MemoryFolder(),
  history: readonly RunEvent[] = [],
  compiled = COMPILED,
): Promise<Ran> {
  const journal = new MemoryJournal(history);
  const state = await runQuestionnaire(options, {
    clock: FIXED_CLOCK,
    crew: () => Promise.resolve(crew),
    compile: () => compiled,
    journal,
    outputs: folder,
  });
  return { state, events: journal.events, folder };
}

const fresh = { kind: 'all', reuse: false } as const;
/** The question's block in the file. */
const blockOf = ({ folder }: Ran, id: string): string =>
  (folder.files.get(SCRIPT) ?? '').split('* Question ID: ').find((part) => part.startsWith(`${id}.`)) ?? '';
const lineOf = (script: string): RegExp => new RegExp(`^${script.replace(/[.*+]/g, '\\$&')}$`, 'm');

describe('a question that ends as an error', () => {
  it('keeps the last good block, live, with a line that says so, however often the service refuses', async () => {
    const first = await runWithCompiler(runOptions(plan), refusing([]));
    assert.deepEqual(statuses(first.state), { Q1: 'passed', Q2: 'passed' });
    let before = first;
    for (let again = 0; again < 3; again++) {
      const options = runOptions(plan, { scope: again === 2 ? { kind: 'errors' } : fresh });
      const dead = await runWithCompiler(options, refusing(['Q1', 'Q2']), before.folder, before.events);
      assert.deepEqual(statuses(dead.state), { Q1: 'error', Q2: 'error' });
      const block = blockOf(dead, 'Q1');
      assert.match(block, lineOf(GOOD));
      assert.match(
        block.replace(/\s+\*?\s*/g, ' '),
        /NOT FINISHED because of an error.* last good block of the question stands below/,
      );
      assert.doesNotMatch(block, /nothing of it is checked/);
      // The events of the last run alone are what a journal keeps.
      before = { ...dead, events: dead.events.slice(dead.events.findLastIndex(({ type }) => type === 'runStarted')) };
    }
    const well = await runWithCompiler(
      runOptions(plan, { scope: { kind: 'errors' } }),
      refusing([]),
      before.folder,
      before.events,
    );
    assert.deepEqual(statuses(well.state), { Q1: 'passed', Q2: 'passed' });
    assert.doesNotMatch(blockOf(well, 'Q1'), /NOT FINISHED/);
  });

  it('keeps it from the file where a run in between was killed before the question’s turn', async () => {
    const first = await runWithCompiler(runOptions(plan), refusing([]));
    const killed = await runWithCompiler(
      runOptions(plan, { scope: fresh }),
      refusing([]),
      new MemoryFolder(),
      first.events,
    );
    const started = killed.events.findLastIndex(({ type }) => type === 'runStarted');
    const event = killed.events[started];
    assert.ok(event?.type === 'runStarted');
    const ownBlocks = first.events.flatMap((one) =>
      one.type === 'questionFinished' ? [{ questionId: one.questionId, blockHash: one.blockHash }] : [],
    );
    const options = runOptions(plan, { scope: { kind: 'unfinished' } });
    const dead = await runWithCompiler(options, refusing(['Q1', 'Q2']), first.folder, [{ ...event, ownBlocks }]);
    assert.match(blockOf(dead, 'Q2'), lineOf(GOOD));
  });

  it('has the compiler’s where there is no good one, or only one of another question', async () => {
    const never = await runWithCompiler(runOptions(plan), refusing(['Q1']));
    assert.match(blockOf(never, 'Q1'), lineOf(COMPILED));
    assert.match(
      blockOf(never, 'Q1').replace(/\s+\*?\s*/g, ' '),
      /built-in compiler makes of the question stands below/,
    );
    assert.equal(never.state.questions.get('Q1')?.kept, 'compiler');
    const first = await runWithCompiler(runOptions(plan), refusing([]));
    const changed = runOptions(plan, { scope: fresh, source: { path: 'folder/study.md', stem: 'study', hash: 'h2' } });
    const crew: Crew = { ...refusing(['Q1', 'Q2']), cacheKey: ({ question }) => `${question.id} changed` };
    const dead = await runWithCompiler(changed, crew, first.folder, first.events);
    assert.match(blockOf(dead, 'Q1'), lineOf(COMPILED));
    assert.doesNotMatch(blockOf(dead, 'Q1'), lineOf(GOOD));
  });

  it('has neither live where neither may run', async () => {
    const ran = await runWithCompiler(runOptions(plan), refusing(['Q1']), new MemoryFolder(), [], UNSAFE);
    assert.doesNotMatch(blockOf(ran, 'Q1'), /^HOST/m);
    assert.match(blockOf(ran, 'Q1'), /There is no script for this question/);
  });
});

describe('what is carried over', () => {
  const passing = scriptedCrew(() => GOOD, [lint], { cacheKey: ({ question }) => question.id });

  /** The journal of a good run, as somebody changed it who wants something run. */
  async function forged(change: (event: RunEvent) => RunEvent): Promise<Ran> {
    const ran = await run(runOptions(plan), passing);
    return { ...ran, folder: new MemoryFolder(), events: ran.events.map(change) };
  }
  const planted = (event: RunEvent): RunEvent =>
    event.type === 'questionFinished' && event.questionId === 'Q1' ? { ...event, script: UNSAFE, live: true } : event;

  for (const scope of [
    { kind: 'all', reuse: true },
    { kind: 'unfinished' },
    { kind: 'questions', questionIds: ['Q2'] },
  ] as const) {
    it(`from a journal is checked again (${scope.kind})`, async () => {
      const { events, folder } = await forged(planted);
      const ran = await run(runOptions(plan, { scope }), passing, folder, events);
      assert.doesNotMatch(folder.files.get(SCRIPT) ?? '', /HOST/);
      assert.match(blockOf(ran, 'Q1'), lineOf(GOOD));
      assert.deepEqual(statuses(ran.state), { Q1: 'passed', Q2: 'passed' });
    });
  }

  it('as a failed draft stays commented out, whatever the journal says of it', async () => {
    const failed = await forged((event) => {
      const now = planted(event);
      if (now.type !== 'questionFinished' || now.questionId !== 'Q1') return now;
      const finding = {
        questionId: 'Q1',
        pass: false,
        reviewer: 'model',
        rootCauses: ['x'],
        instructions: ['y'],
      } as const;
      return { ...now, outcome: 'failed', findings: [finding] };
    });
    const crew = scriptedCrew(() => UNSAFE, [lint], { cacheKey: ({ question }) => question.id });
    const options = runOptions(plan, { scope: { kind: 'failed' }, maxFeedbackLoops: 1 });
    const ran = await run(options, crew, failed.folder, failed.events);
    assert.doesNotMatch(failed.folder.files.get(SCRIPT) ?? '', /^HOST/m);
    assert.equal(ran.state.questions.get('Q1')?.live, false);
  });

  it('as a block of the file that the journal calls the tool’s own is written anew', async () => {
    const first = await run(runOptions(plan), passing);
    const text = first.folder.files.get(SCRIPT) ?? '';
    first.folder.files.set(SCRIPT, text.replace(GOOD, UNSAFE));
    const { fingerprint, splitBlocks } = await import('../../../src/spss/reading/blocks');
    const block = splitBlocks(first.folder.files.get(SCRIPT) ?? '').blocks[0]?.text ?? '';
    const events = first.events.map((event) =>
      event.type === 'questionFinished' && event.questionId === 'Q1'
        ? { ...event, blockHash: fingerprint(block) }
        : event,
    );
    const ran = await run(runOptions(plan, { scope: { kind: 'unfinished' } }), passing, first.folder, events);
    assert.doesNotMatch(ran.folder.files.get(SCRIPT) ?? '', /HOST/);
  });

  it('as a block that a person edited is reviewed again where it may not run, and kept as it is', async () => {
    const first = await run(runOptions(plan), passing);
    first.folder.files.set(SCRIPT, (first.folder.files.get(SCRIPT) ?? '').replace(GOOD, UNSAFE));
    const ran = await run(runOptions(plan, { scope: { kind: 'unfinished' } }), passing, first.folder, first.events);
    assert.deepEqual(statuses(ran.state), { Q1: 'failed', Q2: 'passed' });
    assert.match(blockOf(ran, 'Q1'), /^HOST/m);
  });
});
