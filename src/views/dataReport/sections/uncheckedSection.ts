import { html, when, type Markup } from '../../page/markup';
import type { DataPaper } from '../dataPaper';
import type { DataReport } from '../../../engine/dataReport/dataReport';
import { questionLink, withPlace } from '../questionLink';

/** Longer lists are closed at first. */
const OPEN_AT_ONCE = 10;

/** Questions whose block does not run on this file. */
export function uncheckedSection(report: DataReport, paper: DataPaper): Markup | null {
  const { l10n, figures } = paper;
  const unchecked = report.counts.filter(({ notChecked }) => notChecked !== null);
  return when(
    unchecked.length > 0,
    () =>
      html`<section aria-labelledby="unchecked">
        <h2 id="unchecked">
          ${l10n.t('Not checked on this file')} <span class="count">${figures.number(unchecked.length)}</span>
        </h2>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="unchecked">
          <table>
            <thead>
              <tr>
                <th scope="col">${l10n.t('Question')}</th>
                <th scope="col">${l10n.t('Why not')}</th>
                <th scope="col"><span class="hidden">${l10n.t('Links')}</span></th>
              </tr>
            </thead>
            <tbody>
              ${unchecked.map(
                ({ questionId, notChecked }) =>
                  html`<tr>
                    <th scope="row"><bdi>${questionId}</bdi></th>
                    <td dir="auto">${notChecked === null ? '' : withPlace(notChecked, 'script', paper)}</td>
                    <td class="actions">
                      ${questionLink(questionId, report, paper)}
                      <button type="button" data-open="check" data-question="${report.questions.indexOf(questionId)}">
                        ${l10n.t('Show SPSS')}
                      </button>
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </section>`,
  );
}

/** Parts of questions that the script leaves unchecked, on whatever file. */
export function leftOutSection(report: DataReport, paper: DataPaper): Markup | null {
  const { l10n, figures } = paper;
  const parts = report.counts.flatMap(({ questionId, leftOut }) => leftOut.map((text) => ({ questionId, text })));
  return when(
    parts.length > 0,
    () =>
      html`<section aria-labelledby="left-out">
        <h2 id="left-out">${l10n.t('Left unchecked by the script')}</h2>
        <details class="item" ${when(parts.length <= OPEN_AT_ONCE, () => html`open`)}>
          <summary>
            <strong>${l10n.t('Logic that was not understood')}</strong>
            <span class="count">${figures.number(parts.length)}</span>
            <span class="muted">– ${l10n.t('who contradicts only this is not listed')}</span>
          </summary>
          <ul class="findings">
            ${parts.map(
              ({ questionId, text }) =>
                html`<li dir="auto">
                  <bdi>${questionId}</bdi>: ${withPlace(text, 'questionnaire', paper)}
                  ${questionLink(questionId, report, paper)}
                </li>`,
            )}
          </ul>
        </details>
      </section>`,
  );
}
