import type { Disposable } from 'vscode';
import type { ContextKeys } from '../../state/contextKeys';
import { isUnfinished, type RunModel } from '../../state/runModel';
import { runTally } from '../words/text';
import { sectionsOf } from './sections';

/** Keeps the context keys about runs right: what the title of the view offers depends on them. */
export function followRuns(model: RunModel, keys: Pick<ContextKeys, 'set'>): Disposable {
  return model.onDidChange(() => {
    const runs = model.list();
    const idle = runs.filter((run) => !run.live).map((run) => runTally(run.state));
    keys.set('hasRuns', runs.length > 0);
    keys.set(
      'hasSections',
      runs.some(({ state }) => sectionsOf(state).length > 0),
    );
    keys.set(
      'running',
      runs.some((run) => run.live),
    );
    keys.set('resumable', runs.some(isUnfinished));
    keys.set(
      'hasFailed',
      idle.some(({ failed }) => failed > 0),
    );
    keys.set(
      'hasErrors',
      idle.some(({ errors }) => errors > 0),
    );
  });
}
