/** Words of a line of the file, as they stand there; lines count from 1. */
export interface Quotation {
  readonly line: number;
  readonly words: string;
}

/**
 * What words of a document are, to whoever has read them.
 * `question`: a question with its id, its text and its marks · `answer`, `row`, `column`: one of a question, with its code
 * · `mark`: what is said of a question, as marks of the format · `nothing`: words that mean nothing for the data.
 */
export const READING_KINDS = ['question', 'answer', 'row', 'column', 'mark', 'nothing'] as const;

type ReadingKind = (typeof READING_KINDS)[number];

/** What somebody reads in lines of a document, in the terms of the questionnaire format. */
export interface LineReading {
  readonly what: ReadingKind;
  /** What it rests on; the first words are those that it takes the place of. */
  readonly evidence: readonly Quotation[];
  readonly reason: string;
  /** The id of the question that it is about; empty for `nothing`. */
  readonly question: string;
  /** Of an answer, a row or a column. */
  readonly code: string;
  readonly label: string;
  /** Marks of the format without their brackets: `MULTI`, `ASK IF Q1 = 1`, `EXCLUSIVE`. */
  readonly marks: readonly string[];
}

/** A reading that could not be used, and why, in words its author can act on. */
export interface RefusedReading {
  readonly reading: LineReading;
  readonly reason: string;
}
