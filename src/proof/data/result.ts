import type { DataProblem } from './problem';
import type { Scheme } from './scheme/scheme';
import type { RootCauses } from './causes/rootCause';

/** By which variable respondents are told from each other. */
export interface Identity {
  /** The variable; `null` where the file has none, so that respondents are told by their rows. */
  readonly variable: string | null;
  readonly type: 'number' | 'text';
  /**
   * `given`: by the user · `named`: it is called as the script says · `found`: by its name and values · `row`: none
   * fits.
   */
  readonly how: 'given' | 'named' | 'found' | 'row';
  /** Other variables that fit as well: the user may pick one of them. */
  readonly others: readonly string[];
}

export interface FlaggedValue {
  readonly name: string;
  /** Numbers as people write them, dates as the file shows them; empty where it is missing. */
  readonly value: string;
  /** What the value is called, where the data file or the questionnaire says so. */
  readonly label?: string;
}

/** One respondent whom the script lists, and what it lists him for. */
export interface FlaggedRow {
  readonly respondent: string;
  /** Where in the file he stands, from 1; not known of blocks that run by themselves. */
  readonly row?: number;
  readonly questionId: string;
  /** The check that caught him: the script's flags that are set, or the condition that selects. */
  readonly check: string;
  readonly values: readonly FlaggedValue[];
}

/** A finding that a person has marked as handled, with what they noted. */
export interface HandledRow extends FlaggedRow {
  readonly note: string;
}

export interface QuestionCount {
  readonly questionId: string;
  /** How many respondents the question's block lists. */
  readonly respondents: number;
  /** Why the question could not be checked on this file; `null` where it was. */
  readonly notChecked: string | null;
  /** What the script itself leaves unchecked of the question, because it was not understood: a line each. */
  readonly leftOut: readonly string[];
  /** Whether its block ran by itself, because it does more than list: that costs a pass over the data each. */
  readonly alone: boolean;
  /** The question's text; empty where nothing tells it. */
  readonly text?: string;
}

/** What one check of a question found. */
export interface CheckCount {
  readonly questionId: string;
  /** As rows name it: the script's flag, or the condition that selects. */
  readonly check: string;
  /** What it demands, in words; `null` where nothing tells it. */
  readonly sentence: string | null;
  /** Respondents that it lists; at least so many where the rows are cut. */
  readonly respondents: number;
  /** Respondents whom it is about: all, or those who were asked. */
  readonly appliesTo: number;
  /**
   * Whether it lists so many of them that our reading of the questionnaire, or the file, is more likely wrong than
   * they are.
   */
  readonly suspicious: boolean;
}

/** What does not fit between the data file and the questionnaire. */
export interface VariableFinding {
  readonly kind: 'absent' | 'extra' | 'notNumber' | 'notText' | 'unknownCodes' | 'noId';
  readonly variable: string;
  /** The question it belongs to, where one does. */
  readonly questionId: string | null;
  readonly message: string;
}

/** The outcome of running a script on data: a model for tables, charts and files; nothing in it prints. */
export interface ValidationResult {
  readonly respondents: number;
  readonly id: Identity;
  /** How the file is written where the questionnaire has it otherwise. */
  readonly scheme: Scheme;
  /** What was found out about the file and should be said: a sentence each. */
  readonly notes: readonly string[];
  /** Why it may be the wrong file, in words; `null` where nothing says so. */
  readonly wrongFile: string | null;
  /** In the order of the script. */
  readonly questions: readonly QuestionCount[];
  /** The checks that list somebody, in the order of the script. */
  readonly checks: readonly CheckCount[];
  /** What is open: without what people have handled. */
  readonly rows: readonly FlaggedRow[];
  /** What people have handled: it counts in nothing else. None where it is left out. */
  readonly handled?: readonly HandledRow[];
  /** Whether there are more rows than are kept; the counts are complete all the same. */
  readonly truncated: boolean;
  readonly variables: readonly VariableFinding[];
  /** What probably made respondents be listed; `null` where the script is not the questionnaire's own. */
  readonly causes: RootCauses | null;
  readonly milliseconds: number;
}

export type ValidationOutcome =
  | { readonly kind: 'validated'; readonly result: ValidationResult }
  | { readonly kind: 'problem'; readonly problem: DataProblem };
