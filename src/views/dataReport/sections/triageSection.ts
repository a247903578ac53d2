import { html, when, type Markup } from '../../page/markup';
import type { DataPaper } from '../dataPaper';
import type { DataReport, Doubt } from '../../../engine/dataReport/dataReport';
import { questionLink } from '../questionLink';

/** Checks that are more likely misread than contradicted, first and apart from what respondents did wrong. */
export function triageSection(report: DataReport, paper: DataPaper): Markup | null {
  const { l10n, figures } = paper;
  const { doubts, wrongFile } = report;
  return when(
    doubts.length > 0 || wrongFile !== null,
    () =>
      html`<section class="triage" aria-labelledby="triage">
        <h2 id="triage">${l10n.t('Look here first')} <span class="count">${figures.number(doubts.length)}</span></h2>
        ${when(wrongFile !== null, () => html`<p class="notice" dir="auto">${wrongFile ?? ''}</p>`)}
        ${when(
          doubts.length > 0,
          () =>
            html`<p>
                ${l10n.t('These checks list more than a fifth of those they are about: the questionnaire may be misread, or the file another one.')}
              </p>
              <ul class="findings">
                ${doubts.map((doubt) => doubtItem(doubt, report, paper))}
              </ul>`,
        )}
      </section>`,
  );
}

function doubtItem(doubt: Doubt, report: DataReport, paper: DataPaper): Markup {
  const { l10n, figures } = paper;
  const { questionId, check, checkId, sentence, respondents, appliesTo } = doubt;
  const [question, number] = [report.questions.indexOf(questionId), report.checks.indexOf(check)];
  const share = figures.ratio((respondents / Math.max(1, appliesTo)) * 100);
  return html`<li dir="auto">
    <strong><bdi>${questionId}</bdi></strong> ${sentence ?? check}
    <span class="muted"
      >– ${l10n.t('lists {0} of {1}, {2} %', figures.number(respondents), figures.number(appliesTo), share)}</span
    >
    ${questionLink(questionId, report, paper)}
    <button type="button" data-open="check" data-question="${question}" data-check="${number}">
      ${l10n.t('Show SPSS')}
    </button>
    ${when(
      checkId !== null && report.canBeKept,
      () =>
        html`<button type="button" data-act="switchOff" data-check-id="${checkId ?? ''}">
          ${l10n.t('Switch off…')}
        </button>`,
    )}
  </li>`;
}

/** How respondents are told apart, what was found out about the file, and what the project leaves unchecked. */
export function notesSection(report: DataReport, paper: DataPaper): Markup | null {
  const { l10n } = paper;
  const { id, notes, off } = report;
  const chosen = identityWords(report, paper);
  return when(
    chosen !== null || notes.length > 0 || off.length > 0,
    () =>
      html`<ul class="findings notes">
        ${when(
          chosen !== null,
          () =>
            html`<li id="identity">
              ${chosen ?? ''}
              ${when(
                report.canBeKept && id.others.length > 0,
                () => html`<button type="button" data-act="chooseId">${l10n.t('Choose…')}</button>`,
              )}
            </li>`,
        )}
        ${notes.map((note) => html`<li dir="auto">${note}</li>`)}
        ${off.map(({ check, reason }) => html`<li dir="auto">${l10n.t('{0} is switched off: {1}', check, reason)}</li>`)}
      </ul>`,
  );
}

function identityWords({ id }: DataReport, { l10n }: DataPaper): string | null {
  switch (id.how) {
    case 'named':
      return null;
    case 'given':
      return l10n.t('Respondents are told by {0}, as the project or a setting says.', id.variable ?? '');
    case 'row':
      return l10n.t('No variable of the file identifies the respondents: they are told by their row.');
    case 'found':
      return id.others.length === 0
        ? l10n.t('Respondents are told by {0}.', id.variable ?? '')
        : l10n.t('Respondents are told by {0}; {1} would fit as well.', id.variable ?? '', id.others.join(', '));
  }
}
