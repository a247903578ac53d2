import { commands, type Disposable, Uri, window, workspace } from 'vscode';

const SAMPLE = 'examples/coffee-habits.md';

/**
 * Registers `questionnaireToSpss.openSample`: the sample as a new document, so that a person may change and keep it and
 * the extension's own file stays as it is.
 */
export function registerOpenSample(extension: Uri): Disposable {
  return commands.registerCommand('questionnaireToSpss.openSample', async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, SAMPLE));
    const content = new TextDecoder().decode(bytes);
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document);
  });
}
