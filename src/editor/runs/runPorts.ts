import pLimit from 'p-limit';
import type { ExtensionContext } from 'vscode';
import { askBudget, confirmRun } from '../languageModel/confirmCost';
import type { EngineHost } from '../../engine/engineHost';
import { editorModel } from '../languageModel/languageModel';
import type { Log } from '../../platform/log';
import { nextTurn } from '../../platform/slices';
import type { EditorModel, RunControllerPorts } from './runController';
import { RunIndex } from '../../state/runIndex';
import type { RunModel } from '../../state/runModel';
import type { ApiKeys } from '../settings/secrets';
import { readSettings, type Settings } from '../settings/settings';

/** What runs need of the editor: settings and keys, its models, and a person to ask. */
export function runPorts(
  context: ExtensionContext,
  parts: { readonly model: RunModel; readonly engine: EngineHost; readonly log: Log; readonly keys: ApiKeys },
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
    editorModelFor,
    confirm: (request, settings) => confirmRun(engine, request, settings),
    askBudget,
    storage: context.storageUri ?? context.globalStorageUri,
  };
}

async function editorModelFor({ engine, modelProvider, model }: Settings): Promise<EditorModel | null> {
  if (engine === 'builtin' || modelProvider !== 'vscode') return null;
  return editorModel(model);
}
