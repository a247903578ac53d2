import {
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  type Disposable,
  type Event,
  EventEmitter,
  l10n,
  languages,
  type Position,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { DisposableStore } from '../../platform/disposables';
import type { ScriptFinding, ScriptSource } from '../../engine/scriptLint';
import type { Log } from '../../platform/log';
import { stemOf, textOf } from '../../state/places';
import type { RunLookup } from '../../state/runLookup';
import type { RunModel } from '../../state/runModel';
import type { Scripts } from '../../state/scripts';
import { nextTurn } from '../../platform/slices';
import { printedId } from '../../spss/reading/blocks';
import { rangeOf } from '../language/bothSides';
import { DIAGNOSTIC_SOURCE, type QuestionDiagnostic } from './problemSheet';
import { isScript, PREVIEW_SCHEME } from '../language/selectors';
import { coreText } from '../../platform/coreSentences';

/** What a diagnostic about a rule carries for its quick fix. */
export interface RuleDiagnostic extends Diagnostic {
  readonly ignore: { readonly rule: string; readonly version: number; readonly position: Position };
}

const SETTLE_MILLISECONDS = 300;

/**
 * What is wrong in the scripts that are shown, while they are typed: by the same rules as a run's static checker. A
 * script that a run is writing is looked at when the run has ended.
 */
export class ScriptProblems implements Disposable {
  private readonly store = new DisposableStore();
  private readonly collection: DiagnosticCollection;
  private readonly due = new Map<string, NodeJS.Timeout>();
  private readonly emitter: EventEmitter<Uri>;
  /** Fires when a script begins or ceases to be looked at here. */
  readonly onDidChangeCovered: Event<Uri>;

  constructor(
    private readonly scripts: Pick<Scripts, 'lint'>,
    private readonly model: RunModel,
    private readonly lookup: RunLookup,
    private readonly log: Log,
  ) {
    this.collection = this.store.add(languages.createDiagnosticCollection('questionnaireToSpssScripts'));
    this.emitter = this.store.add(new EventEmitter<Uri>());
    this.onDidChangeCovered = this.emitter.event;
    this.store.add(window.onDidChangeVisibleTextEditors(() => this.lookAtNew()));
    this.store.add(workspace.onDidChangeTextDocument(({ document }) => this.edited(document)));
    this.store.add(workspace.onDidCloseTextDocument(({ uri }) => this.leave(uri)));
    this.store.add(
      model.onDidChange((changes) => {
        if (changes.some(({ run }) => run)) this.lookAtAll();
      }),
    );
    this.lookAtAll();
  }

  /** Whether what is wrong in a script is said here. */
  covers(script: Uri): boolean {
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

  private edited(document: TextDocument): void {
    if (isScript(document) && shownScripts().includes(document)) this.lookSoon(document);
  }

  private leave(uri: Uri): void {
    if (!this.covers(uri)) return;
    this.collection.delete(uri);
    this.emitter.fire(uri);
  }

  /** Typing goes on: each change puts it off. */
  private lookSoon(document: TextDocument): void {
    const key = document.uri.toString();
    clearTimeout(this.due.get(key));
    const look = (): void => {
      this.due.delete(key);
      this.look(document).catch((error: unknown) => this.log.error('Linting', error));
    };
    this.due.set(key, setTimeout(look, SETTLE_MILLISECONDS));
  }

  private async look(document: TextDocument): Promise<void> {
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

function shownScripts(): readonly TextDocument[] {
  return [...new Set(window.visibleTextEditors.map(({ document }) => document))].filter(
    (document) => isScript(document) && document.uri.scheme !== PREVIEW_SCHEME,
  );
}

/** A questionnaire that is gone tells no names; its script is looked at all the same. */
async function sourceAt(questionnaire: Uri): Promise<ScriptSource | null> {
  const text = await textOf(questionnaire).catch(() => null);
  return text === null ? null : { text, name: stemOf(questionnaire) };
}

function diagnose(finding: ScriptFinding, document: TextDocument): Diagnostic {
  const { Error, Warning } = DiagnosticSeverity;
  // What is not run here is no mistake: it must not drown those.
  const severity = finding.severity === 'error' ? Error : Warning;
  const message = `${coreText(finding.message, l10n)} ${coreText(finding.nextStep, l10n)}`;
  const diagnostic = new Diagnostic(rangeOf(document, finding), message, severity);
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

function withQuestion(diagnostic: Diagnostic, question: QuestionDiagnostic['question']): QuestionDiagnostic {
  return Object.assign(diagnostic, { question });
}
