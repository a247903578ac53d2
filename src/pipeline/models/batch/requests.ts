import type { CallFailure, ExchangeResult } from '../model';
import type { JobLine } from './jobFile';

/** A request that somebody waits for, or that a job holds. */
export interface Request {
  readonly id: string;
  /** How it is sent; `null` where only a job of an earlier process knows. */
  line: JobLine | null;
  state: 'queued' | 'inJob';
  /** In how many jobs it was and came to nothing. */
  tries: number;
  learn: (failure: CallFailure) => CallFailure;
  readonly waiters: Set<Waiter>;
}

interface Waiter {
  readonly resolve: (result: ExchangeResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Of a request's id the part that says what is asked; the rest counts how often it was answered before. */
export const keyOf = (id: string): string => id.slice(0, id.lastIndexOf('.'));

/** The requests without an answer, each once, whoever and how many wait for it. */
export class Requests {
  readonly #byId = new Map<string, Request>();

  /** The request of this id, one that is queued where there was none. */
  of(id: string): Request {
    const known = this.#byId.get(id);
    if (known !== undefined) return known;
    const learn = (failure: CallFailure): CallFailure => failure;
    const made: Request = { id, line: null, state: 'queued', tries: 0, learn, waiters: new Set() };
    this.#byId.set(id, made);
    return made;
  }

  isAwaited(id: string): boolean {
    return (this.#byId.get(id)?.waiters.size ?? 0) > 0;
  }

  /** What is to be sent. What nobody waits for any more is not asked. */
  queued(): readonly JobLine[] {
    const lines: JobLine[] = [];
    for (const { id, state, line, waiters } of this.#byId.values()) {
      if (state !== 'queued') continue;
      if (waiters.size === 0) this.#byId.delete(id);
      else if (line !== null) lines.push(line);
    }
    return lines;
  }

  /** Puts it into the next job, where anybody waits for it by then. */
  again(id: string, tries?: number): true {
    const request = this.of(id);
    request.tries = tries ?? request.tries;
    request.state = 'queued';
    return true;
  }

  /** Gives everybody who waits for it the result, and forgets it. */
  settle(id: string, result: ExchangeResult): void {
    const waiters = this.#byId.get(id)?.waiters ?? [];
    this.#byId.delete(id);
    for (const { resolve } of waiters) resolve(result);
  }

  drop(id: string): void {
    this.#byId.delete(id);
  }

  rejectAll(thrown: unknown): void {
    for (const { waiters } of this.#byId.values()) for (const { reject } of waiters) reject(thrown);
  }
}

/** The answer to a request, for one more who waits for it, and how to wait no longer. */
export function waitFor({ waiters }: Request): {
  readonly answer: Promise<ExchangeResult>;
  readonly leave: () => void;
} {
  let leave: () => void = () => undefined;
  const answer = new Promise<ExchangeResult>((resolve, reject) => {
    const waiter = { resolve, reject };
    waiters.add(waiter);
    leave = () => waiters.delete(waiter);
  });
  return { answer, leave };
}
