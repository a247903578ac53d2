import type { Problem } from '../questionnaire/model';
import type { Unresolved } from '../checks/check';
import type { PlainError } from './errors';
import type { Author, EngineName, Finding, Outcome, Stage, Usage } from './events';
import type { BatchTimeline } from './timeline';

export interface QuestionState {
  readonly id: string;
  readonly batch: number;
  readonly status: 'waiting' | 'running' | Outcome;
  readonly loops: number;
  readonly author: Author | null;
  readonly script: string;
  readonly live: boolean;
  readonly findings: readonly Finding[];
  readonly unresolved: readonly Unresolved[];
  readonly checks: number;
  readonly error: PlainError | null;
  readonly cacheKey: string | null;
}

export interface BatchState {
  readonly index: number;
  readonly questionIds: readonly string[];
  readonly status: 'waiting' | 'running' | Outcome;
  readonly stage: Stage | null;
  readonly loop: number;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly calls: number;
  readonly usage: Usage;
  /** Set while a call waits for the rate limit or for its next try. */
  readonly delayed: { readonly reason: string; readonly until: number } | null;
  /** Its stages and waits so far: the reducer folds them with `extendTimeline`. */
  readonly timeline: BatchTimeline;
}

/** What is known of a run after some of its events. */
export interface RunState {
  readonly runId: string;
  readonly source: { readonly path: string; readonly stem: string; readonly hash: string } | null;
  readonly engine: EngineName;
  readonly model: string | null;
  readonly outputFolder: string;
  readonly status: 'notStarted' | 'running' | 'paused' | Outcome;
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly batches: readonly BatchState[];
  readonly questions: ReadonlyMap<string, QuestionState>;
  readonly problems: readonly Problem[];
  readonly usage: Usage;
  readonly calls: number;
  readonly outputs: readonly string[];
  readonly error: PlainError | null;
}

const NO_USAGE: Usage = { promptTokens: 0, cachedTokens: 0, completionTokens: 0, cost: 0 };

export const EMPTY_RUN: RunState = {
  runId: '',
  source: null,
  engine: 'builtin',
  model: null,
  outputFolder: '',
  status: 'notStarted',
  startedAt: null,
  finishedAt: null,
  batches: [],
  questions: new Map(),
  problems: [],
  usage: NO_USAGE,
  calls: 0,
  outputs: [],
  error: null,
};
