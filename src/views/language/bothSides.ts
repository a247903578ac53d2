import { type CancellationToken, Range, type TextDocument, type Uri, workspace } from 'vscode';
import type { LanguageFeatureDeps } from './deps';
import { indexOf, type PlanIndex } from './planIndex';
import { isScript } from './selectors';

/** A questionnaire that is open or was opened for this, with the names in it. */
export interface Side {
  readonly document: TextDocument;
  readonly index: PlanIndex;
}

/** The questionnaire that a document is, or that the script was generated from; null where there is none. */
export async function questionnaireSide(
  document: TextDocument,
  deps: Pick<LanguageFeatureDeps, 'planOf' | 'questionnaireOf'>,
  token: CancellationToken,
): Promise<Side | null> {
  const questionnaire = isScript(document) ? await counterpart(deps.questionnaireOf(document.uri)) : document;
  if (questionnaire === null || token.isCancellationRequested) return null;
  const plan = await deps.planOf(questionnaire, token);
  return plan === null ? null : { document: questionnaire, index: indexOf(plan) };
}

/** The script of a questionnaire, or the script itself. */
export function scriptSide(
  document: TextDocument,
  deps: Pick<LanguageFeatureDeps, 'scriptOf'>,
): Promise<TextDocument | null> {
  return isScript(document) ? Promise.resolve(document) : counterpart(deps.scriptOf(document.uri));
}

/** A file that was moved or not written yet is no counterpart; nobody asked to be told about it. */
async function counterpart(uri: Uri | null): Promise<TextDocument | null> {
  if (uri === null) return null;
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return null;
  }
}

export const rangeOf = (
  document: TextDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Range => new Range(document.positionAt(start), document.positionAt(end));
