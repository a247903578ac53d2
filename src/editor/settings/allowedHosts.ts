import { l10n, window, workspace } from 'vscode';
import type { HostQuestion } from '../../pipeline/setup/keyHosts';
import { SECTION, updateOwnSetting } from './settings';

/**
 * Asks by its name whether a host may get key and questionnaire. A yes is kept among the user's settings, where it can be
 * taken back.
 * @returns the hosts that are allowed then; null: do not send anything there
 */
export async function allowHost({ origin, why, place }: HostQuestion): Promise<string | null> {
  const allow = l10n.t('Allow');
  const question = l10n.t('Send your key and the questionnaire to {0}?', origin);
  const detail =
    why === 'namedByFolder'
      ? l10n.t(
          'The address does not come from you: {0} names it. Whoever runs that host can use your key. Allow it only if you know it.',
          place,
        )
      : l10n.t('The address has no https: everybody on the way can read your key and the questionnaire.');
  const chosen = await window.showWarningMessage(question, { modal: true, detail }, allow);
  if (chosen !== allow) return null;
  const before: unknown = workspace.getConfiguration(SECTION).inspect('allowedHosts')?.globalValue;
  const hosts = typeof before === 'string' && before.trim() !== '' ? `${before}, ${origin}` : origin;
  await updateOwnSetting('allowedHosts', hosts);
  return hosts;
}
