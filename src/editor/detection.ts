import { type Disposable, Range, type TextDocument, window, workspace } from 'vscode';
import { looksLikeQuestionnaire } from '../questionnaire/detect';
import { splitBlocks } from '../spss/blocks';
import type { ContextKeys } from '../state/contextKeys';
import { DisposableStore } from '../platform/disposables';

/** Keeps the context keys about the active editor right. Looks at open documents only, and reads no file. */
export class Detection implements Disposable {
  private readonly store = new DisposableStore();
  private readonly others = new Set<string>();

  constructor(
    private readonly keys: ContextKeys,
    private readonly onQuestionnaire: (document: TextDocument) => void,
  ) {
    this.store.add(window.onDidChangeActiveTextEditor((editor) => this.look(editor?.document)));
    this.store.add(
      workspace.onDidSaveTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.look(document);
      }),
    );
    this.look(window.activeTextEditor?.document);
  }

  dispose(): void {
    this.store.dispose();
  }

  private look(document: TextDocument | undefined): void {
    const isMarkdown = document?.languageId === 'markdown';
    const is = isMarkdown && looksLikeQuestionnaire(headOf(document));
    this.keys.set('isQuestionnaire', is);
    this.keys.set('isScript', document !== undefined && !isMarkdown && splitBlocks(headOf(document)).blocks.length > 0);
    if (!isMarkdown) return;
    if (is) {
      this.others.delete(document.uri.fsPath);
      this.onQuestionnaire(document);
    } else {
      this.others.add(document.uri.fsPath);
    }
    this.keys.set('notQuestionnaires', [...this.others]);
  }
}

function headOf(document: TextDocument): string {
  return document.getText(new Range(0, 0, 1_000, 0));
}
