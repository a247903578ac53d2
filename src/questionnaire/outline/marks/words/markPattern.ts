import type { SimpleMeaning } from '../../meanings';

/** What a spelling says, from the groups of its pattern. */
export type Make = (groups: readonly (string | undefined)[]) => readonly SimpleMeaning[];

export interface MarkPattern {
  /** Sticky. */
  readonly pattern: RegExp;
  readonly make: Make;
}

export const DISPLAY: Make = () => [{ kind: 'display' }];

/** What is understood and cannot be checked. */
export const unsupported =
  (reason: string, nextStep: string): Make =>
  () => [{ kind: 'unsupported', reason, nextStep }];

/** Limits that belong to the values themselves. */
export const bounds = (min: number | null, max: number | null): SimpleMeaning => ({
  kind: 'bounds',
  min,
  max,
  minExclusive: false,
  maxExclusive: false,
});
