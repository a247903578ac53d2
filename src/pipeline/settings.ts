import * as z from 'zod/mini';
import { UserError } from './errors';
import { ALLOWED_HOSTS, strangeHost, type HostQuestion } from './setup/keyHosts';
import { Secret } from './secret';

/** What a setting may be, and how a message says it. */
const setting = <Schema extends z.ZodMiniType>(schema: Schema, expects: string) => ({ schema, expects });

const integer = (from: number, to: number) => z.coerce.number().check(z.int(), z.minimum(from), z.maximum(to));
const wholeNumber = (from: number, to: number, otherwise: number) =>
  setting(z._default(integer(from, to), otherwise), `a whole number from ${from} to ${to}`);
const optionalNumber = (from: number, to: number) =>
  setting(z._default(z.nullable(integer(from, to)), null), `a whole number from ${from} to ${to}`);
const text = () => z.string().check(z.trim(), z.minLength(1));
const optionalText = () => setting(z._default(z.nullable(text()), null), 'a text');
/** What an HTTP header can hold everywhere. */
const HEADER_TEXT = /^[\x20-\x7e]+$/;
const optionalHeader = () =>
  setting(z._default(z.nullable(text().check(z.regex(HEADER_TEXT))), null), 'plain letters, digits and signs');
const yesOrNo = (otherwise: boolean) =>
  setting(z._default(z.union([z.boolean(), z.stringbool()]), otherwise), 'true or false');
const choice = <const Names extends readonly [string, ...string[]]>(names: Names, otherwise: Names[number]) =>
  setting(z._default(z.enum(names), otherwise as never), `one of ${names.join(', ')}`);

/** A key list as people write it: separated by commas, blanks or line ends. */
const keys = z.pipe(
  z.pipe(
    z.union([z.string(), z.array(z.string())]),
    z.transform((written): string[] => {
      const parts = typeof written === 'string' ? written.split(/[\s,;]+/u) : written.map((part) => part.trim());
      return [...new Set(parts.filter((part) => part !== ''))];
    }),
  ),
  z.pipe(
    z.array(z.string().check(z.regex(HEADER_TEXT))),
    z.transform((parts) => parts.map((part) => new Secret(part))),
  ),
);

/** What an address says of people would be shown with it, and no request may carry it. */
function namesNobody(address: string): boolean {
  const { username, password } = new URL(address);
  return username === '' && password === '';
}

/** Every setting of a run, by its name in VS Code (`questionnaireToSpss.<name>`). */
const SETTINGS = {
  engine: choice(['auto', 'builtin', 'agents'], 'auto'),
  model: optionalText(),
  baseUrl: setting(
    z._default(z.nullable(z.url({ protocol: /^https?$/u, abort: true }).check(z.refine(namesNobody))), null),
    'an address that begins with http:// or https://, without a user name or password',
  ),
  keys: setting(
    z.prefault(keys, []),
    'a key, or several separated by commas, in plain letters, digits and signs (no typographic quotes)',
  ),
  /** Hosts that keys may be sent to although a folder named them, or without https; separated by commas. */
  allowedHosts: optionalText(),
  organization: optionalHeader(),
  project: optionalHeader(),
  azureApiVersion: optionalText(),
  /** A file or folder to work on where the command line names none. */
  input: optionalText(),
  outputFolder: setting(z._default(text(), 'output'), 'a folder'),
  /** Questions per batch; `null` chooses by the number of questions. */
  batchSize: optionalNumber(1, 100),
  /** Batches at work at once. */
  concurrency: wholeNumber(1, 256, 10),
  maxFeedbackLoops: wholeNumber(0, 20, 3),
  /** Whether checks that an expert would infer are made beside those that the questionnaire states. */
  inferredChecks: yesOrNo(true),
  /** Whose scripts are proved in PSPP where it is found: `auto`, those of runs with a language model. */
  proof: choice(['auto', 'always', 'never'], 'auto'),
  psppPath: optionalText(),
  /** Megabytes of memory that one run of PSPP may take. */
  psppMemory: wholeNumber(128, 1_048_576, 1024),
  trainingFolder: optionalText(),
  includeTrainingInAll: yesOrNo(false),
  maxCompletionTokensTransformer: optionalNumber(256, 1_000_000),
  maxCompletionTokensReviewer: optionalNumber(256, 1_000_000),
  requestsPerMinute: optionalNumber(1, 1_000_000),
  tokensPerMinute: optionalNumber(100, 1_000_000_000),
  /** Longest wait for one reply of a model: local ones may think for long. */
  timeoutSeconds: wholeNumber(5, 3600, 120),
  /** What a run may cost, in US dollars, before it pauses. */
  maxCost: setting(z._default(z.nullable(z.coerce.number().check(z.positive())), null), 'an amount above 0'),
  /** How many tokens a run may use before it pauses. */
  maxTokens: optionalNumber(1, 1_000_000_000_000),
};

