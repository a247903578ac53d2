/** As many requests as are never under way at once. */
const PLACES = 1024;

/**
 * The requests that nobody waits for any more, in memory that the editor's thread and the engine's share: a thread that
 * reads a long questionnaire hears no message before it is done.
 */
export class Dropped {
  private readonly ids: Int32Array;

  /** @param memory what `memory` of the other side's is; of its own where there is no other side yet */
  constructor(readonly memory = new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT)) {
    this.ids = new Int32Array(memory);
  }

  add(id: number): void {
    Atomics.store(this.ids, id % PLACES, id);
  }

  has(id: number): boolean {
    return Atomics.load(this.ids, id % PLACES) === id;
  }
}
