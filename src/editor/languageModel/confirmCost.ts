import { l10n, window } from 'vscode';
import { costWord, grouped } from '../../views/words/text';
import type { PlainError } from '../../pipeline/errors';
import type { HostQuestion } from '../../pipeline/setup/keyHosts';
import type { EngineHost } from '../../engine/engineHost';
import type { RunRequest, Service } from '../../engine/protocol';
import { allowHost } from '../settings/allowedHosts';
import { updateOwnSetting, type Settings } from '../settings/settings';
import { coreText } from '../../platform/coreSentences';

/**
 * Asks what has to be asked before a run with a model: for a host that the person has not named, and whether it may
 * cost what it probably will. Runs that cost nothing are not asked about.
 * @returns the request with what was allowed; null where the person decided against it
 */
export async function confirmRun(
  engine: EngineHost,
  request: RunRequest,
  settings: Settings,
): Promise<RunRequest | null> {
  if (settings.engine === 'builtin') return request;
  const { service } = await engine.ask<'service'>({ kind: 'service', request });
  const allowed = service?.question ? await withAllowed(request, service.question) : request;
  if (allowed === null) return null;
  return (await confirmCost(engine, allowed, settings, service)) ? allowed : null;
}

async function withAllowed(request: RunRequest, question: HostQuestion): Promise<RunRequest | null> {
  const allowedHosts = await allowHost(question);
  if (allowedHosts === null) return null;
  const { settings } = request;
  return { ...request, settings: { ...settings, configuration: { ...settings.configuration, allowedHosts } } };
}

/** Tells who is asked, what that may cost, and asks whether to go on. */
async function confirmCost(
  engine: EngineHost,
  request: RunRequest,
  settings: Settings,
  service: Service | null,
): Promise<boolean> {
  if (!settings.confirmCost) return true;
  const { estimate } = await engine.ask<'estimate'>({ kind: 'estimate', request });
  if (estimate.calls === 0) return true;
  const generate = l10n.t('Generate');
  const always = l10n.t('Generate, Don’t Ask Again');
  const { asked, calls, promptTokens, completionTokens, pricesDate } = estimate;
  const cost =
    estimate.cost === null
      ? l10n.t('the price of this model is not known')
      : l10n.t('{0} by the prices of {1}', costWord(estimate.cost), pricesDate);
  const detail = l10n.t(
    'About {0} calls and {1} tokens for {2} questions: {3}. Questions that fail their review come on top. A run pauses at the limits you set (“Max Cost”, “Max Tokens”).',
    calls,
    grouped(promptTokens + completionTokens),
    asked,
    cost,
  );
  const question =
    service === null
      ? l10n.t('Generate with {0} of VS Code?', request.editorModel?.name ?? '')
      : l10n.t('Generate with {0} at {1}?', service.model, service.host);
  const chosen = await window.showInformationMessage(question, { modal: true, detail }, generate, always);
  if (chosen === always) await updateOwnSetting('confirmCost', false);
  return chosen === generate || chosen === always;
}

/** Asks whether a run that has used up its budget goes on: for as much again, or not at all. */
export async function askBudget(reason: PlainError): Promise<'goOn' | 'stop'> {
  const goOn = l10n.t('Go On');
  const chosen = await window.showWarningMessage(
    coreText(reason.message, l10n),
    { modal: true, detail: coreText(reason.nextStep, l10n) },
    goOn,
  );
  return chosen === goOn ? 'goOn' : 'stop';
}
