import { questionScript } from '../checks/block';
import { agentsCrew } from './agents/crew';
import { NO_TRAINING } from './agents/prompts/training';
import { builtinCrew } from './crew';
import type { ModelCaller } from './flow/caller';
import { answerLimits } from './modelSetup';
import type { CrewFactory } from './ports';
import { lintReviewer } from './reviewers/lintReviewer';
import type { Settings } from './settings';
import { readTraining } from './store/training';

export { engineOf } from './modelSetup';

/**
 * Puts the crew together that the settings ask for.
 * @param caller the way to the model; `null` where the engine is the compiler alone
 */
export function crewFactory(settings: Settings, caller: ModelCaller | null): CrewFactory {
  if (caller === null) return (plan) => Promise.resolve(builtinCrew(questionScript, [lintReviewer(plan)]));
  return async (plan) => {
    const { trainingFolder, includeTrainingInAll } = settings;
    const training = trainingFolder === null ? NO_TRAINING : await readTraining(trainingFolder);
    const macros = training.macros.map(({ name }) => name);
    return agentsCrew(plan, {
      engine: settings.engine === 'agents' ? 'agents' : 'auto',
      caller,
      limits: answerLimits(settings),
      training,
      trainingInAll: includeTrainingInAll,
      compile: questionScript,
      reviewers: [lintReviewer(plan, macros)],
    });
  };
}
