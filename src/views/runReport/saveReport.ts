import * as vscode from 'vscode';
import type { RunState } from '../../pipeline/runState/runState';
import { reportPage } from './page';
import { relativePath } from './relativePath';
import type { RunReportDeps } from './deps';

/** Asks where to and writes the report as one HTML file that needs nothing else. */
export async function saveReport(run: RunState, deps: RunReportDeps): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    ...proposal(run, deps),
    filters: { HTML: ['html'] },
    title: vscode.l10n.t('Save Run Report'),
  });
  if (target === undefined) return;
  const page = reportPage(run, {
    l10n: vscode.l10n,
    locale: vscode.env.language,
    medium: {
      kind: 'file',
      links: { questionnaire: link(target, deps.questionnaireOf(run)), script: link(target, deps.scriptOf(run)) },
    },
    now: deps.isLive(run) ? Date.now() : null,
    style: await deps.style(),
  });
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
  } catch (error) {
    await vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The report could not be written to {0}: {1} Choose a folder you may write to.',
        vscode.workspace.asRelativePath(target),
        error instanceof Error ? error.message : String(error),
      ),
    );
    return;
  }
  const open = vscode.l10n.t('Open');
  const message = vscode.l10n.t('The report was saved as {0}.', vscode.workspace.asRelativePath(target));
  const chosen = await vscode.window.showInformationMessage(message, open);
  if (chosen === open) await vscode.env.openExternal(target);
}

/** Beside the script; the dialog chooses where there is none yet. */
function proposal(run: RunState, deps: RunReportDeps): { readonly defaultUri?: vscode.Uri } {
  const script = deps.scriptOf(run);
  if (script === null) return {};
  return { defaultUri: vscode.Uri.joinPath(script, '..', `run_report_${run.source?.stem ?? 'run'}.html`) };
}

/** The way from the saved file to another; none between different file systems. */
function link(from: vscode.Uri, to: vscode.Uri | null): string | null {
  if (to === null || to.scheme !== from.scheme || to.authority !== from.authority) return null;
  return relativePath(from.path, to.path);
}
