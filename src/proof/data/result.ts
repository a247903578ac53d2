import type { DataProblem } from './problem';

/** One respondent whom the script lists, and what it lists him for. */
export interface FlaggedRow {
  readonly respondent: string;
  readonly questionId: string;
  /** The check that caught him: the script's flags that are set, or the condition that selects. */
  readonly check: string;
  readonly values: readonly { readonly name: string; readonly value: string }[];
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
  /** In the order of the script. */
  readonly questions: readonly QuestionCount[];
  readonly rows: readonly FlaggedRow[];
  /** Whether there are more rows than are kept; the counts are complete all the same. */
  readonly truncated: boolean;
  readonly variables: readonly VariableFinding[];
  readonly milliseconds: number;
}

export type ValidationOutcome =
  | { readonly kind: 'validated'; readonly result: ValidationResult }
  | { readonly kind: 'problem'; readonly problem: DataProblem };

const CSV_HEADER = ['respondent', 'question', 'check', 'values'];

/** The rows as CSV: comma-separated, UTF-8 with a byte order mark so that spreadsheets read it, CRLF. */
export function toCsv(rows: readonly FlaggedRow[]): string {
  const lines = rows.map((row) => [
    row.respondent,
    row.questionId,
    row.check,
    row.values.map(({ name, value }) => `${name}=${value === '' ? 'missing' : value}`).join('; '),
  ]);
  return `\ufeff${[CSV_HEADER, ...lines].map((fields) => fields.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** Quoted where needed; what a spreadsheet would run as a formula is a text. */
function csvField(text: string): string {
  const harmless = /^[=+\-@\t\r]/u.test(text) && !/^-?\d+(?:\.\d+)?$/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
