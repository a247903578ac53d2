import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { decodeUnicode } from '../input/decodeText';
import { UserError } from '../errors';
import { reasonOf } from '../store/fileErrors';
import { parseProject } from './parse';
import { PROJECT_FILE, projectOf, type Project } from './schema';

/** What a file of a few habits can need; more is none of ours. */
/** Longer files are not read. */
export const MAX_BYTES = 1024 * 1024;

/**
 * The project of a questionnaire: the files beside it and in the folders above it.
 * @param questionnaire the path of its file
 * Throws a `UserError` for a project file that cannot be read or says what nobody knows.
 */
export async function projectFor(questionnaire: string): Promise<Project> {
  const found: { path: string; content: ReturnType<typeof parseProject> }[] = [];
  for (const folder of foldersFrom(dirname(resolve(questionnaire)))) {
    const path = join(folder, PROJECT_FILE);
    const text = await textOf(path);
    if (text !== null) found.push({ path, content: parseProject(text, path) });
  }
  return projectOf(found);
}

/** A folder and those above it, up to the root. */
function foldersFrom(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersFrom(above)];
}

/** The text of a file; `null` where there is none. */
async function textOf(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code)))
      return null;
    throw unreadable(path, `Cannot read ${path}: ${reasonOf(error)}.`);
  });
  if (bytes === null) return null;
  if (bytes.length > MAX_BYTES) throw unreadable(path, `${path} has more than 1 MB.`);
  const text = decodeUnicode(bytes);
  if (text === null) throw unreadable(path, `${path} is not UTF-8 text.`);
  return text;
}

const unreadable = (file: string, message: string): UserError =>
  new UserError({
    code: 'invalidProjectFile',
    message,
    nextStep: 'Save it as JSON in UTF-8, or take it away.',
    file,
  });
