import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  l10n,
  Location,
  Position,
  Range,
  type Uri,
} from 'vscode';
import { lineInBlock } from '../../state/scriptLines';
import type { Acceptances } from '../../state/acceptances';
import { rangeIn, type Places } from '../../state/places';
import type { Run } from '../../state/runModel';
import { flatMapInSlices } from '../../platform/slices';
import type { QuestionState } from '../../pipeline/runState/runState';
import type { Problem, Span } from '../../questionnaire/model';
import { printedId, type Block } from '../../spss/reading/blocks';
import { severityOf } from './severity';
import { detailText, reviewerWord } from '../tree/treeItems';
import { causesOf, needsAttention, type Cause } from '../tree/treeElements';
import { coreText } from '../../platform/coreSentences';
import { saidOf } from '../words/findingWords';

export const DIAGNOSTIC_SOURCE = 'Questionnaire to SPSS';

/** What a diagnostic carries for its quick fixes. */
export interface QuestionDiagnostic extends Diagnostic {
  readonly question: { readonly runId: string; readonly questionId: string };
}

/** A run's script as it is in its file. */
export interface ScriptFile {
  readonly script: Uri | null;
  readonly blocks: readonly Block[];
  /** Whether its editor is looked at by `ScriptProblems`. */
  readonly isLinted: boolean;
}

/** The diagnostics of one run at one moment. */
export class ProblemSheet {
  private readonly blockOf: ReadonlyMap<string, Block>;
  /** Whether the text is still the one the run read: only then its spans mean something. */
  private readonly isCurrent: boolean;
  private readonly lines: LineStarts;

  constructor(
    private readonly run: Run,
    private readonly places: Places,
    private readonly file: ScriptFile,
    private readonly acceptances: Acceptances,
    /** What is said already of the text as it is typed; null where nobody looks at it so. */
    private readonly written: readonly Range[] | null,
  ) {
    this.blockOf = new Map(file.blocks.map((block) => [block.id, block]));
    this.isCurrent = run.state.source?.hash === places.hash;
    this.lines = new LineStarts(places.text);
  }

  async ofQuestionnaire(): Promise<readonly Diagnostic[]> {
    const ofQuestions = await flatMapInSlices(this.run.state.questions.values(), (question) =>
      this.ofQuestion(question),
    );
    // One cause is one problem: what is said while the text is typed is said there, and of a place it is said once. The
    // run knows more of its text than a reader does; of an edited text only what reading it anew says is true.
    const written = this.written ?? [];
    const problems = this.isCurrent ? this.run.state.problems : this.written === null ? this.places.problems : [];
    const own = ofQuestions.filter(({ code, range }) => code !== 'unresolved' || !holdsOne(range, written));
    const said = new Set([...own.map(({ range }) => range), ...written].map(placeKey));
    const others = problems.map((problem) => this.ofProblem(problem)).filter(({ range }) => !said.has(placeKey(range)));
    return [...others, ...own];
  }

  ofScript(): Promise<readonly Diagnostic[]> {
    return flatMapInSlices(this.run.state.questions.values(), (question) =>
      needsAttention(question) && !this.isAccepted(question) ? this.inBlock(question) : [],
    );
  }

  private ofQuestion(question: QuestionState): readonly Diagnostic[] {
    const place = this.places.byId.get(question.id);
    if (place === undefined) return [];
    const fails = needsAttention(question) && !this.isAccepted(question);
    return withoutCovering(causesOf(question))
      .filter((detail) => fails || detail.kind === 'unresolved')
      .map((detail) => {
        const span = this.spanOf(detail, place.idSpan, place.span);
        const diagnostic = this.diagnose(question, detail, rangeIn(this.places.text, span));
        const block = this.blockOf.get(printedId(question.id));
        if (this.file.script !== null && block !== undefined) {
          const location = new Location(this.file.script, new Position(block.line - 1, 0));
          diagnostic.relatedInformation = [
            new DiagnosticRelatedInformation(location, l10n.t('the block of {0} in the script', question.id)),
          ];
        }
        return diagnostic;
      });
  }

