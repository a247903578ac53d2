import type { CancellationToken, Event, TextDocument, Uri } from 'vscode';
import type { PlannedQuestionnaire } from '../../engine/documents/planView';
import type { EngineHost } from '../../engine/engineHost';
import type { RunState } from '../../pipeline/runState/runState';
import type { IsQuestionnaire } from '../../state/recognition';
import type { OutdatedRuns } from '../../state/outdatedRuns';
import type { Scripts } from '../../state/scripts';

/** The argument of every command that is about one question. */
export interface QuestionReference {
  readonly questionnaire: Uri;
  readonly questionId: string;
  /** The id of a dispute, where the command is about one. */
  readonly dispute?: string;
  /** A line of the questionnaire, from 1, to go to instead of the question. */
  readonly line?: number;
  /** The place of one of the question's details. */
  readonly detail?: number;
}

/** What the language features ask of the rest of the extension. Nothing is asked before a visible document needs it. */
export interface LanguageFeatureDeps {
  /**
   * The plan of a questionnaire at its present version; null where the document is none, or when the token was
   * cancelled. `DocumentPlans` implements it with a cache per version.
   */
  readonly planOf: (document: TextDocument, token: CancellationToken) => Promise<PlannedQuestionnaire | null>;
  readonly isQuestionnaire: IsQuestionnaire;
  /** Reads what is being written. */
  readonly engine: Pick<EngineHost, 'ask'>;
  readonly scripts: Pick<Scripts, 'outlineOf' | 'formatted' | 'usesOf'>;
  /** The newest run over a questionnaire; null where there was none. */
  readonly runOf: (questionnaire: Uri) => RunState | null;
  /** Fires when `runOf` would give something new for any questionnaire; batched, so that a listener may be slow. */
  readonly onDidChangeRuns: Event<void>;
  /** Runs whose questionnaire is another text by now. */
  readonly outdated: Pick<OutdatedRuns, 'hasState' | 'onDidChange'>;
  /** Where the script of a questionnaire is or would be written; null where that is unknown. */
  readonly scriptOf: (questionnaire: Uri) => Uri | null;
  /** The questionnaire a script was generated from; null where that is unknown. */
  readonly questionnaireOf: (script: Uri) => Uri | null;
}

/** Commands that the lenses offer; each takes a `QuestionReference`, `generate` the questionnaire's `Uri`. */
export const LENS_COMMANDS = {
  generate: 'questionnaireToSpss.generate',
  rerunQuestion: 'questionnaireToSpss.rerunQuestion',
  openScript: 'questionnaireToSpss.openScript',
  showReport: 'questionnaireToSpss.showReport',
} as const;
