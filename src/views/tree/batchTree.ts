import { Disposable, EventEmitter, type TreeDataProvider, TreeItem } from 'vscode';
import type { Acceptances } from '../../state/acceptances';
import { countOf, type DataCounts } from '../../state/dataCounts';
import type { RunChange } from '../../state/runChange';
import type { Run, RunModel } from '../../state/runModel';
import type { BatchState } from '../../pipeline/runState/runState';
import type { QuestionInData } from './dataCountWords';
import { RowQueue } from './rowQueue';
import type { OutdatedRuns } from '../../state/outdatedRuns';
import { batchQuestions } from '../words/text';
import { detailTooltip, questionTooltip, runTooltip } from './tooltips';
import { detailItem, questionItem, runItem } from './treeItems';
import { batchItem, sectionItem } from './groupItems';
import { questionsIn, sectionAt, sectionsOf } from './sections';
import { detailsOf, elementKey, needsAttention, type TreeElement } from './treeElements';

/** So many rows open by themselves. */
const MOST_OPENED = 3;

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
  private bySection = false;

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

  /** Shows questions by the sections of their questionnaires, where those have any, or by batches. */
  groupBySection(on: boolean): void {
    if (this.bySection === on) return;
    this.bySection = on;
    this.changedRows.addAll();
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
        return batchItem(element, run.state, batch, { live: run.live, accepted, opens: this.opens(run, element) });
      }
      case 'section': {
        const section = sectionsOf(run.state)[element.section];
        if (section === undefined) return new TreeItem('');
        const questions = questionsIn(run.state, section);
        const accepted = this.acceptances.among(run.questionnaire, questions);
        const opens = this.opens(run, element);
        return sectionItem(element, section.label, questions, { live: run.live, accepted, opens });
      }
      case 'question': {
        const question = run.state.questions.get(element.questionId);
        if (question === undefined) return new TreeItem('');
        const accepted = this.acceptances.has(run.questionnaire, question);
        const title = run.state.titles.get(question.id) ?? null;
        const count = this.countOf(run, question.id);
        return questionItem(element, question, { live: run.live, accepted, count, title });
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
    const title = run.state.titles.get(question.id) ?? null;
    const count = this.countOf(run, question.id);
    item.tooltip = detail === undefined ? questionTooltip(question, count, title) : detailTooltip(detail);
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
        return this.groupsOf(run);
      case 'section': {
        const ids = sectionsOf(run.state)[element.section]?.questionIds ?? [];
        return this.questionsOf(run, ids);
      }
      case 'batch': {
        const batch = run.state.batches[element.batch];
        if (batch === undefined) return [];
        return this.questionsOf(run, batch.questionIds);
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
      case 'section':
        return this.intern({ kind: 'run', runId: element.runId });
      case 'question': {
        const run = this.model.get(element.runId);
        return run === undefined ? undefined : this.groupOf(run, element.questionId);
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

  /** The row that a question stands below. */
  groupOf(run: Run, questionId: string): TreeElement | undefined {
    if (this.isBySection(run)) {
      const section = sectionAt(run.state, questionId);
      return section < 0 ? undefined : this.intern({ kind: 'section', runId: run.id, section });
    }
    const batch = run.state.questions.get(questionId)?.batch;
    return batch === undefined ? undefined : this.intern({ kind: 'batch', runId: run.id, batch });
  }

  private isBySection(run: Run): boolean {
    return this.bySection && sectionsOf(run.state).length > 0;
  }

  private groupsOf(run: Run): TreeElement[] {
    if (this.isBySection(run)) {
      const rows = sectionsOf(run.state).map((section, index) => ({ section, index }));
      return rows
        .filter(({ section }) => !this.onlyFailed || failingIds(run, section).length > 0)
        .map(({ index }) => this.intern({ kind: 'section', runId: run.id, section: index }));
    }
    return run.state.batches
      .filter((batch) => !this.onlyFailed || failingIds(run, batch).length > 0)
      .map((batch) => this.intern({ kind: 'batch', runId: run.id, batch: batch.index }));
  }

  private questionsOf(run: Run, ids: readonly string[]): TreeElement[] {
    const shown = this.onlyFailed ? failingIds(run, { questionIds: ids }) : ids;
    return shown.map((questionId) => this.intern({ kind: 'question', runId: run.id, questionId }));
  }

  /** What failed opens by itself, in the newest run: the first of it, where much has failed. */
  private opens(run: Run, element: TreeElement): boolean {
    if (this.model.list()[0]?.id !== run.id) return false;
    return this.failedGroups(run).includes(element);
  }

  /** The first rows below a run in which a question needs a person. */
  failedGroups(run: Run): readonly TreeElement[] {
    if (run.state.counts.failed + run.state.counts.error === 0) return [];
    const found = new Set<TreeElement>();
    for (const question of run.state.questions.values()) {
      if (!needsAttention(question) || this.acceptances.has(run.questionnaire, question)) continue;
      const group = this.groupOf(run, question.id);
      if (group !== undefined) found.add(group);
      if (found.size >= MOST_OPENED) break;
    }
    return [...found];
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
    const run = this.model.get(change.runId);
    if (run !== undefined && this.isBySection(run)) {
      return [...new Set([...change.questions].flatMap((id) => this.groupOf(run, id) ?? []))];
    }
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

function failingIds(run: Run, { questionIds }: Pick<BatchState, 'questionIds'>): readonly string[] {
  return questionIds.filter((id) => {
    const question = run.state.questions.get(id);
    return question !== undefined && needsAttention(question);
  });
}

function keyOf(runs: readonly Run[]): string {
  return runs.map((run) => run.id).join('\n');
}
