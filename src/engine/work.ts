import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { questionScript } from '../checks/block';
import type { QuestionPlan } from '../checks/check';
import { Planner } from '../checks/plan';
import { UserError, type PlainError } from '../pipeline/errors';
import { estimateRun, type Estimate } from '../pipeline/agents/estimate';
import { NO_TRAINING } from '../pipeline/agents/prompts/training';
import type { RunEvent } from '../pipeline/events';
import { planInput } from '../pipeline/generate';
import type { LanguageModel } from '../pipeline/models/model';
import { isOpenAi, namesDeployments } from '../pipeline/models/openai/client';
import { listModels, type ModelList } from '../pipeline/models/openai/openai';
import { hostNotAllowed, hostOf, hostQuestion } from '../pipeline/setup/keyHosts';
import { engineOf, modelOf } from '../pipeline/setup/modelSetup';
import { projectFor } from '../pipeline/project/find';
import { NO_PROJECT } from '../pipeline/project/schema';
import {
  configurationSource,
  dotEnvSource,
  environmentSource,
  linkedDotEnvSources,
  readSettings,
  type Settings,
} from '../pipeline/settings';
import { journalName, readJournal } from '../pipeline/store/journal';
import { readTraining } from '../pipeline/store/training';
import { PSPP_MISSING } from '../pipeline/reviewers/proofReviewer';
import { findPspp, type Pspp } from '../spss/pspp/pspp';
import type { DocumentText } from './documents/keptPlan';
import type { ReadDocument } from './documents/keptReadings';
import { planView, type PlannedQuestionnaire } from './documents/planView';
import type { RawSettings, RunRequest, Service } from './protocol';
import type { Pause } from './turns';

/** What a run would ask of a model. Throws a `UserError` for wrong settings and for what is no questionnaire. */
export async function estimate(request: RunRequest, editorModel: LanguageModel | null): Promise<Estimate> {
  const { path, stem, text, scope } = request;
  const settings = settingsOf(request.settings);
  const provided = editorModel ?? undefined;
  const { trainingFolder, includeTrainingInAll: trainingInAll, batchSize } = settings;
  const training = trainingFolder === null ? NO_TRAINING : await readTraining(trainingFolder);
  const wanted = scope.kind === 'questions' ? new Set(scope.questionIds) : null;
  const project = await projectFor(path);
  return estimateRun(planInput({ path, stem, text, project }, settings), {
    engine: engineOf(settings, provided),
    model: modelOf(settings, provided),
    batchSize,
    training,
    trainingInAll,
    compile: questionScript,
    includes: (id) => wanted === null || wanted.has(id),
  });
}

/**
 * The models that a service offers to the first key; none where its models are deployments with names of their own.
 * @param baseUrl in place of the one of the settings; empty for the service that they name without it
 */
export async function models(raw: RawSettings, baseUrl: string, signal: AbortSignal): Promise<ModelList> {
  const { baseUrl: _, ...configuration } = raw.configuration;
  const { baseUrl: __, ...workspaceConfiguration } = raw.workspaceConfiguration;
  const settings = settingsOf({
    ...raw,
    workspaceConfiguration,
    configuration: baseUrl === '' ? configuration : { ...configuration, baseUrl },
  });
  const question = hostQuestion(settings);
  if (question !== null) throw hostNotAllowed(question);
  const address = settings.baseUrl ?? undefined;
  if (namesDeployments(address)) return { kind: 'models', names: [] };
  const key = settings.keys[0]?.reveal() ?? '';
  if (key === '' && isOpenAi(address)) throw new UserError(NO_KEY);
  const { organization, project } = settings;
  const options = { model: '', key, baseUrl: address, timeout: LIST_TIMEOUT };
  return listModels({ ...options, organization: organization ?? undefined, project: project ?? undefined }, signal);
}

/** Longest wait for a service's list of models, in milliseconds. */
const LIST_TIMEOUT = 15_000;

const NO_KEY: PlainError = {
  code: 'noModel',
  message: 'OpenAI tells its models to those who have a key, and none is stored.',
  nextStep: 'Set an API key, or type the name of the model.',
};

/** The events of the last run that wrote into a folder; none where there was none. */
export function history(folder: string, stem: string): Promise<readonly RunEvent[]> {
  return readJournal(join(folder, journalName(stem)));
}

/** What the views show of a questionnaire and its checks: worked out question by question, with pauses between. */
export async function plan(
  { text, name, path, inferred }: DocumentText,
  read: ReadDocument,
  pause: Pause,
): Promise<PlannedQuestionnaire> {
  const { habits } = path === null ? NO_PROJECT : await projectFor(path);
  const questionnaire = read(text, name);
  await pause();
  const planner = new Planner(questionnaire, { inferred, habits });
  const plans: QuestionPlan[] = [];
  for (const question of questionnaire.questions) {
    await pause();
    plans.push(planner.plan(question));
  }
  await pause();
  return planView({ plans });
}

/** The service that a run would call; null where it is the compiler's alone or a model of the editor answers. */
export function service({ settings: raw, editorModel }: Pick<RunRequest, 'settings' | 'editorModel'>): Service | null {
  const settings = settingsOf(raw);
  const model = modelOf(settings);
  if (editorModel !== null || model === null || engineOf(settings) === 'builtin') return null;
  return { host: hostOf(settings.baseUrl), model, question: hostQuestion(settings) };
}

/** The PSPP of the settings. Throws a `UserError` where there is none. */
export async function psppOf({ psppPath, psppMemory }: Settings): Promise<Pspp> {
  const pspp = await findPspp(psppPath ?? undefined, psppMemory);
  if (pspp === null) throw new UserError(PSPP_MISSING);
  return pspp;
}

/** What a person set comes before `.env`, which comes before the environment. Throws a `UserError` for values of no use. */
export function settingsOf(raw: RawSettings): Settings {
  const { configuration, workspaceConfiguration, dotEnv, isDotEnvLinked, keys } = raw;
  const environment = parseEnv(dotEnv);
  const stored = {
    nameOf: () => 'The stored API key',
    values: keys.length === 0 ? {} : { keys },
  };
  return readSettings([
    stored,
    configurationSource(workspaceConfiguration, 'workspace'),
    configurationSource(configuration),
    ...(isDotEnvLinked ? linkedDotEnvSources(environment, '.env') : [dotEnvSource(environment, '.env')]),
    environmentSource(process.env),
  ]);
}
