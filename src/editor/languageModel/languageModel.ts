import {
  CancellationTokenSource,
  l10n,
  type LanguageModelChat,
  LanguageModelChatMessage,
  LanguageModelError,
  lm,
} from 'vscode';
import type { PlainError } from '../../pipeline/errors';
import {
  NO_LIMITS,
  NO_TOKENS,
  type CallFailure,
  type Exchange,
  type ExchangeResult,
} from '../../pipeline/models/model';
import { UserError } from '../../pipeline/errors';
import { grouped } from '../../views/words/text';
import type { EditorModel } from '../runs/runController';

/** A model that VS Code offers, as a person picks it. */
interface OfferedModel {
  /** `vendor/id`: what the setting holds. */
  readonly key: string;
  readonly label: string;
  readonly detail: string;
}

/** The models of the editor: none where no extension provides one. */
export async function offeredModels(): Promise<readonly OfferedModel[]> {
  const models = await lm.selectChatModels();
  return models.map((model) => ({
    key: `${model.vendor}/${model.id}`,
    label: model.name,
    detail: l10n.t('{0} · {1} tokens of input', model.vendor, grouped(model.maxInputTokens)),
  }));
}

/**
 * A model of the editor as one of the pipeline's. Called from a person's command only: the editor may ask for consent
 * with the first exchange. Throws a `UserError` where the model is not there.
 */
export async function editorModel(key: string): Promise<EditorModel> {
  const slash = key.indexOf('/');
  const selector = slash < 0 ? { id: key } : { vendor: key.slice(0, slash), id: key.slice(slash + 1) };
  const [model] = key === '' ? [] : await lm.selectChatModels(selector);
  if (model === undefined) {
    throw new UserError({
      code: 'noModel',
      message: key === '' ? l10n.t('No model of VS Code is chosen.') : l10n.t('VS Code offers no model “{0}”.', key),
      nextStep: l10n.t('Choose one with “Select Engine and Model”, or use the built-in engine.'),
    });
  }
  return {
    description: { name: `${model.vendor}/${model.id}`, formats: ['fencedJson'] },
    exchange: (exchange, signal) => send(model, exchange, signal),
  };
}

async function send(model: LanguageModelChat, exchange: Exchange, signal: AbortSignal): Promise<ExchangeResult> {
  const source = new CancellationTokenSource();
  const cancel = (): void => source.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  const prompt = `${exchange.prompt.stable}\n\n${exchange.prompt.task}`;
  let text = '';
  try {
    const justification = l10n.t('To write and review SPSS for the questionnaire you chose.');
    const reply = await model.sendRequest([LanguageModelChatMessage.User(prompt)], { justification }, source.token);
    for await (const part of reply.text) text += part;
    signal.throwIfAborted();
    const [promptTokens, completionTokens] = await Promise.all([model.countTokens(prompt), model.countTokens(text)]);
    return { kind: 'text', text, usage: { promptTokens, cachedTokens: 0, completionTokens }, limits: NO_LIMITS };
  } catch (error) {
    if (signal.aborted) throw new DOMException('Cancelled.', 'AbortError');
    return { kind: 'failure', failure: failureOf(error), text, usage: NO_TOKENS, limits: NO_LIMITS };
  } finally {
    signal.removeEventListener('abort', cancel);
    source.dispose();
  }
}

/** Refused consent and a missing model end all calls; a blocked or broken one ends this call. */
function failureOf(error: unknown): CallFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof LanguageModelError)) {
    const cause: PlainError = {
      code: 'serverError',
      message: l10n.t('The model of VS Code failed: {0}', message),
      nextStep: l10n.t('Try the questions again with “Retry Errors”.'),
    };
    return { error: cause, remedy: 'retry' };
  }
  switch (error.code) {
    case LanguageModelError.NoPermissions.name:
      return {
        remedy: 'stop',
        error: {
          code: 'permission',
          message: l10n.t('The use of VS Code’s language model was not allowed.'),
          nextStep: l10n.t('Allow it when VS Code asks, or choose another model or the built-in engine.'),
        },
      };
    case LanguageModelError.NotFound.name:
      return {
        remedy: 'stop',
        error: {
          code: 'modelNotFound',
          message: l10n.t('The model of VS Code is no longer there.'),
          nextStep: l10n.t('Choose another one with “Select Engine and Model”.'),
        },
      };
    case LanguageModelError.Blocked.name:
      return {
        remedy: 'giveUp',
        error: {
          code: 'refused',
          message: l10n.t('VS Code’s language model blocked the request: {0}', message),
          nextStep: l10n.t('Wait for the quota to be renewed, or choose another model.'),
        },
      };
    default:
      return {
        remedy: 'giveUp',
        error: {
          code: 'serverError',
          message: l10n.t('The model of VS Code failed: {0}', message),
          nextStep: l10n.t('Try the questions again with “Retry Errors”.'),
        },
      };
  }
}
