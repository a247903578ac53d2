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

export function corrupt(detail: string): DataError {
  return new DataError({
    code: 'notData',
    message: `PSPP cannot read the data file: ${detail}`,
    nextStep: 'The file may be damaged or cut off: export it again, or save it anew in SPSS.',
  });
}
