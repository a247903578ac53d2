import { systemClock } from '../../src/pipeline/clock';
import type { Clock } from '../../src/pipeline/ports';

/** The machine's time, running faster by a factor: an hour of waiting takes 3.6 seconds at 1,000. */
export function scaledClock(factor: number): Clock {
  const start = performance.now();
  const epoch = Date.now();
  return {
    now: () => epoch + (performance.now() - start) * factor,
    sleep: (milliseconds, signal) => systemClock.sleep(milliseconds / factor, signal),
  };
}
