import type { QuestionPlan } from '../../checks/check';
import type { PlanContext } from '../../checks/meaning';
import type { QuestionnairePlan } from '../../checks/plan';
import type { ModelCaller } from '../flow/caller';
import type { Crew, Draft, Reviewer, Transformer, WriteRequest, Written } from '../ports';
import { answerKeys, cacheKeys, hash } from './cacheKey';
import { writeMeanings, type Compile } from './meaningWriter';
import type { AnswerLimits, Office } from './office';
import { preAnalyst } from './preAnalysis';
import { Prompts } from './prompts/prompts';
import type { TrainingSet } from './prompts/training';
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
}

/** The crew that works with a language model on one questionnaire. */
export function agentsCrew(plan: QuestionnairePlan, options: AgentOptions): Crew {
  const { engine, caller, training, trainingInAll } = options;
  const unresolved = plan.plans.flatMap((one) => one.unresolved);
  const keyOf = cacheKeys({ engine, model: caller.modelName, trainingInAll, training });
  const office: Office = {
    caller,
    prompts: new Prompts({ questionnaire: plan.questionnaire, unresolved, training }, trainingInAll),
    limits: options.limits,
    cacheGroup: hash(JSON.stringify(plan.questionnaire.questions.map(({ id, label }) => [id, label]))).slice(0, 12),
    answerKey: answerKeys(keyOf),
    notes: new Map(),
  };
  const macros = training.macros.map(({ definition }) => definition);
  if (engine === 'agents') {
    return {
      preAnalyst: preAnalyst(office),
      transformer: { transform: (requests, context) => writeScripts(requests, office, context) },
      reviewers: [...options.reviewers, modelReviewer(office, () => true)],
      cacheKey: keyOf,
      macros,
    };
  }
  return {
    preAnalyst: null,
    transformer: autoTransformer(office, plan, options.compile),
    reviewers: [...options.reviewers, modelReviewer(office, writtenByModel)],
    cacheKey: (one) => (one.unresolved.length === 0 ? null : keyOf(one)),
    macros,
  };
}

/**
 * The compiler writes what it understands, without a call. For logic it could not read a model says what it means; a
 * draft that lint or proof found at fault is the model's to write in full, with the draft and what is wrong with it.
 */
function autoTransformer(office: Office, plan: PlanContext, compile: Compile): Transformer {
  return {
    transform: async (requests, context) => {
      const settled: Written[] = [];
      const meanings: WriteRequest[] = [];
      const scripts: WriteRequest[] = [];
      for (const request of requests) {
        const original = plan.byId.get(request.plan.question.id) ?? request.plan;
        if (request.previous !== null && !failedByModelOnly(request)) scripts.push(request);
        else if (original.unresolved.length > 0) meanings.push(request);
        else if (request.previous !== null) scripts.push(request);
        else settled.push({ kind: 'draft', draft: compiled(request.plan, compile) });
      }
      const written = await Promise.all([
        meanings.length === 0 ? [] : writeMeanings(meanings, office, plan, compile, context),
        writeScripts(scripts, office, context),
      ]);
      return [...settled, ...written.flat()];
    },
  };
}

const writtenByModel = (draft: Draft): boolean => draft.author === 'model';

function failedByModelOnly({ previous }: WriteRequest): boolean {
  return previous?.findings.every(({ pass, reviewer }) => pass || reviewer === 'model') ?? false;
}

function compiled(plan: QuestionPlan, compile: Compile): Draft {
  return { questionId: plan.question.id, script: compile(plan), author: 'builtin', plan };
}
