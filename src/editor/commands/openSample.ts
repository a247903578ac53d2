import { commands, type Disposable, Position, Range, Selection, Uri, window, workspace } from 'vscode';

const NAME = 'coffee-habits';
/** A document that is nowhere yet, with a name: its script is called after it. */
const SAMPLE = Uri.from({ scheme: 'untitled', path: `${NAME}.md` });

/**
 * Registers `questionnaireToSpss.openSample`: the sample as a new document, so that a person may change and keep it and
 * the extension's own file stays as it is.
 */
export function registerOpenSample(extension: Uri): Disposable {
  return commands.registerCommand('questionnaireToSpss.openSample', async () => {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', `${NAME}.md`));
    // Shown before it is filled: what is written into a document that nobody sees is shown by the editor where it likes.
    const editor = await window.showTextDocument(SAMPLE, { preview: false });
    // Once opened it is a person's own: what they wrote into it stays.
    if (editor.document.getText() !== '') return;
    const start = new Position(0, 0);
    await editor.edit((edit) => edit.insert(start, new TextDecoder().decode(bytes)));
    editor.selection = new Selection(start, start);
    editor.revealRange(new Range(start, start));
  });
}

/** The data of the sample; null for any other questionnaire. They are the extension's own, and read only. */
export function sampleDataOf(questionnaire: Uri, extension: Uri): Uri | null {
  return questionnaire.toString() === SAMPLE.toString() ? Uri.joinPath(extension, 'examples', `${NAME}.csv`) : null;
}
