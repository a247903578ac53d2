import { type Disposable, type Uri, workspace } from 'vscode';
import { SECTION } from '../settings/settings';
import type { ValidatedFiles } from '../../state/dataCounts';

interface RevalidationPorts {
  /** The reports that are open on a script. */
  readonly openOn: (script: Uri) => readonly ValidatedFiles[];
  readonly validate: (files: ValidatedFiles) => Promise<unknown>;
  readonly onError: (error: unknown) => void;
}

/** A file that is being written grows between two looks at it. */
const SETTLE_MILLISECONDS = 800;

/**
 * Validates again by itself where script or data have changed and the setting says so: once the script is saved and the
 * data file has been written to its end. Reports that are closed are left alone.
 */
export class Revalidation implements Disposable {
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(private readonly ports: RevalidationPorts) {}

  /** The script, or the data that it was run on, have changed. */
  changed(script: Uri): void {
    if (workspace.getConfiguration(SECTION, script).get('revalidate') !== 'always') return;
    for (const files of this.ports.openOn(script)) this.look(files, null);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  private look(files: ValidatedFiles, before: string | null): void {
    const key = `${files.script.toString()}\n${files.data.toString()}`;
    clearTimeout(this.waiting.get(key));
    this.waiting.set(
      key,
      setTimeout(() => {
        this.waiting.delete(key);
        this.go(files, before).catch((error: unknown) => this.ports.onError(error));
      }, SETTLE_MILLISECONDS),
    );
  }

  private async go(files: ValidatedFiles, before: string | null): Promise<void> {
    const stat = await workspace.fs.stat(files.data).then(
      ({ size, mtime }) => `${size} ${mtime}`,
      () => null,
    );
    // What is gone cannot be validated; the report says that it is of before.
    if (stat === null) return;
    const script = workspace.textDocuments.find(({ uri }) => uri.toString() === files.script.toString());
    if (stat !== before || script?.isDirty === true) {
      this.look(files, stat);
      return;
    }
    const isOpen = this.ports.openOn(files.script).some(({ data }) => data.toString() === files.data.toString());
    if (isOpen) await this.ports.validate(files);
  }
}
