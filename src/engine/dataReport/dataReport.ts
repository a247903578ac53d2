import type { SwitchedOff } from '../../checks/switchOff';
import type {
  CheckCount,
  FlaggedRow,
  HandledRow,
  Identity,
  QuestionCount,
  VariableFinding,
} from '../../proof/data/result';
import type { Scheme } from '../../proof/data/scheme/scheme';
import type { CheckSentence, RowNames } from './packedRows';

export interface ReportedQuestion extends QuestionCount {
  /** What the questionnaire asks; empty where no questionnaire is known. */
  readonly label: string;
}

/** A check that lists so many that our reading, or the file, is more likely wrong than they are. */
export interface Doubt extends CheckCount {
  /** The check's id (`Q5.range`), by which it can be switched off; null where the questionnaire does not know it. */
  readonly checkId: string | null;
}

/** What probably made respondents be listed. */
export interface ReportedCause {
  /** `probably S5: 3 should be 1 or 2`. */
  readonly sentence: string;
  /** Those who share it, with how many of their listings it explains. */
  readonly people: readonly { readonly respondent: string; readonly explains: number; readonly listings: number }[];
  readonly respondents: number;
  /** The only one, where there is one. */
  readonly respondent: string | null;
  /** How many listings it explains, of those that these respondents have in all. */
  readonly explains: number;
  readonly listings: number;
}

export interface ReportedCauses {
  /** The most explaining first. */
  readonly groups: readonly ReportedCause[];
  /** Groups beyond those that are shown. */
  readonly more: number;
  /** Respondents of whom it was not found in time, and those of whom too many values would have to change. */
  readonly notInTime: number;
  readonly tooMany: number;
}

/** The outcome of a validation as the views show it; the rows go beside it, packed. */
export interface DataReport extends RowNames {
  readonly respondents: number;
  /** Different respondents that are listed; at least so many where the rows are truncated. */
  readonly flagged: number;
  readonly rowCount: number;
  /** Whether there are more rows than are kept. */
  readonly truncated: boolean;
  readonly milliseconds: number;
  /** Whether the variables were compared with a questionnaire. */
  readonly compared: boolean;
  readonly counts: readonly ReportedQuestion[];
  readonly sentences: readonly CheckSentence[];
  readonly variables: readonly VariableFinding[];
  readonly id: Identity;
  /** What was found out about the file and should be said: a sentence each. */
  readonly notes: readonly string[];
  /** Why it may be the wrong file, in words; null where nothing says so. */
  readonly wrongFile: string | null;
  /** The most listing first. */
  readonly doubts: readonly Doubt[];
  /** Null where the script is not the questionnaire's own. */
  readonly causes: ReportedCauses | null;
  /** Checks that the project has switched off. */
  readonly off: readonly SwitchedOff[];
  /** Whether choices can be kept in a project file. */
  readonly canBeKept: boolean;
  /** Whether the project file has this file, how it is written and who is who in it already. */
  readonly isKept: boolean;
  /** How the file is written where the questionnaire has it otherwise. */
  readonly scheme: Scheme;
  /** What people have handled: it stands apart and counts in nothing else. */
  readonly handled: readonly HandledRow[];
}

/** Listings of one kind: some of them, and how many there are in all, of how many respondents. */
export interface ReportedListings {
  readonly shown: readonly Pick<FlaggedRow, 'respondent' | 'questionId' | 'check'>[];
  readonly count: number;
  readonly respondents: number;
}

/** What has changed since another validation. */
export interface SinceReport {
  readonly added: ReportedListings;
  readonly fixed: ReportedListings;
  readonly still: ReportedListings;
  readonly notChecked: ReportedListings;
  readonly handled: ReportedListings;
}

/** What a model makes of checks that list too many. */
export interface Opinions {
  readonly model: string;
  readonly opinions: readonly {
    /** As the script prints it. */
    readonly questionId: string;
    readonly sentence: string;
    readonly likely: 'misread' | 'data' | 'otherFile' | 'unclear';
    readonly reason: string;
    readonly nextStep: string;
  }[];
}

export interface PackedReport {
  readonly report: DataReport;
  readonly chunks: readonly string[];
}
