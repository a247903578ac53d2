import { FALSE, and, type Bounds, type Formula } from '../questionnaire/logic/formula';
import type { Sourced } from './facts';

/** Not surely asked, whatever else is known. */
export const perhaps = ({ value, origin }: Sourced<Bounds>): Sourced<Bounds> => ({
  value: { surely: FALSE, possibly: value.possibly },
  origin,
});

/** Asked where, in addition, an inferred condition holds. */
export function onlyWhere({ value }: Sourced<Bounds>, condition: Formula, reason: string): Sourced<Bounds> {
  return {
    value: { surely: and(value.surely, condition), possibly: and(value.possibly, condition) },
    origin: { kind: 'inferred', reason },
  };
}

/** Whom the classes of a hidden variable say nothing about, of those it is not known whether it is filled. */
export function askedWithin(asked: Sourced<Bounds>, covered: Formula | null): Sourced<Bounds> {
  if (covered === null) return asked;
  return { ...asked, value: { ...asked.value, surely: and(asked.value.surely, covered) } };
}
