import assert from 'node:assert/strict';
import { RowQueue } from '../../../src/views/tree/rowQueue';
import type { TreeElement } from '../../../src/views/tree/treeElements';

const batches = (count: number, runId = 'r'): readonly TreeElement[] =>
  Array.from({ length: count }, (_, batch) => ({ kind: 'batch', runId, batch }));

describe('Rows of the tree that have changed', () => {
  let told: (readonly TreeElement[] | undefined)[];
  let queue: RowQueue;

  beforeEach(() => {
    told = [];
    queue = new RowQueue((rows) => told.push(rows));
  });

  afterEach(() => queue.clear());

  const settled = async (): Promise<void> => {
    let before = -1;
    for (let turn = 0; turn < 8 && before !== told.length; turn++) {
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
    assert.ok(told.every((rows) => (rows?.length ?? 0) <= 32));
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
    assert.deepEqual(told, [[first], [run, other]]);
  });

  it('are told beside the row of another run that is told again and again', () => {
    const run: TreeElement = { kind: 'run', runId: 'noisy' };
    const [other] = batches(1, 'another');
    assert.ok(other);
    queue.add([run]);
    queue.add([other]);
    const noise = setInterval(() => queue.add([run]), 50);
    return settled().finally(() => {
      clearInterval(noise);
      assert.ok(told.flat().includes(other));
    });
  });

  it('are not told beside all', async () => {
    const [first, second] = batches(2);
    assert.ok(first && second);
    queue.add([first]);
    queue.add([second]);
    queue.addAll();
    queue.addAll();
    await settled();
    assert.deepEqual(told, [[first], undefined]);
  });

  it('are forgotten when nobody looks any more', async () => {
    const [first, second] = batches(2);
    assert.ok(first && second);
    queue.add([first]);
    queue.add([second]);
    queue.clear();
    await settled();
    assert.deepEqual(told, [[first]]);
  });
});
