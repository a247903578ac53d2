import { type Disposable, languages } from 'vscode';
import type { LanguageFeatureDeps } from './deps';
import { Definitions } from './definition/definitions';
import { QuestionFolding, ScriptFolding } from './folding';
import { Formatting } from './formatting';
import { Hovers } from './hover/hovers';
import { QuestionLens } from './lens/questionLens';
import { QUESTIONNAIRES, SCRIPTS } from './selectors';
import { Symbols } from './outline/symbols';

/**
 * Registers lenses, hovers, definitions, symbols, folding and formatting for questionnaires and scripts. The caller
 * disposes what is returned.
 */
export function registerLanguageFeatures(deps: LanguageFeatureDeps): Disposable[] {
  const lens = new QuestionLens(deps);
  const hovers = new Hovers(deps);
  const definitions = new Definitions(deps);
  const symbols = new Symbols(deps);
  return [
    lens,
    languages.registerCodeLensProvider(QUESTIONNAIRES, lens),
    languages.registerFoldingRangeProvider(QUESTIONNAIRES, new QuestionFolding(deps)),
    languages.registerFoldingRangeProvider(SCRIPTS, new ScriptFolding(deps)),
    languages.registerDocumentFormattingEditProvider(SCRIPTS, new Formatting(deps)),
    ...[QUESTIONNAIRES, SCRIPTS].flatMap((selector) => [
      languages.registerHoverProvider(selector, hovers),
      languages.registerDefinitionProvider(selector, definitions),
      languages.registerReferenceProvider(selector, definitions),
      languages.registerDocumentSymbolProvider(selector, symbols),
    ]),
  ];
}
