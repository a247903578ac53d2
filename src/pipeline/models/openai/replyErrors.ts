import * as z from 'zod/mini';
import { httpFailure } from '../failures';
import type { CallFailure } from '../model';

const text = z.catch(z.nullish(z.string()), null);

const schema = z.looseObject({
  error: z.union([
    z.string(),
    z.looseObject({
      code: z.catch(z.nullish(z.union([z.string(), z.number()])), null),
      type: text,
      param: text,
      message: text,
    }),
  ]),
});

/** The status that services send with an error of this code or type; gateways send 200 instead. */
const STATUSES: readonly (readonly [RegExp, number])[] = [
  [/invalid_api_key|authentication/, 401],
  [/permission/, 403],
  [/not_found/, 404],
  [/rate_limit|too_many_requests/, 429],
  [/timeout/, 408],
  [/invalid_|context_length|content_filter|bad_request/, 400],
];

/**
 * The error that a reply with a good status tells of, as servers and gateways of all kinds do; `null` where it tells of
 * none. What is not known passes, as errors of services mostly do.
 * @param status what the service sent with it, where that says more than the reply's own status
 */
export function readReplyError(body: unknown, status: number | null = null): CallFailure | null {
  const parsed = schema.safeParse(body);
  if (!parsed.success) return null;
  const { error } = parsed.data;
  const said = typeof error === 'string' ? { message: error } : error;
  const { code = '', type = '', param = '', message = '' } = said as Partial<Record<string, string | number | null>>;
  const named = STATUSES.find(([name]) => name.test(`${code ?? ''} ${type ?? ''}`))?.[1];
  const number = Number(code);
  return httpFailure({
    status: status ?? (number >= 400 && number <= 599 ? number : (named ?? 500)),
    isInferred: status === null,
    code: String(code ?? ''),
    type: String(type ?? ''),
    parameter: String(param ?? ''),
    message: String(message ?? ''),
  });
}
