import { commands, type Disposable, l10n, type TextDocumentContentProvider, Uri, workspace } from 'vscode';
import { UserError } from '../pipeline/errors';
import { blockText, printedId, splitBlocks } from '../spss/reading/blocks';
import { DisposableStore } from '../platform/disposables';
import type { EngineHost } from '../engine/engineHost';
import { fromJson } from '../engine/protocol';
import { textOf } from './places';
import type { Run } from './runModel';

const SCHEME = 'questionnaire-to-spss';

/** Compares a block that a person edited with what was generated last. */
export class EditedBlocks implements Disposable, TextDocumentContentProvider {
  private readonly store = new DisposableStore();
  private readonly contents = new Map<string, string>();

  constructor(private readonly engine: EngineHost) {
    this.store.add(workspace.registerTextDocumentContentProvider(SCHEME, this));
    this.store.add(workspace.onDidCloseTextDocument(({ uri }) => this.contents.delete(uri.toString())));
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.contents.get(uri.toString()) ?? '';
  }

  /** Opens the two next to each other. Throws a `UserError` where one of them is missing. */
  async compare(run: Run, script: Uri, questionId: string): Promise<void> {
    const printed = printedId(questionId);
    const block = splitBlocks(await textOf(script)).blocks.find(({ id }) => id === printed);
    if (block === undefined) throw missing(l10n.t('The script has no block for {0}.', questionId));
    const generated = await this.generated(run, questionId);
    if (generated === null) throw missing(l10n.t('Nothing was generated for {0} yet.', questionId));
    const left = this.put(questionId, 'generated', blockText(questionId, generated));
    const right = this.put(questionId, 'edited', block.text);
    await commands.executeCommand('vscode.diff', left, right, l10n.t('{0}: generated ↔ edited by hand', questionId));
  }

  dispose(): void {
    this.store.dispose();
    this.contents.clear();
  }

  /** The journal has every script that was written; the state only the one that stands. */
  private async generated(run: Run, questionId: string): Promise<string | null> {
    const { outputFolder, source } = run.state;
    if (source === null) return null;
    const answer = await this.engine.ask<'history'>({ kind: 'history', outputFolder, stem: source.stem });
    const events = fromJson(answer.events);
    const written = events.findLast(
      (event) => event.type === 'questionFinished' && event.questionId === questionId && event.author !== 'person',
    );
    return written?.type === 'questionFinished' ? written.script : null;
  }

  private put(questionId: string, side: string, text: string): Uri {
    const uri = Uri.from({
      scheme: SCHEME,
      path: `/${side}/${questionId}.sps`,
      query: String(this.contents.size),
    });
    this.contents.set(uri.toString(), text);
    return uri;
  }
}

function missing(message: string): UserError {
  return new UserError({ code: 'usage', message, nextStep: l10n.t('Generate the questionnaire first.') });
}
