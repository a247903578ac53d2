import * as vscode from 'vscode';
import type { HostQuestion } from '../../pipeline/setup/keyHosts';

const NAME = 'questionnaireToSpss.allowedHosts';

/** The hosts that the person has allowed to get key and questionnaire: in the editor's own memory, out of every folder. */
export class AllowedHosts {
  constructor(private readonly memento: vscode.Memento) {}

  all(): readonly string[] {
    const kept: unknown = this.memento.get(NAME);
    return Array.isArray(kept) ? kept.filter((entry) => typeof entry === 'string') : [];
  }

  /** Asks for a host by its name; a yes is kept. False: do not send anything there. */
  async ask({ origin, why, place }: HostQuestion): Promise<boolean> {
    const allow = vscode.l10n.t('Allow');
    const question = vscode.l10n.t('Send your key and the questionnaire to {0}?', origin);
    const detail =
      why === 'namedByFolder'
        ? vscode.l10n.t(
            'The address does not come from you: {0} names it. Whoever runs that host can use your key. Allow it only if you know it.',
            place,
          )
        : vscode.l10n.t('The address has no https: everybody on the way can read your key and the questionnaire.');
    const chosen = await vscode.window.showWarningMessage(question, { modal: true, detail }, allow);
    if (chosen !== allow) return false;
    await this.memento.update(NAME, [...new Set([...this.all(), origin])]);
    return true;
  }
}
