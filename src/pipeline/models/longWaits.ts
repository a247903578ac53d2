/** Node's agent gives up after 300 s without headers, whatever the client's limit is. */
const OF_NODE = 290_000;

const DISPATCHER = Symbol.for('undici.globalDispatcher.1');

type Dispatcher = NonNullable<RequestInit['dispatcher']>;
type Limits = { readonly headersTimeout: number; readonly bodyTimeout: number };

/**
 * What `fetch` is told so that it waits as long as it is to, in milliseconds: nothing where Node's own agent waits that
 * long. Else an agent of the very kind that is in use (with proxies or without), which knows other limits; where there
 * is none, as in editors that bring a `fetch` of their own, theirs hold.
 */
export function waiting(longest: number): Pick<RequestInit, 'dispatcher'> {
  if (longest <= OF_NODE) return {};
  // Looking at one of its classes has Node load its `fetch`, and with it the agent.
  void globalThis.Headers;
  const agent: unknown = (globalThis as { readonly [DISPATCHER]?: unknown })[DISPATCHER];
  if (typeof agent !== 'object' || agent === null) return {};
  const Agent = agent.constructor as new (limits: Limits) => Dispatcher;
  return { dispatcher: new Agent({ headersTimeout: longest, bodyTimeout: longest }) };
}
