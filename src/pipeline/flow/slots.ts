import pLimit, { type LimitFunction } from 'p-limit';
import { abortError } from '../clock';

/**
 * How much may be under way at once. Work that has not begun leaves the queue as soon as it is cancelled; work that
 * has begun keeps its place until it has really ended, so that cancelled calls never add to paid ones.
 */
export class Slots {
  readonly #limit: LimitFunction;

  constructor(concurrency: number) {
    this.#limit = pLimit(concurrency);
  }

  get active(): number {
    return this.#limit.activeCount;
  }

  /** Takes effect at once for work that waits; work under way goes on. */
  set concurrency(value: number) {
    this.#limit.concurrency = value;
  }

  /** Runs the work when a place is free. Rejects with an `AbortError` when cancelled before that. */
  run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const leave = (): void => {
        reject(abortError());
      };
      if (signal.aborted) {
        leave();
        return;
      }
      signal.addEventListener('abort', leave, { once: true });
      void this.#limit(async () => {
        signal.removeEventListener('abort', leave);
        if (signal.aborted) return;
        await work().then(resolve, reject);
      });
    });
  }
}
