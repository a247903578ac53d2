import assert from 'node:assert/strict';
import { builtinCrew } from '../../../src/pipeline/setup/crew';
import type { Crew, Reviewer } from '../../../src/pipeline/ports';
import { runQuestionnaire } from '../../../src/pipeline/run';
import { reduceAll } from '../../../src/pipeline/runState/runState';
import {
  FIXED_CLOCK,
  MemoryFolder,
  MemoryJournal,
  SCRIPT,
  count,
  ids,
  passAll,
  reviewer,
  run,
  runOptions,
  samplePlan,
  scriptedCrew,
  statuses,
} from './samples';

describe('runQuestionnaire', () => {
  it('gives every question an outcome and a block, in questionnaire order', async () => {
    const plan = samplePlan(ids(10));
    const crew = builtinCrew(({ question }) => `TITLE "${question.id}".`, [passAll]);
    const { state, events, folder } = await run(runOptions(plan), crew);
    assert.equal(state.status, 'passed');
    assert.deepEqual(state.counts, { waiting: 0, running: 0, passed: 10, failed: 0, error: 0, cancelled: 0 });
    assert.equal(count(events, 'batchFinished'), 3);
    const blocks = folder.files.get(SCRIPT)?.match(/^\* Question ID: .*$/gm);
    assert.deepEqual(
      blocks,
      ids(10).map((id) => `* Question ID: ${id}.`),
    );
    assert.deepEqual(statuses(reduceAll(events)), statuses(state));
  });

  it('sends failed questions round again, alone, with what the reviewers said', async () => {
    const asked: string[][] = [];
    const crew = scriptedCrew(
      (id, loop) => (id === 'Q2' && loop < 2 ? `bad ${loop}` : 'good'),
      [reviewer('lint', (script) => script === 'good')],
    );
    const spied: Crew = {
      ...crew,
      transformer: {
        transform: (requests, context) => {
          asked.push(
            requests.map(({ plan, previous }) => `${plan.question.id}:${previous?.findings[0]?.rootCauses[0] ?? ''}`),
          );
          return crew.transformer.transform(requests, context);
        },
      },
    };
    const { state } = await run(runOptions(samplePlan(ids(3))), spied);
    assert.deepEqual(asked, [['Q1:', 'Q2:', 'Q3:'], ['Q2:lint objects to bad 0'], ['Q2:lint objects to bad 1']]);
    assert.equal(state.questions.get('Q2')?.status, 'passed');
    assert.equal(state.questions.get('Q2')?.loops, 2);
  });

  it('has the next reviewer begin where one lets it, and puts to it what that one asks', async () => {
    const order: string[] = [];
    const slow: Reviewer = {
      ...reviewer('proof', () => true),
      letsNextBegin: true,
      review: async (drafts) => {
        order.push('proof begins');
        await new Promise((resolve) => setImmediate(resolve));
        order.push('proof ends');
        return drafts.map(({ questionId }) => ({
          ...{ questionId, pass: true, reviewer: 'proof', rootCauses: [], instructions: [] },
          ...(questionId === 'Q2' && { questions: ['Is respondent 7 wrong?'] }),
        }));
      },
    };
    const model: Reviewer = {
      kind: 'model',
      review: (drafts) => {
        order.push(
          `model: ${drafts.map(({ questionId, questions = [] }) => [questionId, ...questions].join(' ')).join()}`,
        );
        return Promise.resolve(
          drafts.map(({ questionId, questions }) => ({
            ...{ questionId, pass: questions === undefined, reviewer: 'model' as const },
            ...{ rootCauses: questions === undefined ? [] : ['He is not.'], instructions: [] },
          })),
        );
      },
    };
    const crew = scriptedCrew(() => 'good', [slow, model]);
    const { state } = await run(runOptions(samplePlan(ids(2)), { maxFeedbackLoops: 0 }), crew);
    assert.deepEqual(order, ['proof begins', 'model: Q1,Q2', 'proof ends', 'model: Q2 Is respondent 7 wrong?']);
    assert.equal(state.questions.get('Q1')?.status, 'passed');
    assert.deepEqual(state.questions.get('Q2')?.findings.at(-1)?.rootCauses, ['He is not.']);
  });

  it('stops after the last feedback loop and keeps the draft that came furthest', async () => {
    const crew = scriptedCrew(
      (_, loop) => (loop === 1 ? 'runs' : `broken ${loop}`),
      [reviewer('lint', (script) => script === 'runs', true), reviewer('model', () => false)],
    );
    const { state, folder } = await run(runOptions(samplePlan(['Q1']), { maxFeedbackLoops: 2 }), crew);
    const question = state.questions.get('Q1');
    assert.equal(question?.status, 'failed');
    assert.equal(question.loops, 2);
    assert.equal(question.script, 'runs');
    assert.equal(question.live, true);
    const failures = folder.files.get('review_reports/processed_study_failures.jsonl') ?? '';
    assert.deepEqual(JSON.parse(failures), {
      question_id: 'Q1',
      root_causes: ['model objects to runs'],
      instructions: ['Write better.'],
      batch: 0,
      loops_attempted: 2,
      origin: 'model',
    });
  });

  it('does not review the same script twice', async () => {
    let reviews = 0;
    const crew = scriptedCrew(() => 'same', [reviewer('lint', () => (reviews++, false), true)]);
    const { state, folder } = await run(runOptions(samplePlan(['Q1'])), crew);
    assert.equal(state.questions.get('Q1')?.status, 'failed');
    assert.equal(reviews, 1);
    assert.match(folder.files.get(SCRIPT) ?? '', /^\* FAILED REVIEW \(lint\)/m);
    assert.doesNotMatch(folder.files.get(SCRIPT) ?? '', /^same/m);
  });

  it('shows a draft that fails a reviewer to no later one', async () => {
    const seen: string[] = [];
    const crew = scriptedCrew(
      (id) => id,
      [reviewer('lint', (script) => script !== 'Q1'), reviewer('proof', (script) => seen.push(script) > 0)],
    );
    await run(runOptions(samplePlan(['Q1', 'Q2']), { maxFeedbackLoops: 0 }), crew);
    assert.deepEqual(seen, ['Q2']);
  });

  it('loses one batch when it throws, and no other', async () => {
    const crew = scriptedCrew(
      (id) => {
        if (id === 'Q3') throw new Error('boom');
        return 'good';
      },
      [passAll],
    );
    const { state } = await run(runOptions(samplePlan(ids(6)), { batchSize: 2 }), crew);
    assert.deepEqual(statuses(state), {
      Q1: 'passed',
      Q2: 'passed',
      Q3: 'error',
      Q4: 'error',
      Q5: 'passed',
      Q6: 'passed',
    });
    assert.equal(state.questions.get('Q3')?.error?.message, 'boom');
    assert.equal(state.status, 'error');
  });

  it('ends a question as an error, without a feedback loop, where a reviewer could not judge', async () => {
    const error = { code: 'timeout', message: 'No reply.', nextStep: 'Try again.' } as const;
    const crew = scriptedCrew(
      () => 'good',
      [
        passAll,
        {
          kind: 'model',
          review: (drafts) =>
            Promise.resolve(
              drafts.map(({ questionId }) => ({
                questionId,
                pass: false,
                reviewer: 'model' as const,
                rootCauses: [],
                instructions: [],
                error,
              })),
            ),
        },
      ],
    );
    const { state, events } = await run(runOptions(samplePlan(['Q1'])), crew);
    assert.equal(state.questions.get('Q1')?.status, 'error');
    assert.equal(count(events, 'scriptWritten'), 1);
  });

  it('cancels what has not ended, keeps what has, and frees a slot only when its work has ended', async () => {
    const controller = new AbortController();
    let working = 0;
    let most = 0;
    const base = scriptedCrew(() => 'good', [passAll]);
    const crew: Crew = {
      ...base,
      transformer: {
        transform: async (requests, context) => {
          working += 1;
          most = Math.max(most, working);
          if (context.batch === 1) controller.abort();
          // Work that takes its time to end after it was cancelled.
          if (context.batch > 0) await new Promise((resolve) => setTimeout(resolve, 20));
          working -= 1;
          context.signal.throwIfAborted();
          return base.transformer.transform(requests, context);
        },
      },
    };
    const { default: pLimit } = await import('p-limit');
    const journal = new MemoryJournal();
    const folder = new MemoryFolder();
    const state = await runQuestionnaire(runOptions(samplePlan(ids(4)), { batchSize: 1, signal: controller.signal }), {
      clock: FIXED_CLOCK,
      crew: () => Promise.resolve(crew),
      journal,
      outputs: folder,
      limit: pLimit(1),
    });
    assert.deepEqual(statuses(state), { Q1: 'passed', Q2: 'cancelled', Q3: 'cancelled', Q4: 'cancelled' });
    assert.equal(most, 1);
    assert.equal(working, 0);
    assert.equal(state.status, 'cancelled');
    assert.match(folder.files.get(SCRIPT) ?? '', /\* Question ID: Q1\.\ngood/);
  });

  it('stops when the disk refuses the outputs, and says why', async () => {
    const folder = new MemoryFolder();
    folder.write = () => Promise.reject(new Error('full'));
    const { state } = await run(
      runOptions(samplePlan(['Q1'])),
      scriptedCrew(() => 'good', [passAll]),
      folder,
    );
    assert.equal(state.status, 'error');
    assert.equal(state.error?.message, 'full');
    assert.deepEqual(state.outputs, []);
  });
});
