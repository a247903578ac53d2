import path from 'node:path';
import * as vscode from 'vscode';

/** Where a questionnaire's outputs go, on this machine's disk. */
export interface OutputPlace {
  readonly folder: string;
  readonly script: vscode.Uri;
}

/**
 * The output folder of a questionnaire: relative to its workspace folder, else to the folder it lies in. A document
 * that is in no folder of this machine (unsaved, or of a virtual file system) has its outputs in the extension's storage.
 */
export function outputPlace(
  questionnaire: vscode.Uri,
  stem: string,
  setting: string,
  storage: vscode.Uri,
): OutputPlace {
  const base = baseFolder(questionnaire);
  const folder = base === null ? vscode.Uri.joinPath(storage, 'output').fsPath : path.resolve(base, setting);
  return { folder, script: scriptIn(folder, stem) };
}

export function scriptIn(folder: string, stem: string): vscode.Uri {
  return vscode.Uri.file(path.join(folder, `SPSS_output_${stem}.sps`));
}

function baseFolder(questionnaire: vscode.Uri): string | null {
  const folder = vscode.workspace.getWorkspaceFolder(questionnaire)?.uri;
  if (folder?.scheme === 'file') return folder.fsPath;
  return questionnaire.scheme === 'file' ? path.dirname(questionnaire.fsPath) : null;
}
