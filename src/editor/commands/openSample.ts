import * as vscode from 'vscode';

const SAMPLE = 'examples/coffee-habits.md';

/**
 * Registers `questionnaireToSpss.openSample`: the sample as a new document, so that a person may change and keep it and
 * the extension's own file stays as it is.
 */
export function registerOpenSample(extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('questionnaireToSpss.openSample', async () => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, SAMPLE));
    const content = new TextDecoder().decode(bytes);
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document);
  });
}
