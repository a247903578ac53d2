import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs, parseEnv, type ParseArgsConfig } from 'node:util';
import { UserError } from '../pipeline/errors';
import { readText } from '../pipeline/input/readInput';
import { dotEnvSource, environmentSource, linkedDotEnvSources, readSettings } from '../pipeline/settings';
import type { SettingName, Settings, SettingsSource } from '../pipeline/settings';
import { leadsOut } from '../pipeline/store/insideFolder';
import type { CliIo } from './io';

type OptionTable = NonNullable<ParseArgsConfig['options']>;

/** Parses a command's arguments. Throws a `UserError` for options that it does not have. */
export function parseArguments<const Options extends OptionTable>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, allowNegative: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node explains at length how to pass a positional argument that begins with a dash.
    const message = error.message.split('. To specify')[0] ?? error.message;
    throw usageError(`${message.replace(/\.$/, '')}.`, 'See the command with --help.', error);
  }
}

export function usageError(message: string, nextStep: string, cause?: unknown): UserError {
  return new UserError({ code: 'usage', message, nextStep }, { cause });
}

/** The flags that are settings. */
export const SETTING_FLAGS = {
  out: 'outputFolder',
  engine: 'engine',
  model: 'model',
  'base-url': 'baseUrl',
  'allow-host': 'allowedHosts',
  'batch-size': 'batchSize',
  concurrency: 'concurrency',
  'max-feedback-loops': 'maxFeedbackLoops',
  inferred: 'inferredChecks',
  proof: 'proof',
  pspp: 'psppPath',
  'pspp-memory': 'psppMemory',
  training: 'trainingFolder',
  'max-cost': 'maxCost',
  'max-tokens': 'maxTokens',
  timeout: 'timeoutSeconds',
  'requests-per-minute': 'requestsPerMinute',
  'tokens-per-minute': 'tokensPerMinute',
} as const satisfies Record<string, SettingName>;

type SettingFlag = keyof typeof SETTING_FLAGS;

/** Those flags for `parseArguments`. */
export const SETTING_OPTIONS = Object.fromEntries(
  Object.keys(SETTING_FLAGS).map((flag) => [flag, { type: flag === 'inferred' ? 'boolean' : 'string' }]),
) as Record<SettingFlag, { type: 'string' | 'boolean' }>;

/** The settings of a command: its flags come before the environment, which comes before the folder's `.env` file. */
export async function settingsOf(values: Readonly<Record<string, unknown>>, io: CliIo): Promise<Settings> {
  const flags = Object.entries(SETTING_FLAGS) as [SettingFlag, SettingName][];
  const source: SettingsSource = {
    nameOf: (setting) => `--${flags.find(([, name]) => name === setting)?.[0] ?? setting}`,
    values: Object.fromEntries(flags.map(([flag, setting]) => [setting, values[flag]])),
  };
  return readSettings([source, environmentSource(io.environment), ...(await dotenvSources(io.folder))]);
}

/** Editors of some systems write UTF-16: it is read like the questionnaires. A folder of that name is none of ours. */
async function dotenvSources(folder: string): Promise<readonly SettingsSource[]> {
  const path = join(folder, '.env');
  const stats = await stat(path).catch(() => null);
  const environment = stats?.isFile() === true ? parseEnv(await readText(path)) : {};
  return (await leadsOut(path, folder, 'within'))
    ? linkedDotEnvSources(environment, path)
    : [dotEnvSource(environment, path)];
}

/** How a command tells its result. Throws a `UserError` for a format that it does not have. */
export function formatOf<const Name extends string>(
  { json, format }: { readonly json?: boolean | undefined; readonly format?: string | undefined },
  known: readonly Name[],
): Name | 'text' | 'json' {
  const named = format ?? (json === true ? 'json' : 'text');
  const all: readonly (Name | 'text' | 'json')[] = ['text', 'json', ...known];
  const found = all.find((one) => one === named);
  if (found !== undefined) return found;
  throw usageError(`There is no format "${named}".`, `Choose one of ${all.join(', ')}.`);
}
