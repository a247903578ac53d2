import type { ServerResponse } from 'node:http';
import type { ExchangeFault } from './faults';

/** Does the fault to the exchange. @returns the status that went out; 0 for none. */
export function breakExchange(fault: ExchangeFault, response: ServerResponse): number {
  const whole = JSON.stringify({ id: 'reply', object: 'response', output: [], choices: [], padding: 'x'.repeat(2000) });
  switch (fault) {
    case 'tooManyRequests':
      reply(response, 429, apiError('Rate limit reached.', 'requests', 'rate_limit_exceeded'));
      return 429;
    case 'tooManyRequestsRetryAfter':
      response.setHeader('retry-after', '2');
      reply(response, 429, apiError('Rate limit reached.', 'requests', 'rate_limit_exceeded'));
      return 429;
    case 'insufficientQuota':
      reply(response, 429, apiError('You exceeded your current quota.', 'insufficient_quota', 'insufficient_quota'));
      return 429;
    case 'unauthorized':
      reply(response, 401, apiError('Incorrect API key provided.', 'invalid_request_error', 'invalid_api_key'));
      return 401;
    case 'forbidden':
      reply(response, 403, apiError('Country not supported.', 'request_forbidden', 'unsupported_country'));
      return 403;
    case 'modelNotFound':
      reply(response, 404, apiError('The model does not exist.', 'invalid_request_error', 'model_not_found'));
      return 404;
    case 'error500':
      reply(response, 500, apiError('The server had an error.', 'server_error', ''));
      return 500;
    case 'error503':
      reply(response, 503, apiError('Overloaded.', 'server_error', ''));
      return 503;
    case 'reset':
      response.socket?.resetAndDestroy();
      return 0;
    case 'stalled':
      return 0;
    case 'stalledBody':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
      response.write(whole.slice(0, 20));
      return 200;
    case 'halfBody':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
      response.write(whole.slice(0, whole.length / 2), () => response.destroy());
      return 200;
    case 'brokenJson':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(whole.slice(0, whole.length / 2));
      return 200;
    case 'webPage':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in</title><p>Please sign in to the network.');
      return 200;
  }
}

export function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

export function apiError(message: string, type: string, code: string): unknown {
  return { error: { message, type, code: code === '' ? null : code, param: null } };
}
