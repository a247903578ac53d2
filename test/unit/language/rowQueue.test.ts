import assert from 'node:assert/strict';
import { RowQueue } from '../../../src/views/rowQueue';
import type { TreeElement } from '../../../src/views/treeElements';

const batches = (count: number, runId = 'r'): readonly TreeElement[] =>
  Array.from({ length: count }, (_, batch) => ({ kind: 'batch', runId, batch }));

describe('Rows of the tree that have changed', () => {
  let told: (readonly TreeElement[])[];
  let queue: RowQueue;

  beforeEach(() => {
    told = [];
    queue = new RowQueue((rows) => told.push(rows));
  });

  afterEach(() => queue.clear());

  const settled = async (): Promise<void> => {
    let before = -1;
    while (before !== told.length) {
      before = told.length;
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  };

  it('are told at once after a lull, and what follows together', async () => {
    const [first, second, third] = batches(3);
    assert.ok(first && second && third);
    queue.add([first]);
    assert.deepEqual(told, [[first]]);
    queue.add([second]);
    queue.add([third, second]);
    assert.equal(told.length, 1);
    await settled();
    assert.deepEqual(told.slice(1), [[second, third]]);
  });

  it('are told few at a time, each once, however many there are', async () => {
    const all = batches(150);
    queue.add(all);
    await settled();
    assert.ok(told.every((rows) => rows.length <= 32));
    assert.deepEqual(told.flat(), all);
  });

  it('are not told beside the row of their run', async () => {
    const run: TreeElement = { kind: 'run', runId: 'r' };
    const [first, ...others] = batches(5);
    const [other] = batches(1, 'another');
    assert.ok(first && other);
    queue.add([first]);
    queue.add([...others, other, run]);
    await settled();
    assert.deepEqual(told, [[first], [run], [other]]);
  });

  it('are forgotten when the whole tree is refreshed', async () => {
    const [first, second] = batches(2);
    assert.ok(first && second);
    queue.add([first]);
    queue.add([second]);
    queue.clear();
    await settled();
    assert.deepEqual(told, [[first]]);
  });
});
