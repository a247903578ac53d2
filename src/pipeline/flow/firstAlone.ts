import { raceAbort } from './budget';
import type { Clock } from '../ports';

/**
 * How long the first call of a group is ahead of the others, in milliseconds: services read some ten thousand tokens of
 * a prompt in that time, and whole calls take many times as long.
 */
const HEAD_START = 300;

/**
 * Gives the first of many calls with the same long beginning a head start, so that the service has it in its prompt
 * cache when the others come.
 */
export class FirstAlone {
  readonly #groups = new Map<string, Promise<void> | 'open'>();

  constructor(private readonly clock: Clock) {}

  /** Runs the work; calls of a group that is new wait for the first one's head start, or its end if that is sooner. */
  async run<T>(group: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const state = this.#groups.get(group);
    if (state === 'open') return work();
    if (state !== undefined) {
      await raceAbort(state, signal);
      return work();
    }
    const over = new AbortController();
    const first = work();
    const open = (): void => {
      this.#groups.set(group, 'open');
      over.abort();
    };
    const headStart = Promise.race([first, this.clock.sleep(HEAD_START, over.signal)]).then(open, open);
    this.#groups.set(group, headStart);
    return first;
  }
}
