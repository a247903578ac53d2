import { type Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode';
import { DisposableStore } from '../../platform/disposables';
import type { Run, RunModel } from '../../state/runModel';
import type { Acceptances } from '../../state/acceptances';
import { fileName } from '../../platform/files';
import { addStandings, leftOpenWords, standingsOf, standingsWords } from '../words/coverageWords';
import { firstOf, tallyOf } from '../words/manyRuns';
import { addTallies, groupIcon, joined, runTally, tallyWords, usageWords } from '../words/text';

/** How long the result of a finished run stays in the status bar. */
const RESULT_MILLISECONDS = 15_000;
/** So many questionnaires are named in the tooltip: the view shows them all. */
const MOST_LINES = 15;

/** One item in the status bar: there while something runs and for a moment after; a click leads to the tree. */
export class StatusItem implements Disposable {
  private readonly store = new DisposableStore();
  private item: StatusBarItem | null = null;
  private wasLive = new Set<string>();
  private hiding: NodeJS.Timeout | null = null;
  private wasIdle = true;

  /** Runs that have ended since something began to run: their results are told together. */
  private ended: readonly Run[] = [];

  constructor(
    private readonly model: RunModel,
    private readonly acceptances: Acceptances,
    private readonly create: () => StatusBarItem = newItem,
  ) {
    this.store.add(model.onDidChange(() => this.update()));
    // What a person accepts is counted otherwise, for as long as the counts are shown.
    this.store.add(
      acceptances.onDidChange(() => {
        if (this.item !== null && this.wasIdle) this.write(this.item, this.ended);
      }),
    );
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
    if (live.length > 0 && this.wasIdle) this.ended = [];
    this.wasIdle = live.length === 0;
    this.ended = [...this.ended.filter(({ id }) => this.model.get(id) !== undefined), ...ended];
    if (live.length > 0) this.showProgress(live);
    else if (ended.length > 0) this.showResult(this.ended);
  }

  private showProgress(runs: readonly Run[]): void {
    if (this.hiding !== null) clearTimeout(this.hiding);
    this.hiding = null;
    const tally = addTallies(runs.map((run) => runTally(run.state)));
    const item = this.shown();
    item.text = `$(loading~spin) ${joined(l10n.t('SPSS {0}/{1}', tally.finished, tally.total), tallyWords(tally))}`;
    item.backgroundColor = undefined;
    item.command = 'questionnaireToSpss.runActions';
    const what = joined(
      runs.length === 1 ? l10n.t('Generating SPSS') : l10n.t('Generating SPSS for {0} questionnaires', runs.length),
      runs.flatMap((run) => usageWords(run.state.usage)),
      l10n.t('click to cancel or to see the log'),
    );
    item.tooltip = [what, ...firstOf(runs, MOST_LINES, (run) => this.lineOf(run))].join('\n');
  }

  /** `wave.md: 12 of 40 · 1 failed`. */
  private lineOf(run: Run): string {
    const tally = tallyOf(run, this.acceptances);
    const name = fileName(run.questionnaire);
    if (run.live) return joined(l10n.t('{0}: {1} of {2}', name, tally.finished, tally.total), tallyWords(tally));
    return `${name}: ${joined(standingsWords(standingsOf(run.state), l10n), tallyWords(tally))}`;
  }

  private showResult(runs: readonly Run[]): void {
    if (this.hiding !== null) clearTimeout(this.hiding);
    this.write(this.shown(), runs);
    this.hiding = setTimeout(() => {
      this.hiding = null;
      this.item?.dispose();
      this.item = null;
    }, RESULT_MILLISECONDS);
  }

  private write(item: StatusBarItem, runs: readonly Run[]): void {
    const tally = addTallies(runs.map((run) => tallyOf(run, this.acceptances)));
    const { checked } = addStandings(runs.map((run) => standingsOf(run.state)));
    const words = [
      ...standingsWords({ checked, inPart: 0, notChecked: 0, disputed: 0, openPoints: 0 }, l10n),
      ...leftOpenWords(
        runs.flatMap(({ state }) => [...state.questions.values()]),
        l10n,
      ),
    ];
    item.text = `$(${iconOf(runs)}) ${joined('SPSS', words, tallyWords(tally))}`;
    item.command = 'questionnaireToSpss.runs.focus';
    const lines = firstOf(runs, MOST_LINES, (run) => this.lineOf(run));
    item.tooltip = [l10n.t('Show the runs'), ...lines].join('\n');
  }

  private shown(): StatusBarItem {
    if (this.item !== null) return this.item;
    this.item = this.create();
    this.item.show();
    return this.item;
  }
}

function newItem(): StatusBarItem {
  const item = window.createStatusBarItem('questionnaireToSpss.status', StatusBarAlignment.Left, 10);
  item.name = 'Questionnaire to SPSS';
  return item;
}

/** A tick is for what is checked entirely, as in the tree. */
function iconOf(runs: readonly Run[]): string {
  const statuses = new Set(runs.map(({ state }) => state.status));
  if (statuses.size === 1 && statuses.has('passed'))
    return groupIcon(
      'passed',
      runs.flatMap(({ state }) => [...state.questions.values()]),
    ).id;
  return statuses.size === 1 && statuses.has('cancelled') ? 'circle-slash' : 'warning';
}
