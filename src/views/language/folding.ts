import {
  type CancellationToken,
  type FoldingContext,
  FoldingRange,
  FoldingRangeKind,
  type FoldingRangeProvider,
  type Range,
  type TextDocument,
} from 'vscode';
import { rangeOf } from './bothSides';
import type { Fold } from '../../engine/documents/scriptFolds';
import type { LanguageFeatureDeps } from './deps';

/** Blocks, structures and long commands of a script. */
export class ScriptFolding implements FoldingRangeProvider {
  constructor(private readonly deps: Pick<LanguageFeatureDeps, 'scripts'>) {}

  async provideFoldingRanges(
    document: TextDocument,
    _context: FoldingContext,
    token: CancellationToken,
  ): Promise<FoldingRange[] | null> {
    const { folds } = await this.deps.scripts.outlineOf(document);
    if (token.isCancellationRequested) return null;
    return folds.map(({ startLine, endLine, kind }) => new FoldingRange(startLine, endLine, KINDS[kind]));
  }
}

/** The questions of a questionnaire: exports have no headings that the editor would fold by. */
export class QuestionFolding implements FoldingRangeProvider {
  constructor(private readonly deps: Pick<LanguageFeatureDeps, 'planOf'>) {}

  async provideFoldingRanges(
    document: TextDocument,
    _context: FoldingContext,
    token: CancellationToken,
  ): Promise<FoldingRange[] | null> {
    const plan = await this.deps.planOf(document, token);
    if (plan === null || token.isCancellationRequested) return null;
    return plan.plans.flatMap(({ question }) => {
      const range = rangeOf(document, question.span);
      const last = lastLineWithText(document, range);
      return last > range.start.line ? [new FoldingRange(range.start.line, last)] : [];
    });
  }
}

/** What separates a question from the next is not folded away with it. */
function lastLineWithText(document: TextDocument, range: Range): number {
  let line = range.end.line;
  while (line > range.start.line && /^(?:\s*|---)$/.test(document.lineAt(line).text)) line -= 1;
  return line;
}

const KINDS: Readonly<Record<Fold['kind'], FoldingRangeKind | undefined>> = {
  region: FoldingRangeKind.Region,
  comment: FoldingRangeKind.Comment,
  other: undefined,
};
