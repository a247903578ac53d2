import type { ChosenReading, Dispute } from './statement';

/** The choice that takes the other reading of a dispute; to be remembered in the project file. */
export function otherReading({ taken, statement }: Dispute): ChosenReading {
  return { take: taken.by === 'model' ? 'compiler' : 'model', statement };
}
