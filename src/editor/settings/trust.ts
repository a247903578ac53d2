import { l10n, workspace } from 'vscode';
import { UserError } from '../../pipeline/errors';

/** Throws a `UserError` in a folder that nobody trusts: nothing is run there but reading. */
export function requireTrust(): void {
  if (workspace.isTrusted) return;
  throw new UserError({
    code: 'permission',
    message: l10n.t('This folder is not trusted, so nothing is generated or run in it.'),
    nextStep: l10n.t('Trust it with “Workspaces: Manage Workspace Trust”.'),
  });
}
