import {
  type CancellationToken,
  type DocumentFormattingEditProvider,
  type FormattingOptions,
  type TextDocument,
  TextEdit,
} from 'vscode';
import { rangeOf } from './bothSides';
import type { LanguageFeatureDeps } from './deps';

/** Formats a script in the style of generated ones. */
export class Formatting implements DocumentFormattingEditProvider {
  constructor(private readonly deps: Pick<LanguageFeatureDeps, 'scripts'>) {}

  async provideDocumentFormattingEdits(
    document: TextDocument,
    _options: FormattingOptions,
    token: CancellationToken,
  ): Promise<TextEdit[] | null> {
    const change = await this.deps.scripts.formatted(document);
    if (token.isCancellationRequested) return null;
    return change === null ? [] : [TextEdit.replace(rangeOf(document, change), change.text)];
  }
}
