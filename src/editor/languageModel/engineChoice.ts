import { l10n, type QuickPickItem, QuickPickItemKind, window, workspace } from 'vscode';
import { offeredModels } from './languageModel';
import { pickModel, type AskForModels } from './modelPick';
import { maskKey, splitKeys, type ApiKeys } from '../settings/secrets';
import { updateSetting, type Settings } from '../settings/settings';

type Choice = QuickPickItem & { readonly apply?: () => Promise<void> };

/** Lets a person choose who writes the scripts: the compiler, a model of VS Code, or one behind a URL. */
export async function selectEngine(settings: Settings, askForModels: AskForModels): Promise<void> {
  const models = await offeredModels();
  const separator = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
  const choices: readonly Choice[] = [
    separator(l10n.t('Without a model')),
    {
      label: l10n.t('$(shield) Built-in engine'),
      description: settings.engine === 'builtin' ? l10n.t('current') : '',
      detail: l10n.t('The compiler alone: offline, no key, no cost.'),
      apply: () => updateSetting('engine', 'builtin'),
    },
    separator(l10n.t('With a model for what the compiler cannot resolve')),
    {
      label: l10n.t('$(cloud) OpenAI or a compatible service…'),
      description: settings.engine !== 'builtin' && settings.modelProvider === 'openai' ? l10n.t('current') : '',
      detail: l10n.t('Needs an API key; Azure, local and other servers by their base URL.'),
      apply: () => chooseService(settings, askForModels),
    },
    ...models.map((model): Choice => ({
      label: `$(copilot) ${model.label}`,
      description: settings.modelProvider === 'vscode' && settings.model === model.key ? l10n.t('current') : '',
      detail: model.detail,
      apply: () => useModel('vscode', model.key),
    })),
    ...(models.length === 0 ? [separator(l10n.t('VS Code offers no models in this window'))] : []),
  ];
  const chosen = await window.showQuickPick(choices, { placeHolder: l10n.t('Who writes the scripts?') });
  await chosen?.apply?.();
}

async function chooseService(settings: Settings, askForModels: AskForModels): Promise<void> {
  const section = workspace.getConfiguration('questionnaireToSpss');
  const baseUrl = await window.showInputBox({
    title: l10n.t('Base URL of the service'),
    prompt: l10n.t('Leave empty for OpenAI.'),
    value: section.get<string>('baseUrl') ?? '',
    placeHolder: 'https://api.openai.com/v1',
    validateInput: (value) =>
      value.trim() === '' || isPlainHttp(value)
        ? null
        : l10n.t('An http or https address without a user name or password, or nothing.'),
    ignoreFocusOut: true,
  });
  if (baseUrl === undefined) return;
  const current = settings.modelProvider === 'openai' ? settings.model : '';
  const model = await pickModel(baseUrl.trim(), current, askForModels);
  if (model === undefined) return;
  await updateSetting('baseUrl', baseUrl.trim() === '' ? undefined : baseUrl.trim());
  await useModel('openai', model);
}

async function useModel(provider: Settings['modelProvider'], model: string): Promise<void> {
  const scope = await window.showQuickPick(
    [
      {
        label: l10n.t('Only what the compiler cannot resolve'),
        description: 'auto',
        detail: l10n.t('Fewer calls; scripts that the compiler understands are its own.'),
        engine: 'auto',
      },
      {
        label: l10n.t('Every question'),
        description: 'agents',
        detail: l10n.t('The model writes and reviews every script.'),
        engine: 'agents',
      },
    ],
    { placeHolder: l10n.t('What is the model asked for?') },
  );
  if (scope === undefined) return;
  await updateSetting('modelProvider', provider);
  await updateSetting('model', model);
  await updateSetting('engine', scope.engine);
}

/** Adds, replaces or removes the API keys in the editor's secret storage. */
export async function setApiKey(keys: ApiKeys): Promise<void> {
  const present = await keys.all();
  const text = await window.showInputBox({
    title:
      present.length === 0
        ? l10n.t('API key')
        : l10n.t('API keys ({0} stored: {1})', present.length, present.map(maskKey).join(', ')),
    prompt: l10n.t(
      'Several keys, separated by commas, are used in turn. Empty removes them. Kept in VS Code’s secret storage.',
    ),
    password: true,
    ignoreFocusOut: true,
  });
  if (text === undefined) return;
  const given = splitKeys(text);
  await keys.set(given);
  const done =
    given.length === 0
      ? l10n.t('No API key is stored any more.')
      : given.length === 1
        ? l10n.t('The API key is stored.')
        : l10n.t('{0} API keys are stored.', given.length);
  void window.setStatusBarMessage(done, 5_000);
}

/** Settings are no place for a password: keys go into the secret storage. */
function isPlainHttp(value: string): boolean {
  const url = URL.parse(value.trim());
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
