import type { Disposable } from 'vscode';
import type { PlainError } from '../../pipeline/errors';
import { showPlainWarning } from '../messages';
import type { RunModel } from '../../state/runModel';

/**
 * Tells a person once of everything that a run of this window goes on in spite of: a key that is not used any more. The
 * runs of the last time have told theirs.
 */
export class RunWarnings implements Disposable {
  private readonly told = new Set<PlainError>();
  private readonly subscription: Disposable;

  constructor(model: RunModel) {
    this.subscription = model.onDidChange((changes) => {
      for (const { runId, worked } of changes) {
        const run = model.get(runId);
        for (const warning of run?.state.warnings ?? []) {
          if (this.told.has(warning)) continue;
          this.told.add(warning);
          if (worked) void showPlainWarning(warning);
        }
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
    this.told.clear();
  }
}
