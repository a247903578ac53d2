import type { RichText } from './richText';

/** One answer of a list of answers that several questions may have. */
export interface Choice {
  readonly code: RichText;
  readonly label: RichText;
}
