import { type Disposable, languages } from 'vscode';
import type { LanguageFeatureDeps } from './deps';
import { Definitions } from './definition/definitions';
import { Completions, QUESTIONNAIRE_TRIGGERS, SCRIPT_TRIGGERS } from './completion/completions';
import { MARK_LEGEND, MarkColours } from './markColours';
import { Renames } from './rename/renames';
import { QuestionFolding, ScriptFolding } from './folding';
import { Formatting } from './formatting';
import { Hovers } from './hover/hovers';
import { QuestionLens } from './lens/questionLens';
import { QUESTIONNAIRES, SCRIPTS } from './selectors';
import { Symbols } from './outline/symbols';

/**
 * Registers what the editor offers in questionnaires and scripts: lenses, hovers, definitions, symbols, completion,
 * renaming, colours, folding and formatting. The caller disposes what is returned.
 */
export function registerLanguageFeatures(deps: LanguageFeatureDeps): Disposable[] {
  const lens = new QuestionLens(deps);
  const hovers = new Hovers(deps);
  const definitions = new Definitions(deps);
  const symbols = new Symbols(deps);
  const completions = new Completions(deps);
  const renames = new Renames(deps);
  return [
    lens,
    languages.registerCodeLensProvider(QUESTIONNAIRES, lens),
    languages.registerFoldingRangeProvider(QUESTIONNAIRES, new QuestionFolding(deps)),
    languages.registerFoldingRangeProvider(SCRIPTS, new ScriptFolding(deps)),
    languages.registerDocumentFormattingEditProvider(SCRIPTS, new Formatting(deps)),
    languages.registerCompletionItemProvider(QUESTIONNAIRES, completions, ...QUESTIONNAIRE_TRIGGERS),
    languages.registerCompletionItemProvider(SCRIPTS, completions, ...SCRIPT_TRIGGERS),
    languages.registerDocumentSemanticTokensProvider(QUESTIONNAIRES, new MarkColours(deps), MARK_LEGEND),
    ...[QUESTIONNAIRES, SCRIPTS].flatMap((selector) => [
      languages.registerRenameProvider(selector, renames),
      languages.registerHoverProvider(selector, hovers),
      languages.registerDefinitionProvider(selector, definitions),
      languages.registerReferenceProvider(selector, definitions),
      languages.registerDocumentSymbolProvider(selector, symbols),
    ]),
  ];
}
