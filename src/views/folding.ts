import * as vscode from 'vscode';
import type { Fold } from './foldingModel';
import type { LanguageFeatureDeps } from './languageFeatures';

/** Blocks, structures and long commands of a script. Questionnaires are markdown, which the editor folds itself. */
export class Folding implements vscode.FoldingRangeProvider {
  constructor(private readonly deps: Pick<LanguageFeatureDeps, 'scripts'>) {}

  async provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.FoldingRange[] | null> {
    const { folds } = await this.deps.scripts.outlineOf(document);
    if (token.isCancellationRequested) return null;
    return folds.map(({ startLine, endLine, kind }) => new vscode.FoldingRange(startLine, endLine, KINDS[kind]));
  }
}

const KINDS: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  region: vscode.FoldingRangeKind.Region,
  comment: vscode.FoldingRangeKind.Comment,
  other: undefined,
};
