import type { EngineName } from '../../src/pipeline/events';

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
}

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
}

export interface ClientReport {
  /** Real seconds of the run, without loading and planning. */
  readonly seconds: number;
  readonly questions: number;
  readonly batches: number;
  readonly outcomes: Readonly<Record<string, number>>;
  /** Largest resident memory of the process, in MB. */
  readonly rssMb: number;
}
