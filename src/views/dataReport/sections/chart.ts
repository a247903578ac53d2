import { html, when, type Markup } from '../../page/markup';
import { percent, type DataPaper } from '../dataPaper';
import type { DataReport, ReportedQuestion } from '../../../engine/dataReport/dataReport';

/** How many respondents each question lists, as bars that filter the table. Questions that list nobody are counted. */
export function chartSection(report: DataReport, paper: DataPaper): Markup {
  const { l10n } = paper;
  const bars = report.counts
    .map((count) => ({ count, number: report.questions.indexOf(count.questionId) }))
    .filter(({ count }) => count.respondents > 0);
  const most = Math.max(...bars.map(({ count }) => count.respondents));
  const others = report.counts.filter((count) => count.respondents === 0 && count.notChecked === null).length;
  return html`<section class="chart" aria-labelledby="chart">
    <div class="heading">
      <h2 id="chart">${l10n.t('By question')}</h2>
      <button type="button" data-act="order" aria-pressed="false">${l10n.t('Most first')}</button>
    </div>
    <ul class="bars">
      ${bars.map(({ count, number }) => bar(count, number, most, report, paper))}
    </ul>
    ${when(
      others > 0,
      () =>
        html`<p class="muted">
          ${others === 1 ? l10n.t('1 question lists nobody.') : l10n.t('{0} questions list nobody.', others)}
        </p>`,
    )}
  </section>`;
}

function bar(
  { questionId, respondents, label }: ReportedQuestion,
  number: number,
  most: number,
  report: DataReport,
  { l10n, figures }: DataPaper,
): Markup {
  const count = figures.number(respondents);
  const share = figures.ratio((respondents / Math.max(1, report.respondents)) * 100);
  const words = l10n.t('{0}: {1} respondents, {2} %', questionId, count, share);
  return html`<li data-count="${respondents}" data-place="${number}">
    <button
      type="button"
      aria-pressed="false"
      aria-label="${words}"
      title="${label === '' ? words : `${words}\n${label}`}"
      data-question="${number}"
    >
      <span class="name"><bdi>${questionId}</bdi></span>
      <svg width="100%" height="10" aria-hidden="true">
        <rect width="${percent(respondents / most)}" height="10" rx="2"></rect>
      </svg>
      <span class="value">${count}</span>
    </button>
  </li>`;
}
