import assert from 'node:assert/strict';
import { Turns } from '../../../src/engine/turns';

const WANTED = new AbortController().signal;

/** Keeps the thread busy, as reading does. */
function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe("turns of the engine's work", () => {
  it('are given to what somebody waits for before what came earlier, one at a time', async () => {
    const turns = new Turns();
    const begun: string[] = [];
    const asked = (['later', 'later', 'first', 'later', 'first'] as const).map(async (rank, index) => {
      await turns.next(rank, WANTED);
      begun.push(`${rank} ${index}`);
    });
    await Promise.all(asked);
    assert.deepEqual(begun, ['first 2', 'first 4', 'later 0', 'later 1', 'later 3']);
  });

  it('are left out for what nobody wants any more', async () => {
    const turns = new Turns();
    const stopper = new AbortController();
    const left = turns.next('later', stopper.signal);
    const wanted = turns.next('later', WANTED);
    stopper.abort();
    await assert.rejects(left, { name: 'AbortError' });
    await wanted;
  });

  it('are between the parts of long work', async () => {
    const turns = new Turns();
    const stopper = new AbortController();
    let parts = 0;
    const long = (async () => {
      const pause = turns.pauses(stopper.signal);
      for (; parts < 1_000; parts++) {
        busy(1);
        await pause();
      }
    })();
    await turns.next('first', WANTED);
    assert.ok(parts < 1_000, `${parts} parts`);
    stopper.abort();
    await assert.rejects(long, { name: 'AbortError' });
    assert.ok(parts < 1_000, 'and it ends when it is not wanted any more');
  });
});
