import { raceAbort } from './budget';

/**
 * Sends the first of many calls with the same long beginning alone, so that the service has it in its prompt cache when
 * the others come. The others wait for one attempt, whether it succeeds or not.
 */
export class FirstAlone {
  readonly #groups = new Map<string, Promise<void> | 'open'>();

  async run<T>(group: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const state = this.#groups.get(group);
    if (state === 'open') return work();
    if (state !== undefined) {
      await raceAbort(state, signal);
      return work();
    }
    const first = work();
    const ended = first.then(
      () => undefined,
      () => undefined,
    );
    this.#groups.set(group, ended);
    try {
      return await first;
    } finally {
      this.#groups.set(group, 'open');
    }
  }
}
