import { basename, extname } from 'node:path';
import { l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import { hashText } from '../../pipeline/hashText';
import { UserError } from '../../pipeline/errors';
import { looksLikeNormalizedExport } from '../../questionnaire/detect';
import type { Insertion } from '../../questionnaire/normalize/edits';
import type { RunModel } from '../../state/runModel';
import type { IsQuestionnaire } from '../../state/recognition';
import type { Services } from '../services';
import { questionnaireTargets } from './targets';

/**
 * Writes what is read of a questionnaire into it, as marks; the editor shows the difference and asks first.
 * @param clicked the file, or one question of it
 */
export async function writeReading({ model, readingOf, isQuestionnaire }: Services, clicked: unknown): Promise<void> {
  const { uri, questionId } = await targetOf(clicked, isQuestionnaire);
  if (uri === null) return;
  const document = await workspace.openTextDocument(uri);
  const text = document.getText();
  if (looksLikeNormalizedExport(text)) {
    throw new UserError({
      code: 'usage',
      message: l10n.t('This is an export of a survey, which says in its attributes what it means.'),
      nextStep: l10n.t('Nothing: marks are for questionnaires in plain markdown.'),
    });
  }
  const name = basename(uri.path, extname(uri.path));
  const read = await readingOf(text, name, questionId === null ? null : [questionId]);
  const { left } = read;
  // What a model read goes first: what the rules read of it then is written the next time.
  const byModel = questionId === null ? readByModel(model, uri, text) : [];
  const insertions = byModel.length > 0 ? byModel : read.insertions;
  if (insertions.length === 0) {
    void window.showInformationMessage(
      left.length === 0
        ? l10n.t('Everything that is read is said by marks.')
        : l10n.t('What is left to say would change what else is read; the words are left as they are.'),
    );
    return;
  }
  if (document.getText() !== text) {
    throw new UserError({
      code: 'usage',
      message: l10n.t('The questionnaire has changed meanwhile; nothing was written.'),
      nextStep: l10n.t('Do it again.'),
    });
  }
  await window.showTextDocument(document, { preview: false });
  const edit = new WorkspaceEdit();
  const label = l10n.t('Write Reading into the Questionnaire');
  for (const { at, text: written } of insertions)
    edit.insert(uri, document.positionAt(at), written, { label, needsConfirmation: true });
  await workspace.applyEdit(edit, { isRefactoring: true });
}

/** What a model read of this very text in the last run, as marks. */
function readByModel(model: RunModel, uri: Uri, text: string): readonly Insertion[] {
  const { source = null, reading = null } = model.latestOf(uri)?.state ?? {};
  return source?.hash === hashText(text) ? (reading?.insertions ?? []) : [];
}

async function targetOf(
  clicked: unknown,
  isQuestionnaire: IsQuestionnaire,
): Promise<{ readonly uri: Uri | null; readonly questionId: string | null }> {
  if (typeof clicked === 'object' && clicked !== null && 'questionnaire' in clicked && 'questionId' in clicked) {
    const { questionnaire, questionId } = clicked;
    if (questionnaire instanceof Uri)
      return { uri: questionnaire, questionId: typeof questionId === 'string' ? questionId : null };
  }
  const [first] = await questionnaireTargets(clicked, undefined, isQuestionnaire);
  return { uri: first ?? null, questionId: null };
}
