import { l10n, Range, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { EngineHost } from '../engine/engineHost';
import type { ProjectChange } from '../engine/protocol';
import { UserError } from '../pipeline/errors';
import { fileName } from '../platform/files';

/**
 * Keeps in the project file what a person has chosen, where everybody who works on the study has it; the file is made
 * where there is none. Tells whether it was written. Throws a `UserError` for a file with unsaved changes, or one that
 * says what nobody knows.
 * @param place the path of the questionnaire
 */
export async function keepInProject(
  engine: Pick<EngineHost, 'ask'>,
  place: string,
  change: ProjectChange,
): Promise<boolean> {
  const { path, before, after } = (await engine.ask<'project'>({ kind: 'project', place, change })).text;
  const file = Uri.file(path);
  const edit = new WorkspaceEdit();
  if (before === null) {
    edit.createFile(file, { contents: new TextEncoder().encode(after) });
    return workspace.applyEdit(edit);
  }
  const document = await workspace.openTextDocument(file);
  if (document.isDirty) {
    const message = l10n.t('{0} has changes that are not saved.', fileName(file));
    throw new UserError({ code: 'usage', message, nextStep: l10n.t('Save them, and choose again.'), file: path });
  }
  edit.replace(file, new Range(0, 0, document.lineCount, 0), after);
  return (await workspace.applyEdit(edit)) && (await document.save());
}
