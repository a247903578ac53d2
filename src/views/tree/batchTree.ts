import { Disposable, EventEmitter, l10n, type TreeDataProvider, TreeItem, type TreeView, window } from 'vscode';
import type { Acceptances } from '../../state/acceptances';
import { countOf, type DataCounts } from '../../state/dataCounts';
import type { DisposableStore } from '../../platform/disposables';
import type { RunChange } from '../../state/runChange';
import type { Run, RunModel } from '../../state/runModel';
import type { BatchState } from '../../pipeline/runState/runState';
import type { QuestionInData } from './dataCountWords';
import { RowQueue } from './rowQueue';
import type { OutdatedRuns } from '../../state/outdatedRuns';
import { firstOf, tallyOf } from '../words/manyRuns';
import { batchQuestions, joined, runTally, tallyWords } from '../words/text';
import { batchItem, detailItem, detailTooltip, questionItem, questionTooltip, runItem, runTooltip } from './treeItems';
import { detailsOf, elementKey, needsAttention, type TreeElement } from './treeElements';

const TREE_VIEW = 'questionnaireToSpss.runs';
/** So many runs under way are named above the rows, which show them all. */
const MOST_LIVE = 5;

/**
 * Runs → batches → questions → what is to be said of them, read from the model when it is shown. Elements are plain
 * data, one object each, so that a change refreshes its own rows and no others.
 */
export class BatchTree implements TreeDataProvider<TreeElement>, Disposable {
  private readonly emitter = new EventEmitter<TreeElement[] | undefined>();
  private readonly changedRows = new RowQueue((rows) => this.emitter.fire(rows));
  private readonly elements = new Map<string, TreeElement>();
  private readonly subscription: Disposable;
  private shownRuns = '';
  private onlyFailed = false;

  private readonly filterChanged = new EventEmitter<void>();

  readonly onDidChangeTreeData = this.emitter.event;
  readonly onDidChangeFilter = this.filterChanged.event;

  /** @param restore brings back the runs of the last time; called when the view is first shown */
  constructor(
    private readonly model: RunModel,
    private readonly acceptances: Acceptances,
    private readonly counts: Pick<DataCounts, 'of' | 'runsOf' | 'onDidChange'>,
    private readonly outdated: Pick<OutdatedRuns, 'has' | 'onDidChange'>,
    private readonly restore: () => Promise<void>,
  ) {
    this.subscription = Disposable.from(
      model.onDidChange((changes) => this.refresh(changes)),
      acceptances.onDidChange((questionnaire) => this.refreshRun(model.latestOf(questionnaire))),
      outdated.onDidChange((questionnaire) => this.refreshRun(model.latestOf(questionnaire))),
      counts.onDidChange((script) => counts.runsOf(script).forEach((run) => this.refreshRun(run))),
    );
  }

  get failedOnly(): boolean {
    return this.onlyFailed;
  }

  /** Shows only what needs a person, or everything again. */
  showFailedOnly(on: boolean): void {
    this.onlyFailed = on;
    this.changedRows.addAll();
    this.filterChanged.fire();
  }

  /** Whether the filter leaves nothing of the runs that there are: that is to be said. */
  showsNothing(): boolean {
    const runs = this.model.list();
    return (
      this.onlyFailed && runs.length > 0 && runs.every(({ state }) => state.counts.failed + state.counts.error === 0)
    );
  }

  getTreeItem(element: TreeElement): TreeItem {
    const run = this.model.get(element.runId);
    if (run === undefined) return new TreeItem('');
    switch (element.kind) {
      case 'run':
        return runItem(element, run, this.standingOf(run));
      case 'batch': {
        const batch = run.state.batches[element.batch];
        if (batch === undefined) return new TreeItem('');
        const accepted = this.acceptances.among(run.questionnaire, batchQuestions(run.state, batch));
        return batchItem(element, run.state, batch, { live: run.live, accepted });
      }
      case 'question': {
        const question = run.state.questions.get(element.questionId);
        if (question === undefined) return new TreeItem('');
        const accepted = this.acceptances.has(run.questionnaire, question);
        return questionItem(element, question, { live: run.live, accepted, count: this.countOf(run, question.id) });
      }
      case 'detail': {
        const question = run.state.questions.get(element.questionId);
        const detail = question === undefined ? undefined : detailsOf(question)[element.index];
        return detail === undefined ? new TreeItem('') : detailItem(element, detail);
      }
    }
  }

