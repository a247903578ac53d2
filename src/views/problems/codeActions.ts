import * as vscode from 'vscode';
import type { RunModel } from '../../state/runModel';
import { DIAGNOSTIC_SOURCE, type QuestionDiagnostic } from './problemSheet';
import type { RuleDiagnostic } from './scriptProblems';
import { isScript, QUESTIONNAIRES, SCRIPTS } from '../language/selectors';
import { needsAttention, type TreeElement } from '../tree/treeElements';

/** Offers what can be done about a diagnostic of ours, in the questionnaire and in the script. */
export function registerQuickFixes(model: RunModel): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider([...QUESTIONNAIRES, ...SCRIPTS], new QuickFixes(model), {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

class QuickFixes implements vscode.CodeActionProvider {
  constructor(private readonly model: RunModel) {}

  provideCodeActions(
    document: vscode.TextDocument,
    _range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[] {
    const ours = context.diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
    return [
      ...ours.filter(isAboutRule).flatMap((diagnostic) => ignoreRule(document, diagnostic)),
      ...ours.filter(isAboutQuestion).flatMap((diagnostic) => this.questionFixes(document, diagnostic)),
    ];
  }

  private questionFixes(document: vscode.TextDocument, diagnostic: QuestionDiagnostic): vscode.CodeAction[] {
    const { runId, questionId } = diagnostic.question;
    const element: TreeElement = { kind: 'question', runId, questionId };
    const fix = (title: string, command: string, preferred = false): vscode.CodeAction => {
      const action = fixOf(title, diagnostic);
      action.command = { command: `questionnaireToSpss.${command}`, title, arguments: [element] };
      action.isPreferred = preferred;
      return action;
    };
    const open = isScript(document)
      ? fix(vscode.l10n.t('Go to {0} in the questionnaire', questionId), 'openQuestion')
      : fix(vscode.l10n.t('Open the script of {0}', questionId), 'openScript');
    return [
      fix(vscode.l10n.t('Run {0} again', questionId), 'rerunQuestion', true),
      open,
      ...(this.hasFailed(diagnostic)
        ? [fix(vscode.l10n.t('Accept {0} as reviewed', questionId), 'acceptQuestion')]
        : []),
    ];
  }

  private hasFailed({ question }: QuestionDiagnostic): boolean {
    const state = this.model.get(question.runId)?.state.questions.get(question.questionId);
    return state !== undefined && needsAttention(state);
  }
}

/** A comment on a line of its own before the command; nothing where the text has changed since it was looked at. */
function ignoreRule(document: vscode.TextDocument, diagnostic: RuleDiagnostic): vscode.CodeAction[] {
  const { version, position, rule } = diagnostic.ignore;
  if (document.version !== version) return [];
  const action = fixOf(vscode.l10n.t('Ignore the rule “{0}” here', rule), diagnostic);
  const before = document.lineAt(position.line).text.slice(0, position.character);
  const lineEnd = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const comment = `* lint: ignore ${rule}.${lineEnd}`;
  action.edit = new vscode.WorkspaceEdit();
  action.edit.insert(document.uri, position, before.trim() === '' ? `${comment}${before}` : `${lineEnd}${comment}`);
  return [action];
}

function fixOf(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  return action;
}

function isAboutQuestion(diagnostic: vscode.Diagnostic): diagnostic is QuestionDiagnostic {
  return 'question' in diagnostic;
}

function isAboutRule(diagnostic: vscode.Diagnostic): diagnostic is RuleDiagnostic {
  return 'ignore' in diagnostic;
}
