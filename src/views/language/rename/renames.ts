import {
  type CancellationToken,
  l10n,
  type Position,
  type Range,
  type RenameProvider,
  type TextDocument,
  window,
  WorkspaceEdit,
} from 'vscode';
import type { Renamed, RenamePlace } from '../../../engine/documents/rename/rename';
import type { TextEdit } from '../../../engine/documents/writing/note';
import { stemOf } from '../../../state/places';
import { questionnaireSide, rangeOf, scriptSide } from '../bothSides';
import type { LanguageFeatureDeps } from '../deps';
import { isScript } from '../selectors';

type Deps = Pick<LanguageFeatureDeps, 'engine' | 'planOf' | 'questionnaireOf' | 'scriptOf'>;

interface Documents {
  readonly questionnaire: TextDocument;
  readonly script: TextDocument | null;
  readonly place: RenamePlace;
}

/** Renames a question or a code in a questionnaire and its script at once. */
export class Renames implements RenameProvider {
  constructor(private readonly deps: Deps) {}

  async prepareRename(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<{ range: Range; placeholder: string }> {
    const documents = await this.documentsOf(document, position, token);
    const target =
      documents === null
        ? null
        : (await this.deps.engine.ask<'renameTarget'>({ kind: 'renameTarget', place: documents.place })).target;
    if (target === null) throw new Error(refusal('nothing'));
    return { range: rangeOf(document, target), placeholder: document.getText(rangeOf(document, target)) };
  }

  async provideRenameEdits(
    document: TextDocument,
    position: Position,
    to: string,
    token: CancellationToken,
  ): Promise<WorkspaceEdit | null> {
    const documents = await this.documentsOf(document, position, token);
    if (token.isCancellationRequested) return null;
    if (documents === null) throw new Error(refusal('nothing'));
    const { questionnaire, script, place } = documents;
    const { renamed } = await this.deps.engine.ask<'rename'>({ kind: 'rename', place, to: to.trim() });
    const edit = new WorkspaceEdit();
    if (renamed.kind === 'refused') {
      // After an error the editor asks the next provider, and markdown's own would rename the whole heading.
      void window.showWarningMessage(refusal(renamed.why));
      return edit;
    }
    put(edit, questionnaire, renamed.questionnaire);
    if (script !== null) put(edit, script, renamed.script);
    return edit;
  }

  private async documentsOf(
    document: TextDocument,
    position: Position,
    token: CancellationToken,
  ): Promise<Documents | null> {
    const side = await questionnaireSide(document, this.deps, token);
    const questionnaire = side?.document;
    if (questionnaire === undefined) return null;
    const script = await scriptSide(document, this.deps);
    const place: RenamePlace = {
      text: questionnaire.getText(),
      name: stemOf(questionnaire.uri),
      script: script?.getText() ?? null,
      in: isScript(document) ? 'script' : 'questionnaire',
      offset: document.offsetAt(position),
    };
    return { questionnaire, script, place };
  }
}

function put(edit: WorkspaceEdit, document: TextDocument, edits: readonly TextEdit[]): void {
  for (const { start, end, text } of edits) edit.replace(document.uri, rangeOf(document, { start, end }), text);
}

function refusal(why: Extract<Renamed, { kind: 'refused' }>['why']): string {
  switch (why) {
    case 'nothing':
      return l10n.t('Ids of questions and codes of answers can be renamed; here is neither.');
    case 'noName':
      return l10n.t('SPSS takes no variable of this name: a letter first, then letters, digits and _.');
    case 'noCode':
      return l10n.t('A code is a whole number.');
    case 'taken':
      return l10n.t('Something else is called so already.');
    case 'inRange':
      return l10n.t('A condition names the codes from one to another here: it would hold for others. Change it first.');
    case 'readsDifferently':
      return l10n.t('With this name the questionnaire would no longer be read as it is: nothing was changed.');
  }
}
