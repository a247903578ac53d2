import { commands, l10n, window } from 'vscode';
import { toPlainError, type ErrorCode, type PlainError } from '../pipeline/errors';
import type { Log } from '../platform/log';
import { updateSetting } from './settings/settings';
import { coreText } from '../platform/coreSentences';

interface Step {
  readonly title: string;
  /** Done before the command, where there is anything. */
  readonly first?: () => Promise<void>;
  readonly command: string;
  readonly arguments?: readonly unknown[];
}

/**
 * Tells a person what went wrong and offers the next step; a cancelled run is no fault. Nobody waits for the click: a
 * command that did would not end before somebody answers, and whoever called it would wait as well.
 */
export function showError(error: unknown, log: Log): void {
  const plain = toPlainError(error);
  if (plain.code === 'cancelled') return;
  log.error(plain.code, error);
  showPlainError(plain).catch((problem: unknown) => log.error('The next step', problem));
}

export async function showPlainError(error: PlainError): Promise<void> {
  await showWithSteps(error, (text, ...steps) => window.showErrorMessage(text, ...steps));
}

/** Tells a person what work goes on in spite of. */
export async function showPlainWarning(warning: PlainError): Promise<void> {
  await showWithSteps(warning, (text, ...steps) => window.showWarningMessage(text, ...steps));
}

async function showWithSteps(
  error: PlainError,
  show: (text: string, ...steps: string[]) => Thenable<string | undefined>,
): Promise<void> {
  const steps = [...stepsFor(error.code), { title: l10n.t('Show Log'), command: 'questionnaireToSpss.showLog' }];
  const said = [error.message, error.nextStep].filter((part) => part !== '');
  const text = said.map((part) => coreText(part, l10n)).join(' ');
  const chosen = await show(text, ...steps.map(({ title }) => title));
  const step = steps.find(({ title }) => title === chosen);
  if (step === undefined) return;
  await step.first?.();
  await commands.executeCommand(step.command, ...(step.arguments ?? []));
}

function stepsFor(code: ErrorCode): readonly Step[] {
  switch (code) {
    case 'noModel':
    case 'authentication':
      return [
        { title: l10n.t('Set API Key'), command: 'questionnaireToSpss.setApiKey' },
        { title: l10n.t('Select Engine and Model'), command: 'questionnaireToSpss.selectEngine' },
      ];
    case 'modelNotFound':
    case 'insufficientQuota':
    case 'permission':
      return [{ title: l10n.t('Select Engine and Model'), command: 'questionnaireToSpss.selectEngine' }];
    case 'connection':
    case 'timeout':
    case 'circuitOpen':
      return [
        {
          title: l10n.t('Edit Base URL'),
          command: 'workbench.action.openSettings',
          arguments: ['questionnaireToSpss.baseUrl'],
        },
        { title: l10n.t('Resume'), command: 'questionnaireToSpss.resume' },
        {
          title: l10n.t('Use the Built-in Engine'),
          first: () => updateSetting('engine', 'builtin'),
          command: 'questionnaireToSpss.resume',
        },
      ];
    case 'hostNotAllowed':
    case 'invalidSettings':
    case 'psppMissing':
      return [{ title: l10n.t('Open Settings'), command: 'questionnaireToSpss.openSettings' }];
    default:
      return [];
  }
}
