import { commands, l10n, type QuickPickItem, window } from 'vscode';
import { toPlainError, type PlainError } from '../../pipeline/errors';
import type { ModelList } from '../../pipeline/models/openai/openai';
import { coreText } from '../../platform/coreSentences';

/** What a service has at an address: its models, or why it does not say. Rejects when it cannot be asked. */
export type AskForModels = (baseUrl: string, signal: AbortSignal) => Promise<ModelList>;

type Offer = QuickPickItem & { readonly model?: string; readonly command?: string };

/**
 * Lets a person choose one of the models that a service has, or type the name of one that it does not list. The list is
 * asked for when the choice opens, and no longer waited for when it closes.
 * @returns the model's name; undefined where nothing was chosen
 */
export async function pickModel(
  baseUrl: string,
  current: string,
  askForModels: AskForModels,
): Promise<string | undefined> {
  const stopper = new AbortController();
  const pick = window.createQuickPick<Offer>();
  let listed: readonly Offer[] = [];
  const show = (): void => {
    const typed = pick.value.trim();
    const isListed = typed === '' || listed.some(({ model }) => model === typed);
    pick.items = isListed ? listed : [...listed, typedOffer(typed)];
  };
  pick.title = l10n.t('Model');
  pick.placeholder = l10n.t('Asking the service for its models… The name of a model can be typed.');
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.busy = true;
  pick.onDidChangeValue(show);
  const chosen = new Promise<Offer | undefined>((resolve) => {
    pick.onDidAccept(() => {
      const [selected] = pick.selectedItems;
      if (selected?.model !== undefined || selected?.command !== undefined) resolve(selected);
    });
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  const asking = askForModels(baseUrl, stopper.signal)
    .catch((error: unknown): ModelList => ({
      kind: 'failure',
      failure: { error: toPlainError(error), remedy: 'stop' },
    }))
    .then((list) => {
      if (stopper.signal.aborted) return;
      listed = offersOf(list, current);
      pick.busy = false;
      pick.placeholder =
        list.kind === 'models' && list.names.length > 0
          ? l10n.t('Choose one of the service’s models, or type a name.')
          : l10n.t('Type the name of the model, as the service knows it.');
      show();
    });
  try {
    const offer = await chosen;
    if (offer?.command !== undefined) await commands.executeCommand(offer.command);
    return offer?.model;
  } finally {
    stopper.abort();
    pick.dispose();
    await asking;
  }
}

function offersOf(list: ModelList, current: string): readonly Offer[] {
  switch (list.kind) {
    case 'models':
      return list.names.map((model) => ({
        label: model,
        model,
        description: model === current ? l10n.t('current') : '',
      }));
    case 'failure':
      return [...problemOffer(list.failure.error), ...(current === '' ? [] : [{ label: current, model: current }])];
  }
}

/** Why there is no list, and what helps. That a service has no list of models is no fault. */
function problemOffer({ code, message, nextStep }: PlainError): readonly Offer[] {
  if (code === 'modelNotFound' || code === 'badReply') return [];
  const isAboutKey = code === 'authentication' || code === 'noModel' || code === 'permission';
  const label = `$(warning) ${coreText(message, l10n)}`;
  const detail = coreText(nextStep, l10n);
  if (!isAboutKey) return [{ label, detail, alwaysShow: true }];
  return [{ label, detail, alwaysShow: true, command: 'questionnaireToSpss.setApiKey' }];
}

function typedOffer(model: string): Offer {
  return { label: l10n.t('$(edit) Use “{0}”', model), model, alwaysShow: true };
}