type Values = {
  readonly [Name in keyof typeof SETTINGS]: z.infer<(typeof SETTINGS)[Name]['schema']>;
};
export type SettingName = keyof Values;

export interface Settings extends Values {
  /** Settings that came with the folder that is worked in, and may be somebody else's. */
  readonly ofFolder: readonly SettingName[];
}

/** Settings that no folder may make for the person who works in it. */
const PERSONAL: readonly SettingName[] = ['allowedHosts'];

/** The names that settings have in the environment and in `.env` files. */
export const ENVIRONMENT_NAMES = {
  keys: 'OPENAI_API_KEY',
  baseUrl: 'OPENAI_BASE_URL',
  allowedHosts: ALLOWED_HOSTS,
  organization: 'OPENAI_ORG_ID',
  project: 'OPENAI_PROJECT_ID',
  azureApiVersion: 'OPENAI_API_VERSION',
  model: 'MODEL',
  input: 'INPUT_FILE_NAME',
  batchSize: 'BATCH_SIZE',
  maxFeedbackLoops: 'MAX_FEEDBACK_LOOPS',
  includeTrainingInAll: 'INCLUDE_TRAINING_IN_ALL',
  maxCompletionTokensTransformer: 'MAX_COMPLETION_TOKENS_TRANSFORMER',
  maxCompletionTokensReviewer: 'MAX_COMPLETION_TOKENS_REVIEWER',
  timeoutSeconds: 'TIMEOUT_SECONDS',
  requestsPerMinute: 'REQUESTS_PER_MINUTE',
  tokensPerMinute: 'TOKENS_PER_MINUTE',
} as const satisfies Partial<Record<SettingName, string>>;

/** One place that settings come from. */
export interface SettingsSource {
  /** How that place calls a setting, for messages: `BATCH_SIZE in the environment`. */
  readonly nameOf: (setting: SettingName) => string;
  /** Whether it came with the folder that is worked in, and may be somebody else's: a `.env`, a workspace's settings. */
  readonly isOfFolder?: boolean;
  readonly values: Readonly<Partial<Record<SettingName, unknown>>>;
}

/** What the environment of a person says; empty values say nothing. */
export function environmentSource(
  environment: Readonly<Record<string, string | undefined>>,
  place = 'the environment',
): SettingsSource {
  const names: Partial<Record<SettingName, string>> = ENVIRONMENT_NAMES;
  const values = Object.entries(ENVIRONMENT_NAMES).map(([setting, name]) => [setting, environment[name]]);
  return {
    nameOf: (setting) => `${names[setting] ?? setting} in ${place}`,
    values: Object.fromEntries(values) as SettingsSource['values'],
  };
}

/** What a folder's `.env` file says. */
export function dotEnvSource(environment: Readonly<Record<string, string | undefined>>, place: string): SettingsSource {
  return { ...environmentSource(environment, place), isOfFolder: true };
}

/**
 * What a folder's `.env` file says where a symbolic link leads to it from the folder. The folder may be somebody else's
 * and the file that it points to the person's: its keys count as the person's, everything else as the folder's.
 */
export function linkedDotEnvSources(
  environment: Readonly<Record<string, string | undefined>>,
  place: string,
): readonly SettingsSource[] {
  const { nameOf, values } = environmentSource(environment, place);
  const { keys: own, ...others } = values;
  return [
    { nameOf, values: others, isOfFolder: true },
    { nameOf, values: { keys: own } },
  ];
}

