import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { UserError, type ErrorCode, type PlainError } from '../pipeline/errors';
import { readInput } from '../pipeline/input/readInput';
import { isWordFile } from '../pipeline/word/besideFile';
import { sourceNamed } from '../pipeline/store/fileHeader';
import type { CliIo } from './io';

/** Where the questionnaire of a script is, as its header names it. */
export interface FoundQuestionnaire {
  /** `null` where it is not found, or cannot be read. */
  readonly path: string | null;
  /** What a person is told of it; `null` for scripts whose header names none. */
  readonly note: string | null;
}

/**
 * The questionnaire that a script of ours was written from: beside the script, in the folder above it, or in the folder
 * that is worked in.
 * @param script its path, and its text
 */
export async function questionnaireOfScript(
  script: { readonly path: string; readonly text: string },
  { folder }: Pick<CliIo, 'folder'>,
): Promise<FoundQuestionnaire> {
  const name = sourceNamed(script.text);
  if (name === null || isWordFile(name)) return { path: null, note: null };
  const beside = dirname(script.path);
  for (const place of [beside, dirname(beside), resolve(folder)]) {
    const path = join(place, name);
    if (!(await isFile(path))) continue;
    const unreadable = await unreadableAt(path);
    if (unreadable !== null) {
      const note = `The script says that it was written from ${name}, which is not taken for its questionnaire: ${unreadable.message} ${unreadable.nextStep}`;
      return { path: null, note };
    }
    const note = `The script says that it was written from ${name}: ${relative(folder, path)} is taken for its questionnaire. --no-questionnaire validates without it.`;
    return { path, note };
  }
  const note = `The script says that it was written from ${name}, which is not beside or above it: name it with --questionnaire, or causes and the manner of the file stay unknown.`;
  return { path: null, note };
}

const UNREADABLE: readonly ErrorCode[] = ['fileUnreadable', 'fileTooLarge', 'notText', 'notAQuestionnaire'];

/** Why the file cannot be read as a questionnaire; what is wrong with its project files is told when it is read. */
const unreadableAt = async (path: string): Promise<PlainError | null> =>
  readInput(path).then(
    () => null,
    (error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      return UNREADABLE.includes(error.detail.code) ? error.detail : null;
    },
  );

const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
