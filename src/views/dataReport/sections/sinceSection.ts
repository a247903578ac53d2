import { html, when, type Markup } from '../../page/markup';
import type { DataPaper } from '../dataPaper';
import type { ReportedListings } from '../../../engine/dataReport/dataReport';
import type { SinceShown } from '../dataFound';

/** Longer lists are closed at first. */
const OPEN_AT_ONCE = 10;

/** Who is new, fixed and still listed since another validation. */
export function sinceSection({ name, at, changes }: SinceShown, paper: DataPaper): Markup {
  const { l10n, figures } = paper;
  const { added, fixed, still, notChecked, handled } = changes;
  const what = name ?? l10n.t('the last validation');
  const when_ = at === null ? what : l10n.t('{0} ({1})', what, figures.time(at));
  return html`<section aria-labelledby="since">
    <h2 id="since">${l10n.t('Since {0}', when_)}</h2>
    <ul class="changes">
      ${change('new', l10n.t('New'), added, paper)} ${change('fixed', l10n.t('Fixed'), fixed, paper)}
      ${change('still', l10n.t('Still listed'), still, paper)}
      ${handled.count > 0 ? change('handled', l10n.t('Handled since'), handled, paper) : null}
      ${notChecked.count > 0 ? change('unknown', l10n.t('Not known: no longer checked'), notChecked, paper) : null}
    </ul>
    ${list('new', l10n.t('New'), added, paper)} ${list('fixed', l10n.t('Fixed'), fixed, paper)}
  </section>`;
}

function change(
  kind: string,
  word: string,
  { count, respondents }: ReportedListings,
  { l10n, figures }: DataPaper,
): Markup {
  return html`<li class="${kind}">
    <span>${word}</span> <strong>${figures.number(count)}</strong>
    <span class="muted"
      >${respondents === 1 ? l10n.t('of 1 respondent') : l10n.t('of {0} respondents', figures.number(respondents))}</span
    >
  </li>`;
}

function list(kind: string, word: string, listings: ReportedListings, { l10n, figures }: DataPaper): Markup | null {
  const { shown, count } = listings;
  return when(
    count > 0,
    () =>
      html`<details class="item" id="since-${kind}" ${when(count <= OPEN_AT_ONCE, () => html`open`)}>
        <summary><strong>${word}</strong> <span class="count">${figures.number(count)}</span></summary>
        <ul class="findings">
          ${shown.map(({ respondent, questionId, check }) => {
            const row = html`<bdi>${questionId}</bdi> <span class="muted">${check}</span>`;
            return kind === 'new' && respondent !== ''
              ? html`<li dir="auto">
                  <button
                    type="button"
                    data-respondent="${respondent}"
                    aria-label="${l10n.t('All rows of {0}', respondent)}"
                  >
                    ${respondent}
                  </button>
                  ${row}
                </li>`
              : html`<li dir="auto"><bdi>${respondent}</bdi> ${row}</li>`;
          })}
        </ul>
        ${when(
          count > shown.length,
          () => html`<p class="muted">${l10n.t('{0} more', figures.number(count - shown.length))}</p>`,
        )}
      </details>`,
  );
}