/** What VS Code's configuration says, by setting name: of the user, or of the workspace (which came with the folder). */
export function configurationSource(
  values: Readonly<Record<string, unknown>>,
  owner: 'user' | 'workspace' = 'user',
): SettingsSource {
  const nameOf = (setting: SettingName): string =>
    `The setting questionnaireToSpss.${setting}${owner === 'workspace' ? ' of the workspace' : ''}`;
  return { nameOf, values, isOfFolder: owner === 'workspace' };
}

/**
 * The settings of a run, frozen.
 * @param sources where they come from, the first that says something about a setting wins; nothing said is `undefined`,
 * `null` or an empty text. Only keys follow the address: one that a folder names with a key of its own gets that key.
 * Throws a `UserError` that names every value that is no use, and what is expected instead.
 */
export function readSettings(sources: readonly SettingsSource[]): Settings {
  const values: Record<string, unknown> = {};
  const wrong: string[] = [];
  const ofFolder: SettingName[] = [];
  const addressFrom = sources.find((source) => says(source.values.baseUrl));
  const keysFrom = keysSource(sources, addressFrom);
  for (const name of Object.keys(SETTINGS) as SettingName[]) {
    const source = name === 'keys' ? keysFrom : sources.find((candidate) => says(candidate.values[name]));
    if (source?.isOfFolder === true) ofFolder.push(name);
    const parsed = SETTINGS[name].schema.safeParse(source?.values[name]);
    if (source?.isOfFolder === true && PERSONAL.includes(name)) wrong.push(notTheFolders(source, name));
    else if (parsed.success) values[name] = parsed.data;
    else if (source) wrong.push(complaint(source, name));
  }
  if (wrong.length > 0) {
    throw new UserError({
      code: 'invalidSettings',
      message: wrong.join(' '),
      nextStep: 'Correct the value or remove it; without one the default holds.',
    });
  }
  const read = { ...(values as Values), ofFolder };
  const question = strangeTo(read, sources, addressFrom, keysFrom);
  return Object.freeze(question === null ? read : { ...read, keys: read.keys.map((key) => key.heldBack(question)) });
}

/** What keeps the keys back: they are the person's, and the address is a folder's. */
function strangeTo(
  { baseUrl, allowedHosts }: Values,
  sources: readonly SettingsSource[],
  addressFrom?: SettingsSource,
  keysFrom?: SettingsSource,
): HostQuestion | null {
  if (baseUrl === null || addressFrom?.isOfFolder !== true || keysFrom?.isOfFolder === true) return null;
  return strangeHost({ url: baseUrl, place: addressFrom.nameOf('baseUrl') }, personsUrl(sources), allowedHosts);
}

/** Whose keys are used: those that stand beside a folder's address, else the first. */
function keysSource(sources: readonly SettingsSource[], address?: SettingsSource): SettingsSource | undefined {
  if (address?.isOfFolder === true && says(address.values.keys)) return address;
  return sources.find((source) => says(source.values.keys));
}

/** The address that the person named, whatever a folder says; `null` where it is OpenAI's. */
function personsUrl(sources: readonly SettingsSource[]): string | null {
  const source = sources.find(({ values, isOfFolder }) => isOfFolder !== true && says(values.baseUrl));
  return SETTINGS.baseUrl.schema.safeParse(source?.values.baseUrl).data ?? null;
}

function notTheFolders(source: SettingsSource, name: SettingName): string {
  return `${source.nameOf(name)} says nothing: only you can allow it, in your environment or on the command line.`;
}

function complaint(source: SettingsSource, name: SettingName): string {
  // A key may have been put into either by mistake: it is not repeated.
  const given = name === 'keys' || name === 'baseUrl' ? '' : `, not ${JSON.stringify(source.values[name])}`;
  return `${source.nameOf(name)} must be ${SETTINGS[name].expects}${given}.`;
}

const says = (value: unknown): boolean =>
  value !== undefined && value !== null && !(typeof value === 'string' && value.trim() === '');
