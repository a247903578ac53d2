import type { Acceptances } from '../../state/acceptances';
import type { OutdatedRuns } from '../../state/outdatedRuns';
import type { Event, Uri } from 'vscode';
import type { RunState } from '../../pipeline/runState/runState';

/** The kind of panel, by which the editor restores it. */
export const REPORT_VIEW = 'questionnaire-to-spss.report';

/** What the report asks of the rest of the extension. */
export interface RunReportDeps {
  /** The run to show when nothing else is named: the newest, or the one chosen in the tree. */
  readonly currentRun: () => RunState | null;
  readonly runById: (runId: string) => RunState | null;
  /** Resolves when the runs of the last time are there again. */
  readonly restored: () => Promise<void>;
  /** The newest run over a questionnaire. */
  readonly runOf: (questionnaire: Uri) => RunState | null;
  /** Fires when any run has changed; batched. */
  readonly onDidChangeRuns: Event<void>;
  /** Whether this window works on the run; one that has no outcome and is not live was interrupted. */
  readonly isLive: (run: RunState) => boolean;
  readonly questionnaireOf: (run: RunState) => Uri | null;
  readonly scriptOf: (run: RunState) => Uri | null;
  readonly outdated: Pick<OutdatedRuns, 'hasState' | 'onDidChange'>;
  readonly acceptances: Pick<Acceptances, 'has' | 'onDidChange'>;
  /** The report's style sheet; read when the first report is shown. */
  readonly style: () => Promise<string>;
}
