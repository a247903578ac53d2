import type { JumpTarget, SimpleMeaning } from './markWords';
import type { RichText } from './richText';

export type MarkMeaning =
  | SimpleMeaning
  | { readonly kind: 'routing'; readonly logic: RichText }
  | { readonly kind: 'terminateIf'; readonly logic: RichText }
  /** A jump of those for whom the condition holds; `negated`: for the others. */
  | { readonly kind: 'jumpIf'; readonly target: JumpTarget; readonly logic: RichText; readonly negated: boolean }
  /** Words for people who run the survey. */
  | { readonly kind: 'note' }
  /** `[ ]`, the box of an answer. */
  | { readonly kind: 'checkbox' }
  /** `part`: what of the mark is not understood, `null` for all of it. */
  | { readonly kind: 'unknown'; readonly part: string | null }
  | { readonly kind: 'unclosed' };

/** A mark and where it stands, brackets included; one bracket can hold several. */
export interface Mark {
  readonly meaning: MarkMeaning;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
