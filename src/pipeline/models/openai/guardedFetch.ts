import { waiting } from '../longWaits';
import { withoutKeys } from '../redact';

/** Bytes of a reply at most: the longest answers that settings allow are well below. */
export const LARGEST_REPLY = 16 * 1024 * 1024;

/** The reply is larger than any answer can be. */
export class ReplyTooLarge extends Error {
  override readonly name = 'ReplyTooLarge';
  /** @param largest bytes of a reply at most */
  constructor(readonly largest: number) {
    super(`The reply is larger than ${largest} bytes.`);
  }
}

/** The reply began and did not come to its end. */
export class ReplyBrokeOff extends Error {
  override readonly name = 'ReplyBrokeOff';
}

/** The service sends calls on to another address. */
export class Redirected extends Error {
  override readonly name = 'Redirected';
  /** @param origin where to; empty where it does not say */
  constructor(readonly origin: string) {
    super(`Sent on to ${origin}.`);
  }
}

type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/**
 * The way all replies of a service come in, good ones and errors alike: whole, within bounds, and without the keys,
 * before anybody reads them. Nothing is sent on to where a service points: a key belongs to the host it was given for,
 * and `fetch` takes only some headers off. Rejects with `ReplyTooLarge`, `ReplyBrokeOff` or `Redirected`, and as `fetch`
 * does.
 * @param keys all keys of the run: a service may tell another one than it was sent
 * @param longest milliseconds that the service may take; the client's own limit ends a call before
 * @param largest bytes of a reply at most, unpacked
 */
export function guardedFetch(keys: readonly string[], longest = 0, largest = LARGEST_REPLY): Fetch {
  let patience: ReturnType<typeof waiting> | null = null;
  return async (input, init) => {
    // Looked up at every call: editors replace the global fetch by one that knows the proxy and its certificates.
    const options = { ...init, ...(patience ??= waiting(longest)), redirect: 'manual' as const };
    const response = await globalThis.fetch(input, options);
    if (response.status >= 300 && response.status < 400 && response.status !== 304) throw await redirected(response);
    const bytes = await readWithin(response, largest, init?.signal ?? null);
    const { status, statusText, ok } = response;
    const text = withoutKeys(new TextDecoder().decode(bytes), keys, !ok);
    // A response with such a status refuses even an empty body.
    const body = [204, 205, 304].includes(status) ? null : text;
    return new Response(body, { status, statusText, headers: withoutCoding(response.headers) });
  };
}

async function redirected(response: Response): Promise<Redirected> {
  await response.body?.cancel();
  const location = response.headers.get('location') ?? '';
  return new Redirected(URL.parse(location, response.url)?.origin ?? '');
}

async function readWithin(response: Response, largest: number, signal: AbortSignal | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    // Leaving the loop ends the connection.
    for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > largest) throw new ReplyTooLarge(largest);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof ReplyTooLarge || signal?.aborted === true) throw error;
    throw new ReplyBrokeOff('The reply broke off.', { cause: error });
  }
  return Buffer.concat(chunks);
}

/** What the headers say of the body holds no longer: it is unpacked and may be shorter. */
function withoutCoding(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) kept.delete(name);
  return kept;
}
