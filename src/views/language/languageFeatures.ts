import * as vscode from 'vscode';
import type { Check, QuestionPlan } from '../../checks/check';
import type { RunState } from '../../pipeline/runState/runState';
import type { Answer, Question, Variable } from '../../questionnaire/model';
import type { Place } from './definition/definitionModel';
import { Definitions } from './definition/definitions';
import { QuestionFolding, ScriptFolding } from './folding';
import type { Fold } from '../../engine/documents/scriptFolds';
import type { Change } from '../../engine/documents/formatScript';
import { Formatting } from './formatting';
import { Hovers } from './hover/hovers';
import { QuestionLens } from './lens/questionLens';
import { QUESTIONNAIRES, SCRIPTS } from './selectors';
import type { SymbolEntry } from './outline/symbolModel';
import { Symbols } from './outline/symbols';

/** A check as far as the views show it: data that can come from another thread. */
export type CheckView = Pick<Check, 'id' | 'questionId' | 'kind' | 'origin' | 'variables' | 'sentence' | 'span'>;

export type AnswerView = Pick<Answer, 'code' | 'label' | 'exclusive' | 'other' | 'screensOut'>;

export interface VariableView extends Pick<Variable, 'name' | 'type' | 'label' | 'specifies' | 'span'> {
  readonly answers: readonly AnswerView[];
}

type Shown = 'id' | 'kind' | 'label' | 'entry' | 'screenOuts' | 'mask' | 'validation' | 'span' | 'idSpan';

/** A question with its checks, as far as the views show them. */
export interface QuestionView extends Pick<QuestionPlan, 'unresolved' | 'dropped'> {
  readonly question: Pick<Question, Shown> & { readonly variables: readonly VariableView[] };
  readonly checks: readonly CheckView[];
}

/** A questionnaire that was read and planned, without what only the compiler needs. What `planQuestionnaire` gives fits. */
export interface PlannedQuestionnaire {
  readonly plans: readonly QuestionView[];
}

/** What a script consists of, for the outline and for folding. */
export interface ScriptOutline {
  readonly folds: readonly Fold[];
  readonly symbols: readonly SymbolEntry[];
}

/** Reads scripts at their present version. Does so elsewhere: parsing a long one takes its time. */
export interface ScriptReader {
  readonly outlineOf: (script: vscode.TextDocument) => Promise<ScriptOutline>;
  /** What formatting changes; null where it changes nothing. */
  readonly formatted: (script: vscode.TextDocument) => Promise<Change | null>;
  /** Where the script's commands use one of the names, which are in lower case. */
  readonly usesOf: (script: vscode.TextDocument, names: ReadonlySet<string>) => Promise<readonly Place[]>;
}

/** The argument of every command that is about one question. */
export interface QuestionReference {
  readonly questionnaire: vscode.Uri;
  readonly questionId: string;
}

/** What the language features ask of the rest of the extension. Nothing is asked before a visible document needs it. */
export interface LanguageFeatureDeps {
  /**
   * The plan of a questionnaire at its present version; null where the document is none, or when the token was
   * cancelled. `DocumentPlans` implements it with a cache per version.
   */
  readonly planOf: (
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ) => Promise<PlannedQuestionnaire | null>;
  readonly scripts: ScriptReader;
  /** The newest run over a questionnaire; null where there was none. */
  readonly runOf: (questionnaire: vscode.Uri) => RunState | null;
  /** Fires when `runOf` would give something new for any questionnaire; batched, so that a listener may be slow. */
  readonly onDidChangeRuns: vscode.Event<void>;
  /** Where the script of a questionnaire is or would be written; null where that is unknown. */
  readonly scriptOf: (questionnaire: vscode.Uri) => vscode.Uri | null;
  /** The questionnaire a script was generated from; null where that is unknown. */
  readonly questionnaireOf: (script: vscode.Uri) => vscode.Uri | null;
}

/** Commands that the lenses offer; each takes a `QuestionReference`, `generate` the questionnaire's `Uri`. */
export const LENS_COMMANDS = {
  generate: 'questionnaireToSpss.generate',
  rerunQuestion: 'questionnaireToSpss.rerunQuestion',
  openScript: 'questionnaireToSpss.openScript',
  showReport: 'questionnaireToSpss.showReport',
} as const;

/**
 * Registers lenses, hovers, definitions, symbols, folding and formatting for questionnaires and scripts. The caller
 * disposes what is returned.
 */
export function registerLanguageFeatures(deps: LanguageFeatureDeps): vscode.Disposable[] {
  const { languages } = vscode;
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
