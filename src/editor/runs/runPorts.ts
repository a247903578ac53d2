import pLimit from 'p-limit';
import type { ExtensionContext } from 'vscode';
import type { EngineHost } from '../../engine/engineHost';
import type { askBudget, confirmRun } from '../languageModel/confirmCost';
import type { editorModel } from '../languageModel/languageModel';
import type { Log } from '../../platform/log';
import { nextTurn } from '../../platform/slices';
import type { RunControllerPorts } from './runController';
import { RunIndex } from '../../state/runIndex';
import type { RunModel } from '../../state/runModel';
import type { ApiKeys } from '../settings/secrets';
import { readSettings } from '../settings/settings';

/** What asks a person and the editor's models: loaded with the first run. */
interface AboutModels {
  readonly askBudget: typeof askBudget;
  readonly confirmRun: typeof confirmRun;
  readonly editorModel: typeof editorModel;
}

/** What runs need of the editor: settings and keys, its models, and a person to ask. */
export function runPorts(
  context: ExtensionContext,
  parts: { readonly model: RunModel; readonly engine: EngineHost; readonly log: Log; readonly keys: ApiKeys },
  load: () => Promise<AboutModels>,
): RunControllerPorts {
  const { model, engine, log, keys } = parts;
  const settingsTurn = pLimit(1);
  return {
    model,
    engine,
    log,
    index: new RunIndex(context.workspaceState),
    // The editor takes milliseconds for them: where hundreds of runs begin at once, others have their turn between.
    settingsFor: (questionnaire) =>
      settingsTurn(async () => {
        await nextTurn();
        return readSettings(questionnaire, await keys.all());
      }),
    editorModelFor: async ({ engine: kind, modelProvider, model: name }) =>
      kind === 'builtin' || modelProvider !== 'vscode' ? null : (await load()).editorModel(name),
    confirm: async (request, settings) => (await load()).confirmRun(engine, request, settings),
    askBudget: async (reason) => (await load()).askBudget(reason),
    storage: context.storageUri ?? context.globalStorageUri,
  };
}
