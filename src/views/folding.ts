import * as vscode from 'vscode';
import { scriptFolds, type Fold } from './foldingModel';

/** Blocks, structures and long commands of a script. Questionnaires are markdown, which the editor folds itself. */
export class Folding implements vscode.FoldingRangeProvider {
  provideFoldingRanges(
    document: vscode.TextDocument,
    _context: vscode.FoldingContext,
    token: vscode.CancellationToken,
  ): vscode.FoldingRange[] | null {
    if (token.isCancellationRequested) return null;
    return scriptFolds(document.getText()).map(
      ({ startLine, endLine, kind }) => new vscode.FoldingRange(startLine, endLine, KINDS[kind]),
    );
  }
}

const KINDS: Readonly<Record<Fold['kind'], vscode.FoldingRangeKind | undefined>> = {
  region: vscode.FoldingRangeKind.Region,
  comment: vscode.FoldingRangeKind.Comment,
  other: undefined,
};
