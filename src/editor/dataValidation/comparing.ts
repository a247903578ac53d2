import { l10n, Uri, window, workspace } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { fileName } from '../../platform/files';
import type { Before } from '../../engine/dataReport/sinceOf';
import type { Validation } from '../../state/dataCounts';
import type { Validations } from './validations';

/** Another validation to compare with, as a person picks it. */
interface Choice {
  readonly label: string;
  readonly description: string;
  readonly of: Validation | null;
}

/**
 * Asks what a validation is compared with: another one that this window shows, or a result that `validate` has written,
 * and shows who is new, fixed and still listed since. Throws a `UserError` for a file that is no such result.
 * @param others validations that are shown, of any file
 */
export async function compareWithOther(
  validation: Validation,
  others: readonly Validation[],
  validations: Pick<Validations, 'compare'>,
): Promise<void> {
  const choices = others
    .filter((one) => one !== validation)
    .map((one): Choice => ({ label: fileName(one.data), description: fileName(one.script), of: one }));
  const file: Choice = { label: l10n.t('A result that was saved as JSON…'), description: 'validate --out', of: null };
  const chosen =
    choices.length === 0
      ? file
      : await window.showQuickPick([...choices, file], {
          placeHolder: l10n.t('What is {0} compared with?', fileName(validation.data)),
        });
  if (chosen === undefined) return;
  if (chosen.of !== null) {
    const { report, chunks, at, data } = chosen.of;
    const before: Before = { kind: 'packed', packed: { report, chunks } };
    await validations.compare(validation, { name: fileName(data), at, before });
    return;
  }
  const [saved] = (await window.showOpenDialog(dialogFor(validation))) ?? [];
  if (saved === undefined) return;
  const text = new TextDecoder().decode(await workspace.fs.readFile(saved));
  const to = { name: fileName(saved), at: null, before: { kind: 'json', text } } as const;
  if (await validations.compare(validation, to)) return;
  throw new UserError({
    code: 'usage',
    message: l10n.t('{0} is no result of a validation.', fileName(saved)),
    nextStep: l10n.t('Choose a file that “validate --out FILE.json” has written.'),
    file: saved.fsPath,
  });
}

const dialogFor = ({ data }: Validation) => ({
  title: l10n.t('Choose the result to compare with'),
  openLabel: l10n.t('Compare'),
  filters: { JSON: ['json'] },
  defaultUri: Uri.joinPath(data, '..'),
});
