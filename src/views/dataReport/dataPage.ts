import type { Localizer } from '../../platform/localizer';
import { escapeHtml, html, Markup } from '../page/markup';

interface DataPageOptions {
  readonly title: string;
  /** A BCP 47 tag; figures and dates follow it. */
  readonly locale: string;
  readonly nonce: string;
  /** The addresses of the files: what the editor brings the panel back with. */
  readonly script: string;
  readonly data: string;
  readonly assets: PageAssets;
}

/** What the page looks like and does: our own, trusted. */
export interface PageAssets {
  readonly style: string;
  readonly code: string;
}

/** The page before it is told what was found. Only what carries the nonce runs, and nothing is loaded from anywhere. */
export function dataPage({ title, locale, nonce, script, data, assets }: DataPageOptions): string {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const attribute = `nonce="${escapeHtml(nonce)}"`;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${new Markup(`<style ${attribute}>${assets.style}</style>`)}
      </head>
      <body>
        <main data-script="${script}" data-data="${data}"></main>
        ${new Markup(`<script ${attribute}>${withoutEnd(assets.code)}</script>`)}
      </body>
    </html>`.source;
}

export function pageTitle(data: string, l10n: Localizer): string {
  return l10n.t('Data: {0}', data);
}

/** A script must not hold what ends it in a page; in its texts the mark can be written in another way. */
function withoutEnd(script: string): string {
  return script.replace(/<\/(?=script)/giu, '<\\/');
}
