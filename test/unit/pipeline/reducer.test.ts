import assert from 'node:assert/strict';
import type { RunEvent } from '../../../src/pipeline/events';
import { EMPTY_RUN, reduce, reduceAll } from '../../../src/pipeline/runState/runState';
import { cutBatches } from '../../../src/pipeline/batches';
import { ids } from './samples';

const started = (questions: number): RunEvent => ({
  type: 'runStarted',
  at: 1000,
  runId: 'run',
  source: { path: 'study.md', stem: 'study', hash: 'h' },
  engine: 'auto',
  model: 'a-model',
  outputFolder: 'out',
  questionIds: ids(questions),
  batches: cutBatches(ids(questions), 2),
  maxFeedbackLoops: 3,
  ownBlocks: [],
});

const finished = (questionId: string, outcome: 'passed' | 'failed', at = 2000): RunEvent => ({
  type: 'questionFinished',
  at,
  batch: 0,
  questionId,
  outcome,
  loops: 1,
  author: 'model',
  script: `script of ${questionId}`,
  live: true,
  findings: [],
  unresolved: [],
  checks: 2,
  cacheKey: 'key',
  blockHash: 'hash',
});

const called = (batch: number, cost: number | null): RunEvent => ({
  type: 'modelCalled',
  at: 1500,
  batch,
  stage: 'transform',
  loop: 0,
  model: 'a-model',
  milliseconds: 100,
  usage: { promptTokens: 10, cachedTokens: 4, completionTokens: 5, cost },
});

describe('the reducer', () => {
  it('starts with every question and batch waiting', () => {
    const state = reduce(EMPTY_RUN, started(5));
    assert.equal(state.status, 'running');
    assert.deepEqual([...state.questions.keys()], ids(5));
    assert.deepEqual(
      state.batches.map(({ questionIds }) => questionIds.length),
      [2, 2, 1],
    );
    assert.equal(state.counts.waiting, 5);
    assert.equal(state.questions.get('Q5')?.batch, 2);
  });

  it('never changes a state that it gave before', () => {
    const first = reduce(EMPTY_RUN, started(200));
    const second = reduce(first, finished('Q100', 'passed'));
    assert.equal(first.questions.get('Q100')?.status, 'waiting');
    assert.equal(second.questions.get('Q100')?.status, 'passed');
    assert.equal(first.counts.waiting, 200);
    assert.deepEqual(second.counts, { ...first.counts, waiting: 199, passed: 1 });
    // What the event does not touch is shared: views compare by identity.
    assert.equal(first.questions.get('Q1'), second.questions.get('Q1'));
    assert.equal(first.batches, second.batches);
  });

  it('counts questions by status as a count of all of them would', () => {
    const outcomes = ids(300).map((id, index) => finished(id, index % 3 === 0 ? 'failed' : 'passed'));
    const again: RunEvent = {
      type: 'runResumed',
      at: 3000,
      engine: 'auto',
      model: null,
      maxFeedbackLoops: 1,
      questionIds: ['Q1', 'Q4', 'Q4'],
    };
    const state = reduceAll([started(300), ...outcomes, again, finished('Q4', 'passed')]);
    const counted = { waiting: 0, running: 0, passed: 0, failed: 0, error: 0, cancelled: 0 };
    for (const { status } of state.questions.values()) counted[status] += 1;
    assert.deepEqual(state.counts, counted);
    assert.equal(state.counts.waiting, 1);
    assert.equal(state.batches[0]?.status, 'waiting');
  });

  it('adds up what calls used, by batch and by run; an unknown price makes the cost unknown', () => {
    const known = reduceAll([started(4), called(0, 0.5), called(1, 0.25)]);
    assert.deepEqual(known.usage, { promptTokens: 20, cachedTokens: 8, completionTokens: 10, cost: 0.75 });
    assert.equal(known.batches[1]?.usage.cost, 0.25);
    assert.equal(known.batches[1]?.calls, 1);
    assert.equal(reduce(known, called(1, null)).usage.cost, null);
  });

  it('ignores events about questions and batches that the run does not have', () => {
    const state = reduce(EMPTY_RUN, started(2));
    assert.equal(reduce(state, finished('ALL', 'passed')).questions, state.questions);
    const stray: RunEvent = { type: 'batchFinished', at: 1, batch: 99, outcome: 'passed' };
    assert.deepEqual(reduce(state, stray).batches, state.batches);
  });

  it('pauses and goes on', () => {
    const reason = { code: 'budget', message: 'Enough.', nextStep: 'Raise it.' } as const;
    const paused = reduceAll([started(2), { type: 'runPaused', at: 2, reason }]);
    assert.equal(paused.status, 'paused');
    assert.equal(paused.error, reason);
    const on = reduce(paused, { type: 'runContinued', at: 3 });
    assert.equal(on.status, 'running');
    assert.equal(on.error, null);
  });

  it('knows a block as edited until its question is written again', () => {
    const edited = reduceAll([started(2), { type: 'blockEdited', at: 1, questionId: 'Q1' }]);
    assert.equal(edited.questions.get('Q1')?.edited, true);
    assert.equal(reduce(edited, finished('Q1', 'passed')).questions.get('Q1')?.edited, false);
  });

  it('refuses two questions with one id', () => {
    const twice = { ...started(2), questionIds: ['Q1', 'Q1'] } as RunEvent;
    assert.throws(() => reduce(EMPTY_RUN, twice), /same id/);
  });
});

describe('batches', () => {
  const sizes = (questions: number): number => cutBatches(ids(questions), null)[0]?.questionIds.length ?? 0;

  it('are chosen by the number of questions', () => {
    assert.deepEqual([49, 50, 200, 201].map(sizes), [4, 6, 6, 9]);
  });

  it('hold every question once, in order', () => {
    for (const questions of [0, 1, 4, 5, 156]) {
      const batches = cutBatches(ids(questions), null);
      assert.deepEqual(
        batches.flatMap(({ questionIds }) => questionIds),
        ids(questions),
      );
      assert.deepEqual(
        batches.map(({ index }) => index),
        batches.map((_, index) => index),
      );
    }
  });
});
