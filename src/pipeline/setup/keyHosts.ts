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
  /** `null`: OpenAI's own. */
  readonly url: string | null;
  readonly place: string;
  /** Whether it came with a folder that somebody else may have written. */
  readonly isOfFolder: boolean;
}

/** Where keys go that are given without an address. */
const USUAL = 'https://api.openai.com';

/**
 * A key belongs to the host it was given for. What has to be asked before one is sent to an address; `null`: nothing.
 * @param keysOfFolder whether the keys came from a folder's file too, so that none of the person's own leaves
 * @param personsUrl the address that the person named, whose keys theirs are; `null` for OpenAI's
 * @param allowed hosts (`host`, `host:port`) and origins that the person has said yes to
 */
export function hostQuestion(
  address: NamedAddress,
  keysOfFolder: boolean,
  personsUrl: string | null,
  allowed: readonly string[],
): HostQuestion | null {
  const { url, place, isOfFolder } = address;
  if (url === null) return null;
  const { origin, host, hostname, protocol } = new URL(url);
  if (allowed.some((entry) => entry.toLowerCase() === host || entry.toLowerCase() === origin)) return null;
  if (isOfFolder && !keysOfFolder && origin !== (personsUrl === null ? USUAL : new URL(personsUrl).origin)) {
    return { origin, place, why: 'namedByFolder' };
  }
  return protocol === 'http:' && !isLoopback(hostname) ? { origin, place, why: 'plainHttp' } : null;
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
      : `${place} names ${origin}, and without https everybody on the way can read questionnaire and key: nothing was sent there.`;
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
