import * as vscode from 'vscode';
import { rangeOf } from './bothSides';
import type { LanguageFeatureDeps } from './deps';

/** Formats a script in the style of generated ones. */
export class Formatting implements vscode.DocumentFormattingEditProvider {
  constructor(private readonly deps: Pick<LanguageFeatureDeps, 'scripts'>) {}

  async provideDocumentFormattingEdits(
    document: vscode.TextDocument,
    _options: vscode.FormattingOptions,
    token: vscode.CancellationToken,
  ): Promise<vscode.TextEdit[] | null> {
    const change = await this.deps.scripts.formatted(document);
    if (token.isCancellationRequested) return null;
    return change === null ? [] : [vscode.TextEdit.replace(rangeOf(document, change), change.text)];
  }
}
