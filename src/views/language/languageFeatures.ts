import {
  type CompletionItemProvider,
  type DefinitionProvider,
  type Disposable,
  type DocumentSymbolProvider,
  type FoldingRangeProvider,
  type HoverProvider,
  languages,
  type ReferenceProvider,
  type RenameProvider,
} from 'vscode';
import type { LanguageFeatureDeps } from './deps';
import { QuestionLens } from './lens/questionLens';
import type { Providers } from './providers';
import { MARK_LEGEND, QUESTIONNAIRE_TRIGGERS, QUESTIONNAIRES, SCRIPT_TRIGGERS, SCRIPTS } from './selectors';

/**
 * Registers what the editor offers in questionnaires and scripts: lenses, hovers, definitions, symbols, completion,
 * renaming, colours, folding and formatting. The caller disposes what is returned.
 * @param its who answers: asked for when the editor first asks one of them
 */
export function registerLanguageFeatures(deps: LanguageFeatureDeps, its: () => Promise<Providers>): Disposable[] {
  const lens = new QuestionLens(deps);
  const completions: CompletionItemProvider = {
    provideCompletionItems: async (document, position, token) =>
      (await its()).completions.provideCompletionItems(document, position, token),
  };
  const renames: RenameProvider = {
    prepareRename: async (document, position, token) => (await its()).renames.prepareRename(document, position, token),
    provideRenameEdits: async (document, position, to, token) =>
      (await its()).renames.provideRenameEdits(document, position, to, token),
  };
  const hovers: HoverProvider = {
    provideHover: async (document, position, token) => (await its()).hovers.provideHover(document, position, token),
  };
  const definitions: DefinitionProvider & ReferenceProvider = {
    provideDefinition: async (document, position, token) =>
      (await its()).definitions.provideDefinition(document, position, token),
    provideReferences: async (document, position, context, token) =>
      (await its()).definitions.provideReferences(document, position, context, token),
  };
  const symbols: DocumentSymbolProvider = {
    provideDocumentSymbols: async (document, token) => (await its()).symbols.provideDocumentSymbols(document, token),
  };
  const foldingOf = (of: 'questionFolding' | 'scriptFolding'): FoldingRangeProvider => ({
    provideFoldingRanges: async (document, context, token) =>
      (await its())[of].provideFoldingRanges(document, context, token),
  });
  return [
    lens,
    languages.registerCodeLensProvider(QUESTIONNAIRES, lens),
    languages.registerFoldingRangeProvider(QUESTIONNAIRES, foldingOf('questionFolding')),
    languages.registerFoldingRangeProvider(SCRIPTS, foldingOf('scriptFolding')),
    languages.registerDocumentFormattingEditProvider(SCRIPTS, {
      provideDocumentFormattingEdits: async (document, options, token) =>
        (await its()).formatting.provideDocumentFormattingEdits(document, options, token),
    }),
    languages.registerCompletionItemProvider(QUESTIONNAIRES, completions, ...QUESTIONNAIRE_TRIGGERS),
    languages.registerCompletionItemProvider(SCRIPTS, completions, ...SCRIPT_TRIGGERS),
    languages.registerDocumentSemanticTokensProvider(
      QUESTIONNAIRES,
      {
        provideDocumentSemanticTokens: async (document, token) =>
          (await its()).colours.provideDocumentSemanticTokens(document, token),
      },
      MARK_LEGEND,
    ),
    ...[QUESTIONNAIRES, SCRIPTS].flatMap((selector) => [
      languages.registerRenameProvider(selector, renames),
      languages.registerHoverProvider(selector, hovers),
      languages.registerDefinitionProvider(selector, definitions),
      languages.registerReferenceProvider(selector, definitions),
      languages.registerDocumentSymbolProvider(selector, symbols),
    ]),
  ];
}
