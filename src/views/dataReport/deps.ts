import type { TextDocumentShowOptions, TextEditor, Uri, ViewColumn } from 'vscode';
import type { RowsFormat } from '../../proof/data/delivery/rowsFile';
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
  /** The rows that a view shows, as a file. */
  readonly rowsFile: (
    validation: Validation,
    view: RowView,
    asked: { readonly missing: string; readonly format: RowsFormat },
  ) => Promise<{ readonly bytes: Uint8Array; readonly rows: number }>;
  /** Lets the person pick the variable that identifies respondents, keeps it for the study and validates again. */
  readonly chooseId: (validation: Validation) => Promise<void>;
  /** Switches a check off for the study, with a reason that is asked for, and validates again. */
  readonly switchOff: (validation: Validation, check: string) => Promise<void>;
  /** Keeps in the project file where the data file is, how it is written and who is who in it. */
  readonly keepFile: (validation: Validation) => Promise<void>;
  /** Marks rows as handled, by their places among all, with a note that is asked for. */
  readonly handle: (validation: Validation, rows: readonly number[]) => Promise<void>;
  /** Opens a finding again, by its place among those that are handled. */
  readonly reopen: (validation: Validation, finding: number) => Promise<void>;
  /** Asks what to compare with, and shows who is new, fixed and still listed. */
  readonly compare: (validation: Validation) => Promise<void>;
  /** Asks the model about checks that list too many, where the person agrees. */
  readonly askModel: (validation: Validation) => Promise<void>;
  /** Writes what is read of a question into the questionnaire, as marks to be corrected. */
  readonly writeMarks: (questionnaire: Uri, questionId: string) => Promise<void>;
  /** Validates again now, and from now on by itself when a file changes. */
  readonly alwaysAgain: (files: ValidatedFiles) => Promise<void>;
  readonly assets: PageAssets;
  readonly onError: (error: unknown) => void;
}
