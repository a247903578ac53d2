import path from 'node:path';
import { parse as parseDotEnv } from 'dotenv';
import { questionScript } from '../../checks/block';
import { planQuestionnaire } from '../../checks/plan';
import { systemClock } from '../../pipeline/clock';
import { builtinCrew } from '../../pipeline/crew';
import { UserError } from '../../pipeline/errors';
import type { RunEvent } from '../../pipeline/events';
import type { LanguageModel } from '../../pipeline/models/model';
import { runQuestionnaire } from '../../pipeline/run';
import { JournalFile, journalName, readJournal } from '../../pipeline/store/journal';
import { outputFolder } from '../../pipeline/store/outputFolder';
import { configurationSource, environmentSource, readSettings, type Settings } from '../../pipeline/settings';
import { readQuestionnaire } from '../../questionnaire/read';
import type { ReadPlaces } from '../places';
import { hashText, type Estimate, type RawSettings, type RunRequest } from './protocol';

export interface RunContext {
  readonly signal: AbortSignal;
  readonly emit: (event: RunEvent) => void;
  readonly editorModel: LanguageModel | null;
}

/** Runs a questionnaire to its end. Throws a `UserError` where it cannot begin. */
export async function run(request: RunRequest, context: RunContext): Promise<void> {
  const { path: file, stem, text, scope, overwriteEdited } = request;
  const settings = settingsOf(request.settings);
  const questionnaire = readQuestionnaire(text, stem);
  if (questionnaire.questions.length === 0) throw notAQuestionnaire(file, questionnaire.problems[0]?.message);
  const journal = await JournalFile.open(path.join(request.outputFolder, journalName(stem)));
  try {
    await runQuestionnaire(
      {
        source: { path: file, stem, hash: hashText(text) },
        plan: planQuestionnaire(questionnaire),
        engine: 'builtin',
        model: null,
        batchSize: settings.batchSize,
        maxFeedbackLoops: settings.maxFeedbackLoops,
        scope,
        overwriteEdited,
        signal: context.signal,
      },
      {
        clock: systemClock,
        crew: () => Promise.resolve(builtinCrew(questionScript, [])),
        journal,
        outputs: outputFolder(request.outputFolder),
        onEvent: context.emit,
      },
    );
  } finally {
    await journal.close();
  }
}

export function estimate(_request: RunRequest): Promise<Estimate> {
  return Promise.resolve({ questions: 0, calls: 0, tokens: 0, cost: 0 });
}

/** What a person set comes before `.env`, which comes before the environment. Throws a `UserError` for values of no use. */
function settingsOf({ configuration, dotEnv, keys }: RawSettings): Settings {
  const stored = { nameOf: () => 'The stored API key', values: { keys } };
  return readSettings([
    stored,
    configurationSource(configuration),
    environmentSource(parseDotEnv(dotEnv), '.env'),
    environmentSource(process.env),
  ]);
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

function notAQuestionnaire(file: string, reason: string | undefined): UserError {
  return new UserError({
    code: 'notAQuestionnaire',
    message: reason ?? `No questions were found in ${path.basename(file)}.`,
    nextStep: 'Open a normalized survey export or a questionnaire in plain markdown: the walkthrough has samples.',
    file,
  });
}
