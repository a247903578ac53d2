import { escapeHtml, html, Markup } from './markup';

interface ScriptedPageOptions {
  readonly title: string;
  /** A BCP 47 tag; figures and dates follow it. */
  readonly locale: string;
  readonly nonce: string;
  /** What the page is brought back with, as `data-…` of its `<main>`. */
  readonly data: Readonly<Record<string, string>>;
  readonly assets: PageAssets;
}

/** What the page looks like and does: our own, trusted. */
export interface PageAssets {
  readonly style: string;
  readonly code: string;
}

/** A page that its script fills. Only what carries the nonce runs, and nothing is loaded from anywhere. */
export function scriptedPage({ title, locale, nonce, data, assets }: ScriptedPageOptions): string {
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
        <main${Object.entries(data).map(([name, value]) => html` data-${name}="${value}"`)}></main>
        ${new Markup(`<script ${attribute}>${withoutEnd(assets.code)}</script>`)}
      </body>
    </html>`.source;
}

/** A script must not hold what ends it in a page; in its texts the mark can be written in another way. */
function withoutEnd(script: string): string {
  return script.replace(/<\/(?=script)/giu, '<\\/');
}
