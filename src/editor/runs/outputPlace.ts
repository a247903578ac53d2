import path from 'node:path';
import { l10n, Uri, workspace } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { isWithin } from '../../pipeline/store/insideFolder';
import type { Settings } from '../settings/settings';

/** Where a questionnaire's outputs go, on this machine's disk. */
export interface OutputPlace {
  readonly folder: string;
  readonly script: Uri;
  /** The folder that is worked in; null where the outputs are in the storage. */
  readonly base: string | null;
}

/**
 * The output folder of a questionnaire: relative to its workspace folder, else to the folder it lies in. A document
 * that is in no folder of this machine (unsaved, or of a virtual file system) has its outputs in the extension's storage.
 * Throws a `UserError` where the workspace names a folder outside of it: that is for the person to say.
 */
export function outputPlace(
  questionnaire: Uri,
  stem: string,
  { outputFolder, outputFolderOfWorkspace }: Settings,
  storage: Uri,
): OutputPlace {
  const base = baseFolder(questionnaire);
  const folder = base === null ? Uri.joinPath(storage, 'output').fsPath : path.resolve(base, outputFolder);
  if (base !== null && outputFolderOfWorkspace && !isWithin(base, folder)) throw outside(outputFolder);
  return { folder, script: scriptIn(folder, stem), base };
}

export function scriptIn(folder: string, stem: string): Uri {
  return Uri.file(path.join(folder, `SPSS_output_${stem}.sps`));
}

function outside(setting: string): UserError {
  return new UserError({
    code: 'outputNotWritable',
    message: l10n.t(
      'The settings of this workspace send outputs to {0}, out of its folder: nothing is written there.',
      setting,
    ),
    nextStep: l10n.t('Name a folder within it there, or set “Output Folder” in your user settings.'),
  });
}

export function baseFolder(questionnaire: Uri): string | null {
  const folder = workspace.getWorkspaceFolder(questionnaire)?.uri;
  if (folder?.scheme === 'file') return folder.fsPath;
  return questionnaire.scheme === 'file' ? path.dirname(questionnaire.fsPath) : null;
}
