import type { Bounds, Formula } from '../questionnaire/logic/formula';
import type { Respondent } from '../questionnaire/logic/evaluate';
import type { Question, Span, Variable } from '../questionnaire/model';
import type { Dispute } from './statements/statement';

export type CheckKind =
  | 'asked'
  | 'rows'
  | 'codes'
  | 'range'
  | 'decimals'
  | 'multi'
  | 'exclusive'
  | 'everyBox'
  | 'sum'
  | 'rank'
  | 'otherSpecify'
  | 'openText'
  | 'openList'
  | 'dontKnow'
  | 'derived'
  | 'straightline'
  | 'platform'
  | 'screenOut'
  | 'validation';

/**
 * Where a check comes from. `stated`: the questionnaire says so. `inferred`: an expert would see it, for the reason
 * given, and a person can switch it off. `model`: a language model read it out of the questionnaire, and quotes it.
 */
export type Origin =
  | { readonly kind: 'stated' }
  | { readonly kind: 'inferred'; readonly reason: string }
  | {
      readonly kind: 'model';
      readonly reason: string;
      /** Words of the questionnaire that it rests on. */
      readonly evidence?: readonly string[];
    };

/** One statement about every respondent's data, and how to see that it is contradicted. */
export interface Check {
  /** Unique in the questionnaire and stable between runs: `Q3.rows`, `Q3.codes`, `Q3.validation.2`. */
  readonly id: string;
  readonly kind: CheckKind;
  readonly questionId: string;
  readonly origin: Origin;
  /** The variables to list beside `respid`: the question's own first, then those the condition reads. */
  readonly variables: readonly string[];
  /** A respondent contradicts the check when any of these holds: one formula a row where it repeats over rows. */
  readonly faults: readonly Formula[];
  /** One sentence for people, without a final period's worth of jargon: "Q3: only the codes 1 to 5 may occur." */
  readonly sentence: string;
  /** Ways to break the check in a respondent who satisfies it, for the proof. */
  readonly breaks: readonly Break[];
  readonly span: Span;
}

/** One way to make a clean respondent contradict a check. */
export interface Break {
  /** In words a writer of scripts can act on: "Q3_2 holds 6, which is no answer". */
  readonly what: string;
  /**
   * The values to overwrite in a clean respondent, or `null` where this way does not apply to them. The result must
   * make at least one of the check's faults hold; the proof verifies that.
   */
  apply(clean: Respondent): ReadonlyMap<string, number | string | null> | null;
}

/** Logic the compiler could not turn into checks: reported, never invented. */
export interface Unresolved {
  readonly questionId: string;
  /** What the logic would have decided. */
  readonly what: 'entry' | 'screenOut' | 'mask' | 'validation' | 'derivation' | 'codes';
  readonly text: string;
  readonly reason: string;
  readonly span: Span;
  /** Names of the functions the logic calls that the export does not explain; for a model's prompt. */
  readonly calls: readonly string[];
}

/** A reference that was dropped from a condition because the export does not define the variable. */
export interface Dropped {
  readonly questionId: string;
  readonly name: string;
  readonly text: string;
  readonly span: Span;
  /**
   * Whether it is the data file that has no such variable as the questionnaire has it: one of the question's own, or one
   * that its checks depend on; otherwise the export.
   */
  readonly from?: 'data' | 'dependsOnData';
}

/** What ends the interview. */
export interface End {
  readonly when: Formula;
  /** The id of the question behind which it does. */
  readonly behind: string;
  /** Whether it is understood only in part what it says, or not at all: then it may end for these. */
  readonly perhaps: boolean;
}

/** Everything the compiler knows about one question. */
export interface QuestionPlan {
  readonly question: Question;
  /** When the question is asked, as far as it is understood; surely TRUE where nothing restricts it. */
  readonly asked: Bounds;
  /** When each variable is asked, by name; rows that no mask restricts have `asked`. */
  readonly askedRows: ReadonlyMap<string, Bounds>;
  readonly checks: readonly Check[];
  /** What ends the interview by its answers. */
  readonly ends?: readonly End[];
  /** What the names of the flags of its block begin with: no variable of the questionnaire begins so. */
  readonly flagPrefix: string;
  /** The variable that identifies respondents; `respid` unless the data file has another. */
  readonly respondent?: string;
  /** Variables of a data file that its checks read beside those of questions. */
  readonly beside?: readonly Variable[];
  /** Whom it does not list, a sentence each. */
  readonly spared?: readonly string[];
  /** Checks that a person has switched off, what each demanded and why. */
  readonly switchedOff?: readonly { readonly sentence: string; readonly reason: string }[];
  readonly unresolved: readonly Unresolved[];
  readonly dropped: readonly Dropped[];
  /** Where readers contradict each other; the checks are those of the readings that were taken. */
  readonly disputes?: readonly Dispute[];
}
