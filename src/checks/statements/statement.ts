/**
 * What a statement says of the data.
 * `holds`: a condition that respondents fulfil · `asked`: when the question, or some of its variables, are asked ·
 * `rows`: which rows or answers are asked or offered · `codes`: the codes that may occur · `derived`: the value of a
 * variable that the survey fills in · `withdraw`: nothing, but some of the compiler's statements do not follow from the
 * questionnaire, or an open part says nothing · `notCheckable`: the data cannot show what an open part is about · `spss`: only SPSS can say it.
 */
export const STATEMENT_KINDS = [
  'holds',
  'asked',
  'rows',
  'codes',
  'derived',
  'withdraw',
  'notCheckable',
  'spss',
] as const;

export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** How sure its author is: the questionnaire says it · an expert would infer it. Guesses are not asked for. */
export const SURENESS = ['stated', 'inferred'] as const;

type Sureness = (typeof SURENESS)[number];

/** Something a reader of the questionnaire says about the data of one question. */
export interface Statement {
  /** Words of the questionnaire that it rests on, as they stand there. */
  readonly evidence: readonly string[];
  readonly reason: string;
  readonly kind: StatementKind;
  /** Variables or rows it is about, such as `Q1_3` or `1-5, 98`; empty for the whole question. */
  readonly target: string;
  /** For whom it holds, as an expression; empty for everybody who was asked. */
  readonly when: string;
  /** In the survey logic's own language; for `codes` a list of codes, for `spss` commands. */
  readonly expression: string;
  /** Ids of the compiler's statements that it takes the place of, or withdraws. */
  readonly replaces: readonly string[];
  /** Numbers of the open parts that it answers. */
  readonly parts: readonly number[];
  readonly sure: Sureness;
}

/** A statement that could not be used, and why, in words its author can act on. */
export interface Refused {
  readonly statement: Statement;
  readonly reason: string;
}

/** Who says something about the data. */
export type Reader = 'compiler' | 'model' | 'person';

/** One side of a dispute: what it says, and what it says it for. */
export interface Reading {
  readonly by: Reader;
  /** One sentence a check; empty where it says that there is nothing to check. */
  readonly sentences: readonly string[];
  /** Ids of the checks, in the plan where this reading is taken. */
  readonly checks: readonly string[];
  readonly origin: 'stated' | 'inferred' | 'model';
  readonly reason: string;
  /** Words of the questionnaire. */
  readonly evidence: readonly string[];
}

/**
 * How a dispute was settled. `evidence`: an inference gave way to words of the questionnaire · `secondOpinion`: another
 * reader agreed with the winner · `noSecondOpinion`: nobody did, so what was there first stays · `person`: somebody chose.
 */
export type Settlement = 'evidence' | 'secondOpinion' | 'noSecondOpinion' | 'person';

/** Two readings of the same thing, of which one is taken. */
export interface Dispute {
  readonly questionId: string;
  /** Stable between runs as long as both readings are the same. */
  readonly id: string;
  readonly taken: Reading;
  readonly left: Reading;
  readonly settled: Settlement;
  /** What decided, in words. */
  readonly because: string;
  /**
   * What the model said: whoever takes its reading has this applied. `null` where it is about lines of the document,
   * which a mark in the file settles.
   */
  readonly statement: Statement | null;
}

/** A dispute in which a person may take the other reading with one click. */
export type OpenToChoice = Dispute & { readonly statement: Statement };

export const isOpenToChoice = (dispute: Dispute): dispute is OpenToChoice => dispute.statement !== null;

/** Which reading a person took in a dispute, with what the model said there. */
export interface ChosenReading {
  readonly take: 'model' | 'compiler';
  readonly statement: Statement;
}

/** What people chose, by question id. */
export type ChosenReadings = ReadonlyMap<string, readonly ChosenReading[]>;

/** The same statement in the same words has the same key. */
export function statementKey({ kind, target, when, expression, replaces }: Statement): string {
  const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  return JSON.stringify([kind, plain(target), plain(when), plain(expression), [...replaces].sort()]);
}
