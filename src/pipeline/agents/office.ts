import type { Stage } from '../events';
import type { CallContext, ModelCaller } from '../flow/caller';
import type { WorkContext } from '../ports';
import type { Prompts } from './prompts/prompts';

/** Settings of the agents' answers. */
export interface AnswerLimits {
  /** Longest answer of the transformer and the reviewer, in tokens. */
  readonly transformer: number;
  readonly reviewer: number;
}

/** What the pre-analysis noted about a question, for whoever writes it. */
export interface QuestionNotes {
  readonly notes: readonly string[];
  readonly examples: readonly string[];
}

/** What the agents of one run share. */
export interface Office {
  readonly caller: ModelCaller;
  readonly prompts: Prompts;
  readonly limits: AnswerLimits;
  /** Tells runs apart at the service's prompt cache. */
  readonly cacheGroup: string;
  /** Written by the pre-analyst, read by the transformer; by question id. */
  readonly notes: Map<string, QuestionNotes>;
}

export function callContext(context: WorkContext, stage: Stage): CallContext {
  return { ...context, stage };
}
