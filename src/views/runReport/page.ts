import { createHash } from 'node:crypto';
import type { QuestionState, RunState } from '../../pipeline/runState/runState';
import type { Localizer } from '../../platform/localizer';
import { attentionSection, problemsSection, unresolvedSection } from './attention';
import { batchesSection, questionsSection } from './batches';
import { disputesSection } from './disputes';
import { figuresIn } from '../page/figures';
import { escapeHtml, html, Markup } from '../page/markup';
import type { Medium, Paper } from './paper';
import { reportOf } from './reportModel';
import { SCRIPT } from './script';
import { headSection } from './summary';
import { timelineSection } from './timeline';

export interface ReportOptions {
  readonly l10n: Localizer;
  /** A BCP 47 tag; figures and dates follow it. */
  readonly locale: string;
  readonly medium: Medium;
  /** Milliseconds since the epoch: the end of the bars while the run goes on; null where nothing works on it. */
  readonly now: number | null;
  /** The style sheet: our own, trusted. */
  readonly style: string;
  /** The questionnaire is another text by now than the one that was read. */
  readonly outdated?: boolean;
  /** Whether a person has accepted a failed question as it is. */
  readonly isAccepted?: (question: QuestionState) => boolean;
  /** The reader's own where it is left out. */
  readonly timeZone?: string;
}

/** What stands between the tags of `<main>`: all that changes while a run goes on. */
export function reportBody(state: RunState, options: ReportOptions): string {
  const figures = figuresIn(options.locale, options.l10n, options.timeZone);
  const paper: Paper = {
    l10n: options.l10n,
    figures,
    medium: options.medium,
    outdated: options.outdated === true,
  };
  const report = reportOf(state, options.now, options.isAccepted);
  return html`${headSection(report, paper)} ${timelineSection(report, paper)} ${attentionSection(report, paper)}
  ${disputesSection(report, paper)} ${unresolvedSection(report, paper)} ${problemsSection(report, paper)}
  ${batchesSection(report, paper)} ${questionsSection(report, paper)}`.source;
}

/** A whole page, for the editor's webview or to be saved: nothing in it is loaded from anywhere. */
export function reportPage(state: RunState, options: ReportOptions): string {
  const title = options.l10n.t('Run report: {0}', state.source?.stem ?? '');
  return html`<!doctype html>
    <html lang="${options.locale}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy(options)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        ${styleElement(options)}
      </head>
      <body>
        <main${runAttribute(state, options.medium)}>${new Markup(reportBody(state, options))}</main>
        ${scriptElement(options.medium)}
      </body>
    </html>`.source;
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only our own style and script run; a saved page has no script. Its style is the same for all, so its hash names it. */
function policy({ medium, style }: ReportOptions): string {
  const shared = "default-src 'none'; base-uri 'none'; form-action 'none'";
  return medium.kind === 'editor'
    ? `${shared}; style-src 'nonce-${medium.nonce}'; script-src 'nonce-${medium.nonce}'`
    : `${shared}; style-src ${hashOf(style)}`;
}

/**
 * Style and script hold nothing but our own constants: text of a run never enters them. They are not written with
 * `html`, whose layout a formatter may change: the policy names the style by its hash.
 */
function styleElement({ medium, style }: ReportOptions): Markup {
  return new Markup(`<style${nonceAttribute(medium)}>${style}</style>`);
}

function scriptElement(medium: Medium): Markup | null {
  return medium.kind === 'editor' ? new Markup(`<script${nonceAttribute(medium)}>${SCRIPT}</script>`) : null;
}

/** The editor finds the run by it when it restores the page; a saved page stands alone. */
const runAttribute = ({ runId }: RunState, medium: Medium): Markup | null =>
  medium.kind === 'editor' ? html` data-run="${runId}"` : null;

const nonceAttribute = (medium: Medium): string =>
  medium.kind === 'editor' ? ` nonce="${escapeHtml(medium.nonce)}"` : '';
