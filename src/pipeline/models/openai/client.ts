import type OpenAI from 'openai';
import { guardedFetch } from './guardedFetch';

const OPENAI_URL = 'https://api.openai.com/v1';

/** The newest version of Azure's interface that is not a preview, for addresses that need one. */
const AZURE_API_VERSION = '2024-10-21';

/** Where nobody says how long a reply may take, in milliseconds. */
const DEFAULT_TIMEOUT = 290_000;

/** A service that speaks one of OpenAI's interfaces, and one key for it. */
export interface OpenAiOptions {
  readonly model: string;
  /** Empty for services without a key. */
  readonly key: string;
  /** All keys of the run, kept out of whatever comes back; by default `key` alone. */
  readonly secrets?: readonly string[] | undefined;
  readonly baseUrl?: string | undefined;
  readonly organization?: string | undefined;
  readonly project?: string | undefined;
  /** Azure's `api-version`; needed for addresses of Azure that do not end in `/openai/v1`. */
  readonly azureApiVersion?: string | undefined;
  /** Which interface to speak; by default responses at OpenAI and chat completions elsewhere. */
  readonly api?: 'responses' | 'chat' | undefined;
  /** Longest wait for one reply, in milliseconds. */
  readonly timeout?: number | undefined;
  /** Bytes of a reply at most; by default what the longest answer has. */
  readonly largestReply?: number | undefined;
}

/** The client for one key, loaded when it is first asked for. */
export function lazyClient(options: OpenAiOptions): () => Promise<OpenAI> {
  let made: Promise<OpenAI> | null = null;
  return () => (made ??= makeClient(options));
}

async function makeClient(options: OpenAiOptions): Promise<OpenAI> {
  const { default: Client, AzureOpenAI } = await import('openai');
  const { timeout = DEFAULT_TIMEOUT } = options;
  // Everything is said here, so that the client reads nothing from the environment behind our back.
  const common = {
    apiKey: options.key === '' ? 'none' : options.key,
    organization: options.organization ?? null,
    project: options.project ?? null,
    timeout,
    maxRetries: 0,
    logLevel: 'off' as const,
    // A little more: it is the client that says how long it waited.
    fetch: guardedFetch(secretsOf(options), timeout + 10_000, options.largestReply),
  };
  const { baseUrl } = options;
  if (baseUrl !== undefined && namesDeployments(baseUrl)) {
    return new AzureOpenAI({
      ...common,
      // Without a `baseURL` the client takes OPENAI_BASE_URL and then complains of the endpoint.
      baseURL: `${new URL(baseUrl).origin}/openai`,
      apiVersion: options.azureApiVersion ?? AZURE_API_VERSION,
      deployment: options.model,
    });
  }
  return new Client({ ...common, baseURL: baseUrl ?? OPENAI_URL });
}

/** What must not show in anything that comes back. */
export function secretsOf({ key, secrets }: OpenAiOptions): readonly string[] {
  return secrets ?? [key];
}

function hostOf(baseUrl: string | undefined): string {
  return baseUrl !== undefined && URL.canParse(baseUrl) ? new URL(baseUrl).hostname.toLowerCase() : '';
}

/** Whether the address is OpenAI's own; it is where none is given. */
export function isOpenAi(baseUrl: string | undefined): boolean {
  const host = hostOf(baseUrl ?? OPENAI_URL);
  return host === 'openai.com' || host.endsWith('.openai.com');
}

/** Hosts of Azure's resources that speak OpenAI's interface. */
const AZURE = ['.openai.azure.com', '.cognitiveservices.azure.com', '.services.ai.azure.com'];

export function isAzure(baseUrl: string | undefined): boolean {
  const host = hostOf(baseUrl);
  return AZURE.some((end) => host.endsWith(end));
}

/** Whether a model is reached by the address of its deployment: Azure's older interface, which needs a version. */
export function namesDeployments(baseUrl: string | undefined): boolean {
  return isAzure(baseUrl) && !/\/openai\/v1\/?$/.test(baseUrl ?? '');
}
