import type { Uri } from 'vscode';
import type { ModelList } from '../pipeline/models/openai/openai';
import type { BesideFile } from '../pipeline/word/besideFile';
import type { Insertion } from '../questionnaire/normalize/edits';
import type { SaidByMarks } from '../questionnaire/normalize/normalize';
import type { BatchTree } from '../views/tree/batchTree';
import type { TreeElement } from '../views/tree/treeElements';
import type { Acceptances } from '../state/acceptances';
import type { DataValidation } from './dataValidation/dataValidation';
import type { Detection } from './detection';
import type { ContextKeys } from '../state/contextKeys';
import type { Grouping } from '../views/tree/grouping';
import type { EditedBlocks } from '../state/editedBlocks';
import type { ProjectChange, RawSettings } from '../engine/protocol';
import type { Log } from '../platform/log';
import type { QuestionPlaces } from '../state/places';
import type { IsQuestionnaire } from '../state/recognition';
import type { RunController } from './runs/runController';
import type { RunModel } from '../state/runModel';
import type { ApiKeys } from './settings/secrets';
import type { Settings } from './settings/settings';
import type { SideBySide } from './sideBySide';

/** What commands work with: composed once, when the extension is activated. */
export interface Services {
  readonly model: RunModel;
  readonly controller: RunController;
  readonly places: QuestionPlaces;
  readonly sideBySide: SideBySide;
  readonly editedBlocks: EditedBlocks;
  readonly acceptances: Acceptances;
  readonly tree: BatchTree;
  /** Opens what a row is folded away in, and goes to it. */
  readonly revealRow: (element: TreeElement) => Promise<void>;
  readonly grouping: Grouping;
  readonly dataValidation: () => Promise<DataValidation>;
  readonly detection: Pick<Detection, 'refuse'>;
  readonly keys: ApiKeys;
  readonly context: ContextKeys;
  readonly log: Log;
  /** What a service offers under these settings, at another address. */
  readonly modelsOf: (settings: RawSettings, baseUrl: string, signal: AbortSignal) => Promise<ModelList>;
  /** Shows the block of the question under the cursor. */
  readonly openPreview: () => Promise<void>;
  /** Shows how a questionnaire leads from question to question. */
  readonly openRouting: (questionnaire: Uri) => Promise<void>;
  /** The markdown file of a document of Word, made beside it where it is not there. */
  readonly wordFile: (path: string) => Promise<BesideFile>;
  readonly isQuestionnaire: IsQuestionnaire;
  /** What is read of a text and no mark says, as what is to be put into it. */
  readonly readingOf: (
    text: string,
    name: string,
    only: readonly string[] | null,
  ) => Promise<{ readonly insertions: readonly Insertion[]; readonly left: readonly SaidByMarks[] }>;
  /** Keeps a choice in the project file of a questionnaire; tells whether it was written. */
  readonly keepInProject: (place: string, change: ProjectChange) => Promise<boolean>;
  readonly settingsFor: (questionnaire: Uri | undefined) => Promise<Settings>;
}
