import type { QuestionnairePlan } from '../../checks/plan';
import { References } from '../../checks/statements/sourceText';
import type { ModelCaller } from '../flow/caller';
import type { Crew, Draft, Reviewer } from '../ports';
import { autoTransformer, type Compile } from './autoTransformer';
import { answerKeys, cacheKeys, hash } from './cacheKey';
import type { AnswerLimits, Office } from './office';
import { Prompts } from './prompts/prompts';
import type { TrainingSet } from './prompts/training';
import { modelReader, type Chosen } from './reader';
import { modelReviewer } from './reviewer';
import { writeScripts } from './transformer';

export interface AgentOptions {
  readonly engine: 'agents' | 'auto';
  readonly caller: ModelCaller;
  readonly limits: AnswerLimits;
  readonly training: TrainingSet;
  /** Verified scripts in every batch's prompts instead of the first one's only. */
  readonly trainingInAll: boolean;
  readonly compile: Compile;
  /** Who judges before the model does, in order of cost: lint and safety, proof. */
  readonly reviewers: readonly Reviewer[];
  /** What a person chose in disputes. */
  readonly chosen?: Chosen;
}

/** The crew that works with a language model on one questionnaire. */
export function agentsCrew(plan: QuestionnairePlan, options: AgentOptions): Crew {
  const { engine, caller, training, trainingInAll } = options;
  const { questionnaire } = plan;
  const references = new References(questionnaire);
  const keyOf = cacheKeys({ engine, model: caller.modelName, trainingInAll, training });
  const office: Office = {
    caller,
    prompts: new Prompts({ questionnaire, training, references }, trainingInAll),
    limits: options.limits,
    plans: plan,
    references,
    cacheGroup: hash(JSON.stringify(questionnaire.questions.map(({ id, label }) => [id, label]))).slice(0, 12),
    answerKey: answerKeys(keyOf),
    notes: new Map(),
    syntax: new Map(),
  };
  const shared = {
    // Who writes every script himself reads every question himself: there, nothing depends on the reader.
    reader: modelReader(office, { chosen: options.chosen ?? null, isNeeded: engine === 'auto' }),
    cacheKey: keyOf,
    macros: training.macros.map(({ definition }) => definition),
  };
  if (engine === 'agents') {
    return {
      ...shared,
      transformer: { transform: (requests, context) => writeScripts(requests, office, context) },
      reviewers: [...options.reviewers, modelReviewer(office, () => true)],
    };
  }
  return {
    ...shared,
    transformer: autoTransformer(office, options.compile),
    reviewers: [...options.reviewers, modelReviewer(office, (draft) => hasFreeSyntax(draft, office, options.compile))],
  };
}

/** What the compiler writes from agreed statements needs no review by a model: the statements had theirs. */
function hasFreeSyntax({ author, script, plan }: Draft, office: Office, compile: Compile): boolean {
  if (author !== 'model') return false;
  return (office.syntax.get(plan.question.id)?.length ?? 0) > 0 || script !== compile(plan);
}