  /** Tooltips are made when somebody points at a row: the editor parses their markdown row by row otherwise. */
  resolveTreeItem(item: TreeItem, element: TreeElement): TreeItem {
    const run = this.model.get(element.runId);
    if (run === undefined) return item;
    if (element.kind === 'run') item.tooltip = runTooltip(run, this.standingOf(run));
    if (element.kind !== 'question' && element.kind !== 'detail') return item;
    const question = run.state.questions.get(element.questionId);
    if (question === undefined) return item;
    const detail = element.kind === 'detail' ? detailsOf(question)[element.index] : undefined;
    item.tooltip =
      detail === undefined ? questionTooltip(question, this.countOf(run, question.id)) : detailTooltip(detail);
    return item;
  }

  getChildren(element?: TreeElement): TreeElement[] {
    if (element === undefined) {
      void this.restore();
      const runs = this.model.list();
      this.shownRuns = keyOf(runs);
      return runs.map((run) => this.intern({ kind: 'run', runId: run.id }));
    }
    const run = this.model.get(element.runId);
    if (run === undefined) return [];
    switch (element.kind) {
      case 'run':
        return run.state.batches
          .filter((batch) => !this.onlyFailed || failingIds(run, batch).length > 0)
          .map((batch) => this.intern({ kind: 'batch', runId: run.id, batch: batch.index }));
      case 'batch': {
        const batch = run.state.batches[element.batch];
        if (batch === undefined) return [];
        const ids = this.onlyFailed ? failingIds(run, batch) : batch.questionIds;
        return ids.map((questionId) => this.intern({ kind: 'question', runId: run.id, questionId }));
      }
      case 'question': {
        const { questionId } = element;
        const question = run.state.questions.get(questionId);
        if (question === undefined) return [];
        return detailsOf(question).map((_, index) => this.intern({ kind: 'detail', runId: run.id, questionId, index }));
      }
      case 'detail':
        return [];
    }
  }

  getParent(element: TreeElement): TreeElement | undefined {
    switch (element.kind) {
      case 'run':
        return undefined;
      case 'batch':
        return this.intern({ kind: 'run', runId: element.runId });
      case 'question': {
        const batch = this.model.get(element.runId)?.state.questions.get(element.questionId)?.batch;
        return batch === undefined ? undefined : this.intern({ kind: 'batch', runId: element.runId, batch });
      }
      case 'detail':
        return this.intern({ kind: 'question', runId: element.runId, questionId: element.questionId });
    }
  }

  /** The one object that stands for an element: the editor knows nodes by identity. */
  intern(element: TreeElement): TreeElement {
    const key = elementKey(element);
    const known = this.elements.get(key);
    if (known !== undefined) return known;
    this.elements.set(key, element);
    return element;
  }

  dispose(): void {
    this.subscription.dispose();
    this.changedRows.clear();
    this.filterChanged.dispose();
    this.emitter.dispose();
    this.elements.clear();
  }

  private standingOf(run: Run): Parameters<typeof runItem>[2] {
    return {
      expanded: this.model.list()[0]?.id === run.id,
      counts: this.counts.of(run),
      accepted: this.acceptances.among(run.questionnaire, run.state.questions.values()),
      outdated: this.outdated.has(run),
    };
  }

  private countOf(run: Run, questionId: string): QuestionInData | null {
    const counts = this.counts.of(run);
    const count = counts === null ? null : countOf(counts, questionId);
    return counts === null || count === null ? null : { counts, ...count };
  }

  private refreshRun(run: Run | undefined): void {
    if (run !== undefined) this.changedRows.add([this.intern({ kind: 'run', runId: run.id })]);
  }

  private refresh(changes: readonly RunChange[]): void {
    if (keyOf(this.model.list()) !== this.shownRuns) {
      this.forgetRemoved();
      this.changedRows.addAll();
      return;
    }
    this.changedRows.add(changes.flatMap((change) => this.changed(change)));
  }

  /** A batch's row brings its questions' rows with it; a run's row brings all its batches: only when it must. */
  private changed(change: RunChange): TreeElement[] {
    if (change.run || (this.onlyFailed && change.questions.size > 0)) {
      return [this.intern({ kind: 'run', runId: change.runId })];
    }
    const questions = this.model.get(change.runId)?.state.questions;
    const alone = [...change.questions].filter((id) => !change.batches.has(questions?.get(id)?.batch ?? -1));
    return [
      ...[...change.batches].map((batch) => this.intern({ kind: 'batch', runId: change.runId, batch })),
      ...alone.map((questionId) => this.intern({ kind: 'question', runId: change.runId, questionId })),
    ];
  }

  private forgetRemoved(): void {
    for (const [key, element] of this.elements) {
      if (this.model.get(element.runId) === undefined) this.elements.delete(key);
    }
  }
}

function failingIds(run: Run, batch: BatchState): readonly string[] {
  return batch.questionIds.filter((id) => {
    const question = run.state.questions.get(id);
    return question !== undefined && needsAttention(question);
  });
}

function keyOf(runs: readonly Run[]): string {
  return runs.map((run) => run.id).join('\n');
}

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
  update();
  return view;
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
