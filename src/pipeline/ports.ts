import type { QuestionPlan } from '../checks/check';
import type { QuestionnairePlan } from '../checks/plan';
import type { StatementKind } from '../checks/statements/statement';
import type { PlainError } from './errors';
import type { Author, Finding, ReviewerKind, RunEvent } from './events';

/** What the pipeline asks of the world. Adapters live at the edges; tests bring real ones on loopback. */

/** Time, so that waiting can be tested without waiting. Milliseconds. */
export interface Clock {
  readonly now: () => number;
  /** Resolves after the time, rejects with an `AbortError` at once when the signal fires. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Answers that were paid for in an interrupted run, by what they are answers to. */
export interface AnswerMemory {
  /** The answer under a key as it was kept, whatever it is; `undefined` where there is none. */
  readonly recall: (key: string) => unknown;
  /** Keeps an answer about a question for a run that goes on. */
  readonly keep: (questionId: string, key: string, answer: unknown) => void;
}

/** Where a batch's work happens: which batch and loop, how to stop, where events go, what was answered before. */
export interface WorkContext {
  readonly batch: number;
  /** 0 is the first try; feedback loops count up. */
  readonly loop: number;
  readonly signal: AbortSignal;
  readonly emit: (event: RunEvent) => void;
  readonly memory: AnswerMemory;
}

/** A script for one question: the body of its block, without the `* Question ID:` line. */
export interface Draft {
  readonly questionId: string;
  readonly script: string;
  readonly author: Author;
  /** The plan it was written from: what the compiler and a reader agree on. */
  readonly plan: QuestionPlan;
  /** What a run has shown that the agreed statements say nothing about: for a reviewer to decide. */
  readonly questions?: readonly string[];
}

/** What a writer gives for each question it was asked: a draft, or why there is none. */
export type Written =
  | { readonly kind: 'draft'; readonly draft: Draft }
  | {
      readonly kind: 'error';
      readonly questionId: string;
      readonly error: PlainError;
      /** What there is all the same, such as the compiler's draft: reviewed and kept, but the question is not done. */
      readonly draft?: Draft;
    };

export interface WriteRequest {
  readonly plan: QuestionPlan;
  /** The draft that failed and what its reviewers said; `null` in the first loop. */
  readonly previous: { readonly draft: Draft; readonly findings: readonly Finding[] } | null;
}

/** Writes the scripts of a batch. Answers every question it was asked, once, in any order; throws only for bugs and cancellation. */
export interface Transformer {
  readonly transform: (requests: readonly WriteRequest[], context: WorkContext) => Promise<readonly Written[]>;
}

/**
 * Judges drafts. Gives one finding for every draft it was given, with its `error` where it could not judge; throws
 * only for bugs and cancellation.
 */
export interface Reviewer {
  readonly kind: ReviewerKind;
  readonly review: (drafts: readonly Draft[], context: WorkContext) => Promise<readonly Finding[]>;
  /** It works while others wait for replies: whoever comes next begins at the same time. */
  readonly letsNextBegin?: true;
}

/** A question to be read: anew, or again because of what became of the last draft. */
export type ReadRequest = WriteRequest;

/** What a reader makes of a question. */
export interface ReadQuestion {
  readonly questionId: string;
  /** The compiler's plan with what was agreed on, and with the disputes. */
  readonly plan: QuestionPlan;
  /** How many of the reader's statements were taken. */
  readonly agreed: number;
  /** What could not be used of what the reader said. */
  readonly refused: readonly { readonly kind: StatementKind; readonly reason: string }[];
  /** Why it could not be read, or not settled: then the compiler's statements stand, and the question is not done. */
  readonly error?: PlainError;
}

/** Reads a batch's questions before they are written: gives one reading for each, in any order. */
export interface Reader {
  readonly read: (requests: readonly ReadRequest[], context: WorkContext) => Promise<readonly ReadQuestion[]>;
}

/** Who works on a batch: the compiler alone, agents alone, or both. */
export interface Crew {
  readonly reader: Reader | null;
  readonly transformer: Transformer;
  /** In order of cost: a draft that fails one is not shown to the next, unless that begins at the same time. */
  readonly reviewers: readonly Reviewer[];
  /**
   * What a paid answer for the question is keyed by, known before it is asked: question, prompts, model and settings.
   * `null` where answering costs nothing. A finished question of an earlier run with the same key is not asked again.
   */
  readonly cacheKey?: (plan: QuestionPlan) => string | null;
  /** The script that it writes for a question at no cost: an earlier run's that differs is not what it says today. */
  readonly compile?: (plan: QuestionPlan) => string;
  /** Macro definitions that the scripts may call, for the top of the file. */
  readonly macros?: readonly string[];
}

/** Puts the crew for a questionnaire together. */
export type CrewFactory = (plan: QuestionnairePlan) => Promise<Crew>;

/** The events of a questionnaire's runs, kept. One writer at a time. */
export interface Journal {
  /** What was kept before: of the last run, in order. */
  readonly history: readonly RunEvent[];
  /** Takes an event at once; it is on disk after the next `flush`. */
  readonly append: (event: RunEvent) => void;
  /** Resolves once everything appended so far is on disk; rejects when the disk refuses it. */
  readonly flush: () => Promise<void>;
}

/** Where the output files go; names are relative and use `/`. */
export interface OutputFolder {
  /** For people: where a file is. */
  readonly locate: (name: string) => string;
  /** The file's text, `null` where there is none. */
  readonly read: (name: string) => Promise<string | null>;
  /** Identifies the file's text as `hashText` does, without taking it into memory; `null` where there is no file. */
  readonly hash: (name: string) => Promise<string | null>;
  /** Copies the file as it is, letter by letter and byte by byte, beside itself under a free name that ends in `.bak`. */
  readonly keep: (name: string) => Promise<void>;
  /** Removes what was left beside these files by a process that was killed while it wrote them. */
  readonly sweep?: (names: readonly string[]) => Promise<void>;
  /** Replaces the whole file, by a text or its parts, or leaves it as it was; creates folders on the way. */
  readonly write: (name: string, text: string | Iterable<string>) => Promise<void>;
}
