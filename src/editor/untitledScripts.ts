import {
  type Disposable,
  type Event,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextDocumentShowOptions,
  type TextEditor,
  Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { DisposableStore } from '../platform/disposables';
import { fileName, openFile } from '../platform/files';
import type { Log } from '../platform/log';
import { textOf } from '../state/places';

interface Runs {
  readonly isLive: (questionnaire: Uri) => boolean;
  readonly questionnaireOf: (script: Uri) => Uri | null;
  readonly onDidChangeRuns: Event<void>;
}

interface Copy {
  readonly script: Uri;
  readonly document: TextDocument;
  /** What was put there last: where it is another text, a person has typed in it. */
  readonly text: string;
}

/**
 * The scripts of questionnaires that were never saved: they are written to the extension's storage, where nobody would
 * look for them, and shown as documents that were never saved either. These follow what is written until a person types.
 */
export class UntitledScripts implements Disposable {
  private readonly store = new DisposableStore();
  private readonly copies = new Map<string, Copy>();

  constructor(
    private readonly runs: Runs,
    log: Pick<Log, 'error'>,
  ) {
    this.store.add(
      runs.onDidChangeRuns(() => {
        this.refresh().catch((error: unknown) => log.error('Showing what was written', error));
      }),
    );
    this.store.add(
      workspace.onDidCloseTextDocument((document) => {
        for (const [key, copy] of this.copies) if (copy.document === document) this.copies.delete(key);
      }),
    );
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Opens a script in an editor. Throws a `UserError` where it cannot be read. */
  async open(script: Uri, options: TextDocumentShowOptions): Promise<TextEditor> {
    if (this.runs.questionnaireOf(script)?.scheme !== 'untitled') return openFile(script, options);
    const known = this.copies.get(script.toString());
    if (known !== undefined) return openFile(known.document.uri, options);
    // Shown before it is filled: what is written into a document that nobody sees is shown by the editor where it likes.
    const editor = await openFile(Uri.from({ scheme: 'untitled', path: fileName(script) }), options);
    const { document } = editor;
    const text = await textOf(script);
    this.copies.set(script.toString(), { script, document, text });
    if (document.getText() !== '') return editor;
    await put(document, text);
    const start = new Position(0, 0);
    editor.selection = new Selection(start, start);
    editor.revealRange(new Range(start, start));
    return editor;
  }

  /** Where a script is shown by now. */
  readonly shownAt = (script: Uri): Uri => this.copies.get(script.toString())?.document.uri ?? script;

  /** The script that a document shows: the document itself, unless it is one that was never saved. */
  readonly scriptIn = (uri: Uri): Uri => {
    const key = uri.toString();
    return [...this.copies.values()].find(({ document }) => document.uri.toString() === key)?.script ?? uri;
  };

  private async refresh(): Promise<void> {
    for (const [key, { script, document, text }] of this.copies) {
      const questionnaire = this.runs.questionnaireOf(script);
      if (questionnaire === null || this.runs.isLive(questionnaire) || document.getText() !== text) continue;
      const written = await textOf(script);
      if (written === text || document.isClosed) continue;
      this.copies.set(key, { script, document, text: written });
      await put(document, written);
    }
  }
}

async function put(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
  await workspace.applyEdit(edit);
}
