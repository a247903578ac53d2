import { randomBytes } from 'node:crypto';
import {
  type Disposable,
  env,
  l10n,
  Range,
  Selection,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  type WebviewPanel,
} from 'vscode';
import { fileName } from '../../platform/files';
import { columnBeside } from '../page/columnBeside';
import { answerPage } from '../page/panelMessages';
import { lineOfCheck } from './sections/checkLine';
import type { DataFound } from './dataFound';
import { inReadersWords, opinionsInReadersWords } from './inReadersWords';
import { withoutCore } from '../../platform/coreSentences';
import { dataPage, pageTitle } from './dataPage';
import type { DataPanelDeps } from './deps';
import type { ValidatedFiles, Validation } from '../../state/dataCounts';
import type { DataSubject } from './dataPaper';
import { readFromPage } from './fromPage';
import type { FromPage, ToPage } from './pageMessages';
import { saveRows } from './saveRows';

type Open = Extract<FromPage, { type: 'open' }>;

/** One script on one data file in one webview: what was found last, or that it is gone. */
export class DataPanel implements Disposable {
  readonly script: Uri;
  readonly data: Uri;
  private readonly subscriptions: readonly Disposable[];
  private found: Validation | null = null;
  private outdated = false;
  /** The question to show alone, until the page has been told. */
  private toFilter: string | null = null;
  private isReady = false;
  /** The life of the page that is shown. */
  private load: string | null = null;

  constructor(
    private readonly panel: WebviewPanel,
    files: ValidatedFiles,
    private readonly deps: DataPanelDeps,
    private readonly onClosed: () => void,
  ) {
    this.script = files.script;
    this.data = files.data;
    this.subscriptions = [
      panel.onDidDispose(() => this.closed()),
      panel.onDidChangeViewState(() => {
        // A hidden page is thrown away by the editor and begins again when it is shown.
        if (!panel.visible) this.isReady = false;
      }),
      answerPage(panel.webview, {
        read: readFromPage,
        answer: (message) => this.answer(message),
        onError: deps.onError,
      }),
    ];
  }

  /** Shows what was found, of one question where one is named, and comes to the front. */
  show(validation: Validation, questionId: string | null): void {
    this.panel.reveal();
    this.toFilter = questionId;
    if (this.found !== validation) {
      this.found = validation;
      this.outdated = false;
      this.draw();
    } else if (this.isReady && questionId !== null) {
      this.toFilter = null;
      void this.post({ type: 'filter', questionId });
    }
  }

  get shown(): Validation | null {
    return this.found;
  }

  /** Shows what has changed, where it stands. */
  update(validation: Validation): void {
    this.found = validation;
    this.outdated = false;
    if (this.isReady && this.load !== null) this.send(validation, this.load).catch(this.deps.onError);
    else this.draw();
  }

  /** For a panel that the editor brought back: there is nothing to show any more. */
  showNothing(): void {
    this.draw();
  }

  /** The script is not the one any more that found what is shown. */
  outdate(): void {
    this.outdated = true;
    if (this.found !== null) void this.post({ type: 'outdated' });
  }

  dispose(): void {
    this.panel.dispose();
  }

  private get subject(): DataSubject {
    const questionnaire = this.found?.questionnaire ?? null;
    return {
      script: fileName(this.script),
      data: fileName(this.data),
      questionnaire: questionnaire === null ? null : fileName(questionnaire),
    };
  }

  private draw(): void {
    this.isReady = false;
    const title = pageTitle(fileName(this.data), l10n);
    this.panel.title = title;
    this.panel.webview.html = dataPage({
      title,
      locale: env.language,
      nonce: randomBytes(18).toString('base64'),
      script: this.script.toString(),
      data: this.data.toString(),
      assets: this.deps.assets,
    });
  }

  private async answer(message: FromPage): Promise<void> {
    const { found } = this;
    switch (message.type) {
      case 'ready':
        this.load = message.load;
        return this.send(found, message.load);
      case 'beside':
        this.panel.reveal(ViewColumn.Beside);
        return;
      case 'alwaysAgain':
        return this.deps.alwaysAgain({ script: this.script, data: this.data });
      case 'keepFile':
      case 'compare':
      case 'askModel':
        if (found !== null) await this.deps[message.type](found);
        return;
      case 'handle':
        if (found !== null) await this.deps.handle(found, message.rows);
        return;
      case 'reopen':
        if (found !== null) await this.deps.reopen(found, message.finding);
        return;
      case 'writeMarks': {
        const id = found?.report.questions[message.question];
        if (id !== undefined && found !== null && found.questionnaire !== null)
          await this.deps.writeMarks(found.questionnaire, id);
        return;
      }
      case 'again':
        return this.deps.validate({ script: this.script, data: this.data });
      case 'chooseId':
        if (found !== null) await this.deps.chooseId(found);
        return;
      case 'switchOff':
        // Only what the page was told of: its messages are not to be trusted.
        if (found?.report.doubts.some(({ checkId }) => checkId === message.check) === true)
          await this.deps.switchOff(found, message.check);
        return;
      case 'copy':
        await env.clipboard.writeText(message.text);
        return;
      case 'save':
        if (found !== null) await saveRows(found, message.view, this.deps.rowsFile);
        return;
      case 'openLine': {
        const file = message.of === 'script' ? this.script : (found?.questionnaire ?? null);
        if (file !== null) await this.openLine(file, message.line);
        return;
      }
      case 'open':
        if (found !== null) await this.open(found, message);
    }
  }

  /** In pieces, each when the one before has arrived: a page that was hidden meanwhile asks again when it is shown. */
  private async send(validation: Validation | null, load: string): Promise<void> {
    const found = validation === null ? null : { ...shownParts(validation), outdated: this.outdated };
    // What the core says is translated here: a page knows the words of the views alone.
    const words = withoutCore(l10n.bundle ?? {});
    const questionId = this.toFilter;
    this.toFilter = null;
    this.isReady = true;
    await this.post({ type: 'begin', load, subject: this.subject, found, words, questionId });
    for (const chunk of validation?.chunks ?? []) {
      if (this.found !== validation || !(await this.post({ type: 'rows', load, chunk }))) return;
    }
  }

  private post(message: ToPage): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  private async open({ questionnaire, report, script }: Validation, { target, question, check }: Open): Promise<void> {
    const id = report.questions[question];
    if (id === undefined) return;
    if (target === 'question') {
      if (questionnaire !== null)
        await this.deps.openQuestion(questionnaire, id, columnBeside(this.panel, questionnaire));
      return;
    }
    const name = check === null ? null : (report.checks[check] ?? null);
    await this.openLine(script, (text) => lineOfCheck(text, id, name) ?? 1);
  }

  /** @param line from 1, or how it is found in the text */
  private async openLine(file: Uri, line: number | ((text: string) => number)): Promise<void> {
    const editor = await this.deps.openFile(file, { viewColumn: columnBeside(this.panel, file), preview: false });
    const at = Math.max(0, (typeof line === 'number' ? line : line(editor.document.getText())) - 1);
    const place = new Range(at, 0, at, 0);
    editor.selection = new Selection(place.start, place.end);
    editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private closed(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.onClosed();
  }
}

/** What a page is told of a validation: its rows come in pieces behind it. */
function shownParts({ report, at, since, opinions }: Validation): Omit<DataFound, 'outdated'> {
  const sinceShown = since === null ? null : { name: since.name, at: since.at, changes: since.changes };
  const shown = inReadersWords(report, l10n);
  return {
    report: shown,
    at,
    since: sinceShown,
    opinions: opinionsInReadersWords(opinions, report, shown),
  };
}
