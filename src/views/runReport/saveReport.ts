import { env, l10n, Uri, window, workspace } from 'vscode';
import type { RunState } from '../../pipeline/runState/runState';
import { reportPage } from './page';
import { standingFor } from './reportPanel';
import { relativePath } from './links';
import type { RunReportDeps } from './deps';

/** Asks where to and writes the report as one HTML file that needs nothing else. */
export async function saveReport(run: RunState, deps: RunReportDeps): Promise<void> {
  const target = await window.showSaveDialog({
    ...proposal(run, deps),
    filters: { HTML: ['html'] },
    title: l10n.t('Save Run Report'),
  });
  if (target === undefined) return;
  const page = reportPage(run, {
    l10n: l10n,
    locale: env.language,
    medium: {
      kind: 'file',
      links: { questionnaire: link(target, deps.questionnaireOf(run)), script: link(target, deps.scriptOf(run)) },
    },
    now: deps.isLive(run) ? Date.now() : null,
    style: await deps.style(),
    ...standingFor(run, deps),
  });
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(page));
  } catch (error) {
    await window.showErrorMessage(
      l10n.t(
        'The report could not be written to {0}: {1} Choose a folder you may write to.',
        workspace.asRelativePath(target),
        error instanceof Error ? error.message : String(error),
      ),
    );
    return;
  }
  const open = l10n.t('Open');
  const message = l10n.t('The report was saved as {0}.', workspace.asRelativePath(target));
  const chosen = await window.showInformationMessage(message, open);
  if (chosen === open) await env.openExternal(target);
}

/** Beside the script; the dialog chooses where there is none yet. */
function proposal(run: RunState, deps: RunReportDeps): { readonly defaultUri?: Uri } {
  const script = deps.scriptOf(run);
  if (script === null) return {};
  return { defaultUri: Uri.joinPath(script, '..', `run_report_${run.source?.stem ?? 'run'}.html`) };
}

/** The way from the saved file to another; none between different file systems. */
function link(from: Uri, to: Uri | null): string | null {
  if (to === null || to.scheme !== from.scheme || to.authority !== from.authority) return null;
  return relativePath(from.path, to.path);
}
