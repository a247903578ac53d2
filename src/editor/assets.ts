import { readFile } from 'node:fs/promises';
import type { ExtensionContext } from 'vscode';

/** Reads what the pages of this extension look like and do, by its name in `dist`. Our own, trusted. */
export type AssetReader = (
  name: 'dataReport.js' | 'dataReport.css' | 'routing.js' | 'routing.css' | 'runReport.css',
) => Promise<string>;

export function assetReader(context: ExtensionContext): AssetReader {
  return (name) => readFile(context.asAbsolutePath(`dist/${name}`), 'utf8');
}
