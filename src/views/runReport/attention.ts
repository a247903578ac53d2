import type { Unresolved } from '../../checks/check';
import type { Finding } from '../../pipeline/events';
import type { QuestionState } from '../../pipeline/runState/runState';
import type { Problem } from '../../questionnaire/model';
import type { Localizer } from '../../platform/localizer';
import { detailButton, lineLink, questionLink, scriptLink } from './links';
import { html, when, type Markup } from '../page/markup';
import type { Paper } from './paper';
import type { Attention, RunReport } from './reportModel';
import { badge } from './summary';
import { causesOf } from '../tree/treeElements';
import { batchWord, loopsWord } from '../words/runWords';
import { coreText } from '../../platform/coreSentences';
import { saidOf } from '../words/findingWords';

/** Opened at once so that nobody has to click through a handful; closed where there are many. */
const OPEN_AT_ONCE = 10;

/** The questions that failed or could not be done, each with its causes and what to do. */
export function attentionSection(report: RunReport, paper: Paper): Markup {
  const { l10n } = paper;
  const { attention } = report;
  const open = attention.length <= OPEN_AT_ONCE;
  return html`<section aria-labelledby="attention">
    <h2 id="attention">${l10n.t('Needs your attention')} ${counter(attention.length, paper)}</h2>
    ${
      attention.length === 0
        ? html`<p class="empty">${emptyWords(report, l10n)}</p>`
        : attention.map((each) => attentionItem(each, open, paper))
    }
  </section>`;
}

function emptyWords(report: RunReport, l10n: Localizer): string {
  if (report.state.status === 'running') return l10n.t('No question has failed so far.');
  if (report.accepted > 0) return l10n.t('All that failed was accepted by a person.');
  return report.counts.passed === report.state.questions.size
    ? l10n.t('Every question passed.')
    : l10n.t('No question failed.');
}

const counter = (value: number, { figures }: Paper): Markup | null =>
  when(value > 0, () => html`<span class="count">${figures.number(value)}</span>`);

function attentionItem({ question, error }: Attention, open: boolean, paper: Paper): Markup {
  const { l10n } = paper;
  const failed = question.findings.filter((finding) => !finding.pass);
  return html`<details class="item" id="question-${question.id}" ${when(open, () => html`open`)}>
    <summary>
      ${badge(question.status, paper)} <strong><bdi>${question.id}</bdi></strong>
      <span class="muted">${batchWord(question.batch, l10n)} · ${loopsWord(question.loops, l10n)}</span>
    </summary>
    ${when(
      error !== null,
      () =>
        html`<p>${coreText(error?.message ?? '', l10n)}</p>
          <p>${coreText(error?.nextStep ?? '', l10n)}</p>`,
    )}
    ${failed.map((finding) => findingPart(finding, question, paper))} ${liveNote(question, paper)}
    <p class="actions">
      ${questionLink(question.id, paper)} ${question.script === '' ? null : scriptLink(question.id, paper)}
    </p>
    ${when(
      question.script !== '',
      () =>
        html`<details>
          <summary>${l10n.t('Best draft')}</summary>
          <pre tabindex="0"><code>${question.script}</code></pre>
        </details>`,
    )}
  </details>`;
}

function liveNote(question: QuestionState, { l10n }: Paper): Markup | null {
  if (question.script === '') return html`<p class="muted">${l10n.t('No script was written for it.')}</p>`;
  if (question.live) return null;
  return html`<p class="muted">${l10n.t('Its block is commented out in the script.')}</p>`;
}

function findingPart(finding: Finding, question: QuestionState, paper: Paper): Markup {
  const { l10n } = paper;
  const causes = causesOf(question).flatMap((cause, index) =>
    cause.kind === 'finding' && cause.finding === finding && cause.cause !== '' ? [{ ...cause, index }] : [],
  );
  return html`<div class="finding">
    <h4>${reviewerWord(finding, l10n)}</h4>
    <ul>
      ${causes.map(
        ({ cause, line, index }) =>
          html`<li dir="auto">
            ${saidOf(finding, cause, l10n)}
            ${line !== null || finding.span !== undefined ? detailButton(question.id, index, paper) : null}
          </li>`,
      )}
    </ul>
    ${when(
      finding.instructions.length > 0,
      () =>
        html`<h5>${l10n.t('What to do')}</h5>
          ${list(finding.instructions.map((text) => saidOf(finding, text, l10n)))}`,
    )}
  </div>`;
}

