import type { Clock } from './ports';

/** The machine's own time. Sleeping ends with the signal's reason, an `AbortError`, as soon as it fires. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(abortError());
        return;
      }
      const stop = (): void => {
        clearTimeout(timer);
        reject(abortError());
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', stop);
        resolve();
      }, milliseconds);
      signal.addEventListener('abort', stop, { once: true });
    }),
};

/** What everything that is cancelled rejects with. */
export function abortError(): Error {
  return new DOMException('Cancelled.', 'AbortError');
}

/** Whether a thrown value says that work was cancelled. */
export function isAbortError(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
