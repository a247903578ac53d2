import { readdir } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { UserError } from '../errors';
import type { InputFile } from '../input/readInput';
import type { Settings } from '../settings';
import { leadsOut } from '../store/insideFolder';
import { isAllowed } from './keyHosts';

export interface ReadFiles {
  /** The folder that is worked in. */
  readonly base: string;
  /** Files that the person named, and those that are read with them: a link in the folder may lead elsewhere. */
  readonly byPerson: readonly string[];
  /** Files that something in the folder named. */
  readonly byFolder: readonly string[];
}

/** Where a file may lie: of what the person named, what is outside by its own name is meant. */
type Named = Parameters<typeof leadsOut>[2];

/**
 * Where a folder named the service, it may be somebody else's in whole: what its links and its own files point to outside
 * of it is not read out to that service, files in a training folder included. Throws a `UserError` for the first file of
 * that kind.
 */
export async function refuseReadingOut({ base, byPerson, byFolder }: ReadFiles, settings: Settings): Promise<void> {
  const { baseUrl, ofFolder, allowedHosts } = settings;
  if (baseUrl === null || !ofFolder.includes('baseUrl') || isAllowed(baseUrl, allowedHosts)) return;
  const training = await trainingFiles(base, settings);
  const read: readonly (readonly [path: string, from: Named])[] = [
    ...byFolder.map((path) => [path, 'anywhere'] as const),
    ...training.map((path) => [path, ofFolder.includes('trainingFolder') ? 'anywhere' : 'within'] as const),
    ...byPerson.map((path) => [path, 'within'] as const),
  ];
  for (const [path, from] of read) if (await leadsOut(path, base, from)) throw readsOut(path, baseUrl);
}

/** What is read for a questionnaire without being named: the document it was made from, and its project files. */
export function filesOf({ path, project }: Pick<InputFile, 'path' | 'project'>): readonly string[] {
  return [path, `${path.slice(0, -extname(path).length)}.docx`, ...project.files];
}

/** The training folder and what lies in it. One that cannot be read is told of by whoever reads it. */
async function trainingFiles(base: string, { trainingFolder }: Settings): Promise<readonly string[]> {
  if (trainingFolder === null) return [];
  const folder = resolve(base, trainingFolder);
  const names = await readdir(folder).catch(() => []);
  return [folder, ...names.map((name) => join(folder, name))];
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
