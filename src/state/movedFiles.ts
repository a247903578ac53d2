import { type Disposable, Uri, workspace } from 'vscode';
import type { Acceptances } from './acceptances';
import type { Log } from '../platform/log';
import type { RunIndex } from './runIndex';
import type { RunModel } from './runModel';

/** Has runs follow their questionnaires where these are renamed or moved in the editor, alone or with their folders. */
export class MovedFiles implements Disposable {
  private readonly subscription: Disposable;

  constructor(
    private readonly model: RunModel,
    private readonly index: RunIndex,
    private readonly acceptances: Acceptances,
    log: Log,
  ) {
    this.subscription = workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        this.follow(oldUri, newUri).catch((error: unknown) => log.error('Following a renamed file', error));
      }
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async follow(from: Uri, to: Uri): Promise<void> {
    for (const run of this.model.list()) {
      const questionnaire = movedUri(run.questionnaire, from, to);
      if (questionnaire !== null) this.model.put({ ...run, questionnaire });
    }
    for (const { questionnaire } of this.index.list()) {
      const before = Uri.parse(questionnaire);
      const after = movedUri(before, from, to);
      if (after === null) continue;
      await this.index.move(questionnaire, after.toString());
      await this.acceptances.move(before, after);
    }
  }
}

/** Where a file is after a file or folder was moved; null where that does not touch it. */
function movedUri(file: Uri, from: Uri, to: Uri): Uri | null {
  if (file.scheme !== from.scheme || file.authority !== from.authority) return null;
  if (file.path === from.path) return to;
  return file.path.startsWith(`${from.path}/`) ? Uri.joinPath(to, file.path.slice(from.path.length)) : null;
}
