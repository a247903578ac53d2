import { abortError } from '../../src/pipeline/clock';
import type { Clock } from '../../src/pipeline/ports';

/** A clock that stands still until it is moved; sleepers wake in order of time. */
export class FakeClock implements Clock {
  #now = 0;
  #sleepers: { readonly at: number; readonly wake: () => void }[] = [];

  readonly now = (): number => this.#now;

  readonly sleep = (milliseconds: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(abortError());
        return;
      }
      const sleeper = { at: this.#now + milliseconds, wake: resolve };
      this.#sleepers.push(sleeper);
      signal.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(abortError());
      });
    });

  /** How many wait for the time to come. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  /** Moves time on, waking sleepers one after the other and letting what they do happen in between. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      const sleeper = next;
      this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
      this.#now = Math.max(this.#now, sleeper.at);
      sleeper.wake();
      await settled();
    }
    this.#now = end;
    await settled();
  }

  #next(end: number): { readonly at: number; readonly wake: () => void } | undefined {
    return this.#sleepers.filter((sleeper) => sleeper.at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets everything happen that can happen without time passing. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
