import { commands } from 'vscode';

/** Context keys that menus and welcome views read. */
export const CONTEXT = {
  questionnaires: 'questionnaireToSpss.questionnaires',
  scripts: 'questionnaireToSpss.scripts',
  notQuestionnaires: 'questionnaireToSpss.notQuestionnaires',
  running: 'questionnaireToSpss.running',
  hasRuns: 'questionnaireToSpss.hasRuns',
  hasSections: 'questionnaireToSpss.hasSections',
  hasFailed: 'questionnaireToSpss.hasFailed',
  hasErrors: 'questionnaireToSpss.hasErrors',
  resumable: 'questionnaireToSpss.resumable',
  failedOnly: 'questionnaireToSpss.failedOnly',
  bySection: 'questionnaireToSpss.bySection',
} as const;

type ContextName = keyof typeof CONTEXT;

/** Tells the editor a context key's value, once per change. */
export class ContextKeys {
  private readonly told = new Map<ContextName, string>();

  set(name: ContextName, value: boolean | readonly string[]): void {
    const key = JSON.stringify(value);
    if (this.told.get(name) === key) return;
    this.told.set(name, key);
    void commands.executeCommand('setContext', CONTEXT[name], value);
  }
}
