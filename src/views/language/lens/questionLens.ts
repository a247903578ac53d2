import {
  type CancellationToken,
  CodeLens,
  type CodeLensProvider,
  type Command,
  type Disposable,
  EventEmitter,
  l10n,
  Range,
  type TextDocument,
  type Uri,
  window,
} from 'vscode';
import { flatMapInSlices } from '../../../platform/slices';
import type { RunState } from '../../../pipeline/runState/runState';
import { LENS_COMMANDS, type LanguageFeatureDeps, type QuestionReference } from '../deps';
import type { PlannedQuestionnaire, QuestionView } from '../../../engine/documents/planView';
import { LensRefresh } from './lensRefresh';
import { lensAction, lensesOf, lensWords, type Lens } from './questionLensModel';

/** More than these would hold the editor up: then only those in view get their words, a moment later. */
const MOST_AT_ONCE = 600;

/** The lenses above each question of a questionnaire. */
export class QuestionLens implements CodeLensProvider, Disposable {
  private readonly emitter = new EventEmitter<void>();
  private readonly subscriptions: readonly Disposable[];
  private readonly refresh = new LensRefresh<TextDocument>({
    tell: () => this.emitter.fire(),
    visible: () => window.visibleTextEditors.map(({ document }) => document),
  });
  readonly onDidChangeCodeLenses = this.emitter.event;

  constructor(private readonly deps: LanguageFeatureDeps) {
    const request = (): void => this.refresh.request();
    this.subscriptions = [deps.onDidChangeRuns(request), deps.outdated.onDidChange(request)];
  }

  async provideCodeLenses(document: TextDocument, token: CancellationToken): Promise<CodeLens[] | null> {
    const plan = await this.deps.planOf(document, token);
    if (plan === null || token.isCancellationRequested) return null;
    const { change } = this.refresh;
    const run = this.deps.runOf(document.uri);
    const outdated = run !== null && this.deps.outdated.hasState(run);
    const lenses = await flatMapInSlices(plan.plans, (view) => lensesAt(plan, view, { run, outdated }, document.uri));
    if (token.isCancellationRequested) return null;
    this.refresh.given(document, lenses.length, change);
    return lenses.length > MOST_AT_ONCE ? lenses : lenses.map((lens) => this.resolveCodeLens(lens));
  }

  /** Asked for those in view, a moment after they come into it. */
  resolveCodeLens(codeLens: CodeLens): CodeLens {
    if (codeLens instanceof QuestionCodeLens) codeLens.command = commandOf(codeLens);
    return codeLens;
  }

  dispose(): void {
    this.refresh.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
    this.emitter.dispose();
  }
}

class QuestionCodeLens extends CodeLens {
  constructor(
    range: Range,
    readonly lens: Lens,
    readonly questionnaire: Uri,
  ) {
    super(range);
  }
}

function lensesAt(
  plan: PlannedQuestionnaire,
  view: QuestionView,
  { run, outdated }: { readonly run: RunState | null; readonly outdated: boolean },
  questionnaire: Uri,
): readonly QuestionCodeLens[] {
  const line = view.question.idSpan.line - 1;
  const range = new Range(line, 0, line, 0);
  return lensesOf(plan, view, run, outdated).map((lens) => new QuestionCodeLens(range, lens, questionnaire));
}

function commandOf({ lens, questionnaire }: QuestionCodeLens): Command {
  const { title, tooltip } = lensWords(lens, l10n);
  const action = lensAction(lens);
  if (action === 'none') return { title, tooltip, command: '' };
  const reference: QuestionReference = { questionnaire, questionId: lens.view.question.id };
  const argument = action === 'generate' ? questionnaire : reference;
  return { title, tooltip, command: LENS_COMMANDS[action], arguments: [argument] };
}
