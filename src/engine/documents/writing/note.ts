import type { Severity } from '../../../questionnaire/model';

/** A stretch of the text to be replaced; UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What can be done about a note with one click. */
export interface WritingFix {
  readonly what:
    | { readonly kind: 'change'; readonly to: string }
    | { readonly kind: 'addMark'; readonly mark: string }
    | { readonly kind: 'addCodes' }
    | { readonly kind: 'giveCode'; readonly code: string }
    | { readonly kind: 'addAnswer'; readonly questionId: string; readonly code: string }
    | { readonly kind: 'giveId'; readonly id: string }
    | { readonly kind: 'giveIds'; readonly first: string; readonly last: string }
    | { readonly kind: 'close' };
  /** Whether it is what was meant, as far as anybody can tell: editors apply it without asking which. */
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** What is odd about a questionnaire while it is written. */
export interface WritingNote {
  readonly code: string;
  readonly severity: Severity;
  readonly said:
    | { readonly kind: 'problem'; readonly message: string; readonly nextStep: string }
    | { readonly kind: 'undefinedId'; readonly name: string; readonly nearest: string | null }
    | {
        readonly kind: 'undefinedCode';
        readonly questionId: string;
        readonly written: string;
        readonly codes: readonly string[];
      }
    /** Logic that is not understood: its text as the plan has it, which says which one it is. */
    | { readonly kind: 'unresolved'; readonly questionId: string; readonly text: string; readonly reason: string };
  /** For `unknownMark`: the mark that may be meant. */
  readonly didYouMean: string | null;
  readonly start: number;
  readonly end: number;
  /** What may mend it; `holdingFixes` tells which of them do. */
  readonly fixes: readonly WritingFix[];
}
