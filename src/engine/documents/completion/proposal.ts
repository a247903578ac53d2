import type { QuestionKind, VariableType } from '../../../questionnaire/model';

/** What a mark says: the words for it are the view's. */
export type ProposedMark =
  | 'single'
  | 'multi'
  | 'numeric'
  | 'range'
  | 'open'
  | 'rank'
  | 'rankSome'
  | 'sum'
  | 'date'
  | 'grid'
  | 'multiGrid'
  | 'min'
  | 'max'
  | 'exactly'
  | 'special'
  | 'decimals'
  | 'length'
  | 'optional'
  | 'hidden'
  | 'askIf'
  | 'askAll'
  | 'skipIf'
  | 'terminateIf'
  | 'carry'
  | 'goTo'
  | 'end'
  | 'shown'
  | 'exclusive'
  | 'terminate'
  | 'other';

/** What a word between the parts of a condition does. */
export type WordMeaning =
  'equal' | 'notEqual' | 'atLeast' | 'atMost' | 'answered' | 'notAnswered' | 'none' | 'all' | 'join';

/** Something that can stand where the cursor is. */
export type Proposal =
  /** `text` may have places to fill in: `MIN ${1:2}`. */
  | { readonly kind: 'mark'; readonly text: string; readonly meaning: ProposedMark; readonly goesOn: boolean }
  | { readonly kind: 'question'; readonly id: string; readonly label: string; readonly of: QuestionKind }
  | { readonly kind: 'code'; readonly code: string; readonly label: string; readonly questionId: string }
  | { readonly kind: 'word'; readonly text: string; readonly meaning: WordMeaning }
  | { readonly kind: 'end' }
  | { readonly kind: 'variable'; readonly name: string; readonly label: string; readonly type: VariableType }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'function'; readonly name: string };

/** Proposals, the likeliest first, and what of the text one of them takes the place of; UTF-16 offsets. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  /** Whether a mark has to close its bracket. */
  readonly closes: boolean;
  readonly proposals: readonly Proposal[];
}

/** Where to complete. A script has the questionnaire that it belongs to beside it, where that is known. */
export type CompletionPlace =
  | { readonly kind: 'questionnaire'; readonly text: string; readonly name: string; readonly offset: number }
  | {
      readonly kind: 'script';
      readonly text: string;
      readonly offset: number;
      readonly source: { readonly text: string; readonly name: string } | null;
    };
