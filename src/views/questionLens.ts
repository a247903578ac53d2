import * as vscode from 'vscode';
import { LENS_COMMANDS, type LanguageFeatureDeps, type QuestionReference } from './languageFeatures';
import { lensesOf, type Lens } from './questionLensModel';

/** A run tells of many questions a second: lenses that jump that often cannot be clicked. */
const REFRESH_MILLISECONDS = 500;

/** The lenses above each question of a questionnaire. */
export class QuestionLens implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private timer: NodeJS.Timeout | null = null;
  readonly onDidChangeCodeLenses = this.emitter.event;

  constructor(private readonly deps: LanguageFeatureDeps) {
    this.subscription = deps.onDidChangeRuns(() => this.schedule());
  }

  async provideCodeLenses(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<vscode.CodeLens[] | null> {
    const plan = await this.deps.planOf(document, token);
    if (plan === null || token.isCancellationRequested) return null;
    return lensesOf(plan, this.deps.runOf(document.uri), vscode.l10n).map((lens) => codeLens(lens, document.uri));
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.subscription.dispose();
    this.emitter.dispose();
  }

  private schedule(): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      this.emitter.fire();
    }, REFRESH_MILLISECONDS);
  }
}

function codeLens({ line, title, tooltip, action, questionId }: Lens, questionnaire: vscode.Uri): vscode.CodeLens {
  const range = new vscode.Range(line - 1, 0, line - 1, 0);
  if (action === 'none') return new vscode.CodeLens(range, { title, tooltip, command: '' });
  const reference: QuestionReference = { questionnaire, questionId };
  const argument = action === 'generate' ? questionnaire : reference;
  return new vscode.CodeLens(range, { title, tooltip, command: LENS_COMMANDS[action], arguments: [argument] });
}
