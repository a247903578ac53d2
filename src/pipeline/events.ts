import type { Insertion } from '../questionnaire/normalize/edits';
import type { Problem, QuestionKind, Span } from '../questionnaire/model';
import type { Unresolved } from '../checks/check';
import type { Dispute, StatementKind } from '../checks/statements/statement';
import type { PlainError } from './errors';

/** How a question, a batch or a run ended. */
/** The script that a question keeps that could not be done: the last good one, or the compiler's. */
export type Kept = 'lastRun' | 'compiler';

export type Outcome = 'passed' | 'failed' | 'error' | 'cancelled';

/** Which reviewer a finding comes from, in order of cost. */
export type ReviewerKind = 'lint' | 'proof' | 'model';

/** One reviewer's verdict on one question's script. */
export interface Finding {
  readonly questionId: string;
  readonly pass: boolean;
  readonly reviewer: ReviewerKind;
  readonly rootCauses: readonly string[];
  readonly instructions: readonly string[];
  /** Where in the questionnaire, when the reviewer knows. */
  readonly span?: Span;
  /** 1-based line of the script, when the reviewer knows. */
  readonly scriptLine?: number;
  /**
   * The reviewer could not judge (a model's service failed): `pass` is false, but the script is not at fault, so the
   * question ends as an error and no feedback loop is spent on it.
   */
  readonly error?: PlainError;
  /** The script does not run or is not safe: it may not stand live in the file, however the question ends. */
  readonly invalid?: boolean;
  /** What a run has shown that the agreed statements say nothing about: for the next reviewer to decide, no failure. */
  readonly questions?: readonly string[];
}

export type EngineName = 'builtin' | 'agents' | 'auto';

/** Who wrote a script: the compiler, a language model, or a person who edited the block. */
export type Author = 'builtin' | 'model' | 'person';

export interface BatchInfo {
  readonly index: number;
  readonly questionIds: readonly string[];
}

/** What people call a question. */
export interface QuestionTitle {
  readonly id: string;
  readonly label: string;
  readonly kind: QuestionKind;
  /** The heading that it stands below; left out where there is none. */
  readonly section?: string;
}

/** A block as the tool wrote it. */
export interface OwnBlock {
  readonly questionId: string;
  readonly blockHash: string;
}

/** What a model call used; costs in US dollars, `null` where the model's price is unknown. */
export interface Usage {
  readonly promptTokens: number;
  readonly cachedTokens: number;
  readonly completionTokens: number;
  readonly cost: number | null;
}

/** A statement that could not be used, and why. */
interface RefusedStatement {
  readonly kind: StatementKind;
  readonly reason: string;
}

export type Stage = 'preAnalysis' | 'transform' | 'review';

/** How many questions are checked, checked in part and not checked, and how many points are open in all. */
export interface Coverage {
  readonly checked: number;
  readonly inPart: number;
  readonly notChecked: number;
  readonly openPoints: number;
}

