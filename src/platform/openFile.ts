import * as vscode from 'vscode';
import { UserError } from '../pipeline/errors';

/** Opens a file in an editor. Throws a `UserError` where it is gone, too large or no text. */
export async function openFile(uri: vscode.Uri, options: vscode.TextDocumentShowOptions): Promise<vscode.TextEditor> {
  try {
    return await vscode.window.showTextDocument(uri, options);
  } catch (cause) {
    const message = vscode.l10n.t('{0} cannot be read.', vscode.workspace.asRelativePath(uri));
    const nextStep = vscode.l10n.t('See that it exists and that you may read it.');
    throw new UserError({ code: 'fileUnreadable', message, nextStep, file: uri.fsPath }, { cause });
  }
}
