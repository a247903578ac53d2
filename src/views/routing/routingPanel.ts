import { randomBytes } from 'node:crypto';
import {
  type Disposable,
  env,
  l10n,
  Range,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { RoutingGraph } from '../../engine/documents/routing/routingGraph';
import { fileName, openFile } from '../../platform/files';
import { DisposableStore } from '../../platform/disposables';
import { stemOf } from '../../state/places';
import { columnBeside } from '../page/columnBeside';
import { answerPage } from '../page/panelMessages';
import { scriptedPage } from '../page/scriptedPage';
import type { RoutingDeps } from './deps';
import { readFromPage, type FromPage, type ToPage } from './pageMessages';
import { saveDrawing } from './saveDrawing';
import { withoutCore } from '../../platform/coreSentences';

/** Typing goes on within this time. */
const SETTLE_MILLISECONDS = 300;

/** The routing of one questionnaire in one webview; follows the text and the cursor while it is visible. */
export class RoutingPanel implements Disposable {
  private readonly store = new DisposableStore();
  private timer: NodeJS.Timeout | null = null;
  private isReady = false;
  private isStale = true;
  private turn = 0;
  private graph: RoutingGraph | null = null;

  constructor(
    private readonly panel: WebviewPanel,
    private readonly questionnaire: Uri,
    private readonly deps: RoutingDeps,
    private readonly onClosed: () => void,
  ) {
    const { store } = this;
    const isOurs = ({ uri }: TextDocument): boolean => uri.toString() === questionnaire.toString();
    store.add(panel.onDidDispose(() => this.closed()));
    store.add(panel.onDidChangeViewState(() => this.shownOrHidden()));
    const { onError } = deps;
    store.add(answerPage(panel.webview, { read: readFromPage, answer: (message) => this.answer(message), onError }));
    store.add(workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && this.changed()));
    store.add(
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        const [selection] = selections;
        if (selection !== undefined && isOurs(textEditor.document))
          this.here(textEditor.document.offsetAt(selection.active));
      }),
    );
  }

  /** The page, which says when it is ready. */
  async draw(): Promise<void> {
    const assets = await this.deps.assets();
    if (this.store.isDisposed) return;
    const title = l10n.t('Routing: {0}', fileName(this.questionnaire));
    this.panel.title = title;
    this.panel.webview.html = scriptedPage({
      ...{ title, assets, locale: env.language },
      nonce: randomBytes(18).toString('base64'),
      data: { questionnaire: this.questionnaire.toString() },
    });
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    this.panel.dispose();
  }

  private changed(): void {
    this.isStale = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.update();
    }, SETTLE_MILLISECONDS);
  }

  /** A hidden page is thrown away by the editor and begins again when it is shown. */
  private shownOrHidden(): void {
    if (!this.panel.visible) this.isReady = false;
  }

  private update(): void {
    if (!this.isReady || !this.isStale) return;
    this.send().catch((error: unknown) => this.deps.onError(error));
  }

  private async send(): Promise<void> {
    const turn = ++this.turn;
    this.isStale = false;
    const { questionnaire } = this;
    const document = await workspace.openTextDocument(questionnaire);
    const graph = await this.deps.graphOf({
      text: document.getText(),
      name: stemOf(questionnaire),
      path: questionnaire.scheme === 'file' ? questionnaire.fsPath : null,
      inferred: this.deps.inferredFor(questionnaire),
    });
    // A newer text has its own turn.
    if (turn !== this.turn || this.store.isDisposed) return;
    this.graph = graph;
    await this.post({ type: 'graph', graph, name: fileName(questionnaire), words: withoutCore(l10n.bundle ?? {}) });
    const editor = window.visibleTextEditors.find((one) => one.document === document);
    if (editor !== undefined) this.here(document.offsetAt(editor.selection.active));
  }

  private here(offset: number): void {
    const place = this.graph?.questions.findLastIndex(({ start }) => start <= offset) ?? -1;
    if (this.isReady && place >= 0) void this.post({ type: 'here', place });
  }

  private async answer(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.isStale = true;
        return this.send();
      case 'open':
        return this.open(message.place, message.focus);
      case 'save':
        return saveDrawing(this.questionnaire, message.svg);
    }
  }

  private async open(place: number, focus: boolean): Promise<void> {
    const question = this.graph?.questions[place];
    if (question === undefined) return;
    const editor = await openFile(this.questionnaire, {
      viewColumn: columnBeside(this.panel, this.questionnaire),
      preserveFocus: !focus,
      preview: false,
    });
    const at = editor.document.positionAt(question.start);
    editor.selection = new Selection(at, at);
    editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private post(message: ToPage): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }

  private closed(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.store.dispose();
    this.onClosed();
  }
}
