import * as vscode from 'vscode';
import type { Acceptances } from '../editor/acceptances';
import { DisposableStore } from '../editor/disposables';
import type { Log } from '../editor/log';
import { rangeIn, textOf, type Places, type QuestionPlaces } from '../editor/places';
import type { RunLookup } from '../editor/runLookup';
import type { Run, RunModel } from '../editor/runModel';
import { flatMapInSlices, nextTurn } from '../editor/slices';
import type { QuestionState } from '../pipeline/runState';
import type { Problem, Severity, Span } from '../questionnaire/model';
import { printedId, splitBlocks, type Block } from '../spss/blocks';
import type { ScriptProblems } from './scriptProblems';
import { detailText, reviewerWord } from './treeItems';
import { detailsOf, needsAttention, type Detail } from './treeElements';

export const DIAGNOSTIC_SOURCE = 'Questionnaire to SPSS';

/** What a diagnostic carries for its quick fixes. */
export interface QuestionDiagnostic extends vscode.Diagnostic {
  readonly question: { readonly runId: string; readonly questionId: string };
}

const SETTLE_MILLISECONDS = 300;

/**
 * What the newest run over a questionnaire found, as diagnostics: at the question that failed, at the logic nobody
 * could resolve, and at the line of the script. Places are looked up by question and by text whenever either changes,
 * so that they stay right while a person edits, and go when the question passes or disappears.
 */
export class Problems implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly collection: vscode.DiagnosticCollection;
  private readonly due = new Map<string, NodeJS.Timeout>();
  private readonly shown = new Map<string, readonly vscode.Uri[]>();
  /** Refreshes take several turns of the event loop and follow one another: the newest is the last to be shown. */
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly model: RunModel,
    private readonly places: QuestionPlaces,
    private readonly acceptances: Acceptances,
    private readonly lookup: RunLookup,
    private readonly scripts: ScriptProblems,
    private readonly log: Log,
  ) {
    this.collection = this.store.add(vscode.languages.createDiagnosticCollection('questionnaireToSpss'));
    this.store.add(
      model.onDidChange((changes) => {
        for (const change of changes) {
          const run = model.get(change.runId);
          if (run !== undefined) this.refreshSoon(run.questionnaire);
        }
        this.clearRemoved();
      }),
    );
    this.store.add(acceptances.onDidChange((questionnaire) => this.refreshSoon(questionnaire)));
    this.store.add(vscode.workspace.onDidChangeTextDocument((event) => this.edited(event.document.uri)));
    this.store.add(vscode.workspace.onDidDeleteFiles(({ files }) => files.forEach((file) => this.edited(file))));
    this.store.add(scripts.onDidChangeCovered((script) => this.edited(script)));
  }

  dispose(): void {
    for (const timer of this.due.values()) clearTimeout(timer);
    this.due.clear();
    this.store.dispose();
  }

  private edited(file: vscode.Uri): void {
    const key = file.toString();
    for (const [questionnaire, uris] of this.shown) {
      if (uris.some((uri) => uri.toString() === key)) this.refreshSoon(vscode.Uri.parse(questionnaire));
    }
  }

  private refreshSoon(questionnaire: vscode.Uri): void {
    const key = questionnaire.toString();
    if (this.store.isDisposed || this.due.has(key)) return;
    this.due.set(
      key,
      setTimeout(() => {
        this.due.delete(key);
        this.refreshing = this.refreshing
          .then(() => this.refresh(questionnaire))
          .catch((error: unknown) => this.log.error('Diagnostics', error));
      }, SETTLE_MILLISECONDS),
    );
  }

  private clearRemoved(): void {
    const present = new Set(this.model.list().map((run) => run.questionnaire.toString()));
    for (const questionnaire of [...this.shown.keys()]) {
      if (!present.has(questionnaire)) this.forget(questionnaire);
    }
  }

  private forget(questionnaire: string): void {
    for (const uri of this.shown.get(questionnaire) ?? []) this.collection.delete(uri);
    this.shown.delete(questionnaire);
  }

  private async refresh(questionnaire: vscode.Uri): Promise<void> {
    const begun = this.model.latestOf(questionnaire);
    if (begun === undefined) return;
    const places = await this.places.of(questionnaire).catch((error: unknown) => {
      // It was deleted: there is nothing left to point at.
      this.forget(questionnaire.toString());
      throw error;
    });
    const script = this.lookup.scriptOfRun(begun);
    const blocks = script === null ? [] : await blocksOf(script);
    // What was waited for took its time: the state is the one of now.
    const run = this.model.latestOf(questionnaire);
    if (this.store.isDisposed || run === undefined) return;
    const isLinted = script !== null && this.scripts.covers(script);
    const sheet = new Sheet(run, places, { script, blocks, isLinted }, this.acceptances);
    const ofQuestionnaire = await sheet.ofQuestionnaire();
    const ofScript = script === null ? [] : await sheet.ofScript();
    if (this.store.isDisposed || this.model.latestOf(questionnaire) === undefined) return;
    this.shown.set(questionnaire.toString(), script === null ? [questionnaire] : [questionnaire, script]);
    this.collection.set(questionnaire, ofQuestionnaire);
    if (script !== null) {
      await nextTurn();
      if (this.shown.has(questionnaire.toString())) this.collection.set(script, ofScript);
    }
  }
}

