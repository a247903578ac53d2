import { isIPv4 } from 'node:net';
import { UserError } from '../errors';

/** Why nothing is sent to a service before a person has said yes to its host. */
export interface HostQuestion {
  /** Scheme, host and port of the service: what a yes is for. */
  readonly origin: string;
  /**
   * `namedByFolder`: the address came with the folder, the key did not · `plainHttp`: everybody on the way can read
   * what is sent.
   */
  readonly why: 'namedByFolder' | 'plainHttp';
  /** What named the address, as messages call it. */
  readonly place: string;
}

export interface NamedAddress {
  readonly url: string;
  readonly place: string;
}

/** Where keys go that are given without an address. */
const USUAL = 'https://api.openai.com';

/**
 * A key belongs to the host it was given for: what has to be asked before a key of the person goes to an address that
 * came with a folder, which somebody else may have written; `null`: nothing.
 * @param personsUrl the address that the person named, for which their keys are; `null` for OpenAI's
 */
export function strangeHost(
  { url, place }: NamedAddress,
  personsUrl: string | null,
  allowed: string | null,
): HostQuestion | null {
  const { origin } = new URL(url);
  const own = personsUrl === null ? USUAL : new URL(personsUrl).origin;
  return origin === own || isAllowed(url, allowed) ? null : { origin, place, why: 'namedByFolder' };
}

/** What has to be asked before anything, with or without a key, goes to the service; `null`: nothing. */
export function hostQuestion({ baseUrl, keys, allowedHosts }: ServiceSettings): HostQuestion | null {
  const heldBack = keys.find(({ question }) => question !== null)?.question ?? null;
  if (heldBack !== null || baseUrl === null || isAllowed(baseUrl, allowedHosts)) return heldBack;
  const { origin, hostname, protocol } = new URL(baseUrl);
  const isOpen = protocol === 'http:' && !isLoopback(hostname);
  return isOpen ? { origin, place: 'The base URL', why: 'plainHttp' } : null;
}

interface ServiceSettings {
  readonly baseUrl: string | null;
  readonly allowedHosts: string | null;
  readonly keys: readonly { readonly question: HostQuestion | null }[];
}

/** Whether a list of hosts (`host`, `host:port`) and origins, separated by commas or blanks, holds the address. */
export function isAllowed(url: string, allowed: string | null): boolean {
  const { origin, host } = new URL(url);
  const entries = (allowed ?? '').toLowerCase().split(/[\s,;]+/u);
  return entries.some((entry) => entry === host || entry.replace(/\/$/u, '') === origin);
}

/** Whether what is sent there stays on this machine. Source of the ranges: RFC 6761, RFC 1122, RFC 4291. */
export function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    (isIPv4(hostname) && hostname.startsWith('127.'))
  );
}

/** The host of the service that an address stands for, for people. */
export function hostOf(url: string | null): string {
  return new URL(url ?? USUAL).host;
}

/** What is to be told where nobody can be asked. */
export function hostNotAllowed({ origin, why, place }: HostQuestion): UserError {
  const message =
    why === 'namedByFolder'
      ? `${place} names ${origin}, which your key was not given for: nothing was sent there.`
      : `${place} ${origin} has no https, so everybody on the way could read questionnaire and key: nothing was sent there.`;
  return new UserError({
    code: 'hostNotAllowed',
    message,
    nextStep:
      `If you trust it, say so with --allow-host ${origin} for this run, or with ${ALLOWED_HOSTS}=${origin} in your ` +
      'environment for every run. Without a service: --engine builtin.',
  });
}

/** The variable of the environment that lists the hosts a person has said yes to. */
export const ALLOWED_HOSTS = 'QUESTIONNAIRE_TO_SPSS_ALLOWED_HOSTS';
