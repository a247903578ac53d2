import { html, when, type Markup } from '../page/markup';
import type { Paper } from './paper';
import { SHOWN, shownAs, shownOf, type BatchRow, type RunReport } from './reportModel';
import { badge, countWords, outcomeBar } from './summary';
import { batchWord, shownWord } from '../words/runWords';

/** One line a batch: the same as the timeline, in figures. */
export function batchesSection(report: RunReport, paper: Paper): Markup {
  const { l10n } = paper;
  const paid = report.state.calls > 0;
  return html`<section aria-labelledby="batches">
    <h2 id="batches">${l10n.t('Batches')}</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="batches">
      <table>
        <thead>
          <tr>
            <th scope="col">${l10n.t('Batch')}</th>
            <th scope="col">${l10n.t('Outcome')}</th>
            <th scope="col">${l10n.t('Questions')}</th>
            <th scope="col" class="figure">${l10n.t('Loops')}</th>
            <th scope="col" class="figure">${l10n.t('Time')}</th>
            ${when(
              paid,
              () =>
                html`<th scope="col" class="figure">${l10n.t('Waited')}</th>
                  <th scope="col" class="figure">${l10n.t('Calls')}</th>
                  <th scope="col" class="figure">${l10n.t('Tokens in')}</th>
                  <th scope="col" class="figure">${l10n.t('Tokens out')}</th>
                  <th scope="col" class="figure">${l10n.t('Cost')}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${report.batches.map((row) => batchLine(row, paid, paper))}
        </tbody>
      </table>
    </div>
  </section>`;
}

function batchLine(row: BatchRow, paid: boolean, paper: Paper): Markup {
  const { figures, l10n } = paper;
  const words = countWords(row.counts, paper);
  const figure = (value: string): Markup => html`<td class="figure">${value}</td>`;
  return html`<tr id="batch-${row.index}" tabindex="-1">
    <th scope="row">${batchWord(row.index, l10n)}</th>
    <td>${badge(shownAs(row.status, row.shown), paper)}</td>
    <td class="questions">
      <span dir="auto">${questionRange(row)}</span> <span class="muted">${words}</span> ${outcomeBar(row.shown, words)}
    </td>
    ${figure(figures.number(row.loops))} ${figure(row.duration === null ? '–' : figures.duration(row.duration))}
    ${when(
      paid,
      () =>
        html`${figure(row.waited === 0 ? '–' : figures.duration(row.waited))} ${figure(figures.number(row.calls))}
        ${figure(figures.number(row.usage.promptTokens))} ${figure(figures.number(row.usage.completionTokens))}
        ${figure(figures.cost(row.usage))}`,
    )}
  </tr>`;
}

function questionRange({ questionIds }: BatchRow): string {
  const [first] = questionIds;
  const last = questionIds.at(-1);
  if (first === undefined || last === undefined) return '';
  return questionIds.length < 4 ? questionIds.join(', ') : `${first} … ${last}`;
}

/** Every question by outcome: nothing of the questionnaire is missing from the report. */
export function questionsSection(report: RunReport, paper: Paper): Markup {
  const { l10n, figures } = paper;
  const questions = [...report.state.questions.values()];
  return html`<section aria-labelledby="questions">
    <h2 id="questions">${l10n.t('All questions')}</h2>
    ${SHOWN.filter((status) => report.shown[status] > 0).map((status) => {
      const linked = status === 'failed' || status === 'error';
      const of = questions.filter((question) => shownOf(question) === status);
      return html`<details id="all-${status}">
        <summary>${badge(status, paper)} <span class="count">${figures.number(of.length)}</span></summary>
        <ul class="ids" aria-label="${shownWord(status, l10n)}">
          ${of.map(({ id }) => (linked ? html`<li><a href="#question-${id}">${id}</a></li>` : html`<li>${id}</li>`))}
        </ul>
      </details>`;
    })}
    ${when(
      report.state.outputs.length > 0,
      () =>
        html`<h3>${l10n.t('Files written')}</h3>
          <ul>
            ${report.state.outputs.map((path) => html`<li><code>${fileName(path)}</code></li>`)}
          </ul>`,
    )}
  </section>`;
}

/** Reports are passed on: they name files, not the folders of the machine they were made on. */
const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
