import { l10n, ProgressLocation, window } from 'vscode';
import { UserError } from '../../pipeline/errors';
import type { EngineHost } from '../../engine/engineHost';
import type { DoubtsRequest } from '../../engine/protocol';
import type { Opinions } from '../../engine/dataReport/dataReport';
import { printedId } from '../../spss/reading/blocks';
import type { Validation } from '../../state/dataCounts';
import { stemOf, textOf } from '../../state/places';
import { editorModel } from '../languageModel/languageModel';
import { allowHost } from '../settings/allowedHosts';
import type { Settings } from '../settings/settings';

/**
 * Asks the model that is set about the checks of a validation that list too many, after a person has agreed to it, each
 * time anew: what leaves the machine is said first. Null where they do not agree, or there is nothing to ask. Throws a
 * `UserError` where no model is set, or it cannot be asked.
 */
export async function askModel(
  { questionnaire, report }: Validation,
  engine: EngineHost,
  settingsFor: (questionnaire: Validation['questionnaire'] & {}) => Promise<Settings>,
): Promise<Opinions | null> {
  if (questionnaire === null) return null;
  const doubts = report.doubts.flatMap(({ questionId, sentence, respondents, appliesTo }) =>
    sentence === null ? [] : [{ questionId, sentence, respondents, appliesTo }],
  );
  if (doubts.length === 0) return null;
  const settings = await settingsFor(questionnaire);
  const model =
    settings.engine === 'builtin' || settings.modelProvider !== 'vscode' ? null : await editorModel(settings.model);
  const editors = model?.description ?? null;
  const named = await serviceOf(engine, { settings: settings.raw, editorModel: editors });
  if (named === null || !(await agrees(named.who, doubts.length))) return null;
  const request: DoubtsRequest = {
    questionnaire: { name: stemOf(questionnaire), text: await textOf(questionnaire) },
    ...{ doubts, settings: named.settings, editorModel: editors },
  };
  const location = ProgressLocation.Notification;
  const title = l10n.t('Asking {0}', named.who);
  return window.withProgress({ location, title, cancellable: true }, async (_progress, token) => {
    const stopper = new AbortController();
    const cancelled = token.onCancellationRequested(() => stopper.abort());
    try {
      const said = await engine.ask<'doubts'>(
        { kind: 'doubts', request },
        {
          signal: stopper.signal,
          onAsk: async (ask, signal) => {
            if (ask.kind !== 'exchange' || model === null) throw new Error('There is no model of the editor.');
            return { kind: 'exchange', result: await model.exchange(ask.exchange, signal) };
          },
        },
      );
      if (said.answer.kind === 'failed') throw new UserError(said.answer.error);
      const opinions = said.answer.opinions.map((one) => ({ ...one, questionId: printedId(one.questionId) }));
      return { model: said.model, opinions };
    } finally {
      cancelled.dispose();
    }
  });
}

type Asked = Pick<DoubtsRequest, 'settings' | 'editorModel'>;

/** Who is asked, with what was allowed on the way; null where the host is not allowed. */
async function serviceOf(
  engine: EngineHost,
  asked: Asked,
): Promise<{ readonly who: string; readonly settings: DoubtsRequest['settings'] } | null> {
  if (asked.editorModel !== null)
    return { who: l10n.t('{0} of VS Code', asked.editorModel.name), settings: asked.settings };
  const { service } = await engine.ask<'service'>({ kind: 'service', request: asked });
  if (service === null)
    throw new UserError({
      code: 'noModel',
      message: l10n.t('There is no language model to ask: the engine is the built-in one, or no key is stored.'),
      nextStep: l10n.t('Choose one with “Select Engine and Model”.'),
    });
  const who = l10n.t('{0} at {1}', service.model, service.host);
  if (!service.question) return { who, settings: asked.settings };
  const allowedHosts = await allowHost(service.question);
  if (allowedHosts === null) return null;
  const { configuration } = asked.settings;
  return { who, settings: { ...asked.settings, configuration: { ...configuration, allowedHosts } } };
}

async function agrees(who: string, checks: number): Promise<boolean> {
  const ask = l10n.t('Ask');
  const question =
    checks === 1 ? l10n.t('Ask {0} about 1 check?', who) : l10n.t('Ask {0} about {1} checks?', who, checks);
  const detail = l10n.t(
    'The texts of their questions, what the checks demand, and how many respondents they list leave this machine. Nothing of any respondent does.',
  );
  return (await window.showInformationMessage(question, { modal: true, detail }, ask)) === ask;
}
