import type * as vscode from 'vscode';
import type { RunState } from '../../pipeline/runState';
import type { QuestionReference } from '../languageFeatures';

/** What the report asks of the rest of the extension. */
export interface RunReportDeps {
  /** The run to show when nothing else is named: the newest, or the one chosen in the tree. */
  readonly currentRun: () => RunState | null;
  readonly runById: (runId: string) => RunState | null;
  readonly onDidChangeRuns: vscode.Event<void>;
  readonly openQuestion: (reference: QuestionReference) => Thenable<void>;
  readonly openScript: (reference: QuestionReference) => Thenable<void>;
  /** The questionnaire of a run as a document can be opened by. */
  readonly questionnaireOf: (run: RunState) => vscode.Uri | null;
}

/**
 * Registers the commands `questionnaireToSpss.showReport` and `questionnaireToSpss.saveReport`; both take a run id, a
 * `QuestionReference` to go to, or nothing for the current run. The caller disposes what is returned.
 */
export function registerRunReport(_deps: RunReportDeps): vscode.Disposable[] {
  return [];
}
