import path from 'node:path';
import { parse as parseDotEnv } from 'dotenv';
import type { LimitFunction } from 'p-limit';
import { planQuestionnaire } from '../../checks/plan';
import { UserError } from '../../pipeline/errors';
import type { RunEvent } from '../../pipeline/events';
import { generate } from '../../pipeline/generate';
import type { LanguageModel } from '../../pipeline/models/model';
import { configurationSource, environmentSource, readSettings, type Settings } from '../../pipeline/settings';
import { journalName, readJournal } from '../../pipeline/store/journal';
import { readQuestionnaire } from '../../questionnaire/read';
import type { PlannedQuestionnaire } from '../../views/languageFeatures';
import { planView } from '../../views/planView';
import type { ReadPlaces } from '../places';
import { estimate } from './estimate';
import type { Estimate, RawSettings, RunRequest } from './protocol';

export interface RunContext {
  readonly signal: AbortSignal;
  /** Bounds the batches at work at once, of all runs together. */
  readonly limit: LimitFunction;
  readonly emit: (event: RunEvent) => void;
  /** A model of the editor, in place of the one that the settings name. */
  readonly editorModel: LanguageModel | null;
}

/** Runs a questionnaire to its end. Throws a `UserError` where it cannot begin. */
export async function run(request: RunRequest, { signal, limit, emit, editorModel }: RunContext): Promise<void> {
  const { path: file, stem, text, outputFolder: folder, scope, overwriteEdited } = request;
  const settings = settingsOf(request.settings);
  if (text.trim() === '') throw empty(file);
  limit.concurrency = settings.concurrency;
  const job = { input: { path: file, stem, text }, folder, scope, overwriteEdited };
  await generate(job, settings, {
    signal,
    limit,
    onEvent: emit,
    ...(editorModel !== null && { languageModel: editorModel }),
  });
}

/** What a run would ask of a model. Throws a `UserError` for wrong settings and for what is no questionnaire. */
export function estimateRun(request: RunRequest): Estimate {
  return estimate(request, settingsOf(request.settings));
}

/** The events of the last run that wrote into a folder; none where there was none. */
export function history(folder: string, stem: string): Promise<readonly RunEvent[]> {
  return readJournal(path.join(folder, journalName(stem)));
}

/** Where the questions of a text are, and what is wrong with it. */
export function places(text: string, name: string): ReadPlaces {
  const { questions, problems } = readQuestionnaire(text, name);
  return { list: questions.map(({ id, idSpan, span }) => ({ id, idSpan, span })), problems };
}

/** What the views show of a questionnaire and its checks. */
export function plan(text: string, name: string, inferred: boolean): PlannedQuestionnaire {
  return planView(planQuestionnaire(readQuestionnaire(text, name), { inferred }));
}

/** What a person set comes before `.env`, which comes before the environment. Throws a `UserError` for values of no use. */
function settingsOf({ configuration, dotEnv, keys }: RawSettings): Settings {
  const stored = { nameOf: () => 'The stored API key', values: keys.length === 0 ? {} : { keys } };
  return readSettings([
    stored,
    configurationSource(configuration),
    environmentSource(parseDotEnv(dotEnv), '.env'),
    environmentSource(process.env),
  ]);
}

function empty(file: string): UserError {
  return new UserError({
    code: 'notAQuestionnaire',
    message: `${path.basename(file)} is empty.`,
    nextStep: 'Paste a survey export into it, or write a questionnaire in plain markdown.',
    file,
  });
}
