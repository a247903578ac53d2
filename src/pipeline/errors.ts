/**
 * Errors for people: a stable code, what happened, and what to do next. Bugs are thrown as ordinary exceptions.
 */
export const ERROR_CODES = [
  'usage',
  'fileNotFound',
  'fileUnreadable',
  'notText',
  'notAQuestionnaire',
  'fileTooLarge',
  'documentUnreadable',
  'questionUnreadable',
  'outputNotWritable',
  'invalidSettings',
  'invalidProjectFile',
  'noModel',
  'hostNotAllowed',
  'authentication',
  'permission',
  'modelNotFound',
  'insufficientQuota',
  'rateLimited',
  'serverError',
  'connection',
  'timeout',
  'badRequest',
  'badReply',
  'refused',
  'truncated',
  'budget',
  'circuitOpen',
  'cancelled',
  'psppMissing',
  'psppFailed',
  'journalUnreadable',
  'outOfMemory',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface PlainError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly nextStep: string;
  readonly file?: string;
  readonly line?: number;
}

/** A failure that a person can do something about; carries its data for journals and views. */
export class UserError extends Error {
  override readonly name = 'UserError';
  constructor(
    readonly detail: PlainError,
    options?: ErrorOptions,
  ) {
    super(detail.message, options);
  }
}

/** Any thrown value as data: what it says of itself, or `internal` for a bug. */
export function toPlainError(error: unknown): PlainError {
  if (error instanceof UserError) return error.detail;
  if (error instanceof Error && error.name === 'AbortError') {
    return { code: 'cancelled', message: 'Cancelled.', nextStep: 'Run it again to go on; what was finished is kept.' };
  }
  return {
    code: 'internal',
    message: error instanceof Error ? error.message : String(error),
    nextStep: 'This is a fault of the tool: please report it with the log.',
  };
}
