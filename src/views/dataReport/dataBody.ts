import type { Localizer } from '../../platform/localizer';
import type { Figures } from '../page/figures';
import { html, when, type Markup } from '../page/markup';
import { causesSection } from './sections/causesSection';
import { chartSection } from './sections/chart';
import { percent, type DataPaper } from './dataPaper';
import type { DataReport } from '../../engine/dataReport/dataReport';
import type { DataFound } from './dataFound';
import { rowsSection } from './sections/rowsSection';
import { notesSection, triageSection } from './sections/triageSection';
import { handledSection } from './sections/handledSection';
import { sinceSection } from './sections/sinceSection';
import { leftOutSection, uncheckedSection } from './sections/uncheckedSection';
import { variablesSection } from './sections/variablesSection';

/** What a page shows of a validation, or of one whose findings are gone (`found` is null). */
export function dataBody(found: DataFound | null, paper: DataPaper): Markup {
  return found === null ? nothingKept(paper) : foundBody(found, paper);
}

function nothingKept({ l10n, subject }: DataPaper): Markup {
  return html`<header>
      <h1><bdi>${subject.data}</bdi></h1>
      <p class="facts">${l10n.t('script: {0}', subject.script)}</p>
    </header>
    <p>
      ${l10n.t('What was found is kept in memory alone, so that no data are left behind: it went with the window that was closed or reloaded.')}
    </p>
    <p class="tools"><button type="button" class="main" data-act="again">${l10n.t('Validate Again')}</button></p>`;
}

function foundBody(found: DataFound, paper: DataPaper): Markup {
  const { report } = found;
  return html`${headSection(found, paper)} ${notesSection(report, paper)} ${triageSection(found, paper)}
  ${found.since === null ? null : sinceSection(found.since, paper)} ${causesSection(report, paper)}
  ${report.rowCount === 0 ? cleanSection(report, paper) : html`<div class="finds">${chartSection(report, paper)} ${rowsSection(report, paper)}</div>`}
  ${handledSection(report, paper)} ${uncheckedSection(report, paper)} ${leftOutSection(report, paper)}
  ${variablesSection(report, paper)}`;
}

function headSection({ report, at, outdated }: DataFound, paper: DataPaper): Markup {
  const { l10n, figures, subject } = paper;
  return html`<header>
    <div class="title">
      <h1><bdi>${subject.data}</bdi></h1>
      <p class="tools">
        ${when(
          report.rowCount > 0,
          () => html`<button type="button" class="main" data-act="save">${l10n.t('Save as…')}</button>`,
        )}
        <button type="button" class="second" data-act="compare">${l10n.t('Compare…')}</button>
        <button type="button" class="second" data-act="beside">${l10n.t('Open Beside')}</button>
        <button type="button" class="second" data-act="again">${l10n.t('Validate Again')}</button>
      </p>
    </div>
    <p class="facts">
      <span>${l10n.t('script: {0}', subject.script)}</span>
      <span>${l10n.t('validated {0} in {1}', figures.time(at), figures.duration(report.milliseconds))}</span>
      <span>${l10n.t('the data stayed on this machine')}</span>
    </p>
    <p class="notice" role="status" id="outdated" ${when(!outdated, () => html`hidden`)}>
      ${l10n.t('The script or the data have changed since: what follows is what was found before.')}
      <button type="button" data-act="again">${l10n.t('Validate Again')}</button>
      <button type="button" data-act="alwaysAgain">${l10n.t('Always')}</button>
    </p>
    ${tiles(report, paper)}
  </header>`;
}

function tiles(report: DataReport, { l10n, figures }: DataPaper): Markup {
  const listed = report.counts.filter(({ respondents }) => respondents > 0).length;
  const share = report.respondents === 0 ? 0 : report.flagged / report.respondents;
  const words = flaggedWords(report, { l10n, figures });
  const differences = report.variables.filter(({ kind }) => kind !== 'extra').length;
  const unchecked = report.counts.filter(({ notChecked }) => notChecked !== null).length;
  return html`<dl class="tiles">
    ${tile(l10n.t('Respondents'), figures.number(report.respondents), l10n.t('in the file'))}
    <div>
      <dt>${l10n.t('Flagged')}</dt>
      <dd>
        <strong>${report.truncated ? '≥ ' : ''}${figures.number(report.flagged)}</strong>
        <svg class="outcomes" width="100%" height="6" aria-hidden="true">
          <rect class="rest" width="100%" height="100%"></rect>
          <rect class="failed" width="${percent(share)}" height="100%"></rect>
        </svg>
        <span>${words}</span>
      </dd>
    </div>
    ${tile(
      l10n.t('Questions'),
      l10n.t('{0} of {1}', figures.number(listed), figures.number(report.counts.length)),
      unchecked === 0 ? l10n.t('list somebody') : l10n.t('list somebody, {0} not checked', figures.number(unchecked)),
    )}
    ${tile(
      l10n.t('Variables'),
      report.compared ? figures.number(differences) : '–',
      report.compared ? l10n.t('unlike the questionnaire') : l10n.t('not compared'),
    )}
  </dl>`;
}

const tile = (term: string, value: string, note: string): Markup =>
  html`<div>
    <dt>${term}</dt>
    <dd><strong>${value}</strong>${when(note !== '', () => html`<span>${note}</span>`)}</dd>
  </div>`;

/** `3.7 % of all respondents`. */
function flaggedWords(
  { flagged, respondents, truncated }: DataReport,
  { l10n, figures }: { readonly l10n: Localizer; readonly figures: Figures },
): string {
  const share = figures.ratio(respondents === 0 ? 0 : (flagged / respondents) * 100);
  return truncated ? l10n.t('at least {0} % of all', share) : l10n.t('{0} % of all', share);
}

function cleanSection(report: DataReport, { l10n }: DataPaper): Markup {
  const notRun = report.counts.some(({ notChecked }) => notChecked !== null);
  const leftOut = report.counts.some((count) => count.leftOut.length > 0);
  const partly = notRun || leftOut;
  const words = notRun
    ? l10n.t('Nobody is listed by the questions that could be checked.')
    : leftOut
      ? l10n.t('Nobody is listed by what the script checks; it leaves some logic unchecked.')
      : report.handled.length > 0
        ? l10n.t('Nothing is open: all that was listed is handled.')
        : l10n.t('Nobody is listed: no respondent contradicts what the script checks.');
  return html`<p class="clean">
    <span class="badge ${partly ? 'error' : 'passed'}" aria-hidden="true">${partly ? '!' : '✓'} </span>
    ${words}
  </p>`;
}
