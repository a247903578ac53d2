import { type Disposable, workspace } from 'vscode';
import { fileState } from '../../platform/files';
import { SECTION } from '../settings/settings';
import { keyOf, type ValidatedFiles } from '../../state/dataCounts';

interface RevalidationPorts {
  /** Whether their report is open. */
  readonly isOpen: (files: ValidatedFiles) => boolean;
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
  changed(files: ValidatedFiles): void {
    const isWanted = workspace.getConfiguration(SECTION, files.script).get('revalidate') === 'always';
    if (isWanted && this.ports.isOpen(files)) this.look(files, null);
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  private look(files: ValidatedFiles, before: string | null): void {
    const key = keyOf(files);
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
    const stat = await fileState(files.data);
    // What is gone cannot be validated; the report says that it is of before.
    if (stat === null) return;
    const script = workspace.textDocuments.find(({ uri }) => uri.toString() === files.script.toString());
    if (stat !== before || script?.isDirty === true) {
      this.look(files, stat);
      return;
    }
    if (this.ports.isOpen(files)) await this.ports.validate(files);
  }
}
