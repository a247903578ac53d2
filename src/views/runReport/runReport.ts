import { commands, type Disposable, l10n, type WebviewPanel, window } from 'vscode';
import type { RunState } from '../../pipeline/runState/runState';
import type { QuestionReference } from '../language/deps';
import { REPORT_VIEW, type RunReportDeps } from './deps';
import type { ReportPanel } from './reportPanel';
import type { saveReport } from './saveReport';

/** Which run a command is about, and which of its questions to show first. */
interface Target {
  readonly run: RunState;
  readonly questionId: string | null;
}

/** What draws and saves reports: loaded with the first. */
interface ReportParts {
  readonly ReportPanel: typeof ReportPanel;
  readonly saveReport: typeof saveReport;
}

/**
 * Registers the commands `questionnaireToSpss.showReport` and `questionnaireToSpss.saveReport`; both take a run id, an
 * object with a `runId`, a `QuestionReference` to go to, or nothing for the current run. Reports that were open are
 * there again after the window was reloaded. The caller disposes what is returned; nothing else is kept.
 */
export function registerRunReport(deps: RunReportDeps, load: () => Promise<ReportParts>): Disposable[] {
  const panels = new Map<string, ReportPanel>();
  const open = async (run: RunState, restored?: WebviewPanel): Promise<ReportPanel> => {
    const [style, { ReportPanel }] = await Promise.all([deps.style(), load()]);
    const known = panels.get(run.runId);
    if (known !== undefined) return known;
    const panel = new ReportPanel(run, deps, style, () => panels.delete(run.runId), restored);
    panels.set(run.runId, panel);
    return panel;
  };
  const show = async ({ run, questionId }: Target): Promise<void> => (await open(run)).show(questionId);
  const restore = async (panel: WebviewPanel, state: unknown): Promise<void> => {
    await deps.restored();
    const run = isRunRow(state) ? deps.runById(state.runId) : null;
    // A run that was cleared has nothing to report.
    if (run === null || panels.has(run.runId)) panel.dispose();
    else await open(run, panel);
  };
  const withRun =
    (action: (target: Target) => unknown) =>
    async (argument?: unknown): Promise<void> => {
      const target = targetOf(argument, deps);
      if (target === null) await nothingToShow();
      else await action(target);
    };
  return [
    commands.registerCommand('questionnaireToSpss.showReport', withRun(show)),
    commands.registerCommand(
      'questionnaireToSpss.saveReport',
      withRun(async ({ run }) => (await load()).saveReport(run, deps)),
    ),
    window.registerWebviewPanelSerializer(REPORT_VIEW, { deserializeWebviewPanel: restore }),
    { dispose: () => [...panels.values()].forEach((panel) => panel.dispose()) },
  ];
}

function targetOf(argument: unknown, deps: RunReportDeps): Target | null {
  if (isReference(argument)) {
    const run = deps.runOf(argument.questionnaire);
    return run === null ? null : { run, questionId: argument.questionId };
  }
  const id = typeof argument === 'string' ? argument : isRunRow(argument) ? argument.runId : null;
  const run = id === null ? deps.currentRun() : deps.runById(id);
  return run === null ? null : { run, questionId: null };
}

function isReference(value: unknown): value is QuestionReference {
  return typeof value === 'object' && value !== null && 'questionnaire' in value && 'questionId' in value;
}

function isRunRow(value: unknown): value is { readonly runId: string } {
  return typeof value === 'object' && value !== null && 'runId' in value && typeof value.runId === 'string';
}

async function nothingToShow(): Promise<void> {
  const generate = l10n.t('Generate SPSS');
  const chosen = await window.showInformationMessage(
    l10n.t('There is no run to report on yet. Generate the SPSS script of a questionnaire first.'),
    generate,
  );
  if (chosen === generate) await commands.executeCommand('questionnaireToSpss.generate');
}
