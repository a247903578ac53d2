import type { PlanContext } from '../../checks/statements/apply';
import type { References } from '../../checks/statements/sourceText';
import type { ModelCaller } from '../flow/caller';
import type { Prompts } from './prompts/prompts';
import type { PromptKind } from './prompts/stable';
import type { FreeSyntax, QuestionTask } from './prompts/task';

/** Settings of the agents' answers. */
export interface AnswerLimits {
  /** Longest answer of the transformer and the reviewer, in tokens. */
  readonly transformer: number;
  readonly reviewer: number;
}

/** What the reader noted about a question, for whoever writes it. */
interface QuestionNotes {
  readonly notes: readonly string[];
  readonly examples: readonly string[];
}

/** What the agents of one run share. */
export interface Office {
  readonly caller: ModelCaller;
  readonly prompts: Prompts;
  readonly limits: AnswerLimits;
  /** The compiler's plans. */
  readonly plans: PlanContext;
  readonly references: References;
  /** Tells runs apart at the service's prompt cache. */
  readonly cacheGroup: string;
  /** Equal where a question would be asked in the same way: what an interrupted run keeps its answers by. */
  readonly answerKey: (kind: PromptKind, task: QuestionTask) => string;
  /** Written by the reader, read by the transformer and the reviewer; by question id. */
  readonly notes: Map<string, QuestionNotes>;
  /** SPSS that a reader gave where nothing else can say it, with the sentence it claims to implement; by question id. */
  readonly syntax: Map<string, readonly FreeSyntax[]>;
}
