import { type DocumentFilter, SemanticTokensLegend, type TextDocument } from 'vscode';

/** The language this extension contributes for scripts that no other extension claims. */
export const SCRIPT_LANGUAGE = 'spss-syntax';

/** Scripts by their name: also where another extension provides the language. */
export const SCRIPTS: readonly DocumentFilter[] = [{ pattern: '**/*.{sps,SPS}' }, { language: SCRIPT_LANGUAGE }];

export const QUESTIONNAIRES: readonly DocumentFilter[] = [{ language: 'markdown' }, { pattern: '**/*.{md,MD}' }];

/** What opens the list of proposals while a document is typed. */
export const QUESTIONNAIRE_TRIGGERS = ['[', ' ', '=', ',', '(', '>', "'", '"'] as const;
export const SCRIPT_TRIGGERS = [' ', '=', '(', ','] as const;

/** Standard types, which every theme has colours for; in the order in which the engine numbers them. */
export const MARK_LEGEND = new SemanticTokensLegend(['class', 'keyword', 'variable', 'number']);

/** The document that shows a block before it is generated. */
export const PREVIEW_SCHEME = 'questionnaire-preview';

const SCRIPT_NAME = /\.sps$/i;

export function isScript({ uri, languageId }: TextDocument): boolean {
  return SCRIPT_NAME.test(uri.path) || languageId === SCRIPT_LANGUAGE;
}
