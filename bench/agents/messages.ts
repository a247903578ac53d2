import type { EngineName } from '../../src/pipeline/events';
import type { Fault } from '../../test/support/modelServer/faults';

export interface ServerConfig {
  /** The questionnaire's file. */
  readonly questionnaire: string;
  /** Share of the questions whose first script fails its review. */
  readonly flawed: number;
  /** Real milliseconds that a call takes. */
  readonly latency: { readonly least: number; readonly most: number; readonly seed: number };
  /** Requests per minute of each key, after so many calls another limit, and how long a minute is. */
  readonly limit?: {
    readonly requests: number;
    readonly afterCalls: number;
    readonly thenRequests: number;
    readonly burst: number;
    readonly minute: number;
  };
  /** Share of the calls that meet a fault, each kind in turn, until the service is told to heal. */
  readonly faults?: { readonly share: number; readonly kinds: readonly Fault[]; readonly seed: number };
}

/** What the server is asked: what it saw since it was last asked, or the same and to meet no fault any more. */
export type ServerOrder = 'report' | 'heal';

/** What the server saw, by its own clock. */
export interface ServerReport {
  readonly calls: number;
  readonly refused: number;
  /** Seconds of work: the sum over all answered calls. */
  readonly work: number;
  /** Seconds of the batch whose calls, one after the other, take longest. */
  readonly criticalPath: number;
  readonly promptTokens: number;
  /** Prompt tokens that begin like an earlier prompt. */
  readonly sharedTokens: number;
  readonly peak: number;
  /** Calls that met a fault, and the kinds of fault that there were. */
  readonly faulty: number;
  readonly kinds: readonly Fault[];
  /** Questions whose script was asked for, and questions of calls that met a fault. */
  readonly written: readonly string[];
  readonly metFault: readonly string[];
  /** Admitted requests as a share of what the limit allowed while there was work, before and after it changed. */
  readonly use: { readonly before: number; readonly after: number; readonly whole: number } | null;
}

export interface ClientConfig {
  readonly url: string;
  /** The questionnaire's file. */
  readonly questionnaire: string;
  readonly engine: EngineName;
  readonly concurrency: number;
  readonly batchSize: number;
  /** How much faster the client's clock runs than life. */
  readonly timeScale: number;
  /** Whose scripts are proved in PSPP; lint always judges. */
  readonly proof: 'always' | 'never';
  readonly keys: number;
  /** Longest wait for a reply, in real milliseconds. */
  readonly timeout: number;
  /** Where journal and outputs go, for a run that is gone on with; else a folder that is removed. */
  readonly folder?: string;
  readonly resume: boolean;
  /** Whether the process has garbage collected early, as the command line does. */
  readonly keepsMemorySmall: boolean;
}

export interface ClientReport {
  /** Real seconds of the run, without loading and planning. */
  readonly seconds: number;
  readonly questions: number;
  readonly batches: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** Questions that are done: passed, or failed by a review. */
  readonly done: readonly string[];
  /** The errors of questions, with the questions of the batch that each belongs to. */
  readonly errors: readonly { readonly code: string; readonly batch: readonly string[] }[];
  /** Blocks in the output file. */
  readonly blocks: number;
  /** Largest resident memory of the process, in MB. */
  readonly rssMb: number;
}
