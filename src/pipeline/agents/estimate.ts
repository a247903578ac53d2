import type { QuestionPlan } from '../../checks/check';
import type { QuestionnairePlan } from '../../checks/plan';
import { cutBatches } from '../batches';
import type { EngineName } from '../events';
import { roughTokens } from '../flow/tokens';
import { costOf, priceOf, PRICES_DATE } from '../models/prices';
import { Prompts } from './prompts/prompts';
import type { PromptKind } from './prompts/stable';
import type { TrainingSet } from './prompts/training';

/** What a run will probably use of a model. */
export interface Estimate {
  /** Questions that a model is asked about, and all. */
  readonly asked: number;
  readonly questions: number;
  readonly calls: number;
  readonly promptTokens: number;
  /** Of those, what the service's cache will probably serve. */
  readonly cachedTokens: number;
  readonly completionTokens: number;
  /** US dollars; `null` where the model's price is unknown. */
  readonly cost: number | null;
  readonly pricesDate: string;
}

export interface EstimateOptions {
  readonly engine: EngineName;
  readonly model: string | null;
  readonly batchSize: number | null;
  readonly training: TrainingSet;
  readonly trainingInAll: boolean;
  readonly compile: (plan: QuestionPlan) => string;
  /** What of the list price is paid; default all of it. */
  readonly priceShare?: number;
  /** Which questions the run works on; default all. */
  readonly includes?: (questionId: string) => boolean;
}

/** Tokens of an answer for one question beside its script: ids, notes, verdicts. */
const ANSWER_OVERHEAD = 60;

/**
 * Estimates a run from the prompts of its first loop, which are the ones that it will send: one that reads each batch,
 * and a second opinion where something is open. Disputes and questions that go round again come on top: they are
 * unknown before the run.
 */
export function estimateRun(plan: QuestionnairePlan, options: EstimateOptions): Estimate {
  const { engine, model, training, trainingInAll, includes = () => true } = options;
  const prompts = new Prompts({ questionnaire: plan.questionnaire, training }, trainingInAll);
  const usage = { promptTokens: 0, cachedTokens: 0, completionTokens: 0 };
  const sent = new Set<string>();
  let calls = 0;
  let asked = 0;
  const add = (kind: PromptKind, batch: number, plans: readonly QuestionPlan[], withScripts: boolean): void => {
    const tasks = plans.map((one) => ({ plan: one, ...(withScripts && { script: options.compile(one) }) }));
    const { stable, task } = prompts.prompt(kind, { batch, loop: 0 }, tasks);
    calls++;
    usage.promptTokens += roughTokens(stable) + roughTokens(task);
    if (sent.has(stable)) usage.cachedTokens += roughTokens(stable);
    sent.add(stable);
    usage.completionTokens += plans.length * ANSWER_OVERHEAD;
    if (kind === 'scripts') {
      usage.completionTokens += plans.reduce((sum, one) => sum + roughTokens(options.compile(one)), 0);
    }
  };
  const ids = plan.plans.map(({ question }) => question.id).filter(includes);
  for (const { index, questionIds } of engine === 'builtin' ? [] : cutBatches(ids, options.batchSize)) {
    const plans = questionIds.flatMap((id) => plan.byId.get(id) ?? []);
    asked += plans.length;
    if (plans.length === 0) continue;
    add('reading', index, plans, false);
    if (engine !== 'agents') {
      const open = plans.filter((one) => one.unresolved.length > 0);
      if (open.length > 0) add('opinion', index, open, false);
      continue;
    }
    add('scripts', index, plans, false);
    add('review', index, plans, true);
  }
  const cost = calls === 0 ? 0 : costOf(usage, model === null ? null : priceOf(model), options.priceShare);
  return { asked, questions: ids.length, calls, ...usage, cost, pricesDate: PRICES_DATE };
}
