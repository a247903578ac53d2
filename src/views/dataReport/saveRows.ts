import * as vscode from 'vscode';
import { UserError } from '../../pipeline/errors';
import { fileName } from '../../platform/fileName';
import type { DataPanelDeps } from './deps';
import type { Validation } from '../../state/dataCounts';
import type { RowView } from '../../engine/dataReport/rowTable';

/** Asks where to and writes the rows that a view shows, in its order, as CSV. */
export async function saveRows(validation: Validation, view: RowView, csv: DataPanelDeps['csv']): Promise<void> {
  const target = await vscode.window.showSaveDialog({
    defaultUri: proposal(validation),
    filters: { CSV: ['csv'] },
    title: vscode.l10n.t('Save Flagged Respondents'),
  });
  if (target === undefined) return;
  const { bytes, rows } = await csv(validation, view, vscode.l10n.t('missing'));
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (cause) {
    const message = vscode.l10n.t('The rows could not be written to {0}.', vscode.workspace.asRelativePath(target));
    const nextStep = vscode.l10n.t('Choose a folder you may write to, and close the file where it is open.');
    throw new UserError({ code: 'outputNotWritable', message, nextStep, file: target.fsPath }, { cause });
  }
  const open = vscode.l10n.t('Open');
  const all = rows === validation.report.rowCount;
  const name = vscode.workspace.asRelativePath(target);
  const message = all
    ? vscode.l10n.t('All {0} rows were saved as {1}.', rows, name)
    : vscode.l10n.t(
        'The {0} of {1} rows that the filter shows were saved as {2}.',
        rows,
        validation.report.rowCount,
        name,
      );
  const chosen = await vscode.window.showInformationMessage(message, open);
  if (chosen === open) await vscode.commands.executeCommand('vscode.open', target);
}

/** Beside the script, where outputs are; beside the data where the script lies nowhere. */
function proposal({ script, data }: Validation): vscode.Uri {
  const stem = fileName(data).replace(/\.[^.]+$/, '');
  const beside = script.scheme === 'file' ? script : data;
  return vscode.Uri.joinPath(beside, '..', `${stem}_flagged.csv`);
}
