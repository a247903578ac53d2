import { resolve } from 'node:path';
import pLimit from 'p-limit';
import { outputPlaces } from '../pipeline/input/outputPlaces';

/**
 * The folders of a window's questionnaires for their outputs. A folder is its questionnaire's from when it is chosen:
 * runs that are started together do not see each other's files yet.
 */
export class OutputFolders {
  private readonly claims = new Map<string, string>();
  /** One after the other: between looking and claiming, nobody else may look. */
  private readonly turn = pLimit(1);

  /** The folder of a questionnaire: the output folder, or one below it where another of this name has its outputs there. */
  of(path: string, stem: string, out: string): Promise<string> {
    return this.turn(async () => {
      const claimed = (folder: string, name: string): string | null => this.claims.get(keyOf(folder, name)) ?? null;
      const [folder = out] = await outputPlaces([{ path, stem }], out, claimed);
      this.claims.set(keyOf(folder, stem), resolve(path));
      return folder;
    });
  }
}

const keyOf = (folder: string, stem: string): string => `${folder}\n${stem}`.toLowerCase();
