import { commands, l10n, Uri, window, workspace } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { fileName } from '../../platform/files';
import type { DataPanelDeps } from './deps';
import type { Validation } from '../../state/dataCounts';
import type { RowView } from '../../engine/dataReport/rowTable';

/** Asks where to and writes the rows that a view shows, in its order, as CSV. */
export async function saveRows(validation: Validation, view: RowView, csv: DataPanelDeps['csv']): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: proposal(validation),
    filters: { CSV: ['csv'] },
    title: l10n.t('Save Flagged Respondents'),
  });
  if (target === undefined) return;
  const { bytes, rows } = await csv(validation, view, l10n.t('missing'));
  try {
    await workspace.fs.writeFile(target, bytes);
  } catch (cause) {
    const message = l10n.t('The rows could not be written to {0}.', workspace.asRelativePath(target));
    const nextStep = l10n.t('Choose a folder you may write to, and close the file where it is open.');
    throw new UserError({ code: 'outputNotWritable', message, nextStep, file: target.fsPath }, { cause });
  }
  const open = l10n.t('Open');
  const all = rows === validation.report.rowCount;
  const name = workspace.asRelativePath(target);
  const message = all
    ? l10n.t('All {0} rows were saved as {1}.', rows, name)
    : l10n.t('The {0} of {1} rows that the filter shows were saved as {2}.', rows, validation.report.rowCount, name);
  const chosen = await window.showInformationMessage(message, open);
  if (chosen === open) await commands.executeCommand('vscode.open', target);
}

/** Beside the script, where outputs are; beside the data where the script lies nowhere. */
function proposal({ script, data }: Validation): Uri {
  const stem = fileName(data).replace(/\.[^.]+$/, '');
  const beside = script.scheme === 'file' ? script : data;
  return Uri.joinPath(beside, '..', `${stem}_flagged.csv`);
}
