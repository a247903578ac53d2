import {
  l10n,
  type TextDocument,
  type TextDocumentShowOptions,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { UserError } from '../pipeline/errors';

/** Opens a file in an editor. Throws a `UserError` where it is gone, too large or no text. */
export async function openFile(uri: Uri, options: TextDocumentShowOptions): Promise<TextEditor> {
  const document = await readable(uri);
  // The editor refuses where another one was opened in the same moment: that is over by then.
  return Promise.resolve(window.showTextDocument(document, options)).catch(() =>
    window.showTextDocument(document, options),
  );
}

async function readable(uri: Uri): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(uri);
  } catch (cause) {
    const message = l10n.t('{0} cannot be read.', workspace.asRelativePath(uri));
    const nextStep = l10n.t('See that it exists and that you may read it.');
    throw new UserError({ code: 'fileUnreadable', message, nextStep, file: uri.fsPath }, { cause });
  }
}

/** A file's name without its folder, for people. */
export function fileName({ path }: Pick<Uri, 'path'>): string {
  return path.split('/').at(-1) ?? path;
}

/** Size and time of a file, which are others where it was written anew; null where there is none. */
export function fileState(uri: Uri): Promise<string | null> {
  return Promise.resolve(workspace.fs.stat(uri)).then(
    ({ size, mtime }) => `${size} ${mtime}`,
    () => null,
  );
}
