/**
 * A signal for one call that follows the run's. The client leaves its listeners on the signal it is given, and with
 * them every request's body: on the run's own signal they would pile up until its end.
 */
export function ownSignal(signal: AbortSignal): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    release: () => {
      signal.removeEventListener('abort', stop);
    },
  };
}
