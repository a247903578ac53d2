import * as vscode from 'vscode';
import { costWord, grouped } from '../views/text';
import type { EngineHost } from './engine/engineHost';
import type { RunRequest } from './engine/protocol';
import { updateSetting, type Settings } from './settings';

/** Tells what a run with a model may cost and asks whether to go on. Runs that cost nothing are not asked about. */
export async function confirmCost(engine: EngineHost, request: RunRequest, settings: Settings): Promise<boolean> {
  if (!settings.confirmCost || settings.engine === 'builtin') return true;
  const { estimate } = await engine.ask<'estimate'>({ kind: 'estimate', request });
  if (estimate.calls === 0) return true;
  const generate = vscode.l10n.t('Generate');
  const always = vscode.l10n.t('Generate, Don’t Ask Again');
  const cost = estimate.cost === null ? vscode.l10n.t('the price of this model is not known') : costWord(estimate.cost);
  const detail = vscode.l10n.t(
    'About {0} calls and {1} tokens for {2} questions: {3}. A run pauses at the limits you set (“Max Cost”, “Max Tokens”).',
    estimate.calls,
    grouped(estimate.tokens),
    estimate.questions,
    cost,
  );
  const question = vscode.l10n.t('Generate with a language model?');
  const chosen = await vscode.window.showInformationMessage(question, { modal: true, detail }, generate, always);
  if (chosen === always) await updateSetting('confirmCost', false);
  return chosen === generate || chosen === always;
}
