/**
 * Work over thousands of items in slices: after some milliseconds everything else that waits on the event loop has its
 * turn, so that the editor's other extensions never notice.
 */

const SLICE_MILLISECONDS = 5;
const MANY = 100;

/** As `flatMap`, in slices. The items must not change meanwhile. */
export async function flatMapInSlices<T, R>(items: Iterable<T>, map: (item: T) => readonly R[]): Promise<R[]> {
  const mapped: R[] = [];
  let until = performance.now() + SLICE_MILLISECONDS;
  for (const item of items) {
    if (performance.now() > until) {
      await nextTurn();
      until = performance.now() + SLICE_MILLISECONDS;
    }
    for (const one of map(item)) mapped.push(one);
  }
  // What is made of so many takes its time as well.
  if (mapped.length > MANY) await nextTurn();
  return mapped;
}

/** Resolves when what waits on the event loop has had its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
