import {
  type CancellationToken,
  type DocumentSemanticTokensProvider,
  SemanticTokens,
  SemanticTokensLegend,
  type TextDocument,
} from 'vscode';
import { stemOf } from '../../state/places';
import type { LanguageFeatureDeps } from './deps';

/** Standard types, which every theme has colours for; in the order in which the engine numbers them. */
export const MARK_LEGEND = new SemanticTokensLegend(['class', 'keyword', 'variable', 'number']);

/** Colours ids, marks and codes: what is understood of a questionnaire shows. */
export class MarkColours implements DocumentSemanticTokensProvider {
  constructor(private readonly deps: Pick<LanguageFeatureDeps, 'engine' | 'isQuestionnaire'>) {}

  async provideDocumentSemanticTokens(
    document: TextDocument,
    token: CancellationToken,
  ): Promise<SemanticTokens | null> {
    const text = document.getText();
    if (!(await this.deps.isQuestionnaire(text)) || token.isCancellationRequested) return null;
    const { data } = await this.deps.engine.ask<'colours'>({ kind: 'colours', text, name: stemOf(document.uri) });
    return token.isCancellationRequested ? null : new SemanticTokens(data);
  }
}
