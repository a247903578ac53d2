import type { BlockPreview } from '../../engine/documents/blockPreview';
import type { Localizer } from '../../platform/localizer';

/** What stands above the block, in few words, as actions follow in the same line: how much of the question is checked, and what is not. */
export function previewTitle({ questionId, checks, open }: BlockPreview, l10n: Localizer): string {
  const count = checks === 1 ? l10n.t('1 check') : l10n.t('{0} checks', checks);
  const rest = open === 0 ? [] : [open === 1 ? l10n.t('1 open point') : l10n.t('{0} open points', open)];
  return [questionId, count, ...rest].join(' · ');
}

/** The document of the preview: the block, or why there is none, as a comment. */
export function previewText(preview: BlockPreview | null, l10n: Localizer): string {
  return preview === null ? `* ${l10n.t('No question stands here yet.')}\n` : preview.block;
}
