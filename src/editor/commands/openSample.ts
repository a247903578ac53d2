import { commands, type Disposable, Position, Range, Selection, Uri, window, workspace } from 'vscode';

/** The samples, with the kind of the data file that comes with each; the first is opened where none is named. */
const SAMPLES = { 'coffee-habits': 'csv', 'harbour-ferry': 'sav' } as const;

type Sample = keyof typeof SAMPLES;

const isSample = (name: unknown): name is Sample => typeof name === 'string' && Object.hasOwn(SAMPLES, name);

/** A document that is nowhere yet, with a name: its script is called after it. */
const documentOf = (name: Sample): Uri => Uri.from({ scheme: 'untitled', path: `${name}.md` });

/**
 * Registers `questionnaireToSpss.openSample`: the sample as a new document, so that a person may change and keep it and
 * the extension's own file stays as it is. The walkthrough names which.
 */
export function registerOpenSample(extension: Uri): Disposable {
  return commands.registerCommand('questionnaireToSpss.openSample', async (asked: unknown) => {
    const name = isSample(asked) ? asked : 'coffee-habits';
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'examples', `${name}.md`));
    // Shown before it is filled: what is written into a document that nobody sees is shown by the editor where it likes.
    const editor = await window.showTextDocument(documentOf(name), { preview: false });
    // Once opened it is a person's own: what they wrote into it stays.
    if (editor.document.getText() !== '') return;
    const start = new Position(0, 0);
    await editor.edit((edit) => edit.insert(start, new TextDecoder().decode(bytes)));
    editor.selection = new Selection(start, start);
    editor.revealRange(new Range(start, start));
  });
}

/** The data of a sample; null for any other questionnaire. They are the extension's own, and read only. */
export function sampleDataOf(questionnaire: Uri, extension: Uri): Uri | null {
  const name = Object.keys(SAMPLES)
    .filter(isSample)
    .find((one) => documentOf(one).toString() === questionnaire.toString());
  return name === undefined ? null : Uri.joinPath(extension, 'examples', `${name}.${SAMPLES[name]}`);
}
