import { seeded } from '../seeded';

/** Everything that can go wrong with one call. The first group breaks the exchange, the second spoils the answer. */
export const EXCHANGE_FAULTS = [
  'tooManyRequests',
  'tooManyRequestsRetryAfter',
  'insufficientQuota',
  'unauthorized',
  'forbidden',
  'modelNotFound',
  'error500',
  'error503',
  'reset',
  'stalled',
  'stalledBody',
  'halfBody',
  'brokenJson',
  'webPage',
] as const;

export const ANSWER_FAULTS = [
  'proseAnswer',
  'schemaInvalid',
  'refusal',
  'truncation',
  'missingId',
  'duplicateId',
  'unknownId',
  'allId',
  'emptyScript',
  'hostScript',
] as const;

export type ExchangeFault = (typeof EXCHANGE_FAULTS)[number];
export type AnswerFault = (typeof ANSWER_FAULTS)[number];
export type Fault = ExchangeFault | AnswerFault;

/** Faults after which a key is of no more use. */
export const FINAL_FAULTS: readonly Fault[] = ['insufficientQuota', 'unauthorized', 'forbidden', 'modelNotFound'];

export const ALL_FAULTS: readonly Fault[] = [...EXCHANGE_FAULTS, ...ANSWER_FAULTS];

/** Which fault, if any, the call with this number (from 0) meets. */
export type FaultPlan = (call: number) => Fault | null;

export const noFaults: FaultPlan = () => null;

/** The first calls meet these, one each; `null` is a call that works. */
export function inOrder(...faults: readonly (Fault | null)[]): FaultPlan {
  return (call) => faults[call] ?? null;
}

export function always(fault: Fault): FaultPlan {
  return () => fault;
}

/** A share of the calls, by a seeded draw, meets a fault: all of these in turn. */
export function randomly(share: number, faults: readonly Fault[], seed: number): FaultPlan {
  const random = seeded(seed);
  let met = 0;
  return () => (random() < share ? (faults[met++ % faults.length] ?? null) : null);
}

export function isExchangeFault(fault: Fault): fault is ExchangeFault {
  return (EXCHANGE_FAULTS as readonly string[]).includes(fault);
}
