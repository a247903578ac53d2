import { commands, l10n, Uri, window, workspace } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { fileName } from '../../platform/files';
import type { RowsFormat } from '../../proof/data/delivery/rowsFile';
import type { DataPanelDeps } from './deps';
import type { Validation } from '../../state/dataCounts';
import type { RowView } from '../../engine/dataReport/rowTable';

/**
 * Asks where to and writes the rows that a view shows, in its order: as what the name chosen ends in, a table where that
 * says nothing.
 */
export async function saveRows(
  validation: Validation,
  view: RowView,
  rowsFile: DataPanelDeps['rowsFile'],
): Promise<void> {
  const target = await window.showSaveDialog({
    defaultUri: proposal(validation),
    filters: { CSV: ['csv'], JSON: ['json'], [l10n.t('SPSS syntax that selects them')]: ['sps'] },
    title: l10n.t('Save Flagged Respondents'),
  });
  if (target === undefined) return;
  const { bytes, rows } = await rowsFile(validation, view, { missing: l10n.t('missing'), format: formatOf(target) });
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

function formatOf({ path }: Uri): RowsFormat {
  if (/\.json$/iu.test(path)) return 'json';
  return /\.sps$/iu.test(path) ? 'sps' : 'csv';
}

/** Beside the script, where outputs are; beside the data where the script lies nowhere. */
function proposal({ script, data }: Validation): Uri {
  const stem = fileName(data).replace(/\.[^.]+$/, '');
  const beside = script.scheme === 'file' ? script : data;
  return Uri.joinPath(beside, '..', `${stem}_flagged.csv`);
}
