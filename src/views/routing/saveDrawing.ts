import { commands, l10n, Uri, window, workspace } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { stemOf } from '../../state/places';

/** Asks where to and writes the drawing as one file that needs nothing else. */
export async function saveDrawing(questionnaire: Uri, svg: string): Promise<void> {
  const target = await window.showSaveDialog({
    ...(questionnaire.scheme === 'file' && {
      defaultUri: Uri.joinPath(questionnaire, '..', `${stemOf(questionnaire)}_routing.svg`),
    }),
    filters: { SVG: ['svg'] },
    title: l10n.t('Save Routing'),
  });
  if (target === undefined) return;
  const name = workspace.asRelativePath(target);
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`));
  } catch (cause) {
    const message = l10n.t('The drawing could not be written to {0}.', name);
    const nextStep = l10n.t('Choose a folder you may write to, and close the file where it is open.');
    throw new UserError({ code: 'outputNotWritable', message, nextStep, file: target.fsPath }, { cause });
  }
  const open = l10n.t('Open');
  const chosen = await window.showInformationMessage(l10n.t('The drawing was saved as {0}.', name), open);
  if (chosen === open) await commands.executeCommand('vscode.open', target);
}
