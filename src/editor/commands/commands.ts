import { commands, type Disposable } from 'vscode';
import type { Handler, handlers } from './handlers';
import { showError } from '../messages';
import type { Log } from '../../platform/log';

/** What a person can call, as package.json contributes it; what it does is loaded with the first. */
const COMMANDS: Readonly<Record<keyof ReturnType<typeof handlers>, true>> = {
  generate: true,
  cancel: true,
  resume: true,
  rerunBatch: true,
  rerunQuestion: true,
  rerunFailed: true,
  retryErrors: true,
  openQuestion: true,
  openDetail: true,
  openScript: true,
  compareBlock: true,
  replaceBlock: true,
  acceptQuestion: true,
  reopenQuestion: true,
  takeOtherReading: true,
  runActions: true,
  showPreview: true,
  showRouting: true,
  writeReading: true,
  validateData: true,
  chooseDataFile: true,
  showFlagged: true,
  findQuestion: true,
  clearRuns: true,
  showFailedOnly: true,
  showAll: true,
  groupBySection: true,
  groupByBatch: true,
  setApiKey: true,
  selectEngine: true,
  openSettings: true,
  showLog: true,
};

/**
 * Registers every command of the extension that a person can call. A handler that fails tells them why and what to do
 * next; nothing is thrown at the editor.
 */
export function registerCommands(load: () => Promise<Readonly<Record<string, Handler>>>, log: Log): Disposable[] {
  return Object.keys(COMMANDS).map((name) =>
    commands.registerCommand(`questionnaireToSpss.${name}`, async (...values: unknown[]) => {
      try {
        const handler = (await load())[name];
        return await handler?.(...values);
      } catch (error) {
        showError(error, log);
        return undefined;
      }
    }),
  );
}
