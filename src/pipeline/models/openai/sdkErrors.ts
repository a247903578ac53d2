import { disconnected, httpFailure, replyTooLarge, sentOn, timedOut } from '../failures';
import { Redirected, ReplyBrokeOff, ReplyTooLarge } from './guardedFetch';
import type { CallFailure } from '../model';
import type { HeaderReader } from './rateHeaders';
import { redact } from '../redact';

export interface DescribedFailure {
  readonly failure: CallFailure;
  /** The headers of the reply, where there was one. */
  readonly header: HeaderReader | null;
}

/**
 * What a value thrown by the `openai` package stands for: it throws its own errors for statuses, and wraps what its
 * `fetch` throws.
 * @param keys what must not show in any message
 */
export async function describeFailure(error: unknown, keys: readonly string[]): Promise<DescribedFailure> {
  const { APIError, APIConnectionError, APIConnectionTimeoutError } = await import('openai');
  if (error instanceof APIConnectionTimeoutError) {
    return { failure: timedOut('The service did not answer in time.'), header: null };
  }
  if (error instanceof APIConnectionError) {
    if (error.cause instanceof ReplyTooLarge) return { failure: replyTooLarge(error.cause.largest), header: null };
    if (error.cause instanceof Redirected) return { failure: sentOn(error.cause.origin), header: null };
    if (error.cause instanceof ReplyBrokeOff) {
      return {
        failure: { ...disconnected(systemCode(error), 'the reply broke off.'), wasReached: true },
        header: null,
      };
    }
    return { failure: disconnected(systemCode(error), redact(rootMessage(error), keys)), header: null };
  }
  if (error instanceof APIError && error.status !== undefined) {
    const headers = error.headers as Headers | undefined;
    const said = bodyMessage(error.error) ?? error.message.replace(/^\d{3}\s*/, '');
    const failure = httpFailure({
      status: error.status as number,
      code: error.code ?? '',
      type: error.type ?? '',
      parameter: error.param ?? '',
      message: /^\s*</.test(said) ? 'a web page' : redact(said, keys),
    });
    return { failure, header: headers === undefined ? null : (name) => headers.get(name) };
  }
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
