import * as vscode from 'vscode';
import type { RunState } from '../pipeline/runState';
import type { RunController } from './runController';
import type { Run, RunModel } from './runModel';

/** Which script belongs to which questionnaire, and the newest run of either. */
export class RunLookup implements vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  /** Fires when anything of any run has changed; batched. */
  readonly onDidChangeRuns = this.emitter.event;

  constructor(
    private readonly model: RunModel,
    private readonly controller: RunController,
  ) {
    this.subscription = model.onDidChange(() => this.emitter.fire());
  }

  readonly runOf = (questionnaire: vscode.Uri): RunState | null => this.model.latestOf(questionnaire)?.state ?? null;

  readonly runById = (runId: string): RunState | null => {
    const found = this.model.list().find((run) => run.id === runId || run.state.runId === runId);
    return found?.state ?? null;
  };

  readonly scriptOf = (questionnaire: vscode.Uri): vscode.Uri | null => {
    const run = this.model.latestOf(questionnaire);
    return run === undefined ? null : this.controller.scriptOf(run);
  };

  readonly questionnaireOf = (script: vscode.Uri): vscode.Uri | null => {
    const key = script.toString();
    return this.model.list().find((run) => this.controller.scriptOf(run)?.toString() === key)?.questionnaire ?? null;
  };

  readonly scriptOfRun = (run: Run): vscode.Uri | null => this.controller.scriptOf(run);

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
  }
}
