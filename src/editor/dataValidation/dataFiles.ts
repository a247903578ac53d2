import { l10n, type Memento, Uri, window, workspace } from 'vscode';
import { UserError } from '../../pipeline/errors';
import { fileName } from '../../platform/files';
import { stemOf } from '../../state/places';

/** Folders that hold no files of a study. */
export const EXCLUDED = '**/{node_modules,.git,.vscode-test,dist}/**';
const DATA_FILES = '**/*.{sav,zsav,csv,SAV,ZSAV,CSV}';
/** What this extension writes of data, and reads no more. */
const OUR_LISTS = /_flagged\.csv$/iu;
const MOST_FILES = 200;
const FOLDER_KEY = 'dataFolder';

interface Asking {
  readonly placeHolder: string;
  /** Of the dialog, and what its button says. */
  readonly title: string;
  readonly openLabel: string;
  /** Remembers where the last data file was. */
  readonly memento?: Memento;
}

/**
 * Asks for a data file: one of the workspace, the one that is called as a script or a questionnaire first, else any that
 * the person finds. Null where they change their mind.
 */
export async function workspaceDataFile(beside: Uri, asking: Asking): Promise<Uri | null> {
  const files = await workspace.findFiles(DATA_FILES, EXCLUDED, MOST_FILES);
  const known = dataFirst(
    files.filter(({ scheme, path }) => scheme === 'file' && !OUR_LISTS.test(path)),
    beside,
  );
  if (known.length === 0) return anyDataFile(beside, asking);
  const items = known.map((uri) => ({
    label: fileName(uri),
    description: workspace.asRelativePath(Uri.joinPath(uri, '..')),
    uri,
  }));
  const other = { label: l10n.t('Choose another data file…'), uri: null };
  const chosen = await window.showQuickPick([...items, other], { placeHolder: asking.placeHolder });
  if (chosen === undefined) return null;
  return chosen.uri ?? anyDataFile(beside, asking);
}

/** The data file that is called as the script or questionnaire is, then those closest to it. */
function dataFirst(files: readonly Uri[], beside: Uri): readonly Uri[] {
  const folder = Uri.joinPath(beside, '..').path;
  const rank = (data: Uri): number => {
    if (sameName(beside, data)) return 0;
    return data.path.startsWith(`${folder}/`) || folder.startsWith(Uri.joinPath(data, '..').path) ? 1 : 2;
  };
  const byPath = [...files].sort((one, other) => (one.path < other.path ? -1 : 1));
  return byPath.sort((one, other) => rank(one) - rank(other));
}

/** Whether a script or a questionnaire is called as a data file is. */
export function sameName(beside: Uri, data: Uri): boolean {
  const name = stemOf(beside)
    .toLowerCase()
    .replace(/^spss_output_/u, '');
  return name === stemOf(data).toLowerCase();
}

async function anyDataFile(beside: Uri, { title, openLabel, memento }: Asking): Promise<Uri | null> {
  const last = memento?.get<string>(FOLDER_KEY);
  const folder = last === undefined ? startFolder(beside) : Uri.parse(last);
  const chosen = await window.showOpenDialog({
    title,
    openLabel,
    filters: { [l10n.t('Data files')]: ['sav', 'zsav', 'csv'], [l10n.t('All files')]: ['*'] },
    ...(folder !== null && { defaultUri: folder }),
  });
  const data = chosen?.[0] ?? null;
  if (data !== null) await memento?.update(FOLDER_KEY, Uri.joinPath(data, '..').toString());
  return data;
}

function startFolder(beside: Uri): Uri | null {
  const folder = workspace.getWorkspaceFolder(beside) ?? workspace.workspaceFolders?.[0];
  if (folder?.uri.scheme === 'file') return folder.uri;
  return beside.scheme === 'file' ? Uri.joinPath(beside, '..') : null;
}

/** PSPP reads the disk of the machine it runs on. Throws a `UserError` for a file that is elsewhere. */
export function requireLocal(data: Uri | null): void {
  if (data === null || data.scheme === 'file') return;
  throw new UserError({
    code: 'usage',
    message: l10n.t('{0} is not on a disk of the machine that PSPP runs on.', fileName(data)),
    nextStep: l10n.t('Save a copy there and choose it.'),
  });
}
