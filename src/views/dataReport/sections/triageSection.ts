import { html, when, type Markup } from '../../page/markup';
import type { Localizer } from '../../../platform/localizer';
import type { DataFound } from '../dataFound';
import type { DataPaper } from '../dataPaper';
import type { DataReport, Doubt, Opinions } from '../../../engine/dataReport/dataReport';
import { questionLink } from '../questionLink';

/** Checks that are more likely misread than contradicted, first and apart from what respondents did wrong. */
export function triageSection({ report, opinions }: DataFound, paper: DataPaper): Markup | null {
  const { l10n, figures, subject } = paper;
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
                ${doubts.map((doubt) => doubtItem(doubt, report, opinions, paper))}
              </ul>
              ${when(
                subject.questionnaire !== null,
                () =>
                  html`<p>
                    <button type="button" data-act="askModel">${l10n.t('Ask the Model About Them…')}</button>
                    <span class="muted"
                      >${l10n.t('the questions, what the checks demand and how many they list are sent, nothing of respondents')}</span
                    >
                  </p>`,
              )}`,
        )}
      </section>`,
  );
}

function doubtItem(doubt: Doubt, report: DataReport, opinions: Opinions | null, paper: DataPaper): Markup {
  const { l10n, figures, subject } = paper;
  const { questionId, check, checkId, sentence, respondents, appliesTo } = doubt;
  const [question, number] = [report.questions.indexOf(questionId), report.checks.indexOf(check)];
  const share = figures.ratio((respondents / Math.max(1, appliesTo)) * 100);
  return html`<li dir="auto">
    <strong><bdi>${questionId}</bdi></strong> ${sentence ?? check}
    <span class="muted"
      >– ${l10n.t('lists {0} of {1}, {2} %', figures.number(respondents), figures.number(appliesTo), share)}</span
    >
    ${questionLink(questionId, report, paper)}
    ${when(
      subject.questionnaire !== null,
      () =>
        html`<button
          type="button"
          data-act="writeMarks"
          data-question="${question}"
          title="${l10n.t('Writes what was read of the question into it as marks, to be corrected there')}"
        >
          ${l10n.t('Correct Marks…')}
        </button>`,
    )}
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
    ${opinionOf(doubt, opinions, paper)}
  </li>`;
}

/** What a model made of a check, knowing the question and the counts alone. */
function opinionOf({ questionId, sentence }: Doubt, asked: Opinions | null, { l10n }: DataPaper): Markup | null {
  const opinion = asked?.opinions.find((one) => one.questionId === questionId && one.sentence === sentence);
  if (asked === null || opinion === undefined) return null;
  return html`<blockquote class="opinion" dir="auto">
    <strong>${l10n.t('{0}: {1}.', asked.model, likelyWord(opinion.likely, l10n))}</strong> ${opinion.reason}
    <span class="next">${l10n.t('Next: {0}', opinion.nextStep)}</span>
  </blockquote>`;
}

function likelyWord(likely: Opinions['opinions'][number]['likely'], l10n: Localizer): string {
  switch (likely) {
    case 'misread':
      return l10n.t('probably misread');
    case 'data':
      return l10n.t('probably the data');
    case 'otherFile':
      return l10n.t('probably another file or coding');
    case 'unclear':
      return l10n.t('not clear');
  }
}

/** How respondents are told apart, what was found out about the file, and what the project leaves unchecked. */
export function notesSection(report: DataReport, paper: DataPaper): Markup | null {
  const { l10n, subject } = paper;
  const { id, notes, off } = report;
  const chosen = identityWords(report, paper);
  const toKeep = report.canBeKept && !report.isKept && subject.questionnaire !== null;
  return when(
    chosen !== null || notes.length > 0 || off.length > 0 || toKeep,
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
        ${when(
          toKeep,
          () =>
            html`<li id="keep">
              ${l10n.t('The next script and the next file can be read as this one.')}
              <button
                type="button"
                data-act="keepFile"
                title="${l10n.t('Keeps where the data file is, how it is written and who is who in it')}"
              >
                ${l10n.t('Keep in Project File')}
              </button>
            </li>`,
        )}
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
