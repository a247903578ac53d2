import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import { DisposableStore } from '../../platform/disposables';
import type { Run, RunModel } from '../../state/runModel';
import { addTallies, joined, runTally, tallyWords, usageWords } from '../words/text';

/** How long the result of a finished run stays in the status bar. */
const RESULT_MILLISECONDS = 15_000;

/** One item in the status bar: there while something runs and for a moment after; a click leads to the tree. */
export class StatusItem implements Disposable {
  private readonly store = new DisposableStore();
  private item: StatusBarItem | null = null;
  private wasLive = new Set<string>();
  private hiding: NodeJS.Timeout | null = null;

  constructor(private readonly model: RunModel) {
    this.store.add(model.onDidChange(() => this.update()));
  }

  dispose(): void {
    if (this.hiding !== null) clearTimeout(this.hiding);
    this.item?.dispose();
    this.item = null;
    this.store.dispose();
  }

  private update(): void {
    const live = this.model.list().filter((run) => run.live);
    const ended = [...this.wasLive].flatMap((id) => this.model.get(id) ?? []).filter((run) => !run.live);
    this.wasLive = new Set(live.map((run) => run.id));
    if (live.length > 0) this.showProgress(live);
    else if (ended[0] !== undefined) this.showResult(ended[0]);
  }

  private showProgress(runs: readonly Run[]): void {
    if (this.hiding !== null) clearTimeout(this.hiding);
    this.hiding = null;
    const tally = addTallies(runs.map((run) => runTally(run.state)));
    const item = this.shown();
    item.text = `$(loading~spin) ${joined(l10n.t('SPSS {0}/{1}', tally.finished, tally.total), tallyWords(tally))}`;
    item.backgroundColor = undefined;
    item.command = 'questionnaireToSpss.runActions';
    item.tooltip = joined(
      runs.length === 1 ? l10n.t('Generating SPSS') : l10n.t('Generating SPSS for {0} questionnaires', runs.length),
      runs.flatMap((run) => usageWords(run.state.usage)),
      l10n.t('click to cancel or to see the log'),
    );
  }

  private showResult(run: Run): void {
    const tally = runTally(run.state);
    const item = this.shown();
    const icon = run.state.status === 'passed' ? 'pass' : run.state.status === 'cancelled' ? 'circle-slash' : 'warning';
    item.text = `$(${icon}) ${joined(l10n.t('SPSS {0} passed', tally.passed), tallyWords(tally))}`;
    item.command = 'questionnaireToSpss.runs.focus';
    item.tooltip = l10n.t('Show the runs');
    this.hiding = setTimeout(() => {
      this.hiding = null;
      this.item?.dispose();
      this.item = null;
    }, RESULT_MILLISECONDS);
  }

  private shown(): StatusBarItem {
    if (this.item !== null) return this.item;
    this.item = window.createStatusBarItem('questionnaireToSpss.status', StatusBarAlignment.Left, 10);
    this.item.name = 'Questionnaire to SPSS';
    this.item.show();
    return this.item;
  }
}
