import { html, when, type Markup } from '../../page/markup';
import type { DataPaper } from '../dataPaper';
import type { DataReport } from '../../../engine/dataReport/dataReport';
import { COLUMNS, type Column } from '../../../engine/dataReport/rowTable';

/** Who is listed, for what: the frame of the table, which the page's script fills with the rows that are in view. */
export function rowsSection(report: DataReport, paper: DataPaper): Markup {
  const { l10n, figures } = paper;
  const listed = report.counts.filter(({ respondents }) => respondents > 0);
  return html`<section class="rows" aria-labelledby="rows">
    <div class="heading">
      <h2 id="rows">${l10n.t('Flagged respondents')}</h2>
      <p class="muted" role="status" id="shown">${figures.number(report.rowCount)}</p>
      ${when(
        report.canBeKept && report.id.how !== 'row',
        () => html`<button type="button" data-act="handle" id="handle" disabled>${l10n.t('Mark as Handled…')}</button>`,
      )}
    </div>
    <div class="filters" role="search" aria-labelledby="rows">
      <input
        type="search"
        id="text"
        placeholder="${l10n.t('Filter: 1042, S1=4, asked …')}"
        aria-label="${l10n.t('Filter by text')}"
        spellcheck="false"
        autocomplete="off"
      />
      <select id="question" aria-label="${l10n.t('Filter by question')}">
        <option value="">${l10n.t('All questions')}</option>
        ${listed.map(
          ({ questionId }) => html`<option value="${report.questions.indexOf(questionId)}">${questionId}</option>`,
        )}
      </select>
      <select id="check" aria-label="${l10n.t('Filter by check')}">
        <option value="">${l10n.t('All checks')}</option>
        ${report.checks.map((check, index) => html`<option value="${index}">${shortened(check)}</option>`)}
      </select>
      <button type="button" id="alone" data-act="everybody" hidden></button>
      <button type="button" data-act="clear" disabled>${l10n.t('Clear')}</button>
    </div>
    ${
      report.truncated
        ? html`<p class="notice" role="note">
            ${l10n.t('Only the first {0} rows are kept; the counts by question are complete.', figures.number(report.rowCount))}
          </p>`
        : null
    }
    <div
      class="table"
      id="table"
      role="grid"
      aria-multiselectable="true"
      tabindex="0"
      aria-labelledby="rows"
      aria-colcount="${COLUMNS.length}"
    >
      <div role="rowgroup" class="head">
        <div role="row" class="row" aria-rowindex="1">
          ${COLUMNS.map((column, index) => header(column, index, paper))}
        </div>
      </div>
      <div role="rowgroup" class="body" id="body"><div class="space" id="space" role="presentation"></div></div>
    </div>
    <p class="empty" id="none" hidden>${l10n.t('No row fits the filter.')}</p>
    <div class="detail" id="detail" hidden></div>
  </section>`;
}

function header(column: Column, index: number, paper: DataPaper): Markup {
  return html`<div role="columnheader" class="cell ${column}" id="cell--1-${index}" aria-sort="none">
    <button type="button" tabindex="-1" data-sort="${column}">
      ${headerWord(column, paper)}<span class="arrow" aria-hidden="true"></span>
    </button>
  </div>`;
}

function headerWord(column: Column, { l10n }: DataPaper): string {
  switch (column) {
    case 'respondent':
      return l10n.t('Respondent');
    case 'question':
      return l10n.t('Question');
    case 'check':
      return l10n.t('Check');
    case 'values':
      return l10n.t('Values');
  }
}

const LONGEST = 60;

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
