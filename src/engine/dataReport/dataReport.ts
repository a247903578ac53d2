import type { QuestionCount, VariableFinding } from '../../proof/data/result';
import type { CheckSentence, RowNames } from './packedRows';

export interface ReportedQuestion extends QuestionCount {
  /** What the questionnaire asks; empty where no questionnaire is known. */
  readonly label: string;
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
}

export interface PackedReport {
  readonly report: DataReport;
  readonly chunks: readonly string[];
}
