import { posix } from 'node:path';
import type { Dispute } from '../../checks/statements/statement';
import { html, type Markup } from '../page/markup';
import type { Paper } from './paper';

/** A way from the report to a question's place in the questionnaire; nothing where there is no such place. */
export const questionLink = (questionId: string, paper: Paper): Markup | null =>
  linkTo('question', questionId, paper.l10n.t('Open question'), paper);

/** A way from the report to a question's block in the script. */
export const scriptLink = (questionId: string, paper: Paper): Markup | null =>
  linkTo('script', questionId, paper.l10n.t('Show SPSS'), paper);

/** The way to a line of the questionnaire, from 1; in a saved file, which leads into no line, the words alone. */
export const lineLink = (line: number, words: string, { l10n, medium }: Paper): Markup =>
  medium.kind === 'editor'
    ? html`<button
        type="button"
        data-open="line"
        data-question=""
        data-line="${line}"
        title="${l10n.t('Go to the Place')}"
      >
        ${words}
      </button>`
    : html`${words}`;

/** The way to what a cause is about, by its place among the details of the question; in the editor alone. */
export const detailButton = (questionId: string, index: number, { l10n, medium }: Paper): Markup | null =>
  medium.kind === 'editor'
    ? html`<button type="button" data-open="detail" data-question="${questionId}" data-detail="${index}">
        ${l10n.t('Go to the Place')}
      </button>`
    : null;

/** The way to the other reading of a dispute; in the editor alone, which keeps the choice. */
export const readingButton = ({ questionId, id, statement }: Dispute, { l10n, medium }: Paper): Markup | null =>
  medium.kind === 'editor' && statement !== null
    ? html`<button type="button" data-open="reading" data-question="${questionId}" data-dispute="${id}">
        ${l10n.t('Take the other reading')}
      </button>`
    : null;

function linkTo(target: 'question' | 'script', questionId: string, text: string, { medium }: Paper): Markup | null {
  if (medium.kind === 'editor') {
    return html`<button type="button" data-open="${target}" data-question="${questionId}">${text}</button>`;
  }
  const address = target === 'question' ? medium.links.questionnaire : medium.links.script;
  return address === null ? null : html`<a href="${relativeAddress(address)}">${text}</a>`;
}

/**
 * A relative path as an address that cannot be anything else: a name such as `javascript:…` would otherwise be read as
 * a scheme.
 */
export function relativeAddress(path: string): string {
  const encoded = path
    .split('/')
    .map((part) => (part === '..' || part === '.' ? part : encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd'))));
  return `./${encoded.join('/')}`;
}

/** The way from a file to another, both with `/`; null between drives of Windows, where there is none. */
export function relativePath(fromFile: string, toFile: string): string | null {
  const drive = (path: string): string => /^\/[a-z]:/i.exec(path)?.[0].toLowerCase() ?? '';
  return drive(fromFile) === drive(toFile) ? posix.relative(posix.dirname(fromFile), toFile) : null;
}
