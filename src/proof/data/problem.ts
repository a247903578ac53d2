/** What keeps a data file from being checked, for people. */
export interface DataProblem {
  readonly code: 'notFound' | 'notReadable' | 'notData' | 'noRespondentId' | 'noRows' | 'scriptRefused' | 'psppFailed';
  readonly message: string;
  readonly nextStep: string;
  /** 1-based line of the data file, where one is meant. */
  readonly line?: number;
}

/** Thrown by what reads data files; `validateData` gives its problem as a value. */
export class DataError extends Error {
  override readonly name = 'DataError';
  constructor(readonly problem: DataProblem) {
    super(problem.message);
  }
}

/**
 * An SPSS file that PSPP cannot read.
 * @param said what PSPP says of it, in its own words
 */
export function corrupt(said: string): DataError {
  const offset = /near offset (0x[\da-f]+)/iu.exec(said)?.[1];
  const bytes = offset === undefined ? null : Number(offset).toLocaleString('en');
  return new DataError({
    code: 'notData',
    message: /unexpected end of file/iu.test(said) ? cutOff(bytes) : damaged(bytes),
    nextStep: 'Copy or download it once more in full, export it again, or save it anew in SPSS.',
  });
}

const cutOff = (bytes: string | null): string =>
  bytes === null
    ? 'The data file ends in the middle of what it holds: it is cut off.'
    : `The data file ends after ${bytes} bytes, in the middle of what it holds: it is cut off.`;

const damaged = (bytes: string | null): string =>
  bytes === null
    ? 'The data file is damaged: it holds what no SPSS file has.'
    : `The data file is damaged: after ${bytes} bytes it holds what no SPSS file has.`;
