import { abortError } from '../clock';
import { closedUntil } from '../models/failures';
import type { CallFailure, LanguageModel } from '../models/model';
import type { Clock } from '../ports';
import { RateLimiter, type KnownLimits, type Ticket } from './rateLimit';

/** One key: the model behind it, its limits, and why it is out of use, if it is. */
export interface Lane {
  readonly model: LanguageModel;
  readonly limiter: RateLimiter;
  readonly stopped: CallFailure | null;
}

export interface Pass {
  readonly lane: Lane;
  readonly ticket: Ticket;
}

interface Waiter {
  readonly tokens: number;
  readonly admit: (pass: Pass) => void;
  readonly turnAway: (failure: CallFailure) => void;
  readonly onDelay: (until: number) => void;
}

/** Shorter waits are not worth telling anybody. */
const NOTABLE_WAIT = 1000;

/**
 * Several keys in rotation, each with its own limits, and one queue before them all: the first in the queue takes the
 * first key that is free. A key that can do nothing any more is retired; with the last one all calls end.
 */
export class Lanes {
  readonly #lanes: { model: LanguageModel; limiter: RateLimiter; stopped: CallFailure | null }[];
  #queue: Waiter[] = [];
  #timer: AbortController | null = null;
  #last = 0;
  #over: CallFailure | null = null;

  constructor(
    models: readonly LanguageModel[],
    known: KnownLimits,
    private readonly clock: Clock,
    /** Longest wait for a key in milliseconds: a limit of a day is told, not waited out. */
    private readonly patience: number,
  ) {
    this.#lanes = models.map((model) => ({ model, limiter: new RateLimiter(known, clock.now()), stopped: null }));
  }

  /**
   * Waits for a key that may send a call of this size.
   * @param onDelay told once when the wait is a long one, and when it will probably end
   * @returns the pass, or why there is none: the failure that ended the last key, a wait that is too long. Rejects with an `AbortError` when the signal fires.
   */
  enter(tokens: number, signal: AbortSignal, onDelay: (until: number) => void): Promise<Pass | CallFailure> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(abortError());
        return;
      }
      const stop = (): void => {
        this.#queue = this.#queue.filter((other) => other !== waiter);
        this.#pump();
        reject(abortError());
      };
      const leave = (result: Pass | CallFailure): void => {
        signal.removeEventListener('abort', stop);
        resolve(result);
      };
      const waiter: Waiter = { tokens, admit: leave, turnAway: leave, onDelay: once(onDelay) };
      signal.addEventListener('abort', stop, { once: true });
      this.#queue.push(waiter);
      this.#pump();
    });
  }

  /** To be called whenever a limiter has learned something. */
  changed(): void {
    this.#pump();
  }

  /**
   * Takes a key out of use for good.
   * @returns which one of how many it was; `null` where it was out of use already or nobody else is left
   */
  retire(lane: Lane, failure: CallFailure): { readonly key: number; readonly keys: number } | null {
    const index = this.#lanes.findIndex((other) => other === lane);
    const found = this.#lanes[index];
    if (found === undefined || found.stopped !== null) return null;
    found.stopped = failure;
    const isLast = this.#lanes.every(({ stopped }) => stopped !== null);
    if (isLast) this.#over = overAll(failure, this.#lanes.length);
    this.#pump();
    return isLast ? null : { key: index + 1, keys: this.#lanes.length };
  }

  /** No call can work any more, whatever the key: those that wait end, and so do later ones. */
  end(failure: CallFailure): void {
    this.#over ??= failure;
    this.#pump();
  }

  /** The failure that ended the last key, or all calls; `null` while one works. */
  get over(): CallFailure | null {
    return this.#over;
  }

  #pump(): void {
    this.#timer?.abort();
    this.#timer = null;
    for (let head = this.#queue[0]; head !== undefined; head = this.#queue[0]) {
      const over = this.over;
      if (over !== null) {
        this.#queue.shift();
        head.turnAway(over);
        continue;
      }
      const now = this.clock.now();
      const { lane, wait } = this.#soonest(head.tokens, now);
      if (wait > this.patience) {
        this.#queue.shift();
        head.turnAway(closedUntil(now + wait));
        continue;
      }
      if (wait > 0) {
        for (const waiter of this.#queue) if (wait >= NOTABLE_WAIT) waiter.onDelay(now + wait);
        this.#wakeIn(wait);
        return;
      }
      this.#queue.shift();
      head.admit({ lane, ticket: lane.limiter.take(head.tokens, now) });
    }
  }

  /** The key that may go first; among equals the next one in rotation. */
  #soonest(tokens: number, now: number): { lane: Lane; wait: number } {
    const order = this.#lanes.map((_, offset) => (this.#last + 1 + offset) % this.#lanes.length);
    let best: { lane: Lane; wait: number; index: number } | null = null;
    for (const index of order) {
      const lane = this.#lanes[index];
      if (lane === undefined || lane.stopped !== null) continue;
      const wait = lane.limiter.waitFor(tokens, now);
      if (best === null || wait < best.wait) best = { lane, wait, index };
    }
    if (best === null) throw new Error('No key is in use.');
    if (best.wait === 0) this.#last = best.index;
    return best;
  }

  #wakeIn(milliseconds: number): void {
    const timer = new AbortController();
    this.#timer = timer;
    this.clock.sleep(milliseconds, timer.signal).then(
      () => {
        this.#pump();
      },
      () => {
        // Another event came first and pumped already.
      },
    );
  }
}

function once(told: (until: number) => void): (until: number) => void {
  let done = false;
  return (until) => {
    if (!done) told(until);
    done = true;
  };
}

function overAll({ error, remedy }: CallFailure, keys: number): CallFailure {
  if (keys === 1) return { error, remedy };
  return {
    error: { ...error, message: `None of the ${keys} keys can be used. The last one: ${error.message}` },
    remedy,
  };
}
