import type { Usage } from '../../pipeline/events';
import { html, when, type Markup } from '../page/markup';
import type { Paper } from './paper';
import {
  SHOWN,
  shownAs,
  STATUSES,
  type Counts,
  type RunReport,
  type Shown,
  type ShownCounts,
  type Status,
} from './reportModel';
import { standingsWords } from '../words/coverageWords';
import { runWord, shownWord, STATUS_SIGNS, statusWord } from '../words/runWords';
import { coreText } from '../../platform/coreSentences';

export const badge = (status: Shown, { l10n }: Paper): Markup =>
  html`<span class="badge ${status}"
    ><span aria-hidden="true">${STATUS_SIGNS[status]} </span>${shownWord(status, l10n)}</span
  >`;

/** Outcomes as one bar whose parts are as long as they are many; the words beside it say the same. */
export function outcomeBar(counts: ShownCounts, label: string): Markup {
  const total = SHOWN.reduce((sum, status) => sum + counts[status], 0);
  let x = 0;
  const parts = SHOWN.filter((status) => counts[status] > 0).map((status) => {
    const width = (counts[status] / total) * 100;
    const part = html`<rect class="${status}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"></rect>`;
    x += width;
    return part;
  });
  return html`<svg class="outcomes" width="100%" height="8" role="img" aria-label="${label}">${parts}</svg>`;
}

export function countWords(counts: Counts, { l10n, figures }: Paper): string {
  return STATUSES.filter((status) => counts[status] > 0)
    .map((status) => `${figures.number(counts[status])} ${statusWord(status, l10n)}`)
    .join(', ');
}

/** What a run was and how it ended. */
export function headSection(report: RunReport, paper: Paper): Markup {
  const { state } = report;
  const { l10n, figures } = paper;
  const idle = state.status === 'notStarted' || state.status === 'paused' || report.interrupted;
  const status: Status = idle ? 'waiting' : state.status;
  const shown = shownAs(status, report.shown);
  const word = shown === status ? runWord(state.status, l10n) : shownWord(shown, l10n);
  const facts = [
    state.model === null ? l10n.t('engine: {0}', state.engine) : l10n.t('engine: {0}, {1}', state.engine, state.model),
    ...(state.startedAt === null ? [] : [l10n.t('started {0}', figures.time(state.startedAt))]),
  ];
  return html`<header>
    <h1><bdi>${state.source?.stem ?? l10n.t('Run report')}</bdi></h1>
    <p class="facts">
      <span class="badge ${shown}"
        ><span aria-hidden="true">${STATUS_SIGNS[shown]} </span
        >${report.interrupted ? l10n.t('interrupted') : word}</span
      >
      ${facts.map((fact) => html`<span>${fact}</span>`)}
    </p>
    ${when(
      paper.outdated === true,
      () =>
        html`<p class="notice" role="note">
          ${l10n.t('The questionnaire is another text by now: what follows is about the text that was read. Generate it again.')}
        </p>`,
    )}
    ${when(state.error !== null, () => {
      const error = state.error;
      return html`<p class="notice" role="note">
        ${coreText(error?.message ?? '', l10n)} ${coreText(error?.nextStep ?? '', l10n)}
      </p>`;
    })}
    ${tiles(report, paper)}
  </header>`;
}

function tiles(report: RunReport, paper: Paper): Markup {
  const { l10n, figures } = paper;
  const { state } = report;
  const words = countWords(report.counts, paper);
  const accepted = report.accepted > 0 ? [l10n.t('{0} accepted', figures.number(report.accepted))] : [];
  const checked = [...standingsWords(report.standings, l10n), ...accepted].join(', ');
  return html`<dl class="tiles">
    <div class="wide">
      <dt>${l10n.t('Questions')}</dt>
      <dd>
        <strong>${figures.number(state.questions.size)}</strong>
        ${outcomeBar(report.shown, `${words}: ${checked}`)}
        <span>${words}</span>
        <span>${checked}</span>
      </dd>
    </div>
    ${tile(l10n.t('Time'), figures.duration(report.wall), l10n.t('{0} of work', figures.duration(report.worked)))}
    ${tile(
      l10n.t('Batches'),
      figures.number(report.batches.length),
      report.peak === 0 ? '' : l10n.t('up to {0} at once', report.peak),
    )}
    ${tile(l10n.t('Feedback loops'), figures.number(report.loops), l10n.t('over all questions'))}
    ${modelTiles(state.calls, state.usage, paper)}
  </dl>`;
}

/** A run without a model has nothing to say about tokens: one tile says so instead of three zeros. */
function modelTiles(calls: number, usage: Usage, { l10n, figures }: Paper): Markup {
  if (calls === 0) return tile(l10n.t('Model calls'), figures.number(0), l10n.t('nothing was sent or paid for'));
  const tokens = usage.promptTokens + usage.completionTokens;
  return html`${tile(l10n.t('Model calls'), figures.number(calls), '')}
  ${tile(
    l10n.t('Tokens'),
    figures.number(tokens),
    l10n.t(
      '{0} in ({1} from the cache), {2} out',
      figures.number(usage.promptTokens),
      figures.number(usage.cachedTokens),
      figures.number(usage.completionTokens),
    ),
  )}
  ${tile(l10n.t('Cost'), figures.cost(usage), '')}`;
}

const tile = (term: string, value: string, note: string): Markup =>
  html`<div>
    <dt>${term}</dt>
    <dd><strong>${value}</strong>${when(note !== '', () => html`<span>${note}</span>`)}</dd>
  </div>`;
