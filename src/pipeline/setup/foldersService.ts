import { basename, resolve } from 'node:path';
import { UserError } from '../errors';
import type { Settings } from '../settings';
import { leadsOut } from '../store/insideFolder';
import { isAllowed } from './keyHosts';

export interface ReadFiles {
  /** The folder that is worked in. */
  readonly base: string;
  /** Files that the person named: a link in the folder may lead elsewhere. */
  readonly byPerson: readonly string[];
  /** Files that something in the folder named. */
  readonly byFolder: readonly string[];
}

/**
 * Where a folder named the service, it may be somebody else's in whole: what its links and its own files point to outside
 * of it is not read out to that service. Throws a `UserError` for the first file of that kind.
 */
export async function refuseReadingOut({ base, byPerson, byFolder }: ReadFiles, settings: Settings): Promise<void> {
  const { baseUrl, ofFolder, allowedHosts, trainingFolder } = settings;
  if (baseUrl === null || !ofFolder.includes('baseUrl') || isAllowed(baseUrl, allowedHosts)) return;
  const training =
    trainingFolder !== null && ofFolder.includes('trainingFolder') ? [resolve(base, trainingFolder)] : [];
  for (const path of [...byFolder, ...training])
    if (await leadsOut(path, base, 'anywhere')) throw readsOut(path, baseUrl);
  for (const path of byPerson) if (await leadsOut(path, base, 'within')) throw readsOut(path, baseUrl);
}

function readsOut(path: string, baseUrl: string): UserError {
  const { origin } = new URL(baseUrl);
  return new UserError({
    code: 'hostNotAllowed',
    message:
      `${basename(path)} lies outside the folder you work in, something in that folder points to it, and the folder's ` +
      `own settings name ${origin}: nothing was sent there.`,
    nextStep: `If you trust ${origin}, allow it with --allow-host ${origin}; else name the service yourself, or use the built-in engine.`,
    file: path,
  });
}
