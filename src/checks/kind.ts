import type { Check, CheckKind } from './check';
import type { Facts } from './facts';

/** A kind of check: one file under `kinds/`. */
export interface CheckKindModule {
  readonly kind: CheckKind;
  readonly title: string;
  /** What it looks for, for the coverage page. */
  readonly summary: string;
  /** The checks of this kind for one question; each brings its faults (its SPSS), its sentence and its breaks. */
  readonly derive: (facts: Facts) => readonly Check[];
}
