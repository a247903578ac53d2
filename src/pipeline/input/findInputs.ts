import { readFile, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { looksLikeQuestionnaire } from '../../questionnaire/recognize';
import { UserError, toPlainError, type PlainError } from '../errors';
import { documentInFolder, isWordFile } from '../word/besideFile';
import { readInput, type InputFile } from './readInput';

export interface FoundInputs {
  readonly inputs: readonly InputFile[];
  /** Files that cannot be used though they are named or seem to be questionnaires, and folders without one. */
  readonly errors: readonly PlainError[];
  /** Markdown files and documents of Word of a folder that are no questionnaires. */
  readonly skipped: readonly string[];
}

/**
 * The questionnaires that paths name: a file is one, a folder stands for every questionnaire directly in it, documents of
 * Word among them. Of a name without a file, `.md` may have been left out.
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
  const all = (await readdir(folder)).sort();
  // `~$study.docx` is how Word marks a document that is open.
  const documents = all.filter((name) => isWordFile(name) && !name.startsWith('~$'));
  const names = all.filter((name) => extname(name).toLowerCase() === '.md');
  const inputs: InputFile[] = [];
  const errors: PlainError[] = [];
  const skipped: string[] = [];
  for (const name of documents) {
    const path = join(folder, name);
    try {
      if ((await documentInFolder(path, looksLikeQuestionnaire)) === 'read') inputs.push(await readInput(path));
      else skipped.push(path);
    } catch (error) {
      errors.push(toPlainError(error));
    }
  }
  const made = new Set(inputs.map(({ path }) => path));
  for (const name of names) {
    const path = join(folder, name);
    if (made.has(path)) continue;
    try {
      const input = await readInput(path);
      if (looksLikeQuestionnaire(input.text)) inputs.push(input);
      else skipped.push(path);
    } catch (error) {
      const detail = toPlainError(error);
      if (await isNoneOfOurs(path, detail)) skipped.push(path);
      else errors.push(detail);
    }
  }
  inputs.sort((one, other) => (one.path < other.path ? -1 : 1));
  if (inputs.length > 0 || errors.length > 0) return { inputs, errors: withoutRepeatedErrors(errors), skipped };
  const error: PlainError = {
    code: 'notAQuestionnaire',
    message: `There is no questionnaire in ${folder}.`,
    nextStep: 'Name a markdown file with a questionnaire, or a folder that holds one.',
    file: folder,
  };
  return { inputs, errors: [error], skipped };
}

/** So much of a file says whether it is a questionnaire in another encoding. Bytes. */
const BEGINNING = 1 << 20;

/**
 * Whether a file of a folder that cannot be read is nobody's mistake: one that is empty or away, or no text and nothing
 * like a questionnaire either.
 */
async function isNoneOfOurs(path: string, { code }: PlainError): Promise<boolean> {
  if (code === 'notAQuestionnaire' || code === 'fileNotFound') return true;
  if (code !== 'notText') return false;
  const bytes = await readFile(path);
  const text = bytes.subarray(0, BEGINNING).toString('latin1').replaceAll('\0', '');
  return !looksLikeQuestionnaire(text);
}

/** A wrong project file is wrong for every questionnaire of the folder, and told once. */
function withoutRepeatedErrors(errors: readonly PlainError[]): readonly PlainError[] {
  return [...new Map(errors.map((error) => [`${error.file}:${error.line} ${error.message}`, error])).values()];
}

function withoutRepetition(inputs: readonly InputFile[]): readonly InputFile[] {
  return [...new Map(inputs.map((input) => [input.path, input])).values()];
}
