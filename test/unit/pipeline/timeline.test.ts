import assert from 'node:assert/strict';
import type { RunEvent } from '../../../src/pipeline/events';
import { EMPTY_TIMELINE, extendTimeline } from '../../../src/pipeline/runState/timeline';

const fold = (events: readonly RunEvent[]) => events.reduce(extendTimeline, EMPTY_TIMELINE);
const stage = (at: number, name: 'transform' | 'review', loop = 0): RunEvent => ({
  type: 'stageStarted',
  at,
  batch: 0,
  stage: name,
  loop,
});
const delay = (at: number, until: number, reason = 'rate limit'): RunEvent => ({
  type: 'callDelayed',
  at,
  batch: 0,
  reason,
  until,
});

describe('timeline of a batch', () => {
  it('ends a stage where the next begins and the last with the batch', () => {
    const { stages } = fold([
      stage(10, 'transform'),
      stage(30, 'review'),
      stage(45, 'transform', 1),
      { type: 'batchFinished', at: 60, batch: 0, outcome: 'passed' },
    ]);
    assert.deepEqual(
      stages.map((each) => [each.stage, each.loop, each.startedAt, each.endedAt]),
      [
        ['transform', 0, 10, 30],
        ['review', 0, 30, 45],
        ['transform', 1, 45, 60],
      ],
    );
  });

  it('leaves the running stage open', () => {
    assert.equal(fold([stage(10, 'transform')]).stages.at(-1)?.endedAt, null);
  });

  it('does not count a stage that was interrupted as going on until the batch began again', () => {
    const { stages } = fold([
      stage(10, 'transform'),
      { type: 'batchStarted', at: 90_000, batch: 0, questionIds: ['Q1'] },
      stage(90_001, 'transform'),
    ]);
    assert.deepEqual(
      stages.map(({ startedAt }) => startedAt),
      [90_001],
    );
  });

  it('joins waits that overlap and keeps apart those that do not', () => {
    const { waits } = fold([delay(0, 10), delay(5, 20), delay(6, 8), delay(50, 60, 'retry')]);
    assert.deepEqual(waits, [
      { reason: 'rate limit', startedAt: 0, endedAt: 20 },
      { reason: 'retry', startedAt: 50, endedAt: 60 },
    ]);
  });

  it('ends a wait that is cut short with its batch', () => {
    const { waits } = fold([delay(0, 100), { type: 'batchFinished', at: 40, batch: 0, outcome: 'cancelled' }]);
    assert.equal(waits[0]?.endedAt, 40);
  });
});
