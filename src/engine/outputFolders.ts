import { access } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { outputPlaces } from '../pipeline/input/outputPlaces';

/** A folder that was given to a questionnaire for its outputs: they may not be on the disk yet. */
export interface Claim {
  readonly folder: string;
  readonly stem: string;
  /** Of the questionnaire; the address of one that is not on this machine. */
  readonly path: string;
}

/** A questionnaire that wants a folder below `out`, and the folders that others have. */
export interface WantedFolder {
  readonly path: string;
  readonly stem: string;
  readonly out: string;
  readonly claims: readonly Claim[];
}

/**
 * The folder of a questionnaire: the output folder, or one below it where another of this name has its outputs there. A
 * claim ends with its questionnaire: one that was moved leaves its folder to who comes from there.
 */
export async function outputFolderOf({ path, stem, out, claims }: WantedFolder): Promise<string> {
  const areHeld = await Promise.all(claims.map((claim) => isThere(claim.path)));
  const held = claims.filter((_, index) => areHeld[index]);
  const owners = new Map(held.map((claim) => [keyOf(claim.folder, claim.stem), resolve(claim.path)]));
  const [folder = out] = await outputPlaces([{ path, stem }], out, (at, name) => owners.get(keyOf(at, name)) ?? null);
  return folder;
}

const keyOf = (folder: string, stem: string): string => `${folder}\n${stem}`.toLowerCase();

/** What is on no disk of this machine cannot be looked for, and counts as there. */
const isThere = (path: string): Promise<boolean> =>
  !isAbsolute(path)
    ? Promise.resolve(true)
    : access(path).then(
        () => true,
        () => false,
      );
