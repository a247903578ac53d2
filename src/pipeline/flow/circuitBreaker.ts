import { abortError } from '../clock';
import type { Clock } from '../ports';

export interface BreakerPolicy {
  /** So many failures in a row, over all calls, and nobody calls for a while. */
  readonly failures: number;
  /** The first rest in milliseconds; it doubles with every probe that fails. */
  readonly rest: number;
  readonly longestRest: number;
  /** So many probes in a row that failed, and the service counts as gone for this run. */
  readonly probes: number;
}

export const DEFAULT_BREAKER: BreakerPolicy = { failures: 10, rest: 5000, longestRest: 60_000, probes: 6 };

/** What a caller may do. `probe`: it is the only one let through; how it ends decides for all. */
export type Admission = 'go' | 'probe' | 'gone';

/**
 * Keeps a failing service from being hammered: after a row of failures everyone rests, then one call probes. If it
 * succeeds all go on; if not, the rest doubles, until the service counts as gone and calls end at once.
 */
export class CircuitBreaker {
  #inRow = 0;
  #probesFailed = 0;
  #openUntil: number | null = null;
  #probing = false;
  #waiting: (() => void)[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly policy: BreakerPolicy = DEFAULT_BREAKER,
  ) {}

  /** Whether calls rest at the moment. */
  get isOpen(): boolean {
    return this.#openUntil !== null;
  }

  /** Milliseconds until the next probe may go; 0 where calls flow. */
  get restLeft(): number {
    return this.#openUntil === null ? 0 : Math.max(0, this.#openUntil - this.clock.now());
  }

  /** Waits until a call may go. Rejects with an `AbortError` when the signal fires. */
  async enter(signal: AbortSignal): Promise<Admission> {
    for (;;) {
      if (signal.aborted) throw abortError();
      if (this.#probesFailed >= this.policy.probes) return 'gone';
      if (this.#openUntil === null) return 'go';
      if (this.#probing) {
        await this.#change(signal);
      } else if (this.restLeft > 0) {
        await this.clock.sleep(this.restLeft, signal);
      } else {
        this.#probing = true;
        return 'probe';
      }
    }
  }

  /** The service answered, whatever it said. */
  succeeded(): void {
    this.#inRow = 0;
    this.#probesFailed = 0;
    this.#openUntil = null;
    this.#endProbe();
  }

  /** The service failed or could not be reached. */
  failed(admission: Admission): void {
    this.#inRow++;
    if (admission === 'probe') {
      this.#probesFailed++;
      this.#open();
      this.#endProbe();
    } else if (this.#openUntil === null && this.#inRow >= this.policy.failures) {
      this.#open();
    }
  }

  /** The call has ended; a probe that told nothing, because it was cancelled, makes way for another. */
  left(admission: Admission): void {
    if (admission === 'probe') this.#endProbe();
  }

  #open(): void {
    const rest = Math.min(this.policy.longestRest, this.policy.rest * 2 ** this.#probesFailed);
    this.#openUntil = this.clock.now() + rest;
  }

  #endProbe(): void {
    this.#probing = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  #change(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        reject(abortError());
      };
      signal.addEventListener('abort', stop, { once: true });
      this.#waiting.push(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      });
    });
  }
}
