import { commands, window, workspace } from 'vscode';
import { runTarget } from './commandTargets';
import { selectEngine, setApiKey } from '../languageModel/engineChoice';
import { runAgain, generate, cancel, requireTarget, resume } from './runCommands';
import { takeOtherReading } from './otherReading';
import type { Services } from '../services';
import {
  acceptQuestion,
  clearRuns,
  compareBlock,
  openDetail,
  openQuestion,
  openScript,
  replaceBlock,
  runActions,
} from './viewCommands';
import { chooseDataFile } from './chooseDataFile';
import { findQuestion } from './findQuestion';
import { showRouting } from './showRouting';
import { writeReading } from './writeReading';

export type Handler = (...values: unknown[]) => Promise<unknown>;

/** By name, as package.json contributes them. */
export function handlers(services: Services) {
  const { log, tree, context, keys } = services;
  const filter = (on: boolean): Handler => {
    return async () => {
      tree.showFailedOnly(on);
      context.set('failedOnly', on);
      return Promise.resolve();
    };
  };
  return {
    generate: (clicked, selected) => generate(services, clicked, selected),
    cancel: (target) => cancel(services, target),
    resume: (target) => resume(services, target),
    rerunBatch: (target) => runAgain(services, target, 'batch'),
    rerunQuestion: (target) => runAgain(services, target, 'question'),
    rerunFailed: (target) => runAgain(services, target, 'failed'),
    retryErrors: (target) => runAgain(services, target, 'errors'),
    openQuestion: (target) => openQuestion(services, target),
    openDetail: (target) => openDetail(services, target),
    openScript: (target) => openScript(services, target),
    compareBlock: (target) => compareBlock(services, target),
    replaceBlock: (target) => replaceBlock(services, target),
    acceptQuestion: (target) => acceptQuestion(services, target, true),
    reopenQuestion: (target) => acceptQuestion(services, target, false),
    takeOtherReading: (target) => takeOtherReading(services, target),
    runActions: () => runActions(services),
    showPreview: () => services.openPreview(),
    showRouting: (clicked) => showRouting(services, clicked),
    writeReading: (clicked) => writeReading(services, clicked),
    validateData: async (clicked, selected) => (await services.dataValidation()).start(clicked, selected),
    chooseDataFile: (clicked) => chooseDataFile(services, clicked),
    showFlagged: async (target) => {
      return (await services.dataValidation()).showFlagged(requireTarget(runTarget(services.model, target)));
    },
    findQuestion: () => findQuestion(services, filter(false)),
    clearRuns: (target) => clearRuns(services, target),
    showFailedOnly: filter(true),
    showAll: filter(false),
    groupBySection: () => services.grouping.set(true),
    groupByBatch: () => services.grouping.set(false),
    setApiKey: async () => setApiKey(keys),
    selectEngine: async () => {
      const { activeTextEditor: editor } = window;
      const settings = await services.settingsFor(editor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri);
      return selectEngine(settings, (baseUrl, signal) => services.modelsOf(settings.raw, baseUrl, signal));
    },
    openSettings: async () => commands.executeCommand('workbench.action.openSettings', 'questionnaireToSpss'),
    showLog: async () => Promise.resolve(log.show()),
  } satisfies Readonly<Record<string, Handler>>;
}
