import { type Disposable, EventEmitter, type Uri } from 'vscode';
import type { RunState } from '../pipeline/runState/runState';
import type { Run, RunModel } from './runModel';

/** Where scripts are written, and when the runs of the last time are there again. */
interface RunFiles {
  readonly scriptOf: (run: Run) => Uri | null;
  readonly restore: () => Promise<void>;
}

/** Which script belongs to which questionnaire, and the newest run of either. */
export class RunLookup implements Disposable {
  private readonly emitter = new EventEmitter<void>();
  private readonly subscription: Disposable;
  /** Fires when anything of any run has changed; batched. */
  readonly onDidChangeRuns = this.emitter.event;

  constructor(
    private readonly model: RunModel,
    private readonly files: RunFiles,
  ) {
    this.subscription = model.onDidChange(() => this.emitter.fire());
  }

  readonly runOf = (questionnaire: Uri): RunState | null => this.model.latestOf(questionnaire)?.state ?? null;

  readonly runById = (runId: string): RunState | null => this.find(runId)?.state ?? null;

  readonly scriptOf = (questionnaire: Uri): Uri | null => {
    const run = this.model.latestOf(questionnaire);
    return run === undefined ? null : this.files.scriptOf(run);
  };

  readonly questionnaireOf = (script: Uri): Uri | null => {
    const key = script.toString();
    return this.model.list().find((run) => this.files.scriptOf(run)?.toString() === key)?.questionnaire ?? null;
  };

  readonly isLive = (questionnaire: Uri): boolean => this.model.latestOf(questionnaire)?.live === true;

  readonly scriptOfRun = (run: Run): Uri | null => this.files.scriptOf(run);

  /** For views of runs. */
  get ofRuns() {
    const { runOf, runById, onDidChangeRuns } = this;
    const runWith = (state: RunState): Run | undefined => this.find(state.runId);
    return {
      runOf,
      runById,
      onDidChangeRuns,
      restored: () => this.files.restore(),
      isLive: (state: RunState) => runWith(state)?.live === true,
      currentRun: () => this.model.list()[0]?.state ?? null,
      questionnaireOf: (state: RunState) => runWith(state)?.questionnaire ?? null,
      scriptOf: (state: RunState) => {
        const run = runWith(state);
        return run === undefined ? null : this.files.scriptOf(run);
      },
    };
  }

  dispose(): void {
    this.subscription.dispose();
    this.emitter.dispose();
  }

  /** A run by its id in this window or in its journal. */
  private find(runId: string): Run | undefined {
    return this.model.list().find((run) => run.id === runId || run.state.runId === runId);
  }
}
