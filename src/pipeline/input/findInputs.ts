import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { looksLikeQuestionnaire } from '../../questionnaire/recognize';
import { UserError, toPlainError, type PlainError } from '../errors';
import { readInput, type InputFile } from './readInput';

export interface FoundInputs {
  readonly inputs: readonly InputFile[];
  /** Named files that cannot be used, and folders without a questionnaire. */
  readonly errors: readonly PlainError[];
  /** Markdown files of a folder that are no questionnaires. */
  readonly skipped: readonly string[];
}

/**
 * The questionnaires that paths name: a file is one, a folder stands for every questionnaire directly in it. Of a name
 * without a file, `.md` may have been left out.
 */
export async function findInputs(paths: readonly string[]): Promise<FoundInputs> {
  const found = await Promise.all(paths.map(findAt));
  return {
    inputs: withoutRepetition(found.flatMap(({ inputs }) => inputs)),
    errors: found.flatMap(({ errors }) => errors),
    skipped: found.flatMap(({ skipped }) => skipped),
  };
}

async function findAt(path: string): Promise<FoundInputs> {
  try {
    const stats = await stat(path).catch(() => null);
    if (stats?.isDirectory()) return await findInFolder(path);
    const markdown = `${path}.md`;
    const named = stats === null && (await stat(markdown).catch(() => null)) !== null ? markdown : path;
    return { inputs: [await readInput(named)], errors: [], skipped: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { inputs: [], errors: [error.detail], skipped: [] };
  }
}

async function findInFolder(folder: string): Promise<FoundInputs> {
  const names = (await readdir(folder)).filter((name) => extname(name).toLowerCase() === '.md').sort();
  const inputs: InputFile[] = [];
  const errors: PlainError[] = [];
  const skipped: string[] = [];
  for (const name of names) {
    const path = join(folder, name);
    try {
      const input = await readInput(path);
      if (looksLikeQuestionnaire(input.text)) inputs.push(input);
      else skipped.push(path);
    } catch (error) {
      const detail = toPlainError(error);
      // In a folder an empty or strange markdown file is nobody's mistake; one that cannot be read may be.
      if (detail.code === 'fileUnreadable' || detail.code === 'internal') errors.push(detail);
      else skipped.push(path);
    }
  }
  if (inputs.length > 0 || errors.length > 0) return { inputs, errors, skipped };
  const error: PlainError = {
    code: 'notAQuestionnaire',
    message: `There is no questionnaire in ${folder}.`,
    nextStep: 'Name a markdown file with a questionnaire, or a folder that holds one.',
    file: folder,
  };
  return { inputs, errors: [error], skipped };
}

function withoutRepetition(inputs: readonly InputFile[]): readonly InputFile[] {
  return [...new Map(inputs.map((input) => [input.path, input])).values()];
}
