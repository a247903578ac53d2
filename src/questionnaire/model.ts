/**
 * The questionnaire as data: what every reader produces and everything after it works on.
 * Nothing here knows markdown, SPSS or an editor.
 */

/** A stretch of the source text: UTF-16 offsets (end exclusive) and the 1-based line and column of its start. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** Something a person should know about their input: what is wrong, where, and what to do next. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly nextStep: string;
  readonly span: Span;
  readonly questionId?: string;
}

/**
 * A piece of survey logic exactly as written.
 * `javascript`: the survey platform's language; `routing`: the plain words of an outline (`Q1 = 1 OR Q2 = 3,4`).
 */
export interface Logic {
  readonly text: string;
  readonly span: Span;
  readonly syntax: 'javascript' | 'routing';
  /** Source offset of each character of `text`, where escapes made them differ from `span.start` onwards. */
  readonly offsets?: readonly number[];
  /** Whether it holds here at all is not certain, which is reported where it is written: nobody is accused for it. */
  readonly perhaps?: true;
  /** A jump that leads past the question says it, where that jump stands. */
  readonly byJump?: true;
  /** The export ends in the middle of it: what it would have said is not known. */
  readonly cut?: true;
}

/** One listed answer of a coded variable, or the answer a flag stands for. */
export interface Answer {
  /** The code as written; `value` is its number, `null` where the code is not one. */
  readonly code: string;
  readonly value: number | null;
  readonly label: string;
  /** The letter in front of it, in capitals, where letters count the answers and numbers stand for them in the data. */
  readonly letter?: string;
  /** Cannot be combined with other answers (`Punch: 'Single'`, `[EXCLUSIVE]`). */
  readonly exclusive: boolean;
  /** Has a text to specify (`Other: 'true'`). */
  readonly other: boolean;
  /** Ends the interview when chosen (`[TERMINATE]`); normalized exports say it in `screenOuts` instead. */
  readonly screensOut: boolean;
  readonly span: Span;
}

/**
 * What a variable of the data file holds.
 * `coded`: one of its answers' codes · `flag`: 1 chosen, 0 not chosen · `number` · `rank`: 1..n · `text`: a string.
 */
export type VariableType = 'coded' | 'flag' | 'number' | 'rank' | 'text';

/** One column of the data file. */
export interface Variable {
  readonly name: string;
  readonly type: VariableType;
  /** The row or answer the variable stands for (`3` in `Q1_3`); `null` for the only variable of a question. */
  readonly rowCode: string | null;
  readonly label: string;
  /** `coded`: the codes it may hold. `flag`, `number`, `rank`: the one answer it stands for. `text`: none. */
  readonly answers: readonly Answer[];
  /** The text that specifies an "other" answer; `specifies` names that answer's code. */
  readonly specifies: string | null;
  /** The variables that hold that answer, where they belong to other questions: the columns of a 3D grid. */
  readonly specifiedIn: readonly string[];
  /**
   * Which iteration of a loop it belongs to (`2` in `Q1_98_2`), in a loop inside of a loop the outer one first (`2_1`);
   * `null` outside of loops. Its row is `rowCode`.
   */
  readonly iteration: string | null;
  readonly span: Span;
}

export type QuestionKind = 'single' | 'multi' | 'grid' | 'numeric' | 'text' | 'rank';

export interface Limits {
  readonly min: number | null;
  readonly max: number | null;
  /** Whether the bound itself is outside (`Greater` instead of `GreaterOrEqual`). */
  readonly minExclusive: boolean;
  readonly maxExclusive: boolean;
  /** Decimal places allowed; `null` where nothing is said. */
  readonly decimals: number | null;
  /** Codes outside of the limits that stand for no number: don't know, refused. */
  readonly special: readonly number[];
}

/** How many there may be, as the survey enforces it. */
export interface ChoiceCount {
  readonly min: number | null;
  readonly max: number | null;
}

/** One attribute of the export, kept as written for those who need more than the fields above. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/** A part of a question of which nobody has said what it means: until then nobody is accused of leaving it empty. */
export interface UnreadPart {
  readonly text: string;
  readonly reason: string;
  readonly span: Span;
  /** A least number: it demands more of an answer, and does not say that none is due. */
  readonly demandsAnswer?: boolean;
}

