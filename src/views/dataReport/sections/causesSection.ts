import { html, when, type Markup } from '../../page/markup';
import type { DataPaper } from '../dataPaper';
import type { DataReport, ReportedCause } from '../../../engine/dataReport/dataReport';

/** Longer lists are closed at first. */
const OPEN_AT_ONCE = 10;

/** What probably is wrong in the data: few values explain many listings. */
export function causesSection(report: DataReport, paper: DataPaper): Markup | null {
  const { l10n, figures } = paper;
  const { causes } = report;
  if (causes === null || (causes.groups.length === 0 && causes.notInTime + causes.tooMany === 0)) return null;
  const { groups, more, notInTime, tooMany } = causes;
  return html`<section aria-labelledby="causes">
    <h2 id="causes">${l10n.t('Root causes')} <span class="count">${figures.number(groups.length + more)}</span></h2>
    <p class="muted">
      ${l10n.t('The smallest change that would satisfy every check of a respondent; what explains most comes first.')}
    </p>
    <ol class="findings causes">
      ${groups.slice(0, OPEN_AT_ONCE).map((group) => item(group, paper))}
    </ol>
    ${when(
      groups.length > OPEN_AT_ONCE,
      () =>
        html`<details class="item">
          <summary>${l10n.t('{0} more', figures.number(groups.length - OPEN_AT_ONCE))}</summary>
          <ol class="findings causes">
            ${groups.slice(OPEN_AT_ONCE).map((group) => item(group, paper))}
          </ol>
        </details>`,
    )}
    ${when(
      tooMany > 0,
      () =>
        html`<p class="muted">
          ${l10n.t('Respondents of whom more than three values would have to change: {0}', figures.number(tooMany))}
        </p>`,
    )}
    ${when(
      notInTime > 0,
      () =>
        html`<p class="muted">
          ${l10n.t('Respondents of whom it was not found in time: {0}', figures.number(notInTime))}
        </p>`,
    )}
  </section>`;
}

function item({ sentence, respondents, respondent, explains, listings }: ReportedCause, paper: DataPaper): Markup {
  const { l10n, figures } = paper;
  const who =
    respondent === null ? l10n.t('{0} respondents', figures.number(respondents)) : l10n.t('respondent {0}', respondent);
  return html`<li dir="auto">
    ${sentence}
    <span class="muted"
      >– ${who}; ${l10n.t('explains {0} of {1}', figures.number(explains), figures.number(listings))}</span
    >
    ${when(
      respondent !== null,
      () => html`<button type="button" data-respondent="${respondent ?? ''}">${l10n.t('Show rows')}</button>`,
    )}
  </li>`;
}
