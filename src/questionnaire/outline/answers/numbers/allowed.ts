import type { Limits } from '../../../model';
import type { DraftQuestion } from '../../draft';

/** Wide enough for what may be given anyhow. */
export function withAllowed(limits: Limits, { allowed }: DraftQuestion): Limits {
  const lower = limits.min === null ? [] : allowed.filter((number) => number <= (limits.min ?? 0));
  const upper = limits.max === null ? [] : allowed.filter((number) => number >= (limits.max ?? 0));
  return {
    ...limits,
    ...(lower.length > 0 ? { min: Math.min(...lower), minExclusive: false } : {}),
    ...(upper.length > 0 ? { max: Math.max(...upper), maxExclusive: false } : {}),
  };
}
