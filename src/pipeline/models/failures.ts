import type { ErrorCode } from '../errors';
import type { CallFailure, Remedy } from './model';
import { redact } from './redact';

/** What is known of a refused or broken HTTP exchange, whatever client it came through. */
export interface HttpFailure {
  readonly status: number;
  /** The status was not sent but follows from what a reply with another one says; by default it was. */
  readonly isInferred?: boolean;
  /** The service's own code, type, parameter and message, empty where it gave none. */
  readonly code: string;
  readonly type: string;
  readonly parameter: string;
  readonly message: string;
}

const QUOTA = /insufficient_quota|billing_hard_limit|billing_not_active|insufficient_balance/;
const FORMAT = /response_format|text\.format|json_schema|json_object|structured output|guided_json/i;
const CONTEXT =
  /context_length_exceeded|maximum context length|context window|too many tokens|prompt is too long|request too large/i;

/** The failure that an HTTP status and the body with it stand for. */
export function httpFailure(http: HttpFailure): CallFailure {
  const said = http.message === '' ? '' : ` It said: ${redact(http.message, [])}`;
  const which = http.isInferred === true ? '' : ` (${http.status})`;
  if (http.status === 401) {
    return failure('stop', 'authentication', `The service refused the key${which}.${said}`, 'Set a valid API key.');
  }
  if (http.status === 402 || QUOTA.test(http.code) || QUOTA.test(http.type)) {
    return failure(
      'stop',
      'insufficientQuota',
      `The account has no quota left${which}.${said}`,
      'Top up or raise the limit of the account, then resume: what is finished is kept.',
    );
  }
  if (http.status === 403) {
    return failure(
      'stop',
      'permission',
      `The key may not use this model or service${which}.${said}`,
      'Give the key the right to use the model, or choose another model.',
    );
  }
  if (http.status === 404) {
    return failure(
      'stop',
      'modelNotFound',
      `The service knows no such model or address${which}.${said}`,
      'Check the model’s name and the base URL.',
    );
  }
  if (CONTEXT.test(http.code) || (http.status < 500 && CONTEXT.test(http.message))) return tooLong(said);
  if (http.status === 429) {
    return failure(
      'retry',
      'rateLimited',
      `The service asked for fewer requests${which}.${said}`,
      'Lower the concurrency, or resume later: what is finished is kept.',
    );
  }
  if (http.status === 408) return timedOut(`The service gave up waiting${which}.`);
  if (http.status === 409 || http.status >= 500) {
    return failure(
      'retry',
      'serverError',
      `The service failed${which}.${said}`,
      'Resume later: what is finished is kept.',
    );
  }
  if (http.code === 'content_filter') return refused(http.message);
  const format = FORMAT.test(http.parameter) || FORMAT.test(http.message);
  return failure(
    format ? 'degrade' : 'giveUp',
    'badRequest',
    `The service rejected the request${which}.${said}`,
    'Check that the model and the base URL belong together.',
  );
}

/** The service will take calls again, but later than anybody waits for. Milliseconds since the epoch. */
export function closedUntil(time: number): CallFailure {
  const moment = new Date(time).toISOString().slice(0, 16).replace('T', ' ');
  return failure(
    'giveUp',
    'rateLimited',
    `The service takes no more calls before ${moment} UTC.`,
    'Resume after that time: what is finished is kept.',
  );
}

/** No reply came in time. */
export function timedOut(message: string): CallFailure {
  return failure('retry', 'timeout', message, 'Resume later, or raise the time limit of calls.');
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)/;

/** No reply came at all, or it broke off. `code` is the system's: `ECONNREFUSED`, `SELF_SIGNED_CERT_IN_CHAIN` … */
export function disconnected(code: string, message: string): CallFailure {
  if (CERTIFICATE.test(code)) {
    return failure(
      'stop',
      'connection',
      `The connection is not trusted (${code}).`,
      'Check the base URL; if it is your proxy or a service of your own, let Node.js know its certificate ' +
        '(NODE_EXTRA_CA_CERTS, or the proxy settings of the editor), then resume; or use the engine "builtin".',
    );
  }
  const which = code === '' ? '' : ` (${code})`;
  return failure(
    'retry',
    'connection',
    `The connection failed${which}: ${message}`,
    'Check the network, the proxy and the base URL, then resume; or use the engine "builtin", which needs no service.',
  );
}

/** A reply with status 200 that is none, such as broken JSON. */
export function notAReply(what: string): CallFailure {
  return failure(
    'retry',
    'badReply',
    `The service answered with ${what}.`,
    'Check the base URL and whether a proxy answers in place of the service, then resume, or use the engine "builtin".',
  );
}

/** A page comes from a proxy or from another address than was meant: it is there the next time too, mostly. */
export function webPage(): CallFailure {
  return { ...notAReply('a web page instead of a reply'), fatalAfter: 3 };
}

/** The service points to another address. */
export function sentOn(origin: string): CallFailure {
  return failure(
    'stop',
    'connection',
    `The service sends calls on to ${origin === '' ? 'another address' : origin}, and keys are not sent on.`,
    'If that is the service you mean, set it as the base URL.',
  );
}

/**
 * The reply was given up before it ended.
 * @param largest bytes of a reply at most
 */
export function replyTooLarge(largest: number): CallFailure {
  return failure(
    'giveUp',
    'badReply',
    `The service sent more than ${largest / 1024 ** 2} MB, which is no answer; the rest was not read.`,
    'Check the base URL, and what the service sends in place of an answer.',
  );
}

/** The service works, but the text is not the answer that was asked for. */
export function badAnswer(what: string): CallFailure {
  return failure(
    'askAgain',
    'badReply',
    `The model’s answer could not be used: ${what}`,
    'Retry the questions in error, or choose a model that follows JSON schemas.',
  );
}

export function refused(said: string): CallFailure {
  const shown = redact(said, []);
  return failure(
    'split',
    'refused',
    `The model refused to answer${shown === '' ? '.' : `: ${shown}`}`,
    'Look at the wording of the question, or choose another model.',
  );
}

export function cutOff(limit: number): CallFailure {
  return failure(
    'split',
    'truncated',
    `The answer was cut off at ${limit} tokens.`,
    'Raise MAX_COMPLETION_TOKENS_TRANSFORMER or MAX_COMPLETION_TOKENS_REVIEWER.',
  );
}

function tooLong(said: string): CallFailure {
  return failure(
    'split',
    'truncated',
    `The prompt is longer than the model can read.${said}`,
    'Choose a model with a larger context, or leave out the training examples.',
  );
}

function failure(remedy: Remedy, code: ErrorCode, message: string, nextStep: string): CallFailure {
  return { remedy, error: { code, message, nextStep } };
}