  private inBlock(question: QuestionState): readonly Diagnostic[] {
    const block = this.blockOf.get(printedId(question.id));
    if (block === undefined) return [];
    const place = this.places.byId.get(question.id);
    return causesOf(question).flatMap((detail) => {
      if (detail.kind === 'unresolved' || this.isSaidElsewhere(question, detail)) return [];
      const own = detail.kind === 'finding' ? detail.line : null;
      const line = block.line - 1 + lineInBlock(block.text, question.script, own);
      const diagnostic = this.diagnose(question, detail, new Range(line, 0, line, 1000));
      if (place !== undefined) {
        const location = new Location(this.run.questionnaire, rangeIn(this.places.text, place.idSpan));
        diagnostic.relatedInformation = [
          new DiagnosticRelatedInformation(location, l10n.t('{0} in the questionnaire', question.id)),
        ];
      }
      return diagnostic;
    });
  }

  private diagnose(question: QuestionState, detail: Cause, range: Range): QuestionDiagnostic {
    const { Error, Warning } = DiagnosticSeverity;
    const diagnostic = new Diagnostic(
      range,
      this.message(question, detail),
      detail.kind === 'unresolved' ? Warning : Error,
    );
    diagnostic.source = DIAGNOSTIC_SOURCE;
    diagnostic.code = codeOf(detail);
    return Object.assign(diagnostic, { question: { runId: this.run.id, questionId: question.id } });
  }

  private message(question: QuestionState, detail: Cause): string {
    switch (detail.kind) {
      case 'error':
        return `${question.id}: ${detailText(detail)} ${coreText(detail.error.nextStep, l10n)}`;
      case 'finding': {
        const head = `${question.id} (${reviewerWord(detail.finding.reviewer)}): ${detailText(detail)}`;
        return [head, ...detail.steps.map((step) => saidOf(detail.finding, step, l10n))].join('\n');
      }
      case 'unresolved':
        return `${question.id}: ${detailText(detail)}`;
    }
  }

  /** Spans are of the text the run read. Where that text was edited, the same words are looked for in the question. */
  private spanOf(detail: Cause, idSpan: Span, question: Span): Span {
    if (detail.kind === 'error') return idSpan;
    if (detail.kind === 'finding') return this.isCurrent ? (detail.finding.span ?? idSpan) : idSpan;
    const { span, text } = detail.unresolved;
    if (this.places.text.slice(span.start, span.end) === text) return span;
    const start = this.places.text.indexOf(text, question.start);
    if (text === '' || start === -1 || start >= question.end) return idSpan;
    return { start, end: start + text.length, ...this.lines.at(start) };
  }

  /** What the static checker finds in a block is said for the text as it is now where somebody looks at it. */
  private isSaidElsewhere({ live }: QuestionState, detail: Cause): boolean {
    return this.file.isLinted && live && detail.kind === 'finding' && detail.finding.reviewer === 'lint';
  }

  private isAccepted(question: QuestionState): boolean {
    return this.acceptances.has(this.run.questionnaire, question);
  }

  private ofProblem(problem: Problem): Diagnostic {
    const range = rangeIn(this.places.text, problem.span);
    const message = `${coreText(problem.message, l10n)} ${coreText(problem.nextStep, l10n)}`;
    const diagnostic = new Diagnostic(range, message, severityOf(problem.severity));
    diagnostic.source = DIAGNOSTIC_SOURCE;
    diagnostic.code = problem.code;
    return diagnostic;
  }
}

const holdsOne = (range: Range, written: readonly Range[]): boolean =>
  written.some((one) => range.contains(one) || one.contains(range));

const placeKey = ({ start, end }: Range): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

/** One cause is one problem: of logic that is not understood because a part of it is not, the part is told. */
function withoutCovering(details: readonly Cause[]): readonly Cause[] {
  const parts = details.flatMap((detail) => (detail.kind === 'unresolved' ? [detail.unresolved.span] : []));
  return details.filter((detail) => {
    if (detail.kind !== 'unresolved') return true;
    const { start, end } = detail.unresolved.span;
    return !parts.some((part) => start <= part.start && part.end <= end && part.end - part.start < end - start);
  });
}

function codeOf(detail: Cause): string {
  switch (detail.kind) {
    case 'error':
      return detail.error.code;
    case 'finding':
      return detail.finding.reviewer;
    case 'unresolved':
      return 'unresolved';
  }
}

/** Where the lines of a text begin, found when somebody first asks. */
class LineStarts {
  private starts: readonly number[] | null = null;

  constructor(private readonly text: string) {}

  /** The line and the column of an offset, both from 1. */
  at(offset: number): Pick<Span, 'line' | 'column'> {
    this.starts ??= [0, ...[...this.text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
    let [low, high] = [0, this.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}