/** The blocks of a script; none where it cannot be read. Reading and splitting a long one are a turn each. */
async function blocksOf(script: vscode.Uri): Promise<readonly Block[]> {
  const text = await textOf(script).catch(() => '');
  await nextTurn();
  const { blocks } = splitBlocks(text);
  await nextTurn();
  return blocks;
}

/** A run's script as it is in its file. */
interface ScriptFile {
  readonly script: vscode.Uri | null;
  readonly blocks: readonly Block[];
  /** Whether its editor is looked at by `ScriptProblems`. */
  readonly isLinted: boolean;
}

/** The diagnostics of one run at one moment. */
class Sheet {
  private readonly blockOf: ReadonlyMap<string, Block>;
  /** Whether the text is still the one the run read: only then its spans mean something. */
  private readonly isCurrent: boolean;

  constructor(
    private readonly run: Run,
    private readonly places: Places,
    private readonly file: ScriptFile,
    private readonly acceptances: Acceptances,
  ) {
    this.blockOf = new Map(file.blocks.map((block) => [block.id, block]));
    this.isCurrent = run.state.source?.hash === places.hash;
  }

  async ofQuestionnaire(): Promise<readonly vscode.Diagnostic[]> {
    const ofQuestions = await flatMapInSlices(this.run.state.questions.values(), (question) =>
      this.ofQuestion(question),
    );
    // The run knows more of its text than a reader does; of an edited text only what reading it anew says is true.
    const problems = this.isCurrent ? this.run.state.problems : this.places.problems;
    return [...problems.map((problem) => this.ofProblem(problem)), ...ofQuestions];
  }

  ofScript(): Promise<readonly vscode.Diagnostic[]> {
    return flatMapInSlices(this.run.state.questions.values(), (question) =>
      needsAttention(question) && !this.isAccepted(question) ? this.inBlock(question) : [],
    );
  }

  private ofQuestion(question: QuestionState): readonly vscode.Diagnostic[] {
    const place = this.places.byId.get(question.id);
    if (place === undefined) return [];
    const fails = needsAttention(question) && !this.isAccepted(question);
    return detailsOf(question)
      .filter((detail) => fails || detail.kind === 'unresolved')
      .map((detail) => {
        const span = this.spanOf(detail, place.idSpan, place.span);
        const diagnostic = this.diagnose(question, detail, rangeIn(this.places.text, span));
        const block = this.blockOf.get(printedId(question.id));
        if (this.file.script !== null && block !== undefined) {
          const location = new vscode.Location(this.file.script, new vscode.Position(block.line - 1, 0));
          diagnostic.relatedInformation = [
            new vscode.DiagnosticRelatedInformation(
              location,
              vscode.l10n.t('the block of {0} in the script', question.id),
            ),
          ];
        }
        return diagnostic;
      });
  }

