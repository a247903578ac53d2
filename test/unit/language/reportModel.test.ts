import assert from 'node:assert/strict';
import { reduceAll } from '../../../src/pipeline/runState/runState';
import { figuresIn } from '../../../src/views/page/figures';
import { ENGLISH } from '../../../src/platform/localizer';
import { reportOf } from '../../../src/views/runReport/reportModel';
import { ticks, timeScale, union } from '../../../src/views/runReport/timeScale';
import { exampleRun, START } from './exampleRuns';

describe('figures of a run report', () => {
  it('counts how many batches were at work at once, never more than the pool', () => {
    const report = reportOf(exampleRun({ questions: 200, batchSize: 5, atOnce: 4, model: 'gpt' }), START);
    assert.equal(report.peak, 4);
    assert.equal(report.concurrency.at(-1)?.running, 0);
    assert.ok(report.worked > 2 * report.wall);
  });

  it('shares lanes without letting two batches be drawn over each other', () => {
    const report = reportOf(exampleRun({ questions: 900, batchSize: 9, atOnce: 6, model: 'gpt' }), START);
    assert.equal(report.shared, true);
    assert.equal(report.lanes, 6);
    for (const row of report.batches) {
      const others = report.batches.filter((other) => other !== row && other.lane === row.lane);
      assert.ok(others.every((other) => (other.end ?? 0) <= (row.start ?? 0) || (other.start ?? 0) >= (row.end ?? 0)));
    }
  });

  it('ends what is running now, and only that', () => {
    const run = exampleRun({ questions: 100, batchSize: 5, atOnce: 4, model: 'gpt', stopAt: 9000 });
    const report = reportOf(run, START + 12_000);
    const running = report.batches.filter(({ status }) => status === 'running');
    assert.equal(running.length, 4);
    assert.ok(running.every(({ end }) => end === START + 12_000));
    assert.ok(report.batches.some(({ start }) => start === null));
  });

  it('ends what was running when nobody works on it any more, at its last sign of life', () => {
    const run = exampleRun({ questions: 100, batchSize: 5, atOnce: 4, model: 'gpt', stopAt: 9000 });
    const report = reportOf(run, null);
    assert.equal(report.interrupted, true);
    assert.ok(report.batches.every(({ end }) => end === null || end <= START + 9000));
  });

  it('does not count the time of a run that was interrupted', () => {
    const before = { at: 1000, batch: 0 };
    const run = reduceAll([
      { ...start, at: 0 },
      { type: 'batchStarted', ...before, questionIds: ['Q1'] },
      { type: 'stageStarted', ...before, stage: 'transform', loop: 0 },
      { type: 'stageStarted', at: 2000, batch: 0, stage: 'review', loop: 0 },
      { type: 'runResumed', at: 90_000_000, engine: 'builtin', model: null, maxFeedbackLoops: 1, questionIds: ['Q1'] },
      { type: 'batchStarted', at: 90_000_000, batch: 0, questionIds: ['Q1'] },
      { type: 'stageStarted', at: 90_000_000, batch: 0, stage: 'transform', loop: 0 },
      { type: 'batchFinished', at: 90_001_000, batch: 0, outcome: 'passed' },
    ]);
    const report = reportOf(run, 95_000_000);
    assert.equal(report.wall, 2000);
    assert.equal(report.scale.gaps.length, 1);
    assert.equal(report.scale.gaps[0]?.milliseconds, 89_998_000);
  });
});

const start = {
  type: 'runStarted',
  runId: 'r',
  source: { path: 'a.md', stem: 'a', hash: '' },
  engine: 'builtin',
  model: null,
  outputFolder: '',
  questionIds: ['Q1'],
  batches: [{ index: 0, questionIds: ['Q1'] }],
  maxFeedbackLoops: 1,
  ownBlocks: [],
} as const;

describe('time scale', () => {
  it('joins what overlaps', () => {
    assert.deepEqual(
      union([
        { start: 5, end: 9 },
        { start: 0, end: 6 },
        { start: 20, end: 21 },
      ]),
      [
        { start: 0, end: 9 },
        { start: 20, end: 21 },
      ],
    );
  });

  it('keeps short pauses and cuts long ones', () => {
    const scale = timeScale([
      { start: 0, end: 1000 },
      { start: 1010, end: 2000 },
      { start: 999_000, end: 1_000_000 },
    ]);
    assert.equal(scale.gaps.length, 1);
    assert.equal(scale.at(0), 0);
    assert.equal(scale.at(1005), 1005);
    assert.equal(scale.at(1_000_000), scale.length);
    assert.ok(scale.length < 3300);
  });

  it('never goes back', () => {
    const scale = timeScale([
      { start: 10, end: 20 },
      { start: 400, end: 410 },
    ]);
    const places = [0, 10, 15, 20, 100, 300, 400, 405, 410, 999].map(scale.at);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a - b),
    );
  });

  it('marks round times', () => {
    assert.deepEqual(ticks(41_000, 8), [0, 10_000, 20_000, 30_000, 40_000]);
    assert.deepEqual(ticks(1, 8), [0, 1]);
    assert.ok(ticks(9e10, 8).length <= 9);
  });
});

describe('figures', () => {
  it('says durations in the units people use', () => {
    const { duration } = figuresIn('en', ENGLISH);
    assert.deepEqual([0, 83, 1500, 41_000, 154_000, 3_600_000, 200_000_000].map(duration), [
      '0 ms',
      '83 ms',
      '1.5 s',
      '41 s',
      '2 min 34 s',
      '1 h',
      '2 d 7 h',
    ]);
  });

  it('does not make up a price', () => {
    const figures = figuresIn('en', ENGLISH);
    const usage = { promptTokens: 1, cachedTokens: 0, completionTokens: 1 };
    assert.equal(figures.cost({ ...usage, cost: null }), 'price unknown');
    assert.equal(figures.cost({ ...usage, cost: 0.8364 }), '$0.8364');
    assert.equal(figuresIn('de', ENGLISH).cost({ ...usage, cost: 1.5 }), '1,50\u00a0$');
  });
});
