import {
  type CancellationToken,
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  type Disposable,
  EndOfLine,
  l10n,
  languages,
  Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { EngineHost } from '../../engine/engineHost';
import type { RunModel } from '../../state/runModel';
import { DIAGNOSTIC_SOURCE, type QuestionDiagnostic } from './problemSheet';
import type { RuleDiagnostic } from './scriptProblems';
import { fixTitle, type WritingDiagnostic } from './writingProblems';
import { askWhileWanted } from '../language/askWhileWanted';
import { isScript, QUESTIONNAIRES, SCRIPTS } from '../language/selectors';
import { needsAttention, type TreeElement } from '../tree/treeElements';

/** Offers what can be done about a diagnostic of ours, in the questionnaire and in the script. */
export function registerQuickFixes(model: RunModel, engine: Pick<EngineHost, 'ask'>): Disposable {
  return languages.registerCodeActionsProvider([...QUESTIONNAIRES, ...SCRIPTS], new QuickFixes(model, engine), {
    providedCodeActionKinds: [CodeActionKind.QuickFix],
  });
}

class QuickFixes implements CodeActionProvider {
  constructor(
    private readonly model: RunModel,
    private readonly engine: Pick<EngineHost, 'ask'>,
  ) {}

  async provideCodeActions(
    document: TextDocument,
    _range: Range,
    context: CodeActionContext,
    token: CancellationToken,
  ): Promise<CodeAction[]> {
    const ours = context.diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
    const written = await Promise.all(
      ours.filter(isAboutWriting).map((diagnostic) => this.writingFixes(document, diagnostic, token)),
    );
    return [
      ...ours.filter(isAboutRule).flatMap((diagnostic) => ignoreRule(document, diagnostic)),
      ...written.flat(),
      ...ours.filter(isAboutQuestion).flatMap((diagnostic) => this.questionFixes(document, diagnostic)),
    ];
  }

  private questionFixes(document: TextDocument, diagnostic: QuestionDiagnostic): CodeAction[] {
    const { runId, questionId } = diagnostic.question;
    const element: TreeElement = { kind: 'question', runId, questionId };
    const fix = (title: string, command: string, preferred = false): CodeAction => {
      const action = fixOf(title, diagnostic);
      action.command = { command: `questionnaireToSpss.${command}`, title, arguments: [element] };
      action.isPreferred = preferred;
      return action;
    };
    const open = isScript(document)
      ? fix(l10n.t('Go to {0} in the questionnaire', questionId), 'openQuestion')
      : fix(l10n.t('Open the script of {0}', questionId), 'openScript');
    const write = (title: string, id: string | null): CodeAction => {
      const action = fixOf(title, diagnostic);
      const target = { questionnaire: document.uri, questionId: id };
      action.command = { command: 'questionnaireToSpss.writeReading', title, arguments: [target] };
      return action;
    };
    const marks = [
      write(l10n.t('Write what is read of {0} as marks', questionId), questionId),
      write(l10n.t('Write what is read of all questions as marks'), null),
    ];
    return [
      fix(l10n.t('Run {0} again', questionId), 'rerunQuestion', true),
      open,
      ...(this.hasFailed(diagnostic) ? [fix(l10n.t('Accept {0} as reviewed', questionId), 'acceptQuestion')] : []),
      ...(isScript(document) ? [] : marks),
    ];
  }

  /** What mends the text, as reading it again says; nothing where it has changed since it was looked at. */
  private async writingFixes(
    document: TextDocument,
    diagnostic: WritingDiagnostic,
    token: CancellationToken,
  ): Promise<readonly CodeAction[]> {
    const { place, version, mayBeMended } = diagnostic.writing;
    if (document.version !== version || !mayBeMended) return [];
    const request = { kind: 'fixes', place: { ...place, text: document.getText() } } as const;
    const answer = await askWhileWanted<'fixes'>(this.engine, request, token);
    if (answer === null || document.version !== version) return [];
    return answer.fixes.map((fix) => {
      const action = fixOf(fixTitle(fix), diagnostic);
      action.isPreferred = fix.preferred;
      action.edit = new WorkspaceEdit();
      for (const { start, end, text } of fix.edits) {
        action.edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
      }
      return action;
    });
  }

  private hasFailed({ question }: QuestionDiagnostic): boolean {
    const state = this.model.get(question.runId)?.state.questions.get(question.questionId);
    return state !== undefined && needsAttention(state);
  }
}

/** A comment on a line of its own before the command; nothing where the text has changed since it was looked at. */
function ignoreRule(document: TextDocument, diagnostic: RuleDiagnostic): CodeAction[] {
  const { version, position, rule } = diagnostic.ignore;
  if (document.version !== version) return [];
  const action = fixOf(l10n.t('Ignore the rule “{0}” here', rule), diagnostic);
  const before = document.lineAt(position.line).text.slice(0, position.character);
  const lineEnd = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  const comment = `* lint: ignore ${rule}.${lineEnd}`;
  action.edit = new WorkspaceEdit();
  action.edit.insert(document.uri, position, before.trim() === '' ? `${comment}${before}` : `${lineEnd}${comment}`);
  return [action];
}

function fixOf(title: string, diagnostic: Diagnostic): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  return action;
}

function isAboutQuestion(diagnostic: Diagnostic): diagnostic is QuestionDiagnostic {
  return 'question' in diagnostic;
}

function isAboutWriting(diagnostic: Diagnostic): diagnostic is WritingDiagnostic {
  return 'writing' in diagnostic;
}

function isAboutRule(diagnostic: Diagnostic): diagnostic is RuleDiagnostic {
  return 'ignore' in diagnostic;
}
