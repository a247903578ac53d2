import { type TextDocument, window } from 'vscode';

/** The document of the active editor; where a page has the focus, such as the walkthrough, those that are shown beside it. */
export function documentsAtHand(): readonly TextDocument[] {
  const editors = window.activeTextEditor === undefined ? window.visibleTextEditors : [window.activeTextEditor];
  return editors.map(({ document }) => document);
}
