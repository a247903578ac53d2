import { type Disposable, Range, type TextDocument, type Uri, window, workspace } from 'vscode';
import { hashText } from '../pipeline/hashText';
import { splitBlocks } from '../spss/reading/blocks';
import type { ContextKeys } from '../state/contextKeys';
import { DisposableStore } from '../platform/disposables';
import type { Log } from '../platform/log';
import { textOf } from '../state/places';
import type { IsQuestionnaire } from '../state/recognition';

type Kind = 'questionnaire' | 'script' | 'otherMarkdown' | 'other';

/**
 * Keeps the context keys about open documents right: lists of paths, so that a menu is that of the document it is opened
 * on and not of the one that had the focus before. Looks at documents that are shown, and reads no file.
 */
export class Detection implements Disposable {
  private readonly store = new DisposableStore();
  private readonly kinds = new Map<string, Kind>();
  /** What was refused as a questionnaire although it looks like one, by path: the text that was. */
  private readonly refused = new Map<string, string>();

  constructor(
    private readonly keys: ContextKeys,
    private readonly isQuestionnaire: IsQuestionnaire,
    private readonly onQuestionnaire: (document: TextDocument) => void,
    private readonly log: Pick<Log, 'error'>,
  ) {
    this.store.add(window.onDidChangeVisibleTextEditors(() => this.lookAtShown()));
    this.store.add(workspace.onDidSaveTextDocument((document) => this.lookAt([document])));
    this.store.add(workspace.onDidCloseTextDocument((document) => this.forget(document)));
    this.lookAtShown();
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Whether a questionnaire or a script is in view: whoever looks at it, or types in it, goes on to ask about it. */
  get isShown(): boolean {
    return window.visibleTextEditors.some(({ document }) => {
      const kind = this.kinds.get(document.uri.fsPath);
      return kind === 'questionnaire' || kind === 'script';
    });
  }

  /** A questionnaire in which no question was found is offered as one no more, until it is another text. */
  async refuse(uri: Uri): Promise<void> {
    const text = await textOf(uri).catch(() => null);
    if (text === null) return;
    this.refused.set(uri.fsPath, hashText(text));
    this.kinds.set(uri.fsPath, 'otherMarkdown');
    this.tell();
  }

  private lookAtShown(): void {
    this.lookAt(window.visibleTextEditors.map(({ document }) => document));
  }

  private lookAt(documents: readonly TextDocument[]): void {
    for (const document of documents) {
      if (document.languageId === 'markdown')
        this.recognize(document).catch((error: unknown) => this.log.error('Looking for questions', error));
      else this.kinds.set(document.uri.fsPath, isScript(document) ? 'script' : 'other');
    }
    this.tell();
  }

  /** What was known of a document holds until its text is read. */
  private async recognize(document: TextDocument): Promise<void> {
    const { version } = document;
    const isQuestionnaire = await this.isQuestionnaire(document.getText());
    if (this.store.isDisposed || document.isClosed) return;
    // Nothing tells of what is typed: the text as it is now is looked at in its place.
    if (document.version !== version) return this.recognize(document);
    const kind = isQuestionnaire ? this.unlessRefused(document) : 'otherMarkdown';
    this.kinds.set(document.uri.fsPath, kind);
    if (kind === 'questionnaire') this.onQuestionnaire(document);
    this.tell();
  }

  private unlessRefused(document: TextDocument): Kind {
    const refused = this.refused.get(document.uri.fsPath);
    if (refused === undefined) return 'questionnaire';
    if (refused === hashText(document.getText())) return 'otherMarkdown';
    this.refused.delete(document.uri.fsPath);
    return 'questionnaire';
  }

  /** What is known of other markdown keeps it out of the menus of the file list after its editor is closed. */
  private forget({ uri }: TextDocument): void {
    if (this.kinds.get(uri.fsPath) !== 'otherMarkdown') this.kinds.delete(uri.fsPath);
    this.tell();
  }

  private tell(): void {
    const paths = (wanted: Kind): readonly string[] =>
      [...this.kinds].filter(([, kind]) => kind === wanted).map(([path]) => path);
    this.keys.set('questionnaires', paths('questionnaire'));
    this.keys.set('scripts', paths('script'));
    this.keys.set('notQuestionnaires', paths('otherMarkdown'));
  }
}

const isScript = (document: TextDocument): boolean =>
  splitBlocks(document.getText(new Range(0, 0, 1_000, 0))).blocks.length > 0;
