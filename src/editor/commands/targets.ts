import pLimit from 'p-limit';
import { commands, FileType, type GlobPattern, l10n, RelativePattern, Uri, window, workspace } from 'vscode';
import { textOf } from '../../state/places';
import { documentsAtHand } from './documentsAtHand';
import type { IsQuestionnaire } from '../../state/recognition';

/** Folders that hold no questionnaires of a person's own. */
const EXCLUDED = '**/{node_modules,.git,.vscode-test,dist,output}/**';
const MOST_FILES = 2_000;
/** Files that are read at the same time. */
const AT_ONCE = 8;

/**
 * The questionnaires that a command is about: the files it was called on, those of its folders, else the active
 * editor's, else one that the person picks. Empty where there is none or the person changed their mind.
 */
export async function questionnaireTargets(
  clicked: unknown,
  selected: unknown,
  isQuestionnaire: IsQuestionnaire,
): Promise<readonly Uri[]> {
  const uris = Array.isArray(selected) ? selected.filter(isUri) : [];
  const named = uris.length > 0 ? uris : isUri(clicked) ? [clicked] : [];
  if (named.length > 0) return (await Promise.all(named.map((uri) => expand(uri, isQuestionnaire)))).flat();
  for (const document of documentsAtHand()) {
    if (document.languageId === 'markdown' && (await isQuestionnaire(document.getText()))) return [document.uri];
  }
  return pick(isQuestionnaire);
}

/** A folder stands for the questionnaires in it; a file was named by a person and is taken as it is. */
async function expand(uri: Uri, isQuestionnaire: IsQuestionnaire): Promise<readonly Uri[]> {
  if (uri.scheme === 'untitled') return [uri];
  const { type } = await workspace.fs.stat(uri);
  return (type & FileType.Directory) !== 0
    ? questionnairesIn(new RelativePattern(uri, '**/*.{md,markdown}'), isQuestionnaire)
    : [uri];
}

async function questionnairesIn(pattern: GlobPattern, isQuestionnaire: IsQuestionnaire): Promise<readonly Uri[]> {
  const files = await workspace.findFiles(pattern, EXCLUDED, MOST_FILES);
  // Some at a time: a folder of hundreds would keep everybody else of the extension host waiting.
  const some = pLimit(AT_ONCE);
  const judged = await some.map(files, async (uri) => {
    const text = await textOf(uri).catch(() => '');
    return (await isQuestionnaire(text)) ? [uri] : [];
  });
  return judged.flat().sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function pick(isQuestionnaire: IsQuestionnaire): Promise<readonly Uri[]> {
  const found = await questionnairesIn('**/*.{md,markdown}', isQuestionnaire);
  if (found.length === 0) {
    const open = l10n.t('Open File…');
    const text = l10n.t(
      'There is no questionnaire in this window. Open a normalized survey export or a questionnaire in plain markdown.',
    );
    if ((await window.showInformationMessage(text, open)) === open) {
      await commands.executeCommand('workbench.action.files.openFile');
    }
    return [];
  }
  const items = found.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: l10n.t('Which questionnaires?'),
  });
  return chosen?.map(({ uri }) => uri) ?? [];
}

function isUri(value: unknown): value is Uri {
  return value instanceof Uri;
}
