import * as vscode from 'vscode';
import { splitBlocks } from '../spss/blocks';
import { DisposableStore } from './disposables';

/** Context keys that menus and welcome views read. */
export const CONTEXT = {
  isQuestionnaire: 'questionnaireToSpss.isQuestionnaire',
  isScript: 'questionnaireToSpss.isScript',
  notQuestionnaires: 'questionnaireToSpss.notQuestionnaires',
  running: 'questionnaireToSpss.running',
  hasRuns: 'questionnaireToSpss.hasRuns',
  hasFailed: 'questionnaireToSpss.hasFailed',
  hasErrors: 'questionnaireToSpss.hasErrors',
  resumable: 'questionnaireToSpss.resumable',
  failedOnly: 'questionnaireToSpss.failedOnly',
} as const;

export type ContextName = keyof typeof CONTEXT;

/** Tells the editor a context key's value, once per change. */
export class ContextKeys {
  private readonly told = new Map<ContextName, string>();

  set(name: ContextName, value: boolean | readonly string[]): void {
    const key = JSON.stringify(value);
    if (this.told.get(name) === key) return;
    this.told.set(name, key);
    void vscode.commands.executeCommand('setContext', CONTEXT[name], value);
  }
}

/** As much of a text as is looked at to see whether it is a questionnaire. */
const HEAD = 40_000;

const EXPORT_BLOCK = /^Question ID:[ \t]*\r?$/m;
/** `## Q1. How old are you?`, `**Q1** …`, `1. [SINGLE] …`: a line that begins with a question's name. */
const QUESTION_LINE =
  /^\s{0,3}(?:#{1,6}\s*|\*\*\s*|[-+*]\s+)?(?:\*\*)?(?:[A-Za-z]{1,4}\d+[A-Za-z0-9_]*|\d{1,3})\s*(?:\*\*)?[.:)\]]\s*\S/gm;
/** A mark that only questionnaires have. */
const MARK = /\[(?:SINGLE|MULTI|NUMERIC|OPEN|RANK|GRID|SUM|EXCLUSIVE|TERMINATE|ASK)\b/i;

/**
 * Whether a text looks like a questionnaire, from its beginning alone: what menus are shown by. Reading it decides;
 * this only has to be quick and to be right about a README.
 */
export function seemsQuestionnaire(text: string): boolean {
  const head = text.slice(0, HEAD);
  if (EXPORT_BLOCK.test(head)) return true;
  const questions = head.match(QUESTION_LINE)?.length ?? 0;
  return questions > 0 && MARK.test(head);
}

/** Keeps the context keys about the active editor right. Looks at open documents only, and reads no file. */
export class Detection implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly others = new Set<string>();

  constructor(
    private readonly keys: ContextKeys,
    private readonly onQuestionnaire: (document: vscode.TextDocument) => void,
  ) {
    this.store.add(vscode.window.onDidChangeActiveTextEditor((editor) => this.look(editor?.document)));
    this.store.add(
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (document === vscode.window.activeTextEditor?.document) this.look(document);
      }),
    );
    this.look(vscode.window.activeTextEditor?.document);
  }

  dispose(): void {
    this.store.dispose();
  }

  private look(document: vscode.TextDocument | undefined): void {
    const isMarkdown = document?.languageId === 'markdown';
    const is = isMarkdown && seemsQuestionnaire(headOf(document));
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

function headOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, 1_000, 0));
}
