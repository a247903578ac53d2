import * as vscode from 'vscode';
import { changedLines, formatScript } from './formattingModel';

/** Formats a script in the style of generated ones. */
export class Formatting implements vscode.DocumentFormattingEditProvider {
  provideDocumentFormattingEdits(
    document: vscode.TextDocument,
    _options: vscode.FormattingOptions,
    token: vscode.CancellationToken,
  ): vscode.TextEdit[] | null {
    if (token.isCancellationRequested) return null;
    const text = document.getText();
    const change = changedLines(text, formatScript(text));
    if (change === null) return [];
    const range = new vscode.Range(document.positionAt(change.start), document.positionAt(change.end));
    return [vscode.TextEdit.replace(range, change.text)];
  }
}