/** Everything that happens in a run, in order; the journal is a list of these and the state a fold over it. */
export type RunEvent =
  | {
      readonly type: 'runStarted';
      readonly at: number;
      readonly runId: string;
      readonly source: { readonly path: string; readonly stem: string; readonly hash: string };
      readonly engine: EngineName;
      readonly model: string | null;
      readonly outputFolder: string;
      readonly questionIds: readonly string[];
      readonly titles?: readonly QuestionTitle[];
      readonly batches: readonly BatchInfo[];
      readonly maxFeedbackLoops: number;
      /** Blocks already in the file that an earlier run wrote, by their hash: they may be replaced. */
      readonly ownBlocks: readonly OwnBlock[];
      /** The data file that the scripts are written for, and its manner; left out where they are for no other than the questionnaire's. */
      readonly writtenFor?: string;
    }
  | {
      /** The run is gone on with: after an interruption, or to try some of its questions again. */
      readonly type: 'runResumed';
      readonly at: number;
      readonly engine: EngineName;
      readonly model: string | null;
      readonly maxFeedbackLoops: number;
      /** The questions that are worked on again; all others keep their outcome. */
      readonly questionIds: readonly string[];
      readonly writtenFor?: string;
    }
  | {
      /** A model has read the document's lines: how much of it was taken, as marks that are put into the text in memory. */
      readonly type: 'documentRead';
      readonly at: number;
      readonly insertions: readonly Insertion[];
      readonly taken: number;
      readonly refused: number;
      readonly disputed: number;
    }
  | { readonly type: 'inputProblem'; readonly at: number; readonly problem: Problem }
  | {
      readonly type: 'batchStarted';
      readonly at: number;
      readonly batch: number;
      readonly questionIds: readonly string[];
    }
  | {
      readonly type: 'stageStarted';
      readonly at: number;
      readonly batch: number;
      readonly stage: Stage;
      readonly loop: number;
    }
  | {
      readonly type: 'modelCalled';
      readonly at: number;
      readonly batch: number;
      readonly stage: Stage;
      readonly loop: number;
      readonly model: string;
      readonly milliseconds: number;
      readonly usage: Usage;
    }
  | {
      /**
       * What a model said about one question, as soon as it is known: a run that is interrupted has it when it goes on,
       * and does not pay for it again. Kept for what its `key` stands for: question, task, instructions, model.
       */
      readonly type: 'modelAnswered';
      readonly at: number;
      readonly batch: number;
      readonly questionId: string;
      readonly key: string;
      /** In the shape that the stage asks for; whoever recalls it has its schema read it. */
      readonly answer: unknown;
    }
  | {
      /** A call is waiting: for the rate limit, or to be tried again after an error. */
      readonly type: 'callDelayed';
      readonly at: number;
      readonly batch: number;
      readonly reason: string;
      readonly until: number;
    }
  | {
      /** One of several keys of the model is out of use for good; calls go on with the others. */
      readonly type: 'keyRetired';
      readonly at: number;
      readonly error: PlainError;
    }
  | {
      /** A reader has read a question: how many of its statements were taken, which were refused, what is disputed. */
      readonly type: 'questionRead';
      readonly at: number;
      readonly batch: number;
      readonly loop: number;
      readonly questionId: string;
      readonly agreed: number;
      readonly refused: readonly RefusedStatement[];
      readonly disputes: readonly Dispute[];
    }
  | {
      readonly type: 'scriptWritten';
      readonly at: number;
      readonly batch: number;
      readonly loop: number;
      readonly questionId: string;
      readonly author: Author;
      readonly script: string;
    }
  | {
      readonly type: 'reviewed';
      readonly at: number;
      readonly batch: number;
      readonly loop: number;
      readonly reviewer: ReviewerKind;
      readonly findings: readonly Finding[];
    }
  | {
      readonly type: 'questionFinished';
      readonly at: number;
      readonly batch: number;
      readonly questionId: string;
      readonly outcome: Outcome;
      readonly loops: number;
      readonly author: Author;
      /** The best script there is; empty only where none was ever written. */
      readonly script: string;
      /** Whether the block may stand live in the file (valid and safe); commented out otherwise. */
      readonly live: boolean;
      readonly findings: readonly Finding[];
      readonly unresolved: readonly Unresolved[];
      /** How many points it leaves unchecked, `unresolved` among them; absent in journals of before they were counted. */
      readonly openPoints?: number;
      /** How many checks the script makes, where the compiler made it; 0 where it is unknown. */
      readonly checks: number;
      /** Where readers contradict each other, with both readings; absent in journals of earlier versions. */
      readonly disputes?: readonly Dispute[];
      readonly error?: PlainError;
      /** Where the script is from that stands in the place of one that could not be made. */
      readonly kept?: Kept;
      /** What an answer that was paid for is keyed by (see `Crew.cacheKey`); absent where nothing was paid. */
      readonly cacheKey?: string;
      /** Hash of the block as the file gets it; a block on disk with another one was edited by a person. */
      readonly blockHash: string;
    }
  | {
      /** A person changed the question's block in the file: it is kept as it is. */
      readonly type: 'blockEdited';
      readonly at: number;
      readonly questionId: string;
    }
  | { readonly type: 'batchFinished'; readonly at: number; readonly batch: number; readonly outcome: Outcome }
  | { readonly type: 'runPaused'; readonly at: number; readonly reason: PlainError }
  | { readonly type: 'runContinued'; readonly at: number }
  | {
      readonly type: 'runFinished';
      readonly at: number;
      readonly outcome: Outcome;
      readonly outputs: readonly string[];
      readonly error?: PlainError;
      readonly coverage?: Coverage;
    };

type RunEventType = RunEvent['type'];

/** The event of one type. */
export type RunEventOf<Type extends RunEventType> = Extract<RunEvent, { readonly type: Type }>;
