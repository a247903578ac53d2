import pLimit from 'p-limit';
import type { Claim, WantedFolder } from '../../engine/outputFolders';

/**
 * The folders of a window's questionnaires for their outputs. A folder is its questionnaire's from when it is chosen: runs
 * that are started together do not see each other's files yet. Kept here and not in the engine's thread, which ends when
 * it is idle, as it is while a person reads what a run would cost.
 */
export class OutputFolders {
  private claims: readonly Claim[] = [];
  /** One after the other: between looking and claiming, nobody else may look. */
  private readonly turn = pLimit(1);

  /** @param choose looks at the disk */
  constructor(private readonly choose: (wanted: WantedFolder) => Promise<string>) {}

  /** The folder of a questionnaire: `out`, or one below it where another of this name has its outputs there. */
  of(path: string, stem: string, out: string): Promise<string> {
    return this.turn(async () => {
      const folder = await this.choose({ path, stem, out, claims: this.claims });
      const others = this.claims.filter((one) => one.path !== path || one.stem !== stem || one.folder !== folder);
      this.claims = [...others, { folder, stem, path }];
      return folder;
    });
  }
}
