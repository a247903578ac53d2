import { html, when, type Markup } from '../page/markup';
import type { Paper } from './paper';
import type { BatchRow, RunReport, Segment } from './reportModel';
import { ticks } from './timeScale';
import { batchWord, questionsWord, stageWord, STATUS_SIGNS, statusWord } from '../words/runWords';
import { coreText } from '../../platform/coreSentences';

const LINE = 20;
const BAR = 14;
const AXIS = 24;
const PROFILE = 44;
const MOST_TICKS = 8;
/** Narrower pieces would not be seen. */
const NARROWEST = 0.12;

/** A place on the drawing's width: percent, so that the drawing fits any width without a script. */
const percent = (share: number): string => `${Number((share * 100).toFixed(3))}%`;

interface Drawing extends Paper {
  readonly report: RunReport;
  readonly share: (time: number) => number;
}

/** The batches over time, as SVG; empty before anything began. The batch table says the same in words. */
export function timelineSection(report: RunReport, paper: Paper): Markup {
  const { l10n } = paper;
  if (report.batches.every(({ start }) => start === null)) {
    return html`<section aria-labelledby="timeline">
      <h2 id="timeline">${l10n.t('Timeline')}</h2>
      <p class="empty">${l10n.t('Nothing has been at work yet.')}</p>
    </section>`;
  }
  const { scale } = report;
  const drawing: Drawing = { ...paper, report, share: (time) => scale.at(time) / scale.length };
  const height = report.lanes * LINE;
  return html`<section aria-labelledby="timeline">
    <h2 id="timeline">${l10n.t('Timeline')}</h2>
    <p>${summary(report, paper)}</p>
    ${legend(report, paper)}
    <div class="scroll lanes" tabindex="0" role="region" aria-labelledby="timeline">
      <div class="drawing">
        <svg class="labels" width="86" height="${height + AXIS}" aria-hidden="true">${laneLabels(drawing)}</svg>
        <svg class="plot" width="100%" height="${height + AXIS}" role="img" aria-label="${summary(report, paper)}">
          <defs>
            <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" class="wait-ground"></rect>
              <rect width="2.5" height="6" class="wait-line"></rect>
            </pattern>
          </defs>
          ${gridLines(drawing, height)} ${report.batches.map((row) => bar(row, drawing))}
        </svg>
        <svg class="labels" width="86" height="${PROFILE}" aria-hidden="true">
          <text x="80" y="14" text-anchor="end">${l10n.t('at once')}</text>
          <text x="80" y="${PROFILE - 6}" text-anchor="end">${l10n.t('peak {0}', report.peak)}</text>
        </svg>
        ${profile(drawing)}
      </div>
    </div>
  </section>`;
}

function summary(report: RunReport, { l10n, figures }: Paper): string {
  const pauses = report.scale.gaps.length;
  const words = workWords(report, { l10n, figures });
  if (pauses === 0) return words;
  return `${words} ${pauses === 1 ? l10n.t('1 long pause is cut out.') : l10n.t('{0} long pauses are cut out.', pauses)}`;
}

function workWords(report: RunReport, { l10n, figures }: Pick<Paper, 'l10n' | 'figures'>): string {
  const took = figures.duration(report.wall);
  const batches = report.batches.length;
  if (batches === 1) return l10n.t('1 batch took {0}.', took);
  if (report.peak < 2) return l10n.t('{0} batches, one after the other, took {1}.', figures.number(batches), took);
  return l10n.t(
    '{0} batches, up to {1} at once, took {2}; one after the other they would have taken {3} ({4} times as long).',
    figures.number(batches),
    report.peak,
    took,
    figures.duration(report.worked),
    figures.ratio(report.worked / report.wall),
  );
}

function legend(report: RunReport, { l10n }: Paper): Markup {
  const kinds = new Set(report.batches.flatMap((row) => row.segments.map(({ kind }) => kind)));
  const again = report.batches.some((row) => row.segments.some(({ loop }) => loop > 0));
  const order = ['preAnalysis', 'transform', 'review', 'work', 'wait'] as const;
  return html`<ul class="legend">
    ${order
      .filter((kind) => kinds.has(kind))
      .map(
        (kind) =>
          html`<li>
            <svg width="14" height="12" aria-hidden="true">
              <rect width="14" height="12" rx="2" class="${kind}"></rect>
            </svg>
            ${stageWord(kind, l10n)}
          </li>`,
      )}
    ${when(
      again,
      () =>
        html`<li>
          <svg width="14" height="12" aria-hidden="true"><rect y="4" width="14" height="4" class="again"></rect></svg>
          ${l10n.t('feedback loop')}
        </li>`,
    )}
  </ul>`;
}

