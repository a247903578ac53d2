import type { PlainError } from '../../../src/pipeline/errors';
import type { Finding, RunEvent } from '../../../src/pipeline/events';
import { ModelCaller, type CallerOptions } from '../../../src/pipeline/flow/caller';
import type { OpenAiOptions } from '../../../src/pipeline/models/openai/client';
import type { LanguageModel } from '../../../src/pipeline/models/model';
import { openAiModel } from '../../../src/pipeline/models/openai/openai';
import type { Clock, Draft, WorkContext, WriteRequest, Written } from '../../../src/pipeline/ports';
import { compilerAnswers } from '../../support/modelServer/compilerAnswers';
import { startModelServer, type ModelServer, type ModelServerOptions } from '../../support/modelServer/server';
import { questionScript } from '../../../src/checks/block';
import type { QuestionnairePlan } from '../../../src/checks/plan';
import { NO_MEMORY } from '../../support/noMemory';
import { syntheticPlan } from '../../support/plans';
import { scaledClock } from '../../support/scaledClock';
import { seeded } from '../../support/seeded';

/** Waiting passes this much faster than in life. */
const HASTE = 200;
/** Real milliseconds after which a stalled call counts as timed out. */
const TIMEOUT = 1000;

export interface Bench {
  readonly server: ModelServer;
  readonly planned: QuestionnairePlan;
  readonly caller: ModelCaller;
  /** Another caller with the same keys, as a later run has it. */
  readonly newCaller: () => ModelCaller;
  readonly clock: Clock;
  readonly events: RunEvent[];
  readonly context: (loop?: number, signal?: AbortSignal) => WorkContext;
  readonly close: () => Promise<void>;
}

export interface BenchOptions {
  readonly questions?: number;
  readonly server?: Partial<ModelServerOptions>;
  readonly flawed?: number;
  readonly keys?: readonly string[];
  readonly model?: Partial<OpenAiOptions>;
  readonly caller?: Partial<CallerOptions>;
}

/** A server that answers as the compiler would, and a caller that reaches it through the real client. */
export async function startBench(options: BenchOptions = {}): Promise<Bench> {
  const planned = syntheticPlan(options.questions ?? 4);
  const answer = compilerAnswers({ plans: planned.plans, compile: questionScript, flawed: options.flawed ?? 0 });
  const server = await startModelServer({ answer, ...options.server });
  const clock = scaledClock(HASTE);
  const models = (): readonly LanguageModel[] =>
    (options.keys ?? ['key-one']).map((key) =>
      openAiModel({ model: 'test-large', key, baseUrl: server.url, timeout: TIMEOUT, ...options.model }, clock),
    );
  const newCaller = (): ModelCaller =>
    new ModelCaller({ models: models(), concurrency: 10, clock, random: seeded(7), ...options.caller });
  const events: RunEvent[] = [];
  const context = (loop = 0, signal = new AbortController().signal): WorkContext => ({
    batch: 0,
    loop,
    signal,
    emit: (event) => events.push(event),
    memory: NO_MEMORY,
  });
  return { server, planned, caller: newCaller(), newCaller, clock, events, context, close: () => server.close() };
}

/** First requests for all questions. */
export function firstRequests({ plans }: QuestionnairePlan): readonly WriteRequest[] {
  return plans.map((plan) => ({ plan, previous: null }));
}

export function draftsOf(written: readonly Written[]): readonly Draft[] {
  return written.flatMap((one) => (one.kind === 'draft' ? [one.draft] : []));
}

export function errorsOf(results: readonly (Written | Finding)[]): readonly PlainError[] {
  return results.flatMap((one) => ('error' in one && one.error !== undefined ? [one.error] : []));
}
