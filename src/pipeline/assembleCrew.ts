import { questionScript } from '../checks/block';
import { builtinCrew } from './crew';
import { UserError } from './errors';
import type { EngineName } from './events';
import type { LanguageModel } from './models/model';
import type { CrewFactory } from './ports';
import { lintReviewer } from './reviewers/lintReviewer';
import type { Settings } from './settings';

/** The engine that a run has in the end: without a model, `auto` is the compiler alone. */
export function engineOf(settings: Settings): EngineName {
  return settings.engine === 'auto' && settings.model === null ? 'builtin' : settings.engine;
}

/** Puts the crew together that the settings ask for. Throws a `UserError` where a model is needed and none is set. */
export function crewFactory(settings: Settings, _languageModel?: LanguageModel): CrewFactory {
  if (engineOf(settings) !== 'builtin') throw noModel();
  return (plan) => Promise.resolve(builtinCrew(questionScript, [lintReviewer(plan)]));
}

function noModel(): UserError {
  return new UserError({
    code: 'noModel',
    message: 'The engine "agents" needs a language model, and none is set.',
    nextStep: 'Set MODEL and OPENAI_API_KEY, or use the engine "builtin", which needs neither.',
  });
}
