import { type Disposable, EventEmitter, type Uri } from 'vscode';
import { DisposableStore } from '../platform/disposables';
import type { RunModel } from './runModel';

/** What the newest run over each questionnaire tells of logic that is not understood. */
export class ToldByRuns implements Disposable {
  private readonly store = new DisposableStore();
  private readonly emitter = this.store.add(new EventEmitter<Uri>());

  /** Fires when a run over a questionnaire has changed, or was removed. */
  readonly onDidChange = this.emitter.event;

  constructor(private readonly model: RunModel) {
    const questionnaires = new Map<string, Uri>();
    this.store.add(
      model.onDidChange((changes) => {
        for (const { runId } of changes) {
          const uri = model.get(runId)?.questionnaire ?? questionnaires.get(runId);
          if (uri === undefined) continue;
          if (model.get(runId) === undefined) questionnaires.delete(runId);
          else questionnaires.set(runId, uri);
          this.emitter.fire(uri);
        }
      }),
    );
  }

  /**
   * Tells whether the run has such logic among its open points. A model may have understood more than whoever reads the
   * text as it is typed: after its run nothing is told besides it.
   */
  has(questionnaire: Uri, questionId: string, text: string): boolean {
    const state = this.model.latestOf(questionnaire)?.state;
    if (state === undefined) return false;
    if (state.engine !== 'builtin') return true;
    return state.questions.get(questionId)?.unresolved.some((one) => one.text === text) ?? false;
  }

  dispose(): void {
    this.store.dispose();
  }
}
