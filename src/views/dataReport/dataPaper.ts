import type { Paper } from '../runReport/paper';

/** What the page says of the files, beside what was found. */
export interface DataSubject {
  /** Names of the files, without folders. */
  readonly script: string;
  readonly data: string;
  /** Null where nobody knows it. */
  readonly questionnaire: string | null;
  /** What the editor brings the panel back with: the addresses of both files. */
  readonly state: { readonly script: string; readonly data: string };
}

/** What a section needs beside the report. */
export interface DataPaper extends Paper {
  readonly subject: DataSubject;
}

/** A share of a drawing's width. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`;
