import type { Uri } from 'vscode';
import type { ModelList } from '../pipeline/models/openai';
import type { BatchTree } from '../views/tree/batchTree';
import type { Acceptances } from '../state/acceptances';
import type { DataValidation } from './dataValidation/dataValidation';
import type { Detection } from './detection';
import type { ContextKeys } from '../state/contextKeys';
import type { EditedBlocks } from '../state/editedBlocks';
import type { RawSettings } from '../engine/protocol';
import type { Log } from '../platform/log';
import type { QuestionPlaces } from '../state/places';
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
  readonly dataValidation: DataValidation;
  readonly detection: Pick<Detection, 'refuse'>;
  readonly keys: ApiKeys;
  readonly context: ContextKeys;
  readonly log: Log;
  /** What a service offers under these settings, at another address. */
  readonly modelsOf: (settings: RawSettings, baseUrl: string, signal: AbortSignal) => Promise<ModelList>;
  readonly settingsFor: (questionnaire: Uri | undefined) => Promise<Settings>;
}