const list = (texts: readonly string[]): Markup =>
  html`<ul>
    ${texts.map((text) => html`<li dir="auto">${text}</li>`)}
  </ul>`;

function reviewerWord(finding: Finding, l10n: Localizer): string {
  switch (finding.reviewer) {
    case 'lint':
      return l10n.t('Found by the syntax check');
    case 'proof':
      return l10n.t('Found by running it on planted faults');
    case 'model':
      return l10n.t('Found by the model that reviewed it');
  }
}

/** Logic nobody could turn into checks: the script is silent about it, so the report is not. */
export function unresolvedSection(report: RunReport, paper: Paper): Markup | null {
  const { l10n } = paper;
  const { unresolved, leftOut, standings } = report;
  return when(
    unresolved.length + leftOut.length > 0,
    () =>
      html`<section aria-labelledby="unresolved">
        <h2 id="unresolved">${l10n.t('Not checked by the script')} ${counter(standings.openPoints, paper)}</h2>
        <p>${l10n.t('This logic could not be turned into a check. Look at it yourself or let a model try.')}</p>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="unresolved">
          <table>
            <thead>
              <tr>
                <th scope="col">${l10n.t('Question')}</th>
                <th scope="col">${l10n.t('Line')}</th>
                <th scope="col">${l10n.t('Logic')}</th>
                <th scope="col">${l10n.t('Why not')}</th>
                <th scope="col"><span class="hidden">${l10n.t('Links')}</span></th>
              </tr>
            </thead>
            <tbody>
              ${unresolved.map((each) => unresolvedRow(each, paper))}
              ${leftOut.map(({ questionId, text }) => leftOutRow(questionId, text, paper))}
            </tbody>
          </table>
        </div>
      </section>`,
  );
}

const unresolvedRow = (each: Unresolved, paper: Paper): Markup =>
  html`<tr>
    <th scope="row"><bdi>${each.questionId}</bdi></th>
    <td class="figure">${lineLink(each.span.line, String(each.span.line), paper)}</td>
    <td><code>${each.text}</code></td>
    <td>${coreText(each.reason, paper.l10n)}</td>
    <td class="actions">${questionLink(each.questionId, paper)}</td>
  </tr>`;

/** `line 6: Q9 is not in the export, so …`, as the script says it. */
function leftOutRow(questionId: string, text: string, paper: Paper): Markup {
  const [head = '', line = ''] = /^line (\d+): /u.exec(text) ?? [];
  return html`<tr>
    <th scope="row"><bdi>${questionId}</bdi></th>
    <td class="figure">${line === '' ? '' : lineLink(Number(line), line, paper)}</td>
    <td></td>
    <td>${coreText(text.slice(head.length), paper.l10n)}</td>
    <td class="actions">${questionLink(questionId, paper)}</td>
  </tr>`;
}

/** What was wrong with the input itself. */
export function problemsSection(report: RunReport, paper: Paper): Markup | null {
  const { l10n } = paper;
  return when(
    report.problems.length > 0,
    () =>
      html`<section aria-labelledby="problems">
        <h2 id="problems">${l10n.t('Problems in the questionnaire')} ${counter(report.problems.length, paper)}</h2>
        <ul class="problems">
          ${report.problems.map((problem) => problemItem(problem, paper))}
        </ul>
      </section>`,
  );
}

const problemItem = (problem: Problem, paper: Paper): Markup =>
  html`<li class="${problem.severity}" dir="auto">
    <span class="muted">${lineLink(problem.span.line, paper.l10n.t('line {0}', problem.span.line), paper)}</span>
    ${coreText(problem.message, paper.l10n)} ${coreText(problem.nextStep, paper.l10n)}
  </li>`;
