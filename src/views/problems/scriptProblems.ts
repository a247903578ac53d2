import * as vscode from 'vscode';
import { DisposableStore } from '../../platform/disposables';
import type { ScriptFinding, ScriptSource } from '../../engine/scriptLint';
import type { Log } from '../../platform/log';
import { stemOf, textOf } from '../../state/places';
import type { RunLookup } from '../../state/runLookup';
import type { RunModel } from '../../state/runModel';
import type { Scripts } from '../../state/scripts';
import { nextTurn } from '../../platform/slices';
import { printedId } from '../../spss/blocks';
import { rangeOf } from '../language/bothSides';
import { DIAGNOSTIC_SOURCE, type QuestionDiagnostic } from './problemSheet';
import { isScript } from '../language/selectors';

/** What a diagnostic about a rule carries for its quick fix. */
export interface RuleDiagnostic extends vscode.Diagnostic {
  readonly ignore: { readonly rule: string; readonly version: number; readonly position: vscode.Position };
}

const SETTLE_MILLISECONDS = 300;

/**
 * What is wrong in the scripts that are shown, while they are typed: by the same rules as a run's static checker. A
 * script that a run is writing is looked at when the run has ended.
 */
export class ScriptProblems implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly collection: vscode.DiagnosticCollection;
  private readonly due = new Map<string, NodeJS.Timeout>();
  private readonly emitter: vscode.EventEmitter<vscode.Uri>;
  /** Fires when a script begins or ceases to be looked at here. */
  readonly onDidChangeCovered: vscode.Event<vscode.Uri>;

  constructor(
    private readonly scripts: Pick<Scripts, 'lint'>,
    private readonly model: RunModel,
    private readonly lookup: RunLookup,
    private readonly log: Log,
  ) {
    this.collection = this.store.add(vscode.languages.createDiagnosticCollection('questionnaireToSpssScripts'));
    this.emitter = this.store.add(new vscode.EventEmitter<vscode.Uri>());
    this.onDidChangeCovered = this.emitter.event;
    this.store.add(vscode.window.onDidChangeVisibleTextEditors(() => this.lookAtNew()));
    this.store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => this.edited(document)));
    this.store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.leave(uri)));
    this.store.add(
      model.onDidChange((changes) => {
        if (changes.some(({ run }) => run)) this.lookAtAll();
      }),
    );
    this.lookAtAll();
  }

  /** Whether what is wrong in a script is said here. */
  covers(script: vscode.Uri): boolean {
    return this.collection.has(script);
  }

  dispose(): void {
    for (const timer of this.due.values()) clearTimeout(timer);
    this.due.clear();
    this.store.dispose();
  }

  private lookAtAll(): void {
    for (const document of shownScripts()) this.lookSoon(document);
  }

  private lookAtNew(): void {
    for (const document of shownScripts()) if (!this.covers(document.uri)) this.lookSoon(document);
  }

  private edited(document: vscode.TextDocument): void {
    if (isScript(document) && shownScripts().includes(document)) this.lookSoon(document);
  }

  private leave(uri: vscode.Uri): void {
    if (!this.covers(uri)) return;
    this.collection.delete(uri);
    this.emitter.fire(uri);
  }

  /** Typing goes on: each change puts it off. */
  private lookSoon(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.due.get(key));
    const look = (): void => {
      this.due.delete(key);
      this.look(document).catch((error: unknown) => this.log.error('Linting', error));
    };
    this.due.set(key, setTimeout(look, SETTLE_MILLISECONDS));
  }

  private async look(document: vscode.TextDocument): Promise<void> {
    const { uri, version } = document;
    const questionnaire = this.lookup.questionnaireOf(uri);
    const source = questionnaire === null ? null : await sourceAt(questionnaire);
    await nextTurn();
    const run = questionnaire === null ? undefined : this.model.latestOf(questionnaire);
    if (run?.live === true) return;
    const findings = await this.scripts.lint(document, source);
    // A newer version has its own turn.
    if (this.store.isDisposed || document.isClosed || document.version !== version) return;
    const idOf = new Map([...(run?.state.questions.keys() ?? [])].map((id) => [printedId(id), id]));
    const wasCovered = this.covers(uri);
    this.collection.set(
      uri,
      findings.map((finding) => {
        const diagnostic = diagnose(finding, document);
        const questionId = finding.block === null ? undefined : idOf.get(finding.block);
        return run === undefined || questionId === undefined
          ? diagnostic
          : withQuestion(diagnostic, { runId: run.id, questionId });
      }),
    );
    if (!wasCovered) this.emitter.fire(uri);
  }
}

function shownScripts(): readonly vscode.TextDocument[] {
  return [...new Set(vscode.window.visibleTextEditors.map(({ document }) => document))].filter(isScript);
}

/** A questionnaire that is gone tells no names; its script is looked at all the same. */
async function sourceAt(questionnaire: vscode.Uri): Promise<ScriptSource | null> {
  const text = await textOf(questionnaire).catch(() => null);
  return text === null ? null : { text, name: stemOf(questionnaire) };
}

function diagnose(finding: ScriptFinding, document: vscode.TextDocument): vscode.Diagnostic {
  const { Error, Warning } = vscode.DiagnosticSeverity;
  // What is not run here is no mistake: it must not drown those.
  const severity = finding.severity === 'error' ? Error : Warning;
  const diagnostic = new vscode.Diagnostic(
    rangeOf(document, finding),
    `${finding.message} ${finding.nextStep}`,
    severity,
  );
  diagnostic.source = DIAGNOSTIC_SOURCE;
  diagnostic.code = finding.rule;
  if (finding.ignoreAt === null) return diagnostic;
  const ignore: RuleDiagnostic['ignore'] = {
    rule: finding.rule,
    version: document.version,
    position: document.positionAt(finding.ignoreAt),
  };
  return Object.assign(diagnostic, { ignore });
}

function withQuestion(diagnostic: vscode.Diagnostic, question: QuestionDiagnostic['question']): QuestionDiagnostic {
  return Object.assign(diagnostic, { question });
}