function laneLabels({ report, l10n }: Drawing): Markup {
  const texts = report.shared
    ? Array.from({ length: report.lanes }, (_, lane) => l10n.t('Lane {0}', lane + 1))
    : report.batches.map((row) => batchWord(row.index, l10n));
  return html`${texts.map((text, line) => html`<text x="80" y="${line * LINE + 14}" text-anchor="end">${text}</text>`)}`;
}

function gridLines({ report, figures, l10n }: Drawing, height: number): Markup {
  const { length, gaps } = report.scale;
  return html`${ticks(length, MOST_TICKS).map((at) => {
    const share = at / length;
    const anchor = share < 0.03 ? 'start' : share > 0.95 ? 'end' : 'middle';
    return html`<line class="grid" x1="${percent(share)}" x2="${percent(share)}" y1="0" y2="${height}"></line>
      <text x="${percent(share)}" y="${height + 16}" text-anchor="${anchor}"
        >${at === 0 ? '0' : figures.duration(at)}</text
      >`;
  })}${gaps.map(
    (gap) =>
      html`<rect class="gap" x="${percent(gap.at / length)}" width="${percent(gap.length / length)}" height="${height}">
        <title>${l10n.t('paused for {0}', figures.duration(gap.milliseconds))}</title>
      </rect>`,
  )}`;
}

/** One batch: a link to its line in the table for the mouse; the keyboard reaches the table itself. */
function bar(row: BatchRow, drawing: Drawing): Markup | null {
  if (row.start === null || row.end === null) return null;
  const y = row.lane * LINE + (LINE - BAR) / 2;
  const from = drawing.share(row.start);
  const to = drawing.share(row.end);
  return html`<a href="#batch-${row.index}" tabindex="-1">
    <title>${hint(row, drawing)}</title>
    ${row.segments.map((segment) => piece(segment, y, drawing))}
    <rect
      class="edge ${row.status}"
      x="${percent(from)}"
      y="${y + BAR - 3}"
      height="3"
      width="${width(from, to)}"
    ></rect>
    ${when(
      !drawing.report.shared,
      () =>
        html`<text class="sign ${row.status}" x="${percent(to)}" y="${y + 11}" dx="5"
          >${STATUS_SIGNS[row.status]}</text
        >`,
    )}
  </a>`;
}

function piece(segment: Segment, y: number, drawing: Drawing): Markup {
  const from = drawing.share(segment.start);
  const to = drawing.share(segment.end);
  const x = percent(from);
  return html`<rect class="${segment.kind}" x="${x}" y="${y}" width="${width(from, to)}" height="${BAR}"></rect>${when(
      segment.loop > 0,
      () => html`<rect class="again" x="${x}" y="${y}" width="${width(from, to)}" height="3"></rect>`,
    )}`;
}

const width = (from: number, to: number): string => percent(Math.max(to - from, NARROWEST / 100));

function hint(row: BatchRow, { l10n, figures }: Drawing): string {
  const waits = row.segments.filter(({ kind, note }) => kind === 'wait' && note !== '');
  return [
    `${batchWord(row.index, l10n)}: ${statusWord(row.status, l10n)}`,
    questionsWord(row.questionIds.length, l10n),
    figures.duration(row.duration ?? 0),
    ...(row.waited > 0 ? [l10n.t('{0} waiting', figures.duration(row.waited))] : []),
    ...new Set(waits.map(({ note }) => coreText(note, l10n))),
  ].join(' · ');
}

/** How many batches were at work at each moment: a flat top is a full pool, a ragged end a last slow batch. */
function profile({ report, share }: Drawing): Markup {
  const height = PROFILE - 8;
  const y = (running: number): number =>
    Number((height - (running / Math.max(1, report.peak)) * (height - 4)).toFixed(2));
  const x = (at: number): number => Number((share(at) * 1000).toFixed(2));
  let path = `M0 ${height}`;
  for (const { at, running } of report.concurrency) path += `H${x(at)}V${y(running)}`;
  return html`<svg
    class="plot"
    width="100%"
    height="${PROFILE}"
    viewBox="0 0 1000 ${PROFILE}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path class="profile" d="${path}V${height}Z"></path>
  </svg>`;
}
