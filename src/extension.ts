import * as vscode from 'vscode';
import { Acceptances } from './editor/acceptances';
import { assetReader } from './editor/assets';
import { registerCommands } from './editor/commands';
import { DataCounts } from './editor/dataCounts';
import { DataValidation } from './editor/dataValidation';
import { ContextKeys, Detection } from './editor/detection';
import { DisposableStore } from './editor/disposables';
import { EditedBlocks } from './editor/editedBlocks';
import { EngineHost } from './editor/engine/engineHost';
import { fromJson } from './editor/engine/protocol';
import { Log } from './editor/log';
import { MovedFiles } from './editor/movedFiles';
import { QuestionPlaces } from './editor/places';
import { RunController } from './editor/runController';
import { RunLookup } from './editor/runLookup';
import { RunModel } from './editor/runModel';
import { runPorts } from './editor/runPorts';
import { RunWarnings } from './editor/runWarnings';
import { Scripts } from './editor/scripts';
import { ApiKeys } from './editor/secrets';
import type { Services } from './editor/services';
import { SECTION } from './editor/settings';
import { SideBySide } from './editor/sideBySide';
import { looksLikeQuestionnaire } from './questionnaire/detect';
import { BatchTree, showTree } from './views/batchTree';
import { registerQuickFixes } from './views/codeActions';
import { followRuns } from './views/contextKeys';
import { DocumentPlans } from './views/documentPlans';
import { registerLanguageFeatures } from './views/languageFeatures';
import { registerOpenSample } from './views/openSample';
import { Problems } from './views/problems';
import { registerRunReport } from './views/runReport/runReport';
import { adoptScripts } from './views/scriptLanguage';
import { ScriptProblems } from './views/scriptProblems';
import { StatusItem } from './views/statusItem';

/** What other extensions and the tests can see of it. */
export interface Api {
  readonly model: RunModel;
  readonly controller: RunController;
  readonly tree: BatchTree;
}

let engine: EngineHost | null = null;

/** Composes the extension; everything it starts is disposed with the context, and nothing is started before it is asked for. */
export function activate(context: vscode.ExtensionContext): Api {
  const store = new DisposableStore();
  const log = store.add(new Log());
  const keys = new ApiKeys(context.secrets);
  const contextKeys = new ContextKeys();
  engine = new EngineHost(context.asAbsolutePath('dist/engine.js'));
  const host = engine;
  const places = new QuestionPlaces(
    async (text, name) => (await host.ask<'places'>({ kind: 'places', text, name })).places,
  );
  const model = store.add(new RunModel());
  const ports = runPorts(context, { model, engine: host, log, keys });
  const controller = store.add(new RunController(ports));
  const lookup = store.add(new RunLookup(model, controller));
  const acceptances = store.add(new Acceptances(context.workspaceState));
  const followsScrolling = (): boolean =>
    vscode.workspace.getConfiguration(SECTION).get('synchronizeScrolling') !== false;
  const sideBySide = store.add(new SideBySide(lookup, places, followsScrolling, log));
  const counts = store.add(new DataCounts(model, lookup));
  const tree = store.add(new BatchTree(model, acceptances, counts, () => controller.restore()));
  const editedBlocks = store.add(new EditedBlocks(host));
  showTree(tree, model, acceptances, store);
  store.add(followRuns(model, contextKeys));
  const scripts = new Scripts(host);
  const scriptProblems = store.add(new ScriptProblems(scripts, model, lookup, log));
  store.add(new Problems(model, places, acceptances, lookup, scriptProblems, log));
  store.add(new StatusItem(model));
  store.add(new RunWarnings(model));
  store.add(new MovedFiles(model, ports.index, acceptances, log));
  store.add(new Detection(contextKeys, () => void controller.restore()));
  store.add(registerQuickFixes(model));
  const plans = new DocumentPlans({
    read: async (text, { scheme, fsPath }, name, inferred) => {
      const path = scheme === 'file' ? fsPath : null;
      return fromJson((await host.ask<'plan'>({ kind: 'plan', text, name, path, inferred })).plan);
    },
    seemsQuestionnaire: looksLikeQuestionnaire,
    inferredFor: (uri) => vscode.workspace.getConfiguration(SECTION, uri).get('inferredChecks') !== false,
  });
  const inText = registerLanguageFeatures({
    ...lookup.ofDocuments,
    planOf: plans.planOf,
    scripts,
  });
  const asset = assetReader(context);
  const others = [
    ...registerRunReport({ ...lookup.ofRuns, style: () => asset('runReport.css') }),
    registerOpenSample(context.extensionUri),
    adoptScripts(),
  ];
  for (const item of [...inText, ...others]) store.add(item);
  const { settingsFor } = ports;
  const shared = { model, controller, places, sideBySide, settingsFor, log };
  const dataValidation = store.add(new DataValidation({ ...shared, context, asset, engine: host, lookup, counts }));
  const services: Services = {
    ...shared,
    editedBlocks,
    acceptances,
    tree,
    dataValidation,
    keys,
    context: contextKeys,
    modelsOf: async (settings, baseUrl, signal) =>
      (await host.ask<'models'>({ kind: 'models', settings, baseUrl }, { signal })).list,
  };
  for (const command of registerCommands(services)) store.add(command);
  context.subscriptions.push(store);
  return { model, controller, tree };
}

/** Ends the engine's thread: unfinished runs are in their journals and offer to be resumed. */
export async function deactivate(): Promise<void> {
  await engine?.dispose();
  engine = null;
}
