import {
  CodeLens,
  type CodeLensProvider,
  type Command,
  type Disposable,
  EventEmitter,
  l10n,
  languages,
  Range,
  type TextDocument,
  type TextDocumentContentProvider,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { BlockPreview, PreviewPlace } from '../../engine/documents/blockPreview';
import { DisposableStore } from '../../platform/disposables';
import type { Log } from '../../platform/log';
import { stemOf } from '../../state/places';
import type { IsQuestionnaire } from '../../state/recognition';
import { LENS_COMMANDS } from '../language/deps';
import { PREVIEW_SCHEME } from '../language/selectors';
import { previewText, previewTitle } from './previewWords';

interface PreviewDeps {
  readonly previewOf: (place: PreviewPlace) => Promise<BlockPreview | null>;
  readonly isQuestionnaire: IsQuestionnaire;
  readonly inferredFor: (uri: Uri) => boolean;
  readonly hasRun: (questionnaire: Uri) => boolean;
  readonly log: Pick<Log, 'error'>;
}

/** Typing and moving go on within this time. */
const SETTLE_MILLISECONDS = 150;

/**
 * The block of the question under the cursor, beside the questionnaire, as it would be generated now. A document of the
 * editor's own kind: it is coloured, explained by hovers and read aloud as any script, and can be copied from.
 */
export class BlockPreviewView implements TextDocumentContentProvider, CodeLensProvider, Disposable {
  private readonly store = new DisposableStore();
  private readonly uri: Uri;
  private readonly textEmitter = this.store.add(new EventEmitter<Uri>());
  private readonly lensEmitter = this.store.add(new EventEmitter<void>());
  private timer: NodeJS.Timeout | null = null;
  private turn = 0;
  private source: TextDocument | null = null;
  private preview: BlockPreview | null = null;

  readonly onDidChange = this.textEmitter.event;
  readonly onDidChangeCodeLenses = this.lensEmitter.event;

  constructor(private readonly deps: PreviewDeps) {
    this.uri = Uri.from({ scheme: PREVIEW_SCHEME, path: `/${l10n.t('Preview of the Block')}.sps` });
    const { store } = this;
    store.add(workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, this));
    store.add(languages.registerCodeLensProvider({ scheme: PREVIEW_SCHEME }, this));
    store.add(window.onDidChangeActiveTextEditor(() => this.follow()));
    store.add(window.onDidChangeTextEditorSelection(() => this.follow()));
    store.add(workspace.onDidCloseTextDocument((document) => document === this.source && this.follow()));
    store.add(workspace.onDidChangeTextDocument(({ document }) => document === this.source && this.follow()));
  }

  /** Opens it beside the questionnaire that has the focus, which keeps it. */
  async open(): Promise<void> {
    await this.read(true);
    await window.showTextDocument(this.uri, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
  }

  /** The questionnaire that a document of the preview is about; null for any other document. */
  readonly questionnaireOf = (uri: Uri): Uri | null =>
    uri.toString() === this.uri.toString() ? (this.source?.uri ?? null) : null;

  provideTextDocumentContent(): string {
    return previewText(this.preview, l10n);
  }

  provideCodeLenses(): CodeLens[] {
    const { preview, source } = this;
    if (preview === null || source === null) return [];
    const questionnaire = source.uri;
    const target = { questionnaire, questionId: preview.questionId };
    const lens = (command: Command): CodeLens => new CodeLens(new Range(0, 0, 0, 0), command);
    return [
      lens({ title: previewTitle(preview, l10n), command: '' }),
      lens({
        title: `$(play)\u00a0${l10n.t('Generate SPSS')}`,
        command: LENS_COMMANDS.generate,
        arguments: [questionnaire],
      }),
      ...(this.deps.hasRun(questionnaire)
        ? [lens({ title: l10n.t('Re-run'), command: LENS_COMMANDS.rerunQuestion, arguments: [target] })]
        : []),
    ];
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.store.dispose();
  }

  private get isShown(): boolean {
    return window.visibleTextEditors.some(({ document }) => document.uri.toString() === this.uri.toString());
  }

  private follow(): void {
    if (!this.isShown) return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      this.read().catch((error: unknown) => this.deps.log.error('Reading for the preview', error));
    }, SETTLE_MILLISECONDS);
  }

  /**
   * The questionnaire that has the focus; the last one while anything else has it, unless it was closed or the preview
   * is asked for what is no questionnaire.
   */
  private async take(isAskedFor: boolean): Promise<void> {
    if (this.source?.isClosed === true) this.source = null;
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown' || document === this.source) return;
    if (await this.deps.isQuestionnaire(document.getText())) this.source = document;
    else if (isAskedFor) this.source = null;
  }

  private async read(isAskedFor = false): Promise<void> {
    const turn = ++this.turn;
    await this.take(isAskedFor);
    const { source } = this;
    const preview = source === null ? null : await this.deps.previewOf(this.placeIn(source));
    // A newer cursor has its own turn.
    if (turn !== this.turn || this.store.isDisposed) return;
    const before = this.preview;
    this.preview = preview;
    if (before?.block !== preview?.block) this.textEmitter.fire(this.uri);
    this.lensEmitter.fire();
  }

  private placeIn(source: TextDocument): PreviewPlace {
    const { uri } = source;
    const editor = window.visibleTextEditors.find(({ document }) => document === source);
    return {
      text: source.getText(),
      name: stemOf(uri),
      path: uri.scheme === 'file' ? uri.fsPath : null,
      inferred: this.deps.inferredFor(uri),
      offset: editor === undefined ? 0 : source.offsetAt(editor.selection.active),
    };
  }
}
