import { randomBytes } from 'node:crypto';
import { commands, type Disposable, env, l10n, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { RunState } from '../../pipeline/runState/runState';
import type { QuestionReference } from '../language/deps';
import { reportBody, reportPage, type ReportOptions } from './page';
import { REPORT_VIEW, type RunReportDeps } from './deps';

/** A report of thousands of questions is drawn anew at most this often. */
const REDRAW_MILLISECONDS = 750;

const WEBVIEW_OPTIONS = { enableScripts: true, enableCommandUris: false, localResourceRoots: [] };

const COMMANDS = {
  question: 'questionnaireToSpss.openQuestion',
  line: 'questionnaireToSpss.openQuestion',
  detail: 'questionnaireToSpss.openDetail',
  script: 'questionnaireToSpss.openScript',
  reading: 'questionnaireToSpss.takeOtherReading',
} as const;

interface OpenMessage {
  readonly type: 'open';
  readonly target: keyof typeof COMMANDS;
  readonly questionId: string;
  readonly dispute?: string;
  readonly line?: number;
  readonly detail?: number;
}

/** One run in one webview; follows the run while it is visible and costs nothing while it is not. */
export class ReportPanel implements Disposable {
  private readonly subscriptions: Disposable[];
  private readonly nonce = randomBytes(18).toString('base64');
  private drawn: RunState;
  private live = false;
  private timer: NodeJS.Timeout | null = null;
  private ready = false;
  private changedWhileHidden = false;
  private toReveal: string | null = null;

  constructor(
    run: RunState,
    private readonly deps: RunReportDeps,
    private readonly style: string,
    private readonly onClosed: () => void,
    private readonly panel: WebviewPanel = newPanel(run),
  ) {
    this.drawn = run;
    // A restored panel comes without what it was made with.
    this.panel.webview.options = WEBVIEW_OPTIONS;
    this.subscriptions = [
      this.panel.onDidDispose(() => this.closed()),
      this.panel.onDidChangeViewState(() => this.shownOrHidden()),
      this.panel.webview.onDidReceiveMessage((message: unknown) => this.received(message)),
      deps.onDidChangeRuns(() => this.schedule()),
      deps.outdated.onDidChange(() => this.changedBeside()),
      deps.acceptances.onDidChange(() => this.changedBeside()),
    ];
    this.draw();
  }

  /** Brings the report to the front, at a question's failure where one is named. */
  show(questionId: string | null): void {
    this.toReveal = questionId;
    this.panel.reveal();
    if (this.ready) this.reveal();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private get current(): RunState {
    return this.deps.runById(this.drawn.runId) ?? this.drawn;
  }

  private take(): void {
    this.drawn = this.current;
    this.live = this.deps.isLive(this.drawn);
  }

  /** A run that broke off changes nothing but that nobody works on it. */
  private isStale(): boolean {
    return this.current !== this.drawn || this.deps.isLive(this.drawn) !== this.live;
  }

  private options(): ReportOptions {
    return {
      l10n: l10n,
      locale: env.language,
      medium: { kind: 'editor', nonce: this.nonce },
      now: this.live ? Date.now() : null,
      style: this.style,
      ...standingFor(this.drawn, this.deps),
    };
  }

  /** Something that the page shows has changed, and the run itself has not. */
  private changedBeside(): void {
    if (this.panel.visible) this.update();
    else this.changedWhileHidden = true;
  }

  /** The whole page: its script says when it is ready, so nothing is sent into the void. */
  private draw(): void {
    this.ready = false;
    this.changedWhileHidden = false;
    this.take();
    this.panel.webview.html = reportPage(this.drawn, this.options());
  }

  private schedule(): void {
    if (this.timer !== null || !this.panel.visible || !this.isStale()) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.update();
    }, REDRAW_MILLISECONDS);
  }

  private update(): void {
    if (!this.ready || !this.panel.visible) return;
    this.take();
    void this.panel.webview.postMessage({ type: 'replace', body: reportBody(this.drawn, this.options()) });
  }

  /** A hidden webview is thrown away by the editor and begins again from its page when it is shown. */
  private shownOrHidden(): void {
    if (!this.panel.visible) this.ready = false;
    else if (!this.ready && (this.changedWhileHidden || this.isStale())) this.draw();
  }

  private received(message: unknown): void {
    if (typeof message !== 'object' || message === null || !('type' in message)) return;
    if (message.type === 'ready') {
      this.ready = true;
      this.reveal();
      this.schedule();
    } else if (isOpenMessage(message)) {
      void this.open(message);
    }
  }

  private async open({ target, questionId, dispute, line, detail }: OpenMessage): Promise<void> {
    const questionnaire = this.deps.questionnaireOf(this.drawn);
    if (questionnaire === null || (target !== 'line' && !this.drawn.questions.has(questionId))) return;
    const reference: QuestionReference = {
      questionnaire,
      questionId,
      ...(dispute !== undefined && { dispute }),
      ...(line !== undefined && { line }),
      ...(detail !== undefined && { detail }),
    };
    await commands.executeCommand(COMMANDS[target], reference);
  }

  private reveal(): void {
    if (this.toReveal === null) return;
    void this.panel.webview.postMessage({ type: 'reveal', questionId: this.toReveal });
    this.toReveal = null;
  }

  private closed(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    for (const subscription of this.subscriptions) subscription.dispose();
    this.onClosed();
  }
}

/** What is known of a run beside its own state. */
export function standingFor(
  run: RunState,
  deps: Pick<RunReportDeps, 'questionnaireOf' | 'outdated' | 'acceptances'>,
): Pick<ReportOptions, 'outdated' | 'isAccepted'> {
  const questionnaire = deps.questionnaireOf(run);
  return {
    outdated: deps.outdated.hasState(run),
    isAccepted: (question) => questionnaire !== null && deps.acceptances.has(questionnaire, question),
  };
}

function newPanel(run: RunState): WebviewPanel {
  const title = l10n.t('Run report: {0}', run.source?.stem ?? '');
  return window.createWebviewPanel(REPORT_VIEW, title, ViewColumn.Active, WEBVIEW_OPTIONS);
}

function isOpenMessage(value: object): value is OpenMessage {
  if (!('target' in value) || !('questionId' in value) || typeof value.questionId !== 'string') return false;
  if ('dispute' in value && value.dispute !== undefined && typeof value.dispute !== 'string') return false;
  if ('line' in value && !isCount(value.line)) return false;
  if ('detail' in value && !isCount(value.detail)) return false;
  return typeof value.target === 'string' && Object.hasOwn(COMMANDS, value.target);
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