/** A line that is not understood and may say something of a question: what it may touch accuses nobody. */
export interface Doubt {
  /** `asked`: who is asked · `answers`: what may be answered · `all`: either. */
  readonly of: 'asked' | 'answers' | 'all';
  readonly text: string;
  readonly span: Span;
}

/** What a question without answers becomes once they are known. */
export interface WithAnswers {
  /** `single`: one variable with its name · `multi`: one for each answer. */
  readonly kind: 'single' | 'multi';
  readonly choices: ChoiceCount;
  readonly optional: boolean;
  /** Whether the questionnaire says that it has answers; else only a data file that has labels for its values does. */
  readonly isSaid: boolean;
}

export interface Question {
  readonly id: string;
  /** `false` for a block that could not be read: it has no variables, a problem says why, its outcome is an error. */
  readonly readable: boolean;
  readonly kind: QuestionKind;
  readonly label: string;
  readonly variables: readonly Variable[];
  /** Whether it may have variables beyond these: what others say of it as a whole is not understood. */
  readonly partial?: boolean;
  /** When it is asked: every one must hold. Empty: always asked. */
  readonly entry: readonly Logic[];
  /** When the respondent is screened out after it: any one suffices. */
  readonly screenOuts: readonly Logic[];
  /** Which rows or answers are offered (`PrecodeMask`); `null`: all. */
  readonly mask: Logic | null;
  /** Whether this column of a 3D grid is asked, or which of its rows (`ColumnMask`); `null`: all of it. */
  readonly columnMask: Logic | null;
  /** The one iteration this is, where a looped question has been taken apart; `null` for a question as a whole. */
  readonly iteration: string | null;
  readonly unread: readonly UnreadPart[];
  /** Survey code that runs on the answers (`ValidationCode`). */
  readonly validation: Logic | null;
  readonly limits: Limits;
  readonly choices: ChoiceCount;
  /** How many characters an open answer has. */
  readonly textLength: ChoiceCount;
  /** What the numbers of its rows add up to (`MultiSumEqual`, `[SUM 100]`). */
  readonly sum: number | null;
  /** May stay empty though asked. */
  readonly optional: boolean;
  /** Filled by the survey, not by the respondent. */
  readonly hidden: boolean;
  /** A quota field: the survey fills it as respondents come. */
  readonly quota: boolean;
  /** Belongs to the survey system and not to the study (`ExcludeFromReporting`, texts of the interface). */
  readonly system: boolean;
  readonly isDate: boolean;
  /** Answers of rows that a mask takes away later stay in the data. */
  readonly keepsMasked: boolean;
  readonly attributes: readonly Attribute[];
  /** What of the document may be about it and is not understood; such a question is checked in part. */
  readonly doubts?: readonly Doubt[];
  /** What it is where a data file knows answers of it; only where it has none, and its type is one of answers or unsaid. */
  readonly withAnswers?: WithAnswers;
  /** The script an expert wrote, in training files. */
  readonly verifiedScript: { readonly text: string; readonly span: Span } | null;
  readonly span: Span;
  /** Where the id is written: the place to point a diagnostic at. */
  readonly idSpan: Span;
}

/** A function of the survey. `source` is as long as its span: offsets in it count from `span.start`. */
export interface SurveyFunction {
  readonly name: string;
  readonly source: string;
  readonly span: Span;
}

/** A part of the document that has a heading of its own. */
export interface Section {
  readonly label: string;
  /** Where its first question begins: a source offset. It ends where the next section begins. */
  readonly start: number;
}

export type QuestionnaireFormat = 'normalizedExport' | 'outline';

export interface Questionnaire {
  readonly name: string;
  readonly format: QuestionnaireFormat;
  readonly questions: readonly Question[];
  readonly functions: readonly SurveyFunction[];
  /** In order; left out where the document has none. Questions before the first are in none. */
  readonly sections?: readonly Section[];
  readonly problems: readonly Problem[];
}
