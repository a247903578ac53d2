import { l10n, type Uri, window } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { fileName } from '../../platform/files';
import { requireLocal, workspaceDataFile } from '../dataValidation/dataFiles';
import type { Services } from '../services';
import { requireTrust } from '../settings/trust';
import { questionnaireTargets } from './targets';

/**
 * Asks which data file belongs to a questionnaire and keeps it in its project file: from then on scripts are generated
 * for it, by its dictionary and how it is written.
 */
export async function chooseDataFile({ isQuestionnaire, keepInProject }: Services, clicked: unknown): Promise<void> {
  requireTrust();
  const [questionnaire] = await questionnaireTargets(clicked, undefined, isQuestionnaire);
  if (questionnaire === undefined) return;
  if (questionnaire.scheme !== 'file') throw notOnDisk(questionnaire);
  const name = fileName(questionnaire);
  const data = await workspaceDataFile(questionnaire, {
    placeHolder: l10n.t('Which data file belongs to {0}?', name),
    title: l10n.t('Choose the data file of {0}', name),
    openLabel: l10n.t('Choose'),
  });
  if (data === null) return;
  requireLocal(data);
  if (await keepInProject(questionnaire.fsPath, { kind: 'file', file: data.fsPath }))
    void window.setStatusBarMessage(
      l10n.t('{0} is the data file of {1}: the next script is generated for it.', fileName(data), name),
      8_000,
    );
}

const notOnDisk = (questionnaire: Uri): UserError =>
  new UserError({
    code: 'usage',
    message: l10n.t('{0} is in no folder in which a project file could be kept.', fileName(questionnaire)),
    nextStep: l10n.t('Save it first.'),
  });
