import { AsyncLocalStorage } from 'node:async_hooks';

/** Bounds how much work is under way at once, as `p-limit` does. */
export type Bound = <T>(work: () => Promise<T>) => Promise<T>;

/** One piece of work: of a questionnaire that is being prepared, or of one of its batches. */
interface Worker {
  /** Which questionnaire's. */
  readonly of: string;
  /** How many answers it waits for. */
  waiting: number;
}

/**
 * Knows when nothing can go on any more until an answer comes: every piece of work that has begun waits for one. The
 * work itself knows nothing of it: whose call it is follows from the asynchronous context.
 */
export class WorkFloor {
  readonly #current = new AsyncLocalStorage<Worker>();
  readonly #workers = new Set<Worker>();
  #check: NodeJS.Immediate | null = null;
  /** Called whenever everybody waits, and again after every change that leaves it so. */
  onIdle: () => void = () => undefined;

  /** The questionnaire whose work is running here; empty outside of any. */
  get of(): string {
    return this.#current.getStore()?.of ?? '';
  }

  /**
   * Runs the work of a questionnaire. Its batches begin at once, all of them: what waits costs nothing.
   * @param run is given what bounds its batches
   */
  async questionnaire<T>(of: string, run: (limit: Bound) => Promise<T>): Promise<T> {
    // Until its batches have begun it may still ask something.
    const preparing = this.#enter(of);
    const limit: Bound = async (work) => {
      const worker = this.#enter(of);
      this.#leave(preparing);
      try {
        return await this.#current.run(worker, work);
      } finally {
        this.#leave(worker);
      }
    };
    try {
      // What is asked before the batches begin, such as what the document's lines mean, is waited for as well.
      return await this.#current.run(preparing, () => run(limit));
    } finally {
      this.#leave(preparing);
    }
  }

  /** Waits for an answer on behalf of whoever's work runs here. */
  async wait<T>(answer: Promise<T>): Promise<T> {
    const worker = this.#current.getStore();
    if (worker === undefined) return answer;
    worker.waiting += 1;
    this.changed();
    try {
      return await answer;
    } finally {
      worker.waiting -= 1;
    }
  }

  /** Something has changed that nobody here did. */
  changed(): void {
    // Whoever was given an answer in this turn has gone on by the next one.
    if (this.#check !== null) return;
    this.#check = setImmediate(() => {
      this.#check = null;
      if ([...this.#workers].every(({ waiting }) => waiting > 0)) this.onIdle();
    });
  }

  #enter(of: string): Worker {
    const worker: Worker = { of, waiting: 0 };
    this.#workers.add(worker);
    return worker;
  }

  #leave(worker: Worker): void {
    if (this.#workers.delete(worker)) this.changed();
  }
}
