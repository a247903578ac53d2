import * as vscode from 'vscode';
import { flatMapInSlices } from '../editor/slices';
import type { RunState } from '../pipeline/runState';
import {
  LENS_COMMANDS,
  type LanguageFeatureDeps,
  type PlannedQuestionnaire,
  type QuestionReference,
  type QuestionView,
} from './languageFeatures';
import { lensAction, lensesOf, lensWords, type Lens } from './questionLensModel';

/** A run tells of many questions a second: lenses that jump that often cannot be clicked. */
const REFRESH_MILLISECONDS = 500;
/** The editor fetches all lenses anew each time: the more there are, the less often. */
const REFRESH_MILLISECONDS_PER_LENS = 0.1;

/** More than these would hold the editor up: then only those in view get their words, a moment later. */
const MOST_AT_ONCE = 600;

/** The lenses above each question of a questionnaire. */
export class QuestionLens implements vscode.CodeLensProvider, vscode.Disposable {
  private readonly emitter = new vscode.EventEmitter<void>();
  private readonly subscription: vscode.Disposable;
  private timer: NodeJS.Timeout | null = null;
  private readonly counts = new WeakMap<vscode.TextDocument, number>();
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
    const run = this.deps.runOf(document.uri);
    const lenses = await flatMapInSlices(plan.plans, (view) => lensesAt(plan, view, run, document.uri));
    if (token.isCancellationRequested) return null;
    this.counts.set(document, lenses.length);
    return lenses.length > MOST_AT_ONCE ? lenses : lenses.map((lens) => this.resolveCodeLens(lens));
  }

  /** Asked for those in view, a moment after they come into it. */
  resolveCodeLens(codeLens: vscode.CodeLens): vscode.CodeLens {
    if (codeLens instanceof QuestionCodeLens) codeLens.command = commandOf(codeLens);
    return codeLens;
  }

  dispose(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.subscription.dispose();
    this.emitter.dispose();
  }

  private schedule(): void {
    this.timer ??= setTimeout(
      () => {
        this.timer = null;
        this.emitter.fire();
      },
      REFRESH_MILLISECONDS + this.visibleCount() * REFRESH_MILLISECONDS_PER_LENS,
    );
  }

  private visibleCount(): number {
    return vscode.window.visibleTextEditors.reduce((sum, { document }) => sum + (this.counts.get(document) ?? 0), 0);
  }
}

class QuestionCodeLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly lens: Lens,
    readonly questionnaire: vscode.Uri,
  ) {
    super(range);
  }
}

function lensesAt(
  plan: PlannedQuestionnaire,
  view: QuestionView,
  run: RunState | null,
  questionnaire: vscode.Uri,
): readonly QuestionCodeLens[] {
  const line = view.question.idSpan.line - 1;
  const range = new vscode.Range(line, 0, line, 0);
  return lensesOf(plan, view, run).map((lens) => new QuestionCodeLens(range, lens, questionnaire));
}

function commandOf({ lens, questionnaire }: QuestionCodeLens): vscode.Command {
  const { title, tooltip } = lensWords(lens, vscode.l10n);
  const action = lensAction(lens);
  if (action === 'none') return { title, tooltip, command: '' };
  const reference: QuestionReference = { questionnaire, questionId: lens.view.question.id };
  const argument = action === 'generate' ? questionnaire : reference;
  return { title, tooltip, command: LENS_COMMANDS[action], arguments: [argument] };
}
