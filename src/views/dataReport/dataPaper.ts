import type { Localizer } from '../../platform/localizer';
import type { Figures } from '../page/figures';

/** What the page says of the files: their names, without folders. */
export interface DataSubject {
  readonly script: string;
  readonly data: string;
  /** Null where nobody knows it. */
  readonly questionnaire: string | null;
}

/** What a section needs beside the report. */
export interface DataPaper {
  readonly l10n: Localizer;
  readonly figures: Figures;
  readonly subject: DataSubject;
}

/** A share of a drawing's width. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`;
