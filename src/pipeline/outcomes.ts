import type { Outcome } from './events';
import type { QuestionState } from './runState/runState';

/** The outcome of many: as bad as the worst of them. */
export function worst(statuses: readonly QuestionState['status'][]): Outcome {
  const has = new Set(statuses);
  if (has.has('cancelled') || has.has('waiting') || has.has('running')) return 'cancelled';
  if (has.has('error')) return 'error';
  return has.has('failed') ? 'failed' : 'passed';
}
