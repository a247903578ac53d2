import {
  type ExtensionContext,
  type Uri,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import { Acceptances } from './state/acceptances';
import { assetReader } from './editor/assets';
import { registerAgentTools } from './editor/agentTools/registerAgentTools';
import { registerCommands } from './editor/commands/commands';
import { DataCounts } from './state/dataCounts';
import { keepInProject } from './editor/keepInProject';
import { Detection } from './editor/detection';
import { ContextKeys } from './state/contextKeys';
import { DisposableStore } from './platform/disposables';
import { EditedBlocks } from './state/editedBlocks';
import { EngineHost } from './engine/engineHost';
import { fromJson } from './engine/protocol';
import { Log } from './platform/log';
import { once } from './platform/once';
import { MovedFiles } from './state/movedFiles';
import { OutdatedRuns } from './state/outdatedRuns';
import { QuestionPlaces, stemOf } from './state/places';
import { recognition } from './state/recognition';
import { RunController } from './editor/runs/runController';
import { RunLookup } from './state/runLookup';
import { RunModel } from './state/runModel';
import { runPorts } from './editor/runs/runPorts';
import { RunWarnings } from './editor/runs/runWarnings';
import { Scripts } from './state/scripts';
import { showError } from './editor/messages';
import { ApiKeys } from './editor/settings/secrets';
import type { Services } from './editor/services';
import type { ToolDeps } from './editor/agentTools/agentTools';
import type * as Late from './late';
import { DATA_REPORT } from './views/dataReport/deps';
import type { LanguageFeatureDeps } from './views/language/deps';
import { SECTION } from './editor/settings/settings';
import { SideBySide } from './editor/sideBySide';
import { BatchTree } from './views/tree/batchTree';
import { showTree } from './views/tree/showTree';
import { Grouping } from './views/tree/grouping';
import { registerQuickFixes } from './views/problems/codeActions';
import { followRuns } from './views/tree/contextKeys';
import { DocumentPlans, unpackPlan } from './state/documentPlans';
import { ROUTING_VIEW, type RoutingDeps } from './views/routing/deps';
import { BlockPreviewView } from './views/preview/blockPreviewView';
import { registerLanguageFeatures } from './views/language/languageFeatures';
import { registerNewQuestionnaire } from './editor/commands/newQuestionnaire';
import { registerOpenSample } from './editor/commands/openSample';
import { Problems } from './views/problems/problems';
import { registerRunReport } from './views/runReport/runReport';
import { adoptScripts } from './views/language/scriptLanguage';
import { ScriptProblems } from './views/problems/scriptProblems';
import { ToldByRuns } from './state/toldByRuns';
import { WritingProblems, type NotesReader } from './views/problems/writingProblems';
import { UntitledScripts } from './editor/untitledScripts';
import { StatusItem } from './views/tree/statusItem';

/** What other extensions and the tests can see of it. */
export interface Api {
  readonly model: RunModel;
  readonly controller: RunController;
  readonly tree: BatchTree;
}

let engines: readonly EngineHost[] = [];

/** What is not needed before somebody asks for it. */
const late = (): Promise<typeof Late> => import('./late');

/** Composes the extension; everything it starts is disposed with the context, and nothing is started before it is asked for. */
export function activate(context: ExtensionContext): Api {
  const store = new DisposableStore();
  const log = store.add(new Log());
  const keys = new ApiKeys(context.secrets);
  const contextKeys = new ContextKeys();
  const script = context.asAbsolutePath('dist/engine.js');
  const isLookedAt = (): boolean => detection.isShown;
  const host = new EngineHost(script, { kind: 'documents', isLookedAt });
  const ofRuns = new EngineHost(script, { kind: 'runs', isLookedAt });
  engines = [host, ofRuns];
  const places = new QuestionPlaces(
    async (text, name) => (await host.ask<'places'>({ kind: 'places', text, name })).places,
  );
  const model = store.add(new RunModel());
  const ports = runPorts(context, { model, engine: ofRuns, log, keys }, late);
  const controller = store.add(new RunController(ports));
  const lookup = store.add(new RunLookup(model, controller));
  const acceptances = store.add(new Acceptances(context.workspaceState));
  const followsScrolling = (): boolean => workspace.getConfiguration(SECTION).get('synchronizeScrolling') !== false;
  const untitled = store.add(new UntitledScripts(lookup, log));
  const sideBySide = store.add(new SideBySide(lookup, untitled, places, followsScrolling, log));
  const counts = store.add(new DataCounts(model, lookup));
  const outdated = store.add(new OutdatedRuns(model));
  const tree = store.add(new BatchTree(model, acceptances, counts, outdated, () => controller.restore()));
  const editedBlocks = store.add(new EditedBlocks(ofRuns));
  const grouping = new Grouping(tree, contextKeys, context.workspaceState);
  const view = showTree(tree, model, acceptances, store);
  store.add(followRuns(model, contextKeys));
  const scripts = new Scripts(host);
  const scriptProblems = store.add(new ScriptProblems(scripts, model, lookup, log));
  const isQuestionnaire = recognition(
    async (text) => (await host.ask<'recognize'>({ kind: 'recognize', text })).isQuestionnaire,
  );
  const notesOf: NotesReader = async (text, name, signal) =>
    (await host.ask<'writing'>({ kind: 'writing', text, name }, { signal })).notes;
  const writing = store.add(new WritingProblems(notesOf, store.add(new ToldByRuns(model)), log));
  store.add(new Problems(model, places, acceptances, lookup, scriptProblems, log, writing));
  store.add(new StatusItem(model, acceptances));
  store.add(new RunWarnings(model));
  store.add(new MovedFiles(model, ports.index, acceptances, log));
  const questionnaireShown = (): void => {
    void controller.restore();
    ofRuns.warm();
  };
  const detection = store.add(new Detection(contextKeys, isQuestionnaire, questionnaireShown, log));
  store.add(registerQuickFixes(model, host));
  const inferredFor = (uri: Uri): boolean => workspace.getConfiguration(SECTION, uri).get('inferredChecks') !== false;
  const plans = new DocumentPlans({
    read: async ({ text, uri: { scheme, fsPath }, name, inferred, signal }) => {
      const path = scheme === 'file' ? fsPath : null;
      return unpackPlan((await host.ask<'plan'>({ kind: 'plan', text, name, path, inferred }, { signal })).plan);
    },
    isQuestionnaire,
    inferredFor,
  });
  const preview = store.add(
    new BlockPreviewView({
      previewOf: async (place) => (await host.ask<'preview'>({ kind: 'preview', place })).preview,
      isQuestionnaire,
      inferredFor,
      hasRun: (uri) => lookup.runOf(uri) !== null,
      log,
    }),
  );
  const { runOf, scriptOf, onDidChangeRuns } = lookup;
  const { planOf } = plans;
  const aboutDocuments: LanguageFeatureDeps = {
    planOf,
    isQuestionnaire,
    scripts,
    engine: host,
    runOf,
    scriptOf,
    questionnaireOf: (script) => preview.questionnaireOf(script) ?? lookup.questionnaireOf(untitled.scriptIn(script)),
    onDidChangeRuns,
    outdated,
  };
  const inText = registerLanguageFeatures(
    aboutDocuments,
    once(async () => (await late()).languageProviders(aboutDocuments)),
  );
  const asset = assetReader(context);
  const aboutRouting: RoutingDeps = {
    graphOf: async (document) => {
      const { graph } = await host.ask<'routing'>({ kind: 'routing', document });
      return graph === null ? null : fromJson(graph);
    },
    inferredFor,
    assets: async () => ({ style: await asset('routing.css'), code: await asset('routing.js') }),
    onError: (error) => showError(error, log),
  };
  const routing = once(async () => {
    const { RoutingPanels } = await late();
    return store.add(new RoutingPanels(aboutRouting));
  });
  const others = [
    ...registerRunReport({ ...lookup.ofRuns, style: () => asset('runReport.css'), outdated, acceptances }, late),
    registerOpenSample(context.extensionUri),
    registerNewQuestionnaire(),
    adoptScripts(),
  ];
  for (const item of [...inText, ...others]) store.add(item);
  const { settingsFor } = ports;
  const shared = { model, controller, places, sideBySide, settingsFor, log };
  const dataValidation = once(async () => {
    const { DataValidation } = await late();
    return store.add(new DataValidation({ ...shared, context, asset, engine: ofRuns, lookup, counts }));
  });
  const restores = (kind: string, panels: () => Promise<WebviewPanelSerializer>): void => {
    const deserializeWebviewPanel = async (panel: WebviewPanel, state: unknown): Promise<void> =>
      (await panels()).deserializeWebviewPanel(panel, state);
    store.add(window.registerWebviewPanelSerializer(kind, { deserializeWebviewPanel }));
  };
  restores(DATA_REPORT, async () => (await dataValidation()).panels);
  restores(ROUTING_VIEW, routing);
  const forAgents: ToolDeps = {
    planOf: async (uri) => {
      const { scheme, fsPath } = uri;
      const document = await workspace.openTextDocument(uri);
      const path = scheme === 'file' ? fsPath : null;
      const request = { text: document.getText(), name: stemOf(uri), path, inferred: inferredFor(uri) };
      return unpackPlan((await host.ask<'plan'>({ kind: 'plan', ...request })).plan);
    },
    generate: (uri) => controller.run(uri, { scope: { kind: 'all', reuse: true } }),
    lastRunOf: async (uri) => {
      await controller.restore();
      return model.latestOf(uri) ?? null;
    },
    scriptOf: async (uri) => {
      await controller.restore();
      return lookup.scriptOf(uri);
    },
    validate: async (files) => (await dataValidation()).find(files),
  };
  for (const tool of registerAgentTools(once(async () => (await late()).agentTools(forAgents)))) store.add(tool);
  const services: Services = {
    ...shared,
    editedBlocks,
    acceptances,
    tree,
    revealRow: async (element) => view.reveal(element, { select: true, focus: true }),
    grouping,
    dataValidation,
    detection,
    keys,
    context: contextKeys,
    openPreview: () => preview.open(),
    openRouting: async (uri) => (await routing()).show(uri),
    wordFile: async (path) => (await ofRuns.ask<'word'>({ kind: 'word', path })).file,
    keepInProject: (place, change) => keepInProject(ofRuns, place, change),
    isQuestionnaire,
    readingOf: (text, name, only) => host.ask<'normalize'>({ kind: 'normalize', text, name, only }),
    modelsOf: async (settings, baseUrl, signal) =>
      (await ofRuns.ask<'models'>({ kind: 'models', settings, baseUrl }, { signal })).list,
  };
  const handlers = once(async () => (await late()).handlers(services));
  for (const command of registerCommands(handlers, log)) store.add(command);
  context.subscriptions.push(store);
  return { model, controller, tree };
}

/** Ends the engine's threads: unfinished runs are in their journals and offer to be resumed. */
export async function deactivate(): Promise<void> {
  await Promise.all(engines.map((engine) => engine.dispose()));
  engines = [];
}
