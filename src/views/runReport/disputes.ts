import type { Dispute, Reading } from '../../checks/statements/statement';
import { html, when, type Markup } from '../page/markup';
import { settledWords, sideWords } from '../words/disputeWords';
import { questionLink, readingButton, scriptLink } from './links';
import type { Paper } from './paper';
import type { RunReport } from './reportModel';

/** Where readers contradict each other: both readings side by side, what they rest on, and what decided. */
export function disputesSection({ disputes, standings }: RunReport, paper: Paper): Markup | null {
  const { l10n, figures } = paper;
  return when(
    disputes.length > 0,
    () =>
      html`<section aria-labelledby="disputes">
        <h2 id="disputes">
          ${l10n.t('Disputed')}
          ${when(standings.disputed > 0, () => html`<span class="count">${figures.number(standings.disputed)}</span>`)}
        </h2>
        <p>
          ${l10n.t('Here the built-in compiler and a model read the questionnaire in different ways. One is in the script.')}
        </p>
        ${disputes.map((dispute) => disputeItem(dispute, paper))}
      </section>`,
  );
}

function disputeItem(dispute: Dispute, paper: Paper): Markup {
  const { l10n } = paper;
  const { questionId } = dispute;
  return html`<div class="item dispute" id="dispute-${dispute.id}">
    <h3><bdi>${questionId}</bdi></h3>
    ${side(l10n.t('Taken'), dispute.taken, paper)} ${side(l10n.t('Not taken'), dispute.left, paper)}
    <p class="muted" dir="auto">${settledWords(dispute, l10n)}</p>
    <p class="actions">
      ${readingButton(dispute, paper)} ${questionLink(questionId, paper)} ${scriptLink(questionId, paper)}
    </p>
  </div>`;
}

function side(head: string, reading: Reading, { l10n }: Paper): Markup {
  const { by, says, reason, evidence } = sideWords(reading, l10n);
  return html`<div class="finding">
    <h4>${head} (${by})</h4>
    <p dir="auto">${says}</p>
    ${when(reason !== '', () => html`<p class="muted" dir="auto">${reason}</p>`)}
    ${evidence.map((words) => html`<blockquote dir="auto">${words}</blockquote>`)}
  </div>`;
}
