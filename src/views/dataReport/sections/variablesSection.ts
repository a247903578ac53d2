import type { VariableFinding } from '../../../proof/data/result';
import type { Localizer } from '../../../platform/localizer';
import { html, when, type Markup } from '../../page/markup';
import type { DataPaper } from '../dataPaper';
import type { DataReport } from '../../../engine/dataReport/dataReport';
import { questionLink } from '../questionLink';

/** In the order of weight: what is missing first, what is only more last. */
const KINDS = ['noId', 'absent', 'notNumber', 'notText', 'unknownCodes', 'extra'] as const;
/** Longer lists are closed at first. */
const OPEN_AT_ONCE = 10;

/** How the data file fits the questionnaire. */
export function variablesSection(report: DataReport, paper: DataPaper): Markup {
  const { l10n } = paper;
  const groups = KINDS.map((kind) => ({
    kind,
    findings: report.variables.filter((finding) => finding.kind === kind),
  })).filter(({ findings }) => findings.length > 0);
  return html`<section aria-labelledby="variables">
    <h2 id="variables">${l10n.t('Variables of the data file')}</h2>
    ${when(
      !report.compared,
      () =>
        html`<p>
          ${l10n.t('They were not compared: the questionnaire that the script was generated from is not in this window. Open its folder and validate again.')}
        </p>`,
    )}
    ${when(
      report.compared && groups.length === 0,
      () =>
        html`<p>
          <span class="badge passed" aria-hidden="true">✓ </span>${l10n.t('They are those of the questionnaire.')}
        </p>`,
    )}
    ${groups.map(({ kind, findings }) => group(kind, findings, report, paper))}
  </section>`;
}

function group(
  kind: VariableFinding['kind'],
  findings: readonly VariableFinding[],
  report: DataReport,
  paper: DataPaper,
): Markup {
  const { l10n, figures } = paper;
  const open = kind !== 'extra' && findings.length <= OPEN_AT_ONCE;
  return html`<details class="item" id="variables-${kind}" ${when(open, () => html`open`)}>
    <summary>
      <strong>${kindWord(kind, l10n)}</strong> <span class="count">${figures.number(findings.length)}</span>
      <span class="muted">– ${kindNote(kind, l10n)}</span>
    </summary>
    <ul class="findings">
      ${findings.map(
        ({ message, questionId }) => html`<li dir="auto">${message} ${questionLink(questionId, report, paper)}</li>`,
      )}
    </ul>
  </details>`;
}

function kindWord(kind: VariableFinding['kind'], l10n: Localizer): string {
  switch (kind) {
    case 'noId':
      return l10n.t('Respondents without an id');
    case 'absent':
      return l10n.t('Absent');
    case 'notNumber':
      return l10n.t('Text where a number is due');
    case 'notText':
      return l10n.t('Number where a text is due');
    case 'unknownCodes':
      return l10n.t('Codes that no answer has');
    case 'extra':
      return l10n.t('Extra');
  }
}

function kindNote(kind: VariableFinding['kind'], l10n: Localizer): string {
  switch (kind) {
    case 'noId':
      return l10n.t('who is listed among them cannot be found again');
    case 'absent':
      return l10n.t('of the questionnaire, but not in the file');
    case 'notNumber':
      return l10n.t('what is no number is not read');
    case 'notText':
      return l10n.t('the file has numbers there');
    case 'unknownCodes':
      return l10n.t('in the file, but not among the answers');
    case 'extra':
      return l10n.t('in the file, but not of the questionnaire');
  }
}
