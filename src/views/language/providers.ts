import { Completions } from './completion/completions';
import { Definitions } from './definition/definitions';
import type { LanguageFeatureDeps } from './deps';
import { QuestionFolding, ScriptFolding } from './folding';
import { Formatting } from './formatting';
import { Hovers } from './hover/hovers';
import { MarkColours } from './markColours';
import { Symbols } from './outline/symbols';
import { Renames } from './rename/renames';

export type Providers = ReturnType<typeof languageProviders>;

/** Who answers the editor's questions about questionnaires and scripts: in a file of their own, loaded with the first. */
export function languageProviders(deps: LanguageFeatureDeps) {
  return {
    completions: new Completions(deps),
    renames: new Renames(deps),
    hovers: new Hovers(deps),
    definitions: new Definitions(deps),
    symbols: new Symbols(deps),
    questionFolding: new QuestionFolding(deps),
    scriptFolding: new ScriptFolding(deps),
    formatting: new Formatting(deps),
    colours: new MarkColours(deps),
  } as const;
}
