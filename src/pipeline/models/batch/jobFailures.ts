import type { CallFailure } from '../model';

/** A job whose requests may be answered, and which nobody here can get at now. */
export interface LostJob {
  readonly kind: 'lost';
  readonly failure: CallFailure;
}

/** A job that is at the service, or may be: it is looked for again, and given up by people alone. */
export function lost(job: string, { error }: CallFailure): LostJob {
  const message = `Batch job ${job} cannot be got at: what it was asked may be answered. ${error.message}`;
  const nextStep = `${error.nextStep} Then --batch-api --resume looks for it again. Where nothing comes of it any more: batches --forget ${job}, and --resume asks and pays anew.`;
  return { kind: 'lost', failure: { remedy: 'giveUp', error: { ...error, message, nextStep } } };
}

/** @param patience milliseconds that it is waited for at most */
export function waitedFor({ remedy, error }: CallFailure, patience: number): CallFailure {
  const minutes = Math.max(1, Math.round(patience / 60_000));
  const message = `${error.message} It is tried again, for ${minutes} minutes at most.`;
  return { remedy, error: { ...error, message } };
}

export function strangeState(batchId: string, status: string): CallFailure {
  return {
    remedy: 'retry',
    error: {
      code: 'badReply',
      message: `Batch job ${batchId} is in a state that is not known, “${status}”. It is waited for like one at work.`,
      nextStep: `Look at it on the provider’s page. batches --cancel ${batchId} ends it, and keeps what is answered.`,
    },
  };
}

export const OVERDUE: CallFailure = {
  remedy: 'giveUp',
  error: {
    code: 'timeout',
    message: 'The time that the service gave itself has passed, and it has not ended the job.',
    nextStep: 'Look at it on the provider’s page.',
  },
};

export const NO_RESULTS: CallFailure = {
  remedy: 'giveUp',
  error: {
    code: 'badReply',
    message: 'The service says that it has answered, and none of the results that it sends is one.',
    nextStep: 'Check whether a proxy answers in place of the service, and the job on the provider’s page.',
  },
};
