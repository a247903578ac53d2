import type { ChosenReading, OpenToChoice } from './statement';

/** The choice that takes the other reading of a dispute; to be remembered in the project file. */
export function otherReading({ taken, statement }: OpenToChoice): ChosenReading {
  return { take: taken.by === 'model' ? 'compiler' : 'model', statement };
}
