import { type Disposable, languages, type TextDocument, window, workspace } from 'vscode';
import { SCRIPT_LANGUAGE } from './selectors';

const SCRIPT_NAME = /\.sps$/i;

/**
 * Gives scripts that no extension claims our language, and no others.
 *
 * VS Code has one owner per file name ending: of two extensions that claim `.sps` the later in the alphabet wins, and
 * of two grammars for one language id too, without asking. So the manifest claims no ending and an id of its own; it
 * only names the first line that IBM SPSS and this extension write, which VS Code looks at after every claim by name.
 * Scripts without that line open as plain text where nobody claims them: those are adopted when they are shown. What
 * the user chose in `files.associations` or by hand is left alone.
 */
export function adoptScripts(): Disposable {
  const seen = new WeakSet<TextDocument>();
  const adopt = (document: TextDocument): void => {
    if (seen.has(document)) return;
    seen.add(document);
    if (document.languageId !== 'plaintext' || !SCRIPT_NAME.test(document.uri.path) || isAssociated()) return;
    void languages.setTextDocumentLanguage(document, SCRIPT_LANGUAGE);
  };
  for (const { document } of window.visibleTextEditors) adopt(document);
  return window.onDidChangeVisibleTextEditors((editors) => {
    for (const { document } of editors) adopt(document);
  });
}

function isAssociated(): boolean {
  const associations = workspace.getConfiguration('files').get<Record<string, string>>('associations') ?? {};
  return Object.keys(associations).some((pattern) => /\.sps$/i.test(pattern));
}
