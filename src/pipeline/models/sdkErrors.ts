import { disconnected, httpFailure, notAReply, timedOut } from './failures';
import type { CallFailure } from './model';
import type { HeaderReader } from './rateHeaders';
import { redact } from './redact';

export interface DescribedFailure {
  readonly failure: CallFailure;
  /** The headers of the reply, where there was one. */
  readonly header: HeaderReader | null;
}

/**
 * What a value thrown by the `openai` package stands for. The client throws its own errors for statuses and lost
 * connections, a bare `TypeError` for a body that breaks off and a bare `SyntaxError` for one that is not JSON.
 * @param key the key in use, which must not show in any message
 */
export async function describeFailure(error: unknown, key: string): Promise<DescribedFailure> {
  const { APIError, APIConnectionError, APIConnectionTimeoutError } = await import('openai');
  if (error instanceof APIConnectionTimeoutError) {
    return { failure: timedOut('The service did not answer in time.'), header: null };
  }
  if (error instanceof APIConnectionError) {
    return { failure: disconnected(systemCode(error), redact(rootMessage(error), [key])), header: null };
  }
  if (error instanceof APIError && error.status !== undefined) {
    const headers = error.headers as Headers | undefined;
    const said = bodyMessage(error.error) ?? error.message.replace(/^\d{3}\s*/, '');
    const failure = httpFailure({
      status: error.status as number,
      code: error.code ?? '',
      type: error.type ?? '',
      parameter: error.param ?? '',
      message: /^\s*</.test(said) ? 'a web page' : redact(said, [key]),
    });
    return { failure, header: headers === undefined ? null : (name) => headers.get(name) };
  }
  if (error instanceof SyntaxError) return { failure: notAReply('broken JSON'), header: null };
  if (error instanceof TypeError && (error.message === 'terminated' || error.cause !== undefined)) {
    return { failure: disconnected(systemCode(error), 'the reply broke off.'), header: null };
  }
  // The client looks into replies before it hands them out, and trips over what is none.
  if (error instanceof TypeError) return { failure: notAReply('something that is no reply'), header: null };
  throw error;
}

function bodyMessage(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('message' in body)) return null;
  return typeof body.message === 'string' ? body.message : null;
}

/** The system's code of the innermost cause that has one. */
function systemCode(error: Error): string {
  let code = '';
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') code = cause.code;
  }
  return code;
}

function rootMessage(error: Error): string {
  let message = error.message;
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause) {
    if (cause.message !== '') message = cause.message;
  }
  return message;
}
