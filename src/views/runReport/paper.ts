import type { Localizer } from '../../platform/localizer';
import type { Figures } from '../page/figures';

/** Where the links of a report lead; null where there is nothing to open. */
interface ReportLinks {
  readonly questionnaire: string | null;
  readonly script: string | null;
}

/**
 * What a report is drawn on. In the editor, links are buttons that the extension answers; a saved file has plain links
 * to the files beside it and no script at all.
 */
export type Medium =
  { readonly kind: 'editor'; readonly nonce: string } | { readonly kind: 'file'; readonly links: ReportLinks };

/** Everything a section needs beside the run. */
export interface Paper {
  readonly l10n: Localizer;
  readonly figures: Figures;
  readonly medium: Medium;
  /** The questionnaire is another text by now than the one that was read. */
  readonly outdated?: boolean;
}
