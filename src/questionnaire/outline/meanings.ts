import type { RichText } from './text/richText';

export type AnswerKind = 'single' | 'multi' | 'numeric' | 'open' | 'rank' | 'grid' | 'date';

export type MarkFlag = 'optional' | 'hidden' | 'exclusive' | 'terminate' | 'other';

/** Where the interview goes on: a question, a heading or the end, in the words of the questionnaire. */
export interface JumpTarget {
  readonly name: string;
  /** Certainly meant as a place of the questionnaire; else it may be words behind an arrow: `From home → to work`. */
  readonly certain: boolean;
  /** Written in quotes: the words of a question. */
  readonly quoted?: true;
  /** The words beside the name are not understood: it may be where the interview goes on. */
  readonly guessed?: true;
  /** It stands beside several answers, and of which it is is not told. */
  readonly ofSome?: true;
}

export type SimpleMeaning =
  | { readonly kind: 'type'; readonly types: readonly AnswerKind[] }
  | { readonly kind: 'flag'; readonly flag: MarkFlag }
  /** From `min` to `max`: of the number, or of how many answers, as the type of the question has it. */
  | {
      readonly kind: 'bounds';
      readonly min: number | null;
      readonly max: number | null;
      readonly minExclusive: boolean;
      readonly maxExclusive: boolean;
    }
  /** `(0-10)`: the limits of a number, if the question turns out to be one. */
  | { readonly kind: 'perhapsRange'; readonly min: number; readonly max: number }
  | { readonly kind: 'decimals'; readonly count: number }
  /** A code that stands for no number: `[DK 999]`. */
  | { readonly kind: 'special'; readonly code: number }
  /** A number that may be given whatever the limits are: `enter 0 if none`. */
  | { readonly kind: 'allowed'; readonly number: number }
  /** Answers that stand alone, by their codes: `99 exclusive`. */
  | { readonly kind: 'exclusiveCodes'; readonly codes: readonly string[] }
  /** How many characters an open answer has. */
  | { readonly kind: 'textLength'; readonly min: number | null; readonly max: number | null }
  /** Only what was chosen at another question is offered. */
  | { readonly kind: 'carried'; readonly from: string }
  | { readonly kind: 'sum'; readonly total: number }
  | { readonly kind: 'jump'; readonly target: JumpTarget }
  /** Everybody is asked. */
  | { readonly kind: 'everybody' }
  /** How a question is shown: understood, and nothing to check in the data. */
  | { readonly kind: 'display' }
  | { readonly kind: 'unsupported'; readonly reason: string; readonly nextStep: string };

/** What a mark says. */
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

/** The same mark further on in the source. */
export const movedMark = (mark: Mark, by: number): Mark => ({
  ...mark,
  meaning: 'logic' in mark.meaning ? { ...mark.meaning, logic: mark.meaning.logic.movedBy(by) } : mark.meaning,
  start: mark.start + by,
  end: mark.end + by,
});

/** Whether a mark says how the question is answered. */
export const isTyped = (marks: readonly Mark[]): boolean =>
  marks.some(({ meaning }) => meaning.kind === 'type' || meaning.kind === 'sum');
