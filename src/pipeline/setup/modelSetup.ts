import type { AnswerLimits } from '../agents/office';
import { UserError } from '../errors';
import type { EngineName } from '../events';
import type { AskBudget } from '../flow/budget';
import { ModelCaller } from '../flow/caller';
import type { LanguageModel } from '../models/model';
import { isOpenAi, type OpenAiOptions } from '../models/openai/client';
import { openAiModel } from '../models/openai/openai';
import { hostNotAllowed, hostQuestion } from './keyHosts';
import type { Clock } from '../ports';
import type { Settings } from '../settings';

/** Longest answers where nobody says otherwise, in tokens: room for a batch, and for models that think first. */
const DEFAULT_ANSWERS: AnswerLimits = { transformer: 32_000, reviewer: 16_000 };

/** Tokens that a budget reserves for an answer that comes hours after all calls are made: there is none to learn from. */
const DEFERRED_ANSWER = 2000;

export interface ModelPorts {
  readonly clock: Clock;
  /** A model from elsewhere, such as the editor's, in place of the one that the settings name. */
  readonly languageModel?: LanguageModel;
  /** Asked when the budget is used up; without anybody to ask, calls end then. */
  readonly askBudget?: AskBudget;
}

/**
 * The name of the model that a run may call; `null` where none is set up. A service with an address of its own may do
 * without a key, OpenAI may not.
 */
export function modelOf(settings: Settings, languageModel?: LanguageModel): string | null {
  if (languageModel !== undefined) return languageModel.name;
  const { model, keys, baseUrl } = settings;
  return keys.length > 0 || !isOpenAi(baseUrl ?? undefined) ? model : null;
}

/** The engine that a run has in the end: without a model, `auto` is the compiler alone. */
export function engineOf(settings: Settings, languageModel?: LanguageModel): EngineName {
  return settings.engine === 'auto' && modelOf(settings, languageModel) === null ? 'builtin' : settings.engine;
}

/**
 * The way to the model that the settings ask for, for all files of a run together; `null` where the engine calls none.
 * Throws a `UserError` where the engine needs a model and none is set up, and where nobody has said yes to its host.
 */
export function makeCaller(settings: Settings, ports: ModelPorts): ModelCaller | null {
  if (engineOf(settings, ports.languageModel) === 'builtin') return null;
  const { clock, askBudget, languageModel } = ports;
  const { concurrency, requestsPerMinute, tokensPerMinute, maxCost, maxTokens } = settings;
  return new ModelCaller({
    models:
      languageModel === undefined ? serviceOptions(settings).map((one) => openAiModel(one, clock)) : [languageModel],
    ...(languageModel?.deferred === undefined
      ? { concurrency, known: { requestsPerMinute, tokensPerMinute } }
      : { concurrency: Number.POSITIVE_INFINITY, expectedAnswer: DEFERRED_ANSWER }),
    budget: { maxCost, maxTokens },
    ...(askBudget && { askBudget }),
    clock,
    random: Math.random,
  });
}

/**
 * The service that the settings name, once for each key. Throws a `UserError` where no model is set up, and where nobody
 * has said yes to its host.
 */
export function serviceOptions(settings: Settings): readonly OpenAiOptions[] {
  const model = modelOf(settings);
  if (model === null) throw noModel(settings);
  const question = hostQuestion(settings);
  if (question !== null) throw hostNotAllowed(question);
  const keys = settings.keys.length === 0 ? [''] : settings.keys.map((key) => key.reveal());
  return keys.map((key) => ({
    model,
    key,
    secrets: keys,
    baseUrl: settings.baseUrl ?? undefined,
    organization: settings.organization ?? undefined,
    project: settings.project ?? undefined,
    azureApiVersion: settings.azureApiVersion ?? undefined,
    timeout: settings.timeoutSeconds * 1000,
  }));
}

export function answerLimits(settings: Settings): AnswerLimits {
  return {
    transformer: settings.maxCompletionTokensTransformer ?? DEFAULT_ANSWERS.transformer,
    reviewer: settings.maxCompletionTokensReviewer ?? DEFAULT_ANSWERS.reviewer,
  };
}

/**
 * Batches at work at once. Those of agents wait for calls most of the time, and their calls are bounded themselves. A
 * batch is three to five calls one after the other: with four for each call that may be under way, those that begin last
 * are not still at their first call when the others end. With two, 500 questions at 32 calls take 17 % longer than the
 * lower bound, with four 6 % (by simulation; more brings nothing).
 */
export function batchesAtOnce(settings: Settings): number {
  const { concurrency } = settings;
  return settings.engine === 'builtin' ? concurrency : Math.max(32, 4 * concurrency);
}

function noModel({ model }: Settings): UserError {
  return new UserError({
    code: 'noModel',
    message:
      model === null
        ? 'The engine "agents" needs a language model, and none is set.'
        : `The engine "agents" needs a key for the model ${model}, and none is set.`,
    nextStep: 'Set MODEL and OPENAI_API_KEY, or use the engine "builtin", which needs neither.',
  });
}
