import {
  CancellationError,
  type CancellationToken,
  CancellationTokenSource,
  type DocumentSemanticTokensProvider,
  SemanticTokens,
  type TextDocument,
  workspace,
} from 'vscode';
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
    const { version } = document;
    const text = document.getText();
    if (!(await this.deps.isQuestionnaire(text)) || token.isCancellationRequested) return null;
    const request = { kind: 'colours', text, name: stemOf(document.uri) } as const;
    const colours = await whileAt(version, document, token, (wanted) =>
      askWhileWanted<'colours'>(this.deps.engine, request, wanted),
    );
    return colours === null ? null : new SemanticTokens(colours.data);
  }
}

/**
 * While somebody types, the editor waits for the colours of the text that was, and asks again when it has them: until
 * then the engine would have no time for what is odd in the text that is. Ended like this, the old colours stay.
 */
async function whileAt<Answer>(
  version: number,
  document: TextDocument,
  token: CancellationToken,
  ask: (wanted: CancellationToken) => Promise<Answer>,
): Promise<Answer> {
  const source = new CancellationTokenSource();
  const end = (): void => source.cancel();
  const listeners = [
    token.onCancellationRequested(end),
    workspace.onDidChangeTextDocument((change) => {
      if (change.document === document && document.version !== version) end();
    }),
  ];
  if (token.isCancellationRequested || document.version !== version) end();
  try {
    const answer = await ask(source.token);
    if (document.version !== version) throw new CancellationError();
    return answer;
  } finally {
    for (const listener of listeners) listener.dispose();
    source.dispose();
  }
}
