import {
  type Disposable,
  Position,
  Range,
  Selection,
  type TabGroup,
  TabInputText,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
} from 'vscode';
import pLimit from 'p-limit';
import { printedId, splitBlocks, type Block } from '../spss/reading/blocks';
import { DisposableStore } from '../platform/disposables';
import type { Log } from '../platform/log';
import { openFile } from '../platform/files';
import { lineInBlock } from '../state/scriptLines';
import type { UntitledScripts } from './untitledScripts';
import { rangeIn, type Places, type QuestionPlaces } from '../state/places';

/** Who belongs to whom. */
interface Pairing {
  /** Whether the script of a questionnaire is being written: it moves by itself then, and nobody scrolled it. */
  readonly isLive: (questionnaire: Uri) => boolean;
  readonly scriptOf: (questionnaire: Uri) => Uri | null;
  readonly questionnaireOf: (script: Uri) => Uri | null;
}

/**
 * The questionnaire and its script next to each other, scrolling by question. Only the editor with the focus leads: what
 * moves another one is not a person's scrolling.
 */
export class SideBySide implements Disposable {
  private readonly store = new DisposableStore();
  /** Editors that we scrolled and have not heard of since: what they tell next is the echo of that. */
  private readonly scrolledByUs = new WeakSet<TextEditor>();
  /** One after the other: runs may end together, and of two editors that are opened in one moment one is refused. */
  private readonly opening = pLimit(1);
  private blocks: { readonly key: string; readonly blocks: readonly Block[] } | null = null;

  constructor(
    private readonly pairing: Pairing,
    private readonly untitled: Pick<UntitledScripts, 'open' | 'shownAt' | 'scriptIn'>,
    private readonly places: QuestionPlaces,
    private readonly isOn: () => boolean,
    private readonly log: Log,
  ) {
    this.store.add(
      window.onDidChangeTextEditorVisibleRanges((event) => {
        this.follow(event.textEditor).catch((error: unknown) => this.log.error('Scrolling', error));
      }),
    );
  }

  dispose(): void {
    this.store.dispose();
  }

  /**
   * Opens the script beside the questionnaire, which keeps the focus, at a question's block where one is named.
   * @param at a line of the question's own script
   */
  async openScript(
    script: Uri,
    questionId?: string,
    focus = false,
    at: { readonly script: string; readonly line: number } | null = null,
  ): Promise<void> {
    const visible = visibleEditor(this.untitled.shownAt(script));
    const editor = await this.untitled.open(script, {
      viewColumn: visible?.viewColumn ?? ViewColumn.Beside,
      preserveFocus: !focus,
      preview: false,
    });
    const block = questionId === undefined ? undefined : this.blockOf(editor.document, questionId);
    if (block === undefined) return;
    const within = at === null ? 0 : lineInBlock(block.text, at.script, at.line);
    this.reveal(editor, new Position(block.line - 1 + within, 0), focus);
  }

  /** Opens the script beside its questionnaire, which is opened first where it is not in view. */
  openBoth(questionnaire: Uri, script: Uri): Promise<void> {
    return this.opening(async () => {
      const visible = visibleEditor(questionnaire);
      // Where a page has the focus, such as the walkthrough, “beside” would be beside that: over the questionnaire.
      if (visible === undefined || window.activeTextEditor === undefined) {
        const viewColumn = visible?.viewColumn ?? groupOf(questionnaire)?.viewColumn ?? ViewColumn.One;
        // It may be gone by the end of its run: the script is there all the same.
        await openFile(questionnaire, { preview: false, viewColumn }).catch((error: unknown) =>
          this.log.error('Opening the questionnaire', error),
        );
      }
      await this.openScript(script);
    });
  }

  /** Opens the questionnaire at a question, or at a place within it. */
  async openQuestion(questionnaire: Uri, questionId: string, at?: Range): Promise<void> {
    const viewColumn = visibleEditor(questionnaire)?.viewColumn;
    const editor = await openFile(questionnaire, {
      ...(viewColumn !== undefined && { viewColumn }),
      preview: false,
    });
    const places = await this.places.of(questionnaire);
    const place = places.byId.get(questionId);
    const range = at ?? (place === undefined ? undefined : rangeIn(places.text, place.idSpan));
    if (range === undefined) return;
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  private async follow(editor: TextEditor): Promise<void> {
    const { uri } = editor.document;
    const isEcho = this.scrolledByUs.delete(editor);
    if (isEcho || !this.isOn() || editor !== window.activeTextEditor) return;
    const top = editor.visibleRanges[0]?.start.line;
    if (top === undefined) return;
    const script = this.pairing.scriptOf(uri);
    const questionnaire = this.pairing.questionnaireOf(this.untitled.scriptIn(uri));
    if (this.pairing.isLive(questionnaire ?? uri)) return;
    if (script !== null) await this.followQuestionnaire(editor, top, script);
    else if (questionnaire !== null) await this.followScript(editor, top, questionnaire);
  }

  private async followQuestionnaire(editor: TextEditor, top: number, script: Uri): Promise<void> {
    const other = visibleEditor(this.untitled.shownAt(script));
    if (other === undefined) return;
    const id = questionAt(await this.places.of(editor.document.uri), top + 1);
    const block = id === null ? undefined : this.blockOf(other.document, id);
    if (block !== undefined) this.lead(editor, other, block.line - 1);
  }

  private async followScript(editor: TextEditor, top: number, questionnaire: Uri): Promise<void> {
    const other = visibleEditor(questionnaire);
    if (other === undefined) return;
    const block = this.blocksOf(editor.document).findLast(({ line }) => line <= top + 1);
    if (block === undefined) return;
    const place = (await this.places.of(questionnaire)).byPrintedId.get(block.id);
    if (place !== undefined) this.lead(editor, other, place.span.line - 1);
  }

  /** Not where the focus has moved on meanwhile, to the one that would follow or elsewhere. */
  private lead(leader: TextEditor, follower: TextEditor, line: number): void {
    if (leader !== window.activeTextEditor || follower === leader) return;
    // What stands there already tells nothing, and its next move is a person's.
    if (follower.visibleRanges[0]?.start.line === line) return;
    this.scrolledByUs.add(follower);
    follower.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
  }

  private reveal(editor: TextEditor, position: Position, select: boolean): void {
    if (select) editor.selection = new Selection(position, position);
    else if (editor !== window.activeTextEditor) this.scrolledByUs.add(editor);
    editor.revealRange(new Range(position, position), TextEditorRevealType.AtTop);
  }

  private blockOf(document: TextDocument, questionId: string): Block | undefined {
    const printed = printedId(questionId);
    return this.blocksOf(document).find(({ id }) => id === printed);
  }

  private blocksOf(document: TextDocument): readonly Block[] {
    const key = `${document.uri.toString()}#${String(document.version)}`;
    if (this.blocks?.key !== key) this.blocks = { key, blocks: splitBlocks(document.getText()).blocks };
    return this.blocks.blocks;
  }
}

/** The question a line (from 1) belongs to: the last that begins at or above it. */
function questionAt(places: Places, line: number): string | null {
  return places.list.findLast(({ span }) => span.line <= line)?.id ?? places.list[0]?.id ?? null;
}

function groupOf(uri: Uri): TabGroup | undefined {
  const key = uri.toString();
  return window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === key),
  );
}

function visibleEditor(uri: Uri): TextEditor | undefined {
  const key = uri.toString();
  return window.visibleTextEditors.find((editor) => editor.document.uri.toString() === key);
}
