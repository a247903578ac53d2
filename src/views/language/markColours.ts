import { type CancellationToken, type DocumentSemanticTokensProvider, SemanticTokens, type TextDocument } from 'vscode';
import { stemOf } from '../../state/places';
import { askWhileWanted } from './askWhileWanted';
import type { LanguageFeatureDeps } from './deps';

/** Colours ids, marks and codes: what is understood of a questionnaire shows. */
export class MarkColours implements DocumentSemanticTokensProvider {
  constructor(private readonly deps: Pick<LanguageFeatureDeps, 'engine' | 'isQuestionnaire'>) {}

  async provideDocumentSemanticTokens(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<SemanticTokens | null> {
    const text = document.getText();
    if (!(await this.deps.isQuestionnaire(text)) || token.isCancellationRequested) return null;
    const request = { kind: 'colours', text, name: stemOf(document.uri) } as const;
    const colours = await askWhileWanted<'colours'>(this.deps.engine, request, token);
    return colours === null ? null : new SemanticTokens(colours.data);
  }
}
