import { html, when, type Markup } from '../../page/markup';
import type { DataPaper } from '../dataPaper';
import type { DataReport } from '../../../engine/dataReport/dataReport';
import { questionLink } from '../questionLink';

/** Longer lists are closed at first. */
const OPEN_AT_ONCE = 5;
const MOST_SHOWN = 500;

/** What people have handled, with their notes: apart from what is open, and counted nowhere else. */
export function handledSection(report: DataReport, paper: DataPaper): Markup | null {
  const { l10n, figures } = paper;
  const { handled } = report;
  return when(
    handled.length > 0,
    () =>
      html`<section aria-labelledby="handled">
        <h2 id="handled">${l10n.t('Handled')} <span class="count">${figures.number(handled.length)}</span></h2>
        <details class="item" ${when(handled.length <= OPEN_AT_ONCE, () => html`open`)}>
          <summary>
            <strong>${l10n.t('Findings with a note')}</strong>
            <span class="muted">– ${l10n.t('open again when a value is another one')}</span>
          </summary>
          <ul class="findings">
            ${handled.slice(0, MOST_SHOWN).map((row, place) => item(row, place, report, paper))}
          </ul>
          ${when(
            handled.length > MOST_SHOWN,
            () => html`<p class="muted">${l10n.t('{0} more', figures.number(handled.length - MOST_SHOWN))}</p>`,
          )}
        </details>
      </section>`,
  );
}

function item(
  { respondent, questionId, check, values, note }: DataReport['handled'][number],
  place: number,
  report: DataReport,
  paper: DataPaper,
): Markup {
  const { l10n } = paper;
  const listed = values
    .map(
      ({ name, value, label }) =>
        `${name}=${value === '' ? l10n.t('missing') : [value, label].filter(Boolean).join(' ')}`,
    )
    .join(', ');
  const name = l10n.t('Open {0} at {1} again', respondent, questionId);
  return html`<li dir="auto">
    <strong><bdi>${respondent}</bdi> · <bdi>${questionId}</bdi></strong> ${note}
    <span class="muted">– ${check}${listed === '' ? '' : `: ${listed}`}</span>
    ${questionLink(questionId, report, paper)}
    <button type="button" data-act="reopen" data-finding="${place}" aria-label="${name}">
      ${l10n.t('Open Again')}
    </button>
  </li>`;
}
