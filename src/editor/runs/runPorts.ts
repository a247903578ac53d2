import type { ExtensionContext } from 'vscode';
import { askBudget, confirmRun } from '../languageModel/confirmCost';
import type { EngineHost } from '../../engine/engineHost';
import { editorModel } from '../languageModel/languageModel';
import type { Log } from '../../platform/log';
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
  return {
    model,
    engine,
    log,
    index: new RunIndex(context.workspaceState),
    settingsFor: async (questionnaire) => readSettings(questionnaire, await keys.all()),
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