  private inBlock(question: QuestionState): readonly vscode.Diagnostic[] {
    const block = this.blockOf.get(printedId(question.id));
    if (block === undefined) return [];
    const place = this.places.byId.get(question.id);
    return detailsOf(question).flatMap((detail) => {
      if (detail.kind === 'unresolved' || this.isSaidElsewhere(question, detail)) return [];
      const offset = detail.kind === 'finding' ? (detail.finding.scriptLine ?? 0) : 0;
      const lines = block.text.trimEnd().split('\n').length;
      const line = block.line - 1 + Math.min(offset, lines - 1);
      const diagnostic = this.diagnose(question, detail, new vscode.Range(line, 0, line, 1000));
      if (place !== undefined) {
        const location = new vscode.Location(this.run.questionnaire, rangeIn(this.places.text, place.idSpan));
        diagnostic.relatedInformation = [
          new vscode.DiagnosticRelatedInformation(location, vscode.l10n.t('{0} in the questionnaire', question.id)),
        ];
      }
      return diagnostic;
    });
  }

  private diagnose(question: QuestionState, detail: Detail, range: vscode.Range): QuestionDiagnostic {
    const { Error, Warning } = vscode.DiagnosticSeverity;
    const diagnostic = new vscode.Diagnostic(
      range,
      this.message(question, detail),
      detail.kind === 'unresolved' ? Warning : Error,
    );
    diagnostic.source = DIAGNOSTIC_SOURCE;
    diagnostic.code = codeOf(detail);
    return Object.assign(diagnostic, { question: { runId: this.run.id, questionId: question.id } });
  }

  private message(question: QuestionState, detail: Detail): string {
    switch (detail.kind) {
      case 'error':
        return `${question.id}: ${detail.error.message} ${detail.error.nextStep}`;
      case 'finding': {
        const head = `${question.id} (${reviewerWord(detail.finding.reviewer)}): ${detailText(detail)}`;
        return [head, ...detail.steps].join('\n');
      }
      case 'unresolved':
        return `${question.id}: ${detailText(detail)}`;
    }
  }

  /** Spans are of the text the run read. Where that text was edited, the same words are looked for in the question. */
  private spanOf(detail: Detail, idSpan: Span, question: Span): Span {
    if (detail.kind === 'error') return idSpan;
    if (detail.kind === 'finding') return this.isCurrent ? (detail.finding.span ?? idSpan) : idSpan;
    const { span, text } = detail.unresolved;
    if (this.places.text.slice(span.start, span.end) === text) return span;
    const start = this.places.text.indexOf(text, question.start);
    if (text === '' || start === -1 || start >= question.end) return idSpan;
    return spanAt(this.places.text, start, start + text.length);
  }

  /** What the static checker finds in a block is said for the text as it is now where somebody looks at it. */
  private isSaidElsewhere({ live }: QuestionState, detail: Detail): boolean {
    return this.file.isLinted && live && detail.kind === 'finding' && detail.finding.reviewer === 'lint';
  }

  private isAccepted(question: QuestionState): boolean {
    return this.acceptances.has(this.run.questionnaire, question);
  }

  private ofProblem(problem: Problem): vscode.Diagnostic {
    const range = rangeIn(this.places.text, problem.span);
    const diagnostic = new vscode.Diagnostic(
      range,
      `${problem.message} ${problem.nextStep}`,
      severityOf(problem.severity),
    );
    diagnostic.source = DIAGNOSTIC_SOURCE;
    diagnostic.code = problem.code;
    return diagnostic;
  }
}

function codeOf(detail: Detail): string {
  switch (detail.kind) {
    case 'error':
      return detail.error.code;
    case 'finding':
      return detail.finding.reviewer;
    case 'unresolved':
      return 'unresolved';
  }
}

function severityOf(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'info':
      return vscode.DiagnosticSeverity.Information;
  }
}

function spanAt(text: string, start: number, end: number): Span {
  const before = text.slice(0, start);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.split(/\r\n|\r|\n/).length;
  return { start, end, line, column: start - lineStart + 1 };
}
