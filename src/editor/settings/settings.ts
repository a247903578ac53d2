import { ConfigurationTarget, Uri, workspace } from 'vscode';
import type { RawSettings } from '../../engine/protocol';
import { leadsOut } from '../../pipeline/store/insideFolder';
import { textOf } from '../../state/places';

export const SECTION = 'questionnaireToSpss';

/** Settings that go to the engine as they are, to be parsed by its schema; the others are about the editor. */
const RUN_SETTINGS = [
  'engine',
  'model',
  'baseUrl',
  'allowedHosts',
  'organization',
  'project',
  'azureApiVersion',
  'batchSize',
  'concurrency',
  'maxFeedbackLoops',
  'inferredChecks',
  'proof',
  'psppPath',
  'psppMemory',
  'trainingFolder',
  'includeTrainingInAll',
  'maxCompletionTokensTransformer',
  'maxCompletionTokensReviewer',
  'requestsPerMinute',
  'tokensPerMinute',
  'timeoutSeconds',
  'maxCost',
  'maxTokens',
] as const;

/** All settings as they were at one moment for one questionnaire. Changing a setting changes the next run. */
export interface Settings {
  readonly raw: RawSettings;
  readonly engine: 'builtin' | 'agents' | 'auto';
  /** `openai` or `vscode`: who provides the model. */
  readonly modelProvider: 'openai' | 'vscode';
  readonly model: string;
  readonly outputFolder: string;
  /** Whether the workspace names the folder: then it may be somebody else's choice. */
  readonly outputFolderOfWorkspace: boolean;
  readonly openScript: boolean;
  readonly confirmCost: boolean;
  /** The variable of data that identifies respondents; empty: it is found. */
  readonly idVariable: string;
}

/**
 * Reads the settings for a questionnaire: what a person set comes before the `.env` file of the workspace folder, which
 * comes before the environment of the editor (which the engine's thread has, too). `.env` is read in trusted
 * workspaces only.
 */
export async function readSettings(scope: Uri | undefined, keys: readonly string[]): Promise<Settings> {
  const section = workspace.getConfiguration(SECTION, scope);
  const found = RUN_SETTINGS.map((name) => [name, section.inspect(name)] as const);
  const ofUser = found.map(([name, values]) => [name, values?.globalValue] as const);
  const ofWorkspace = found.map(
    ([name, values]) => [name, values?.workspaceFolderValue ?? values?.workspaceValue] as const,
  );
  return Object.freeze({
    raw: {
      configuration: withoutUnset(ofUser),
      workspaceConfiguration: withoutUnset(ofWorkspace),
      ...(await readDotEnv(scope)),
      keys,
    },
    engine: oneOf(section.get('engine'), ['builtin', 'agents', 'auto'] as const, 'auto'),
    modelProvider: oneOf(section.get('modelProvider'), ['openai', 'vscode'] as const, 'openai'),
    model: text(section.get('model')),
    outputFolder: text(section.get('outputFolder')) || 'output',
    outputFolderOfWorkspace: isOfWorkspace(section.inspect('outputFolder')),
    idVariable: text(section.get('idVariable')),
    openScript: section.get('openScript') !== false,
    // Of the user alone: a workspace cannot spend money unasked.
    confirmCost: section.inspect('confirmCost')?.globalValue !== false,
  });
}

/** Writes a setting for the user, whatever a workspace says. */
export async function updateOwnSetting(name: string, value: unknown): Promise<void> {
  await workspace.getConfiguration(SECTION).update(name, value, ConfigurationTarget.Global);
}

/** Where one setting is written: in the folder or the workspace when it is set there, else for the user. */
export async function updateSetting(name: string, value: unknown): Promise<void> {
  const section = workspace.getConfiguration(SECTION);
  const found = section.inspect(name);
  const target = found?.workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
  await section.update(name, value, target);
}

function isOfWorkspace(
  found: { readonly workspaceValue?: unknown; readonly workspaceFolderValue?: unknown } | undefined,
): boolean {
  return (found?.workspaceFolderValue ?? found?.workspaceValue) !== undefined;
}

async function readDotEnv(scope: Uri | undefined): Promise<Pick<RawSettings, 'dotEnv' | 'isDotEnvLinked'>> {
  const folder = scope === undefined ? undefined : workspace.getWorkspaceFolder(scope);
  if (folder === undefined || !workspace.isTrusted) return { dotEnv: '', isDotEnvLinked: false };
  const file = Uri.joinPath(folder.uri, '.env');
  const isDotEnvLinked = file.scheme === 'file' && (await leadsOut(file.fsPath, folder.uri.fsPath, 'within'));
  return { dotEnv: await textOf(file).catch(() => ''), isDotEnvLinked };
}

function withoutUnset(values: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function oneOf<T>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((candidate) => candidate === value) ?? fallback;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
