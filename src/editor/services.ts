import type * as vscode from 'vscode';
import type { BatchTree } from '../views/batchTree';
import type { Acceptances } from './acceptances';
import type { DataValidation } from './dataValidation';
import type { ContextKeys } from './detection';
import type { EditedBlocks } from './editedBlocks';
import type { Log } from './log';
import type { QuestionPlaces } from './places';
import type { RunController } from './runController';
import type { RunModel } from './runModel';
import type { ApiKeys } from './secrets';
import type { Settings } from './settings';
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
  readonly keys: ApiKeys;
  readonly context: ContextKeys;
  readonly log: Log;
  readonly settingsFor: (questionnaire: vscode.Uri | undefined) => Promise<Settings>;
}
