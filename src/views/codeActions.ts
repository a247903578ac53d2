import * as vscode from 'vscode';
import { DIAGNOSTIC_SOURCE, type QuestionDiagnostic } from './problems';
import type { TreeElement } from './treeElements';

/** What can be done about a diagnostic of ours, in the questionnaire and in the script. */
export class QuickFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  };

  provideCodeActions(
    _document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    return context.diagnostics.filter(isAboutQuestion).flatMap((diagnostic) => this.fixes(diagnostic));
  }

  private fixes(diagnostic: QuestionDiagnostic): vscode.CodeAction[] {
    const { runId, questionId } = diagnostic.question;
    const element: TreeElement = { kind: 'question', runId, questionId };
    const fix = (title: string, command: string, preferred = false): vscode.CodeAction => {
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      action.command = { command: `questionnaireToSpss.${command}`, title, arguments: [element] };
      action.diagnostics = [diagnostic];
      action.isPreferred = preferred;
      return action;
    };
    const always = [
      fix(vscode.l10n.t('Run {0} again', questionId), 'rerunQuestion', true),
      fix(vscode.l10n.t('Open the script of {0}', questionId), 'openScript'),
    ];
    if (diagnostic.severity !== vscode.DiagnosticSeverity.Error) return always;
    return [...always, fix(vscode.l10n.t('Accept {0} as reviewed', questionId), 'acceptQuestion')];
  }
}

function isAboutQuestion(diagnostic: vscode.Diagnostic): diagnostic is QuestionDiagnostic {
  return diagnostic.source === DIAGNOSTIC_SOURCE && 'question' in diagnostic;
}
