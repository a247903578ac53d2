import assert from 'node:assert/strict';
import { EventBatcher } from '../../../src/engine/eventBatcher';
import type { RunEvent } from '../../../src/pipeline/events';

const event = (batch: number): RunEvent => ({ type: 'batchFinished', at: 0, batch, outcome: 'passed' });
const batchesIn = (message: readonly RunEvent[]): readonly number[] =>
  message.map((each) => (each.type === 'batchFinished' ? each.batch : -1));

describe('Events on their way to the editor', () => {
  let messages: (readonly number[])[];
  let batcher: EventBatcher;

  beforeEach(() => {
    messages = [];
    batcher = new EventBatcher((events) => messages.push(batchesIn(events)));
  });

  it('go at once after a lull, and in few messages in a flood', async () => {
    for (let batch = 0; batch < 1_000; batch++) batcher.push(event(batch));
    assert.deepEqual(messages[0], [0]);
    assert.ok(messages.length < 100, `${String(messages.length)} messages`);
    while (messages.flat().length < 1_000) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(
      messages.flat(),
      Array.from({ length: 1_000 }, (_, index) => index),
    );
  });

  it('all go when they are flushed, each once', () => {
    for (let batch = 0; batch < 3; batch++) batcher.push(event(batch));
    batcher.flush();
    batcher.flush();
    assert.deepEqual(messages.flat(), [0, 1, 2]);
    assert.ok(messages.every((message) => message.length > 0));
  });

  it('leave no timer behind when they are flushed', () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    for (let batch = 0; batch < 3; batch++) batcher.push(event(batch));
    batcher.flush();
    assert.equal(timers(), before);
  });
});
