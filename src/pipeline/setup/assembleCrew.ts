import { questionScript } from '../../checks/block';
import type { QuestionnairePlan } from '../../checks/plan';
import { choiceOn } from '../../checks/statements/chosen';
import { agentsCrew } from '../agents/crew';
import { NO_TRAINING } from '../agents/prompts/training';
import { builtinCrew } from './crew';
import type { ModelCaller } from '../flow/caller';
import type { Bound } from '../flow/workFloor';
import { answerLimits } from './modelSetup';
import type { CrewFactory, Reviewer } from '../ports';
import { lintReviewer } from '../reviewers/lintReviewer';
import { proofReviewer, provingPspp } from '../reviewers/proofReviewer';
import type { Settings } from '../settings';
import { readTraining } from '../store/training';

/**
 * Puts the crew together that the settings ask for.
 * @param caller the way to the model; `null` where the engine is the compiler alone
 * @param proofs bounds proofs, of several questionnaires where they share it
 */
export function crewFactory(settings: Settings, caller: ModelCaller | null, proofs?: Bound): CrewFactory {
  const pspp = provingPspp(settings, caller !== null);
  const proof = async (plan: QuestionnairePlan, macros: readonly string[]): Promise<readonly Reviewer[]> => {
    const found = await pspp();
    return found === null ? [] : [proofReviewer(plan, found, macros, proofs)];
  };
  if (caller === null)
    return async (plan) => builtinCrew(questionScript, [lintReviewer(plan), ...(await proof(plan, []))]);
  return async (plan) => {
    const { trainingFolder, includeTrainingInAll } = settings;
    const training = trainingFolder === null ? NO_TRAINING : await readTraining(trainingFolder);
    return agentsCrew(plan, {
      engine: settings.engine === 'agents' ? 'agents' : 'auto',
      caller,
      limits: answerLimits(settings),
      training,
      trainingInAll: includeTrainingInAll,
      compile: questionScript,
      chosen: (questionId, proposal) => choiceOn(plan.readings?.get(questionId) ?? [], proposal),
      reviewers: [
        lintReviewer(plan, training.macros),
        ...(await proof(
          plan,
          training.macros.map(({ definition }) => definition),
        )),
      ],
    });
  };
}
