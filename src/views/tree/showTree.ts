import { l10n, type TreeView, window } from 'vscode';
import type { Acceptances } from '../../state/acceptances';
import type { DisposableStore } from '../../platform/disposables';
import type { Run, RunModel } from '../../state/runModel';
import { firstOf, tallyOf } from '../words/manyRuns';
import { joined, runTally, tallyWords } from '../words/text';
import type { BatchTree } from './batchTree';
import type { TreeElement } from './treeElements';

const TREE_VIEW = 'questionnaireToSpss.runs';
/** So many runs under way are named above the rows, which show them all. */
const MOST_LIVE = 5;

/** Shows the tree in its view, with a badge that counts what needs a person and a line that tells of live runs. */
export function showTree(
  tree: BatchTree,
  model: RunModel,
  acceptances: Acceptances,
  store: DisposableStore,
): TreeView<TreeElement> {
  const view = store.add(window.createTreeView(TREE_VIEW, { treeDataProvider: tree, showCollapseAll: true }));
  const update = (): void => {
    const runs = model.list();
    const count = [...model.newest().values()].reduce((sum, run) => sum + attention(run, acceptances), 0);
    const words = count === 1 ? l10n.t('1 question needs attention') : l10n.t('{0} questions need attention', count);
    view.badge = count === 0 ? undefined : { value: count, tooltip: words };
    const live = firstOf(
      runs.filter((run) => run.live),
      MOST_LIVE,
      liveLine,
    );
    const nothing = tree.showsNothing()
      ? [l10n.t('No question needs a person: nothing has failed. Show all to see the others.')]
      : [];
    view.message = [...live, ...nothing].join(';  ');
  };
  store.add(model.onDidChange(update));
  store.add(acceptances.onDidChange(update));
  store.add(tree.onDidChangeFilter(update));
  store.add(model.onDidChange(failedOpener(tree, model, view)));
  update();
  return view;
}

/** Opens what has failed while somebody looks on; once, because they may have closed it. */
function failedOpener(tree: BatchTree, model: RunModel, view: TreeView<TreeElement>): () => void {
  const opened = new Set<TreeElement>();
  return () => {
    const [newest] = model.list();
    if (newest === undefined || !view.visible) return;
    for (const group of tree.failedGroups(newest)) {
      if (opened.has(group)) continue;
      opened.add(group);
      // A row that is gone by now is opened no more.
      void Promise.resolve(view.reveal(group, { expand: true, select: false, focus: false })).catch(() => undefined);
    }
  };
}

function attention(run: Run, acceptances: Acceptances): number {
  const { failed, errors } = tallyOf(run, acceptances);
  return failed + errors;
}

function liveLine(run: Run): string {
  const tally = runTally(run.state);
  const name = run.questionnaire.path.split('/').at(-1) ?? '';
  if (tally.total === 0) return l10n.t('{0}: reading', name);
  return joined(l10n.t('{0}: {1} of {2} questions', name, tally.finished, tally.total), tallyWords(tally));
}
