import type { PlainError } from '../errors';

/** How a failed call is tried again. Times in milliseconds. */
export interface RetryPolicy {
  /** Tries in all, for failures of the service and the connection. */
  readonly tries: number;
  /** The first pause is drawn from 0 to this, every further one from twice as much. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** How long a call waits in all for a service that answers 429; such waiting uses up no tries. */
  readonly patience: number;
}

export const DEFAULT_RETRY: RetryPolicy = {
  tries: 6,
  firstPause: 1000,
  longestPause: 60_000,
  patience: 30 * 60_000,
};

/**
 * Exponential backoff with full jitter: anything from 0 to the bound, so that calls which failed together do not come
 * back together. Source: M. Brooker, "Exponential Backoff And Jitter".
 * @param tried how many tries have failed, from 1
 * @param random 0 to below 1
 */
export function backoff(policy: RetryPolicy, tried: number, random: () => number): number {
  const bound = Math.min(policy.longestPause, policy.firstPause * 2 ** (tried - 1));
  return Math.round(random() * bound);
}

/** Where a call stands with its tries. Immutable. */
export interface RetryState {
  readonly failures: number;
  readonly refusals: number;
  readonly firstRefusalAt: number | null;
}

export const FRESH: RetryState = { failures: 0, refusals: 0, firstRefusalAt: null };

export type RetryDecision =
  | { readonly kind: 'again'; readonly pause: number; readonly state: RetryState }
  | { readonly kind: 'over'; readonly state: RetryState };

/** Whether and when a call that failed for a passing reason goes again. */
export function decideRetry(
  policy: RetryPolicy,
  state: RetryState,
  error: PlainError,
  retryAfter: number | null,
  now: number,
  random: () => number,
): RetryDecision {
  if (error.code === 'rateLimited') {
    const since = state.firstRefusalAt ?? now;
    const next = { ...state, refusals: state.refusals + 1, firstRefusalAt: since };
    const jitter = backoff(policy, Math.min(next.refusals, 10), random);
    // The service's own time is kept, with a little jitter on top so that not all come back in the same moment.
    const pause = retryAfter === null ? jitter : retryAfter + Math.min(jitter, policy.firstPause);
    return now + pause - since > policy.patience
      ? { kind: 'over', state: next }
      : { kind: 'again', pause, state: next };
  }
  const next = { ...state, failures: state.failures + 1 };
  if (next.failures >= policy.tries) return { kind: 'over', state: next };
  const pause = Math.max(retryAfter ?? 0, backoff(policy, next.failures, random));
  return pause > policy.patience ? { kind: 'over', state: next } : { kind: 'again', pause, state: next };
}
