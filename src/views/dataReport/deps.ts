import type { TextDocumentShowOptions, TextEditor, Uri, ViewColumn } from 'vscode';
import type { RowView } from '../../engine/dataReport/rowTable';
import type { ValidatedFiles, Validation } from '../../state/dataCounts';
import type { PageAssets } from '../page/scriptedPage';

/** The kind of panel, by which the editor restores it. */
export const DATA_REPORT = 'questionnaire-to-spss.dataReport';

/** What a panel asks of the rest of the extension. */
export interface DataPanelDeps {
  /** Runs the same script on the same file again. */
  readonly validate: (files: ValidatedFiles) => Promise<void>;
  /** Opens a question of the questionnaire; `questionId` as the script prints it. */
  readonly openQuestion: (questionnaire: Uri, questionId: string, column: ViewColumn) => Promise<void>;
  readonly openFile: (file: Uri, options: TextDocumentShowOptions) => Promise<TextEditor>;
  /** The rows that a view shows, as CSV. */
  readonly csv: (
    validation: Validation,
    view: RowView,
    missing: string,
  ) => Promise<{ readonly bytes: Uint8Array; readonly rows: number }>;
  /** Lets the person pick the variable that identifies respondents, keeps it for the study and validates again. */
  readonly chooseId: (validation: Validation) => Promise<void>;
  /** Switches a check off for the study, with a reason that is asked for, and validates again. */
  readonly switchOff: (validation: Validation, check: string) => Promise<void>;
  readonly assets: PageAssets;
  readonly onError: (error: unknown) => Promise<void>;
}
