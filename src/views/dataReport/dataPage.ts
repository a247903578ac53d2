import type { Localizer } from '../../platform/localizer';
import { scriptedPage, type PageAssets } from '../page/scriptedPage';

interface DataPageOptions {
  readonly title: string;
  readonly locale: string;
  readonly nonce: string;
  /** The addresses of the files: what the editor brings the panel back with. */
  readonly script: string;
  readonly data: string;
  readonly assets: PageAssets;
}

/** The page before it is told what was found. */
export function dataPage({ script, data, ...options }: DataPageOptions): string {
  return scriptedPage({ ...options, data: { script, data } });
}

export function pageTitle(data: string, l10n: Localizer): string {
  return l10n.t('Data: {0}', data);
}
