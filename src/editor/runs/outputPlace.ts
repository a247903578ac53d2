import path from 'node:path';
import { Uri, workspace } from 'vscode';

/** Where a questionnaire's outputs go, on this machine's disk. */
export interface OutputPlace {
  readonly folder: string;
  readonly script: Uri;
}

/**
 * The output folder of a questionnaire: relative to its workspace folder, else to the folder it lies in. A document
 * that is in no folder of this machine (unsaved, or of a virtual file system) has its outputs in the extension's storage.
 */
export function outputPlace(questionnaire: Uri, stem: string, setting: string, storage: Uri): OutputPlace {
  const base = baseFolder(questionnaire);
  const folder = base === null ? Uri.joinPath(storage, 'output').fsPath : path.resolve(base, setting);
  return { folder, script: scriptIn(folder, stem) };
}

export function scriptIn(folder: string, stem: string): Uri {
  return Uri.file(path.join(folder, `SPSS_output_${stem}.sps`));
}

function baseFolder(questionnaire: Uri): string | null {
  const folder = workspace.getWorkspaceFolder(questionnaire)?.uri;
  if (folder?.scheme === 'file') return folder.fsPath;
  return questionnaire.scheme === 'file' ? path.dirname(questionnaire.fsPath) : null;
}
